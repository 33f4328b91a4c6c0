import Glibc

/// Cuts tables and footnotes out of a text, by CommonMark's own rules for what is a line of a
/// list, a quote, code or HTML, so that libcmark can parse the rest and each cell.
struct BlockPass {
  let bytes: UnsafeBufferPointer<UInt8>
  var cut = CutText()
  var cells = CutStream()
  /// The cells of the table row that was cut last; kept to spare each row an array.
  var row: [Range<Int>] = []
  /// The body, then each footnote.
  var streams = [CutStream()]

  var containers: [Container] = []
  var leaf = Leaf.none
  var cursor: LineCursor
  var lineNumber = 0
  /// Where the line's text begins in the stream that it belongs to, innermost last.
  var bases: [(stream: Int, base: LineBase)] = []
  /// The last line of the open paragraph, which a delimiter row below may claim as header.
  var paragraphEnd = ParagraphLine()
  /// The lines up to the next blank one, and whether anything in them may be struck out.
  private var stretch = (end: 0, hasTilde: false)
  private var nextTilde = -1
  let hasCarriageReturn: Bool
  var landmarks: Landmarks
  // A line that failed as thematic break at one place fails at every earlier one.
  private var thematicBreakFailure = 0

  /// A block that holds other blocks.
  enum Container {
    case quote
    case item(width: Int, hasChild: Bool)
    case footnote(Int)
  }

  /// The innermost block, if it is still open.
  enum Leaf {
    case none, paragraph, indentedCode, table(Int)
    case fencedCode(Fence)
    case html(Int)
  }

  struct ParagraphLine {
    var stream = 0
    /// Where the line's first byte and its text are in the stream.
    var start = 0
    var textStart = 0
    var content = 0..<0
    var line = 0
    /// Whether a mark in its place would not stand where the paragraph does.
    var isOutOfLine = false
  }

  // Nested deeper, a definition is text, as in cmark-gfm.
  static let deepestFootnote = 100

  init(_ bytes: UnsafeBufferPointer<UInt8>, marks: InlineMarks) {
    self.bytes = bytes
    cursor = LineCursor(bytes, line: 0..<0)
    // A lone carriage return ends a line too, but hardly any text has one.
    hasCarriageReturn = bytes.baseAddress.map { memchr($0, 0x0D, bytes.count) != nil } ?? false
    cut.marks = marks
    landmarks = Landmarks(marks)
    streams[0].bytes.reserveCapacity(bytes.count + bytes.count / 8)
    containers.reserveCapacity(16)
    bases.reserveCapacity(4)
  }

  /// The text with tables and footnotes cut out.
  static func cut(_ bytes: UnsafeBufferPointer<UInt8>, marks: InlineMarks) -> CutText {
    var pass = BlockPass(bytes, marks: marks)
    var start = 0
    var isAfterBlank = true
    while start < bytes.count {
      if isAfterBlank, let end = pass.quietEnd(from: start) {
        pass.keep(start..<end)
        start = end
        continue
      }
      let end = pass.lineEnd(from: start)
      isAfterBlank = bytes[start..<end].allSatisfy { isSpaceOrTab($0) }
      pass.lineNumber += 1
      pass.process(start..<end)
      start = end
      if start < bytes.count, bytes[start] == 0x0D { start += 1 }
      if start < bytes.count, bytes[start] == 0x0A, start == end || bytes[start - 1] == 0x0D {
        start += 1
      }
    }
    return pass.assembled()
  }

  private func lineEnd(from start: Int) -> Int {
    let feed = offset(of: 0x0A, from: start)
    guard hasCarriageReturn else { return feed }
    return min(feed, offset(of: 0x0D, from: start, to: feed))
  }

