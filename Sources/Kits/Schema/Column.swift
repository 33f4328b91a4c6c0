public import Diagnostics
public import Formats
public import Quantities

/// One column of a table, declared as data: the reader, the reference page and the scaffold of
/// new files all follow from it.
public struct Column: Sendable, Hashable {
  /// The name by which the program asks for it.
  public let id: String
  /// The heading in both languages.
  public let name: FieldName
  /// Other headings that are understood.
  public let aliases: [FieldName]
  public let type: ColumnType
  public let presence: Presence
  /// Whether no two rows may hold the same value.
  public let isUnique: Bool
  /// The least and the most a figure may be.
  public let bounds: Bounds
  /// What the column is for, one sentence.
  public let doc: Wording
  /// A cell of the scaffold's example row.
  public let example: Wording

  /// Whether a column and its cells may be left out.
  public enum Presence: Sendable, Hashable {
    /// The column may be missing.
    case optional
    /// The column must be there, its cells may be empty.
    case column
    /// Every row must have a value.
    case everyRow
  }

  /// A least and a most value, either of which may be open.
  public struct Bounds: Sendable, Hashable {
    public let least: Decimal?
    public let most: Decimal?

    public static let open = Bounds(least: nil, most: nil)

    public init(least: Decimal? = nil, most: Decimal? = nil) {
      self.least = least
      self.most = most
    }
  }

  public init(
    _ id: String, _ name: FieldName, _ type: ColumnType, _ presence: Presence = .optional,
    unique isUnique: Bool = false, bounds: Bounds = .open, aliases: [FieldName] = [],
    doc: Wording, example: Wording
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.presence = presence
    self.isUnique = isUnique
    self.bounds = bounds
    self.aliases = aliases
    self.doc = doc
    self.example = example
  }

  /// The bounds that the type sets, narrowed by those of the column.
  var limits: Bounds {
    Bounds(
      least: bounds.least ?? type.limits.least,
      most: bounds.most ?? type.limits.most)
  }

  func matches(_ heading: FieldName.Written) -> Bool {
    name.matches(heading) || aliases.contains { $0.matches(heading) }
  }
}
