internal import Diagnostics
internal import Formats

/// The records of a read table by their number, cell for cell.
struct TableSource: Sendable {
  let table: ReadTable
  let raw: RawTable
  /// The raw row of each record.
  let rows: [Int32]

  init(_ table: ReadTable) {
    self.table = table
    raw = table.raw
    rows = table.rows.map { Int32($0) }
  }

  /// The heading of a physical column, as printed.
  func heading(_ column: Int) -> String { table.headings[column] }

  func span(_ row: Int, _ column: Int) -> Span { raw.span(Int(rows[row]), column) }

  func span(ofRow row: Int) -> Span { raw.span(ofRow: Int(rows[row])) }

  /// Where the headings stand.
  var headingSpan: Span { table.columns.first?.span ?? .file(raw.path) }

  /// The number under which the user finds the row in the file.
  func number(ofRow row: Int) -> Int { raw.number(ofRow: Int(rows[row])) }

  func cell(_ row: Int, _ column: Int) -> CellText { raw.cell(Int(rows[row]), column) }

  /// The text without blanks around it.
  func text(_ row: Int, _ column: Int) -> String {
    withCell(row, column) { $0.text }
  }

  /// Hands one cell to `body`.
  func withCell<Result>(_ row: Int, _ column: Int, _ body: (CellView) -> Result) -> Result {
    let cell = cell(row, column)
    var text = cell.text
    return text.withUTF8 {
      body(CellView(cell.kind, UnsafeRawBufferPointer($0), exact: cell.exact))
    }
  }

  /// Hands the bytes of one cell to `body`, without making a string of them where possible.
  func withKeyBytes<Result>(
    _ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    guard case .text(let grid) = raw.storage, let range = grid.plainRange(Int(rows[row]), column)
    else { return withCell(row, column) { body($0.bytes) } }
    return grid.source.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// The first record that has something in a column.
  func firstRowWithValue(_ column: Int) -> Int? {
    rows.indices.first { row in withKeyBytes(row, column) { !CellView(.text, $0).isEmpty } }
  }

  /// Hands every cell of these columns to `body`, row by row.
  func forEachCell(in columns: [Int], _ body: (_ row: Int, _ index: Int, CellView) -> Void) {
    guard case .text(let grid) = raw.storage else {
      for row in rows.indices {
        for index in columns.indices { withCell(row, columns[index]) { body(row, index, $0) } }
      }
      return
    }
    // Nearly all cells stand in the source as they are, and need no string of their own.
    grid.source.bytes.withUnsafeBytes { bytes in
      for row in rows.indices {
        for index in columns.indices {
          if let range = grid.plainRange(Int(rows[row]), columns[index]) {
            let cell = UnsafeRawBufferPointer(rebasing: bytes[range])
            body(row, index, CellView(range.isEmpty ? .empty : .text, cell))
          } else {
            withCell(row, columns[index]) { body(row, index, $0) }
          }
        }
      }
    }
  }
}
