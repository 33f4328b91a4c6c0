public import Diagnostics
public import Formats
public import Quantities

/// A table read by its schema: typed values in columns, every problem of every cell reported.
public struct TypedTable: Sendable {
  public let schema: TableSchema
  public let rowCount: Int
  /// The columns that the file has, in its order.
  public let columns: [TypedColumn]
  /// Whether no column is missing, unknown or there twice.
  public let hasSoundHeadings: Bool
  private let source: TableSource
  private let places: [String: Int]
  private let refused: [Bool]

  /// Reads the records of a table.
  ///
  /// Problems come in the order of the file. A record with an error is kept, and marked as
  /// refused, so that the rest of it can still be checked.
  public static func read(
    _ table: ReadTable, as schema: TableSchema, into report: inout Report
  ) -> TypedTable {
    let source = TableSource(table)
    let headings = Headings(schema, source, into: &report)
    var findings = CellFindings(source)
    if !headings.isSound { findings.refuseAllRows() }
    var readers = headings.matches.map { match in
      ColumnReader(match.column, in: match.found, rows: source.rows.count)
    }
    source.forEachCell(in: readers.map(\.index)) { row, index, cell in
      readers[index].take(cell, row: row, &findings)
    }
    for index in readers.indices { readers[index].finish(&findings) }
    let columns = readers.map { TypedColumn($0, source) }
    for key in keys(of: schema, in: columns) {
      RowKeys(source, columns: key).check(&findings)
    }
    findings.report(into: &report)
    if headings.isSound, table.refusedRows.isEmpty {
      for column in columns { TotalRows(source, column).check(into: &report) }
    }
    return TypedTable(
      schema, source, columns, refused: findings.refusedRows, isSound: headings.isSound)
  }

  private init(
    _ schema: TableSchema, _ source: TableSource, _ columns: [TypedColumn], refused: [Bool],
    isSound: Bool
  ) {
    hasSoundHeadings = isSound
    self.schema = schema
    self.source = source
    self.columns = columns
    self.refused = refused
    rowCount = source.rows.count
    places = Dictionary(
      columns.enumerated().map { ($0.element.column.id, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// The key of the table and each column whose values must differ, as far as the file has them.
  // A part of the key that the file leaves out is the same for all of its rows.
  private static func keys(
    of schema: TableSchema, in columns: [TypedColumn]
  ) -> [[TypedColumn]] {
    var keys = columns.filter(\.column.isUnique).map { [$0] }
    let key = schema.key.compactMap { id in columns.first { $0.column.id == id } }
    if key.count > 1 || key.contains(where: { !$0.column.isUnique }) { keys.append(key) }
    return keys
  }

  /// The column of this id; nothing where the file leaves it out.
  public func column(_ id: String) -> TypedColumn? { places[id].map { columns[$0] } }

  /// Whether the record has an error and must not be published.
  public func isRefused(_ row: Int) -> Bool { refused[row] }

  /// Records with an error.
  public var refusedCount: Int { refused.count { $0 } }

  /// Where the record stands.
  public func span(ofRow row: Int) -> Span { source.span(ofRow: row) }

  /// The number under which the user finds the record in the file.
  public func number(ofRow row: Int) -> Int { source.number(ofRow: row) }

  /// Where the headings stand.
  public var headingSpan: Span { source.headingSpan }

  /// The table as it was read from its file, with its notes and the rows that are no records.
  public var table: ReadTable { source.table }
}

// One cell at a time, for tables that are small.
extension TypedTable {
  /// The words of a cell.
  public func text(_ row: Int, _ id: String) -> String? { column(id)?.text(row) }

  /// The figure of a cell.
  public func decimal(_ row: Int, _ id: String) -> Decimal? { column(id)?.decimal(row) }

  /// What a cell says of a value.
  public func bound(_ row: Int, _ id: String) -> Bound? { column(id)?.bound(row) }

  /// The period of a cell.
  public func period(_ row: Int, _ id: String) -> Period? { column(id)?.period(row) }

  /// The id of the word that a cell means.
  public func choice(_ row: Int, _ id: String) -> String? { column(id)?.choice(row) }

  /// The answer of a cell.
  public func yesNo(_ row: Int, _ id: String) -> Bool? { column(id)?.yesNo(row) }

  /// What became of a cell; missing where the file has no such column.
  public func state(_ row: Int, _ id: String) -> CellState { column(id)?.state(row) ?? .missing }

  /// The cell as the file shows it.
  public func printed(_ row: Int, _ id: String) -> String { column(id)?.printed(row) ?? "" }

  /// Where the cell stands, or the record where the file has no such column.
  public func span(_ row: Int, _ id: String) -> Span {
    column(id)?.span(row) ?? span(ofRow: row)
  }
}
