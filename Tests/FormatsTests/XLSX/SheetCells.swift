import Diagnostics

@testable import Formats

/// A sheet as lines of `cell kind text`, for comparison.
func cells(of sheet: Sheet?) -> [String] {
  guard let grid = sheet?.grid else { return ["nothing was read"] }
  var lines: [String] = []
  for row in 0..<grid.rowCount {
    for column in 0..<grid.columnCount(row) {
      let cell = grid.cell(row, column)
      guard cell.kind != .empty else { continue }
      lines.append("\(Place.cellName(row: row, column: column)) \(cell.kind) \(cell.text)")
    }
  }
  return lines
}
