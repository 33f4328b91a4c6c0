import Diagnostics
import Domain
import Formats
import Schema

/// What the path of a sheet says for all its rows: `results/2025-Q1/tra-vinh.xlsx`.
struct PathFacts: Sendable {
  var period: PathFact?
  var unit: PathFact?

  static let none = PathFacts()

  /// One part of a path, as it was written.
  struct PathFact: Sendable {
    let text: String
    let file: String
  }
}

/// A table read whole, from one file or from a folder of them.
struct LogicalTable: Sendable {
  let schema: TableSchema
  let parts: [Part]

  /// One file of the table.
  struct Part: Sendable {
    let path: String
    let table: TypedTable
    let supplied: PathFacts
  }

  /// The records without an error, in the order of files and rows.
  var rows: [TableRow] { records { !$0.isRefused($1) } }

  /// All records, in the order of files and rows; none of a file whose columns are in doubt.
  var allRows: [TableRow] { records { table, _ in table.hasSoundHeadings } }

  /// The records with an error: they are left out, but what they name is looked up all the same,
  /// so that one run tells everything.
  var refusedRows: [TableRow] { records { $0.hasSoundHeadings && $0.isRefused($1) } }

  private func records(where isWanted: (TypedTable, Int) -> Bool) -> [TableRow] {
    parts.flatMap { part in
      (0..<part.table.rowCount).filter { isWanted(part.table, $0) }
        .map { TableRow(table: part.table, index: $0, supplied: part.supplied) }
    }
  }

  var tallies: [Model.TableTally] {
    parts.map {
      Model.TableTally(
        path: $0.path, table: schema.id, rowsRead: $0.table.rowCount,
        rowsRefused: $0.table.refusedCount)
    }
  }
}

/// The tables of one folder, by the id of their schema.
struct TableShelf: Sendable {
  var tables: [String: LogicalTable] = [:]

  /// The records of a table; none where the folder does not have it.
  func rows(_ schema: TableSchema) -> [TableRow] { tables[schema.id]?.rows ?? [] }

  /// The records of a table, those with an error as well.
  func allRows(_ schema: TableSchema) -> [TableRow] { tables[schema.id]?.allRows ?? [] }

  /// The records of a table that have an error.
  func refusedRows(_ schema: TableSchema) -> [TableRow] { tables[schema.id]?.refusedRows ?? [] }

  /// Whether there are rows of which not even the code is known.
  func lacksCodes(_ schema: TableSchema) -> Bool {
    parts(schema).contains { part in
      !part.table.table.refusedRows.isEmpty
        || part.table.refusedCount > 0 && !part.table.hasSoundHeadings
    } || refusedRows(schema).contains { $0.text("id") == nil }
  }

  func parts(_ schema: TableSchema) -> [LogicalTable.Part] { tables[schema.id]?.parts ?? [] }

  var tallies: [Model.TableTally] {
    tables.values.flatMap(\.tallies).sorted { $0.path < $1.path }
  }
}