  /// Where a byte stands next, or the end.
  private func offset(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int {
    let end = end ?? bytes.count
    guard start < end, let base = bytes.baseAddress else { return end }
    let found = memchr(base + start, Int32(byte), end - start)
    return found.map { UnsafeRawPointer(base).distance(to: $0) } ?? end
  }

  private mutating func process(_ line: Range<Int>) {
    cursor = LineCursor(bytes, line: line)
    bases.removeAll(keepingCapacity: true)
    bases.append((0, LineBase(offset: line.lowerBound)))
    thematicBreakFailure = line.lowerBound
    var matched = 0
    while matched < containers.count, continues(containers[matched]) { matched += 1 }
    var leafGoesOn = false
    if matched == containers.count {
      if case .fencedCode(let fence) = leaf, cursor.closes(fence) {
        leaf = .none
        return emitVerbatim()
      }
      leafGoesOn = leafContinues()
    }
    if leafGoesOn, leaf.takesAnyLine { return addToLeaf() }
    switch openBlocks(matched: matched, leafGoesOn: leafGoesOn) {
    case .lineIsDone: return
    case .textRemains: addText()
    case .nothing:
      if leaf.isParagraph, !cursor.isBlank {
        emitParagraphLine(isLazy: !leafGoesOn)
      } else {
        closeBlocks(beyond: matched)
        addText()
      }
    }
  }

  /// Whether the line continues a container, moving past what shows it.
  private mutating func continues(_ container: Container) -> Bool {
    switch container {
    case .quote:
      guard !cursor.isIndented, cursor.first == UInt8(ascii: ">") else { return false }
      cursor.advance(to: cursor.firstNonspace + 1)
      cursor.advancePastOptionalSpace()
    case .item(let width, let hasChild):
      if cursor.indent >= width {
        cursor.advance(columns: width)
      } else if cursor.isBlank && hasChild {
        cursor.advance(to: cursor.firstNonspace)
      } else {
        return false
      }
    case .footnote(let index):
      if cursor.isIndented {
        cursor.advance(columns: LineCursor.tabStop)
      } else if !cursor.line.isEmpty {
        // As in cmark-gfm, a line of a few spaces ends a footnote and an empty one does not.
        return false
      }
      enterFootnote(index)
    }
    return true
  }

  /// From here on the line belongs to a footnote.
  mutating func enterFootnote(_ index: Int) {
    // A tab that was torn by the footnote's margin goes on as spaces.
    let torn = cursor.isInsideTab ? LineCursor.tabStop - cursor.column % LineCursor.tabStop : 0
    let base = LineBase(
      offset: cursor.offset + (cursor.isInsideTab ? 1 : 0), spaces: LineCursor.tabStop + torn)
    bases.append((index + 1, base))
  }

  private mutating func leafContinues() -> Bool {
    switch leaf {
    case .none: false
    case .paragraph: !cursor.isBlank
    case .indentedCode: cursor.isIndented || cursor.isBlank
    case .fencedCode: true
    case .html: leaf.keepsBlankLines || !cursor.isBlank
    case .table: TableRow.isRow(bytes, cursor.content)
    }
  }

  /// Whether marks in the line are to be matched here and not by libcmark.
  ///
  /// The answer is one for all lines of a paragraph, which no blank line interrupts.
  mutating func matchesMarks() -> Bool {
    guard cut.marks.hasStrikethrough else { return false }
    if cut.marks.hasLinkDefinitions { return true }
    let line = cursor.line
    guard line.lowerBound >= stretch.end else { return stretch.hasTilde }
    var start = line.lowerBound
    while start < bytes.count {
      let end = lineEnd(from: start)
      if bytes[start..<end].allSatisfy({ isSpaceOrTab($0) }) { break }
      start = end + 1
    }
    stretch.end = max(start, line.upperBound)
    if nextTilde < line.lowerBound {
      nextTilde = offset(of: UInt8(ascii: "~"), from: line.lowerBound)
    }
    stretch.hasTilde = nextTilde < stretch.end
    return stretch.hasTilde
  }

  /// Whether the line can be a thematic break, asked at ever later places of one line.
  mutating func isThematicBreak() -> Bool {
    guard thematicBreakFailure <= cursor.firstNonspace else { return false }
    guard let failure = cursor.thematicBreakFailure() else { return true }
    thematicBreakFailure = failure
    return false
  }
}

extension BlockPass.Leaf {
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
  var isOpen: Bool { if case .none = self { false } else { true } }

  /// Whether a blank line is part of it wherever it stands.
  var keepsBlankLines: Bool {
    switch self {
    case .fencedCode: true
    case .html(let kind): kind < 6
    default: false
    }
  }

  /// Whether every line goes into it unseen, so that nothing can start there.
  var takesAnyLine: Bool {
    switch self {
    case .indentedCode, .fencedCode, .html: true
    default: false
    }
  }
}
