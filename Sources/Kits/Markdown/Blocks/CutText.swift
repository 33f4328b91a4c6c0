/// A narrative rewritten so that libcmark parses it whole: cells of tables and footnotes stand
/// before the body, and a mark shows where each was cut out.
struct CutText {
  /// Cells as headings, one a line; footnotes as items of one list; then the body.
  var bytes: [UInt8] = []
  /// The line in the source of each line of `bytes`.
  var lines = LineMap()
  var tables: [CutTable] = []
  var footnotes: [CutFootnote] = []
  /// What stood at a line of `bytes` (from 1), in order.
  var cuts: [(line: Int, cut: Cut)] = []
  /// Lines of `bytes` in which something stands for something else, in order.
  var changedLines: [Int] = []
  /// The cells of all tables, row by row.
  var cells: [CutCell] = []
  /// How many of the cells are headings of `bytes`.
  var headingCount = 0
  var marks = InlineMarks()

  /// What a mark stands for.
  enum Cut {
    case table(Int)
    case footnote(Int)
  }

  /// Whether a heading of nothing divides the body from what was cut out of it.
  var hasPreamble: Bool { headingCount > 0 || !footnotes.isEmpty }
}

/// What a table's cell holds.
enum CutCell {
  case empty
  /// Words without any mark, as they stand in the source: libcmark need not see them.
  case plain(MarkdownTree.Quote)
  /// The heading of the cut text with this number.
  case heading(Int)
}

/// A table and where its cells are found.
struct CutTable {
  let line: Int
  let columns: [ColumnAlignment]
  var rows: [Row] = []
  /// Cells that rows lack, which a hostile text could multiply.
  var missingCells = 0

  struct Row {
    let line: Int
    /// The first of the row's cells, and how many of them the table shows.
    let firstCell: Int
    let shownCells: Int
    /// How many cells the line has.
    let given: Int
    /// Whether a cell beyond the last column says something.
    let losesText: Bool
  }
}

/// The definition of a footnote.
struct CutFootnote {
  let label: [UInt8]
  let line: Int
}

/// Lines that will be parsed as one block of the cut text.
struct CutStream {
  var bytes: [UInt8] = []
  var lines = LineMap()
  var cuts: [(line: Int, cut: CutText.Cut)] = []
  var changedLines: [Int] = []
  /// What follows `bytes`: whole lines of the source that nothing has changed, not yet copied.
  private var unchanged = 0..<0
  /// Blank lines seen since the last other one: they belong to the footnote only if it goes on.
  var pendingBlanks: [Blank] = []

  struct Blank {
    let line: Int
    let own: LineBase
    let outer: LineBase
    let end: Int
  }

  /// How long the stream is, with what is not yet copied.
  var count: Int { bytes.count + unchanged.count }

  /// Adds a line of the source, to its line break, as it stands.
  mutating func append(unchanged line: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    if unchanged.isEmpty || unchanged.upperBound != line.lowerBound {
      settle(source)
      unchanged = line
    } else {
      unchanged = unchanged.lowerBound..<line.upperBound
    }
  }

  /// Copies what was only noted, before anything else is written.
  mutating func settle(_ source: UnsafeBufferPointer<UInt8>) {
    if unchanged.isEmpty { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[unchanged]))
    unchanged = 0..<0
  }

  /// Begins a line that stands on a line of the source.
  mutating func begin(line: Int) { lines.add(line) }
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func append(_ prefix: LineBase) {
    for _ in 0..<prefix.spaces { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes the mark that stands for what was cut out here: a block of HTML that ends at once.
  // A thematic break would be shorter, but libcmark forgets the blank line after one.
  mutating func appendMark(for cut: CutText.Cut) {
    cuts.append((lines.count, cut))
    for byte in "<?>".utf8 { bytes.append(byte) }
    endLine()
  }
}

/// Where a stream's part of a line begins.
struct LineBase {
  var offset: Int
  /// Spaces to write before it: the item that holds a footnote, and the rest of a torn tab.
  var spaces = 0
}
