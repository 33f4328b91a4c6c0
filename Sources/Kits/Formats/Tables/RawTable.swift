public import Diagnostics

/// A table as the file holds it, cell by cell; blank rows and titles are still in their place.
///
/// A text table is a `TextGrid`, made by `CSVReader`. A sheet of a spreadsheet is a `SheetGrid`,
/// made by a `SheetGridBuilder`: give it the rows and cells in their order, then `finish`. Both
/// are 0-based, keep only what a cell holds, and work out its place when a message asks for it.
public struct RawTable: Sendable {
  /// Where the cells are kept.
  public enum Storage: Sendable {
    case text(TextGrid)
    case sheet(SheetGrid)
  }

  public let storage: Storage

  /// Blocks of merged cells whose text is said of each of their cells.
  var repeated = RepeatedCells()

  public init(_ grid: TextGrid) { storage = .text(grid) }
  public init(_ grid: SheetGrid) { storage = .sheet(grid) }

  public var path: String {
    switch storage {
    case .text(let grid): grid.source.path
    case .sheet(let grid): grid.source.path
    }
  }

  /// Physical rows, blank ones too.
  public var rowCount: Int {
    switch storage {
    case .text(let grid): grid.rowCount
    case .sheet(let grid): grid.rowCount
    }
  }

  /// Cells of one row; in a sheet, up to the last one that holds something.
  public func columnCount(_ row: Int) -> Int {
    switch storage {
    case .text(let grid): grid.columnCount(row)
    case .sheet(let grid): grid.columnCount(row)
    }
  }

  /// The cell, empty beyond the end of its row.
  public func cell(_ row: Int, _ column: Int) -> CellText {
    switch storage {
    case .text(let grid): return grid.cell(row, column)
    case .sheet(let grid):
      let cell = grid.cell(row, column)
      guard cell.kind == .empty, let first = repeated.firstRow(row, column) else { return cell }
      return grid.cell(first, column)
    }
  }

  /// Where the cell stands; beyond the end of a row, where the row ends.
  public func span(_ row: Int, _ column: Int) -> Span {
    switch storage {
    case .text(let grid): grid.span(row, column)
    case .sheet(let grid): grid.span(row, column)
    }
  }

  /// Where the row stands: all of its text, or its first cell with something in it.
  public func span(ofRow row: Int) -> Span {
    switch storage {
    case .text(let grid): grid.span(ofRow: row)
    case .sheet(let grid): grid.span(row, grid.firstColumn(row) ?? 0)
    }
  }

  /// Whether nothing but blanks stands in the row.
  public func isBlank(_ row: Int) -> Bool { firstFilled(row) == nil }

  /// The first cell of the row that is not blank, and the first byte of its text.
  func firstFilled(_ row: Int) -> (column: Int, byte: UInt8)? {
    switch storage {
    case .text(let grid): grid.firstFilled(row)
    case .sheet(let grid): grid.firstFilled(row)
    }
  }

  /// Cells that are joined to one; a text table has none.
  public var merges: [CellRange] {
    switch storage {
    case .text: []
    case .sheet(let grid): grid.merges
    }
  }

  /// The row by the number its own program shows: the line of a text, the row of a sheet.
  public func number(ofRow row: Int) -> Int {
    switch storage {
    case .text(let grid): grid.source.line(of: grid.range(ofRow: row).lowerBound)
    case .sheet: row + 1
    }
  }
}

/// A block of cells, both corners in it.
public struct CellRange: Sendable, Hashable {
  public let rows: ClosedRange<Int>
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  public func contains(_ row: Int, _ column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}
