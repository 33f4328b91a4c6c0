public import Diagnostics
public import Formats

/// What a table holds, declared once as data.
public struct TableSchema: Sendable, Hashable {
  /// The name by which the program asks for it.
  public let id: String
  public let title: Wording
  /// The name of its file without the ending, in both languages: `ket-qua.csv`, `results.xlsx`.
  public let stem: FieldName
  /// What the table is for, one or two sentences.
  public let doc: Wording
  public let columns: [Column]
  /// Ids of the columns that together name a row: no two rows may agree in all of them.
  public let key: [String]

  public init(
    _ id: String, title: Wording, stem: FieldName, doc: Wording, key: [String] = [],
    columns: [Column]
  ) {
    precondition(
      key.allSatisfy { id in columns.contains { $0.id == id } }, "a key names an unknown column")
    precondition(Set(columns.map(\.id)).count == columns.count, "a column id stands twice")
    self.id = id
    self.title = title
    self.stem = stem
    self.doc = doc
    self.key = key
    self.columns = columns
  }

  /// The column of this id.
  public func column(_ id: String) -> Column? { columns.first { $0.id == id } }

  /// Every heading that is understood, by which the heading row of a file is found.
  public var headings: [String] {
    columns.flatMap { $0.name.both + $0.aliases.flatMap(\.both) }
  }

  /// Whether a file of this name, without its ending, holds the table.
  public func matches(fileStem: String) -> Bool { stem.matches(FieldName.Written(fileStem)) }
}
