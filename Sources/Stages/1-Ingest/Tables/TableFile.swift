import Diagnostics
import Formats
import Schema

/// Reads one file of a table, whatever form it has.
enum TableFile {
  /// The endings that a table may have.
  static let endings = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "xlsb"]

  /// The table; nothing where the report says why it cannot be read.
  static func read(
    _ file: ContentTree.File, as schema: TableSchema, reporting report: inout Report
  ) -> TypedTable? {
    guard let text = TextDecoder.decode(path: file.path, bytes: file.bytes, into: &report),
      let grid = CSVScanner.scan(text.source, Dialect.sniffed(in: text), into: &report)
    else { return nil }
    let raw = RawTable(grid)
    let rows = (0..<raw.rowCount).filter { !raw.isBlank($0) }
    guard let heading = rows.first else { return nil }
    return TypedTable.read(
      raw, headingRow: heading, rows: Array(rows.dropFirst()), as: schema, into: &report)
  }
}
