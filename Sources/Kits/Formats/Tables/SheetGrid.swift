public import Diagnostics

/// The cells of one sheet of a spreadsheet: 16 bytes each, plus their text.
public final class SheetGrid: Sendable {
  public let source: SourceSheet
  public let merges: [CellRange]
  /// Rows and columns that the spreadsheet does not show, in order.
  public let hiddenRows: [Int]
  public let hiddenColumns: [Int]
  let cells: [Cell]
  // Where each row begins among the cells, and where the last one ends.
  let rowStarts: [UInt32]
  let bytes: [UInt8]
  let strings: SharedStrings

  struct Cell {
    var column: UInt16
    var kind: CellText.Kind
    var isShared: Bool
    /// Where the text begins among the bytes, or which shared string it is.
    var offset: UInt32
    var length: UInt32
    /// What follows the text: the stored number of a percent, else the form shown.
    var extraLength: UInt16
  }

  init(
    source: SourceSheet, cells: [Cell], rowStarts: [UInt32], bytes: [UInt8],
    strings: SharedStrings, merges: [CellRange], hiddenRows: [Int], hiddenColumns: [Int]
  ) {
    self.source = source
    self.cells = cells
    self.rowStarts = rowStarts
    self.bytes = bytes
    self.strings = strings
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
  }

  public var rowCount: Int { rowStarts.count - 1 }
  public var cellCount: Int { cells.count }

  /// Cells of the row, up to the last one that holds something.
  public func columnCount(_ row: Int) -> Int {
    let range = indices(row)
    return range.isEmpty ? 0 : Int(cells[range.upperBound - 1].column) + 1
  }

  /// The first column of the row that holds something.
  public func firstColumn(_ row: Int) -> Int? {
    let range = indices(row)
    return range.isEmpty ? nil : Int(cells[range.lowerBound].column)
  }

  public func cell(_ row: Int, _ column: Int) -> CellText {
    guard let cell = find(row, column) else { return .empty }
    if cell.isShared { return CellText(cell.kind, strings[Int(cell.offset)]) }
    let end = Int(cell.offset) + Int(cell.length)
    let text = String(decoding: bytes[Int(cell.offset)..<end], as: UTF8.self)
    let extra =
      cell.extraLength == 0
      ? nil : String(decoding: bytes[end..<end + Int(cell.extraLength)], as: UTF8.self)
    switch cell.kind {
    case .number: return CellText(.number, text, exact: text, shown: extra)
    case .percent: return CellText(.percent, text, exact: extra)
    default: return CellText(cell.kind, text, shown: extra)
    }
  }

  public func span(_ row: Int, _ column: Int) -> Span {
    let shown = find(row, column) == nil ? nil : cell(row, column).shown
    return .cell(source, row: row, column: column, shown: shown)
  }

  func firstFilled(_ row: Int) -> (column: Int, byte: UInt8)? {
    for index in indices(row) {
      let column = Int(cells[index].column)
      let cell = cell(row, column)
      if !cell.isBlank { return (column, cell.text.trimmed.utf8.first ?? 0) }
    }
    return nil
  }

  private func indices(_ row: Int) -> Range<Int> {
    guard row >= 0, row < rowCount else { return 0..<0 }
    return Int(rowStarts[row])..<Int(rowStarts[row + 1])
  }

  private func find(_ row: Int, _ column: Int) -> Cell? {
    var range = indices(row)
    // Most rows are full, so that the cell stands where it is expected.
    if range.count > column, column >= 0 {
      let cell = cells[range.lowerBound + column]
      if Int(cell.column) == column { return cell }
    }
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let cell = cells[middle]
      if Int(cell.column) == column { return cell }
      range =
        Int(cell.column) < column
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

/// The strings that the sheets of a workbook have in common, composed (NFC), one after another.
public final class SharedStrings: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// The strings in one array; `ends` says where each of them stops.
  public init(bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    self.ends = ends
  }

  public convenience init(_ strings: [String] = []) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for string in strings {
      bytes += Array(string.utf8)
      ends.append(bytes.count)
    }
    self.init(bytes: bytes, ends: ends)
  }

  public var count: Int { ends.count }

  public subscript(index: Int) -> String {
    String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  /// Whether the string holds nothing at all; such a cell counts as empty.
  public func isEmpty(_ index: Int) -> Bool {
    ends[index] == (index == 0 ? 0 : ends[index - 1])
  }
}
