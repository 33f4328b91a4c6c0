public import Diagnostics

/// How a table file is read, for `sitegen data`: as JSON, as CSV, or as text for a person.
public struct TablePreview: Sendable {
  public let path: String
  /// Nil where the file was refused.
  public let table: ReadTable?
  /// All that is wrong or worth knowing, except the notes of the table itself.
  public let report: Report

  /// Reads a file; the name of a sheet chooses among those of a workbook.
  public init(path: String, bytes: consuming [UInt8], sheet: String? = nil) {
    var report = Report()
    let table = TableFile.read(path: path, bytes: bytes, sheet: sheet, into: &report)
    table?.checkHeadings(into: &report)
    self.path = path
    self.table = table
    self.report = report
  }

  /// Whether the table must not be used; nothing of it is printed then.
  public var isRefused: Bool { table == nil || report.hasErrors }

  /// What was assumed, in one language.
  public func notes(in language: Language) -> [String] {
    let others = report.sorted.filter { $0.severity != .error }
    return ((table?.notes ?? []) + others).map { $0.message(in: language) }
  }

  /// Writes one JSON object, in pieces, so that no million rows stand in memory as text.
  public func writeJSON(
    notesIn language: Language = .en, _ write: ([UInt8]) throws -> Void
  ) rethrows {
    guard let table else { return }
    var chunk = Array("{\"columns\":".utf8)
    chunk += Self.json(table.columns.map(\.name))
    chunk += Array(",\"rows\":[".utf8)
    for record in table.rows.indices {
      if record > 0 { chunk.append(UInt8(ascii: ",")) }
      chunk += Self.json(table.columns.map { table.cell(record, $0).text })
      if chunk.count > Self.chunkBytes {
        try write(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    chunk += Array("],\"notes\":".utf8)
    chunk += Self.json(notes(in: language))
    chunk += Array("}\n".utf8)
    try write(chunk)
  }

  /// Writes the records as plain CSV: UTF-8, commas, the columns in the first row.
  public func writeCSV(_ write: ([UInt8]) throws -> Void) rethrows {
    guard let table else { return }
    var chunk = Self.csv(table.columns.map(\.name))
    for record in table.rows.indices {
      chunk += Self.csv(table.columns.map { table.cell(record, $0).text })
      if chunk.count > Self.chunkBytes {
        try write(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    try write(chunk)
  }

  private static let chunkBytes = 1 << 16

  private static func json(_ texts: [String]) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    return writer.bytes
  }

  private static func csv(_ cells: [String]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      // A row of one blank cell would be read as a blank row.
      let mustQuote = cell.utf8.contains { ",\"\r\n".utf8.contains($0) }
      guard mustQuote || (cell.isEmpty && cells.count == 1) else {
        row += Array(cell.utf8)
        continue
      }
      row.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { row.append(byte) }
        row.append(byte)
      }
      row.append(UInt8(ascii: "\""))
    }
    row.append(0x0A)
    return row
  }
}
