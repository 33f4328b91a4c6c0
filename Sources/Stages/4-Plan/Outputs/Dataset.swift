import Diagnostics
import Domain
import Formats
import Quantities
import Schema
import Text

/// A table of the site as data: what is published of one kind of record, exact and typed.
///
/// Only the columns that a dataset names are published; what else the content holds stays inside.
struct Dataset: Sendable {
  /// The table that it is, whose columns are its header.
  let table: TableSchema
  /// The campaign that it belongs to, unless it is one of the whole site.
  let campaign: Campaign?
  let columns: [Column]
  let rows: [[DatasetCell]]
  /// The day that states in it are told for; nothing where no day was needed to make it.
  let asOf: Day?

  /// A dataset of these fields of these records.
  init<Record>(
    _ table: TableSchema, of campaign: Campaign? = nil, _ records: some Sequence<Record>,
    asOf: Day? = nil, _ fields: [DatasetField<Record>]
  ) {
    self.table = table
    self.campaign = campaign
    self.asOf = asOf
    columns = fields.map { $0.column(in: table) }
    rows = records.map { record in fields.map { $0.value(record) } }
    precondition(
      Set(columns.map(\.name.en)).count == columns.count
        && Set(columns.map(\.name.vi)).count == columns.count,
      "a heading of \(table.id) stands twice")
  }

  /// The name of its files without the ending: `tra-vinh-2024-chi-tieu`.
  var name: String {
    let stem = table.stem.vi.asFileName
    return campaign.map { "\($0.code)-\(stem)" } ?? stem
  }

  /// What it is called, in both languages.
  func title(_ language: Language) -> String {
    let title = table.title[language]
    return campaign.map { "\(title): \($0.displayTitle)" } ?? title
  }

  /// The first and last day that its dates speak of, where it has any.
  var period: (first: Day, last: Day)? {
    var found: (first: Day, last: Day)?
    let told = columns.indices.filter { columns[$0].id != "as_of" }
    for row in rows {
      for case .time(let period) in told.map({ row[$0] }) {
        found = (
          min(found?.first ?? period.first, period.first),
          max(found?.last ?? period.last, period.last)
        )
      }
    }
    return found
  }
}

/// A column of a dataset and where its values come from.
struct DatasetField<Record> {
  private let id: String
  private let derived: Column?
  let value: (Record) -> DatasetCell

  /// A column of the table's schema.
  init(_ id: String, _ value: @escaping (Record) -> DatasetCell) {
    self.id = id
    self.value = value
    derived = nil
  }

  /// A column that the program adds, which no table holds.
  init(_ column: Column, _ value: @escaping (Record) -> DatasetCell) {
    id = column.id
    self.value = value
    derived = column
  }

  func column(in table: TableSchema) -> Column {
    guard let column = derived ?? table.column(id) else {
      preconditionFailure("\(table.id) has no column \(id)")
    }
    return column
  }
}

extension String {
  /// A name of a table or column as part of a file's name.
  fileprivate var asFileName: String {
    Slug.of(self) ?? self
  }
}
