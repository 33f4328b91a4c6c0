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

  /// Reports the cells of these rows that hold no value, and those merged into another one.
  public func reportFaults(
    inRows rows: Range<Int>, where isData: (CellReference) -> Bool = { _ in true },
    to report: inout Report
  ) {
    for fault in faults where rows.contains(fault.place.row) && isData(fault.place) {
      report.add(diagnostic(fault))
    }
    reportMerges(inRows: rows, where: isData, to: &report)
  }

  /// Only the first cell of a block holds its value: whether it counts for the others as well is
  /// for the office to say.
  private func reportMerges(
    inRows rows: Range<Int>, where isData: (CellReference) -> Bool, to report: inout Report
  ) {
    let rows = rows.clamped(to: 0..<grid.rowCount)
    // A block of a whole sheet has more cells than anyone can ask about.
    var questions = 2_000_000
    for merge in grid.merges {
      let start = CellReference(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      let covered = rows.clamped(to: start.row..<merge.rows.upperBound + 1).lazy
        .flatMap { row in merge.columns.lazy.map { CellReference(row: row, column: $0) } }
      let isInData = covered.prefix(questions).contains { cell in
        questions -= 1
        return cell != start && isData(cell)
      }
      guard isInData else { continue }
      let end = Place.cellName(row: merge.rows.upperBound, column: merge.columns.upperBound)
      report.add(
        .mergedDataCells,
        at: .cell(
          grid.source, row: start.row, column: start.column,
          shown: grid.cell(start.row, start.column).text),
        [
          "range": .text("\(Place.cellName(row: start.row, column: start.column)):\(end)"),
          "value": .text(grid.cell(start.row, start.column).text),
        ])
    }
  }
}
