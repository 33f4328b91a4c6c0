public import Diagnostics

/// One sheet of a workbook, as it was read.
public struct Sheet: Sendable {
  public let grid: SheetGrid
  /// Cells that hold no value, in order: to be reported where they are read as data.
  public let faults: [CellRemark]
  /// What was read otherwise than it is stored; one remark stands for all cells of its kind.
  public let remarks: [CellRemark]

  /// A cell and what is to be said about it.
  public struct CellRemark: Sendable, Hashable {
    public let problem: Problem
    public let place: CellReference
    /// What the cell shows.
    public let shown: String
    /// How many cells it stands for.
    public internal(set) var count = 1
  }

  /// The sheet as a table.
  public var table: RawTable { RawTable(grid) }

  /// A remark as a diagnostic at its cell.
  public func diagnostic(_ remark: CellRemark) -> Diagnostic {
    Diagnostic(
      remark.problem,
      at: .cell(
        grid.source, row: remark.place.row, column: remark.place.column, shown: remark.shown),
      ["value": .text(remark.shown), "count": .number(remark.count)])
  }

  /// Reports the cells of these rows that hold no value.
  public func reportFaults(
    inRows rows: Range<Int>, where isData: (CellReference) -> Bool = { _ in true },
    to report: inout Report
  ) {
    for fault in faults where rows.contains(fault.place.row) && isData(fault.place) {
      report.add(diagnostic(fault))
    }
  }
}
