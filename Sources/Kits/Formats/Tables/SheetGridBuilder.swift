public import Diagnostics

/// Takes the cells of a sheet in the order of the file, rows and columns rising, from 0.
///
/// `append` answers whether the cell could be taken: false means that the file has its cells out
/// of order or beyond the sheet's limits, and the caller refuses the file at that cell. Rows that
/// are left out become blank rows; cells that are left out become empty cells.
public struct SheetGridBuilder {
  private let source: SourceSheet
  private let strings: SharedStrings
  private var cells: [SheetGrid.Cell] = []
  private var rowStarts: [UInt32] = []
  private var bytes: [UInt8] = []

  public init(source: SourceSheet, strings: SharedStrings) {
    self.source = source
    self.strings = strings
  }

  public var cellCount: Int { cells.count }

  /// A cell whose text is a shared string.
  public mutating func append(_ row: Int, _ column: Int, shared index: Int) -> Bool {
    guard strings.count > index, index >= 0, open(row, column) else { return false }
    if strings.isEmpty(index) { return true }
    cells.append(
      SheetGrid.Cell(
        column: UInt16(column), kind: .text, isShared: true, offset: UInt32(index), length: 0,
        extraLength: 0))
    return true
  }

  /// A cell with its own text, composed (NFC).
  ///
  /// `extra` is the exact stored number of a percent (`0.935`); of any other kind it is the form
  /// that the spreadsheet shows, where that differs from the text.
  public mutating func append(
    _ row: Int, _ column: Int, _ kind: CellText.Kind, _ text: String, extra: String? = nil
  ) -> Bool {
    guard open(row, column), bytes.count + text.utf8.count <= Int(UInt32.max) - 0xFFFF else {
      return false
    }
    if text.isEmpty || kind == .empty { return true }
    let extra = extra.flatMap { $0.utf8.count > Int(UInt16.max) ? nil : $0 } ?? ""
    cells.append(
      SheetGrid.Cell(
        column: UInt16(column), kind: kind, isShared: false, offset: UInt32(bytes.count),
        length: UInt32(text.utf8.count), extraLength: UInt16(extra.utf8.count)))
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: extra.utf8)
    return true
  }

  /// The sheet, complete.
  public consuming func finish(
    merges: [CellRange] = [], hiddenRows: [Int] = [], hiddenColumns: [Int] = []
  ) -> SheetGrid {
    rowStarts.append(UInt32(cells.count))
    return SheetGrid(
      source: source, cells: cells, rowStarts: rowStarts, bytes: bytes, strings: strings,
      merges: merges, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
  }

  /// Begins the row where it is a new one, with blank rows before it where the file leaves some out.
  private mutating func open(_ row: Int, _ column: Int) -> Bool {
    guard row < TableLimits.rows, column >= 0, column < TableLimits.columns else { return false }
    if row == rowStarts.count - 1 {
      let isFirst = Int(rowStarts[row]) == cells.count
      return isFirst || Int(cells[cells.count - 1].column) < column
    }
    guard row >= rowStarts.count else { return false }
    while rowStarts.count <= row { rowStarts.append(UInt32(cells.count)) }
    return true
  }
}
