/// A narrative's structure, copied out of libcmark: nodes in reading order.
///
/// Nodes and all that they quote lie in parser memory and are gone with it.
struct MarkdownTree {
  var nodes: NodeList
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
    var literal = Quote()
    /// Which of the references to a footnote this is.
    var use: Int32 = 0
    /// The title of a link or image, the info string of a code block.
    var title = Quote()
    /// The number that an ordered list starts with, or that of a table or footnote.
    var number: Int32 = 0
  }

  /// Some bytes of the text: its words, an address, a title.
  struct Quote {
    var start: UnsafePointer<UInt8>?
    var count: Int32 = 0

    init() {}

    init(start: UnsafePointer<UInt8>, count: Int) {
      self.start = start
      self.count = Int32(truncatingIfNeeded: count)
    }

    var isEmpty: Bool { count == 0 }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(count)) }
  }
}

extension MarkdownTree.Node {
  /// Marks a tight list, or a paragraph that a tight list shows without `<p>`.
  var isTight: Bool {
    get { detail != 0 }
    set { detail = newValue ? 1 : 0 }
  }
}
