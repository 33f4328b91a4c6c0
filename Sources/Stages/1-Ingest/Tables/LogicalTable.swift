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
  var rows: [TableRow] {
    parts.flatMap { part in
      (0..<part.table.rowCount).filter { !part.table.isRefused($0) }
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

  /// Whether rows of a table were refused, so that a code may stand in one of them.
  func lacksRows(_ schema: TableSchema) -> Bool {
    parts(schema).contains { $0.table.refusedCount > 0 }
  }

  func parts(_ schema: TableSchema) -> [LogicalTable.Part] { tables[schema.id]?.parts ?? [] }

  var tallies: [Model.TableTally] {
    tables.values.flatMap(\.tallies).sorted { $0.path < $1.path }
  }
}
