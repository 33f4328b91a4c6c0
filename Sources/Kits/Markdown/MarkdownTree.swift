/// A narrative's structure, copied out of libcmark: nodes in reading order over one text.
struct MarkdownTree {
  var nodes: [Node] = []
  /// Everything that nodes quote: texts, addresses, titles.
  var text: [UInt8] = []
  /// The first line nested deeper than a reader can follow, with the depth found there.
  var deepest: (line: Int, depth: Int)?

  /// What a node is; blocks come first.
  enum Kind: UInt8 {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell, footnoteDefinition
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, strikethrough, link, image
    case footnoteReference
  }

  /// A node; its descendants follow it up to `end`.
  struct Node {
    let kind: Kind
    /// Heading level, or for lists and their paragraphs whether they are tight, or the column.
    var detail: UInt8 = 0
    /// The 1-based line of the text that was parsed.
    var line: Int32 = 0
    var end: Int32 = 0
    /// The literal text, the address of a link, the info string's end for code.
    var literal = Slice()
    /// The title of a link or image, the info string of a code block.
    var title = Slice()
    /// The number that an ordered list starts with, or that of a table or footnote.
    var number: Int32 = 0
  }

  /// A part of `text`.
  struct Slice {
    var start: Int32 = 0
    var count: Int32 = 0

    var isEmpty: Bool { count == 0 }
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  subscript(slice: Slice) -> ArraySlice<UInt8> { text[slice.range] }

  /// Keeps a copy of the bytes.
  mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice {
    let slice = Slice(start: Int32(truncatingIfNeeded: text.count), count: Int32(bytes.count))
    text.append(contentsOf: bytes)
    return slice
  }
}

extension MarkdownTree.Node {
  /// Marks a tight list, or a paragraph that a tight list shows without `<p>`.
  var isTight: Bool {
    get { detail != 0 }
    set { detail = newValue ? 1 : 0 }
  }
}
