/// Where a cell stands, row and column from 0.
public struct CellReference: Sendable, Hashable {
  public let row: Int
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `E17`; nil for what no spreadsheet has.
  init?(_ text: UnsafePointer<CChar>) {
    var next = text
    var column = 0
    while true {
      let letter = UInt8(bitPattern: next[0]) & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      guard column <= TableLimits.columns else { return nil }
      next += 1
    }
    var row = 0
    while next[0] != 0 {
      let digit = UInt8(bitPattern: next[0]) &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      row = row * 10 + Int(digit)
      guard row <= TableLimits.rows else { return nil }
      next += 1
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}

extension CellRange {
  /// Reads `B1:D1`; nil for what no spreadsheet has.
  init?(reference text: String) {
    let corners = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let first = corners.first, let last = corners.last,
      let start = CellReference(first), let end = CellReference(last),
      start.row <= end.row, start.column <= end.column
    else { return nil }
    self.init(rows: start.row...end.row, columns: start.column...end.column)
  }
}
