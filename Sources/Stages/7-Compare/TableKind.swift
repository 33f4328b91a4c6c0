/// How rows of a table are told apart and what may be said of them.
///
/// Names of persons stand in few tables, and none of the columns that can hold one is ever shown.
struct TableKind: Sendable {
  /// The columns that together name a row.
  let key: [String]
  /// The columns that say to a reader which row it is.
  let label: [String]
  /// The columns whose values may be told; a change of another is told without its values.
  let told: Set<String>
  /// Whether rows that come and go are told one by one, or counted.
  let isListed: Bool

  private init(
    key: [String], label: [String], told: Set<String> = [], isListed: Bool = false
  ) {
    self.key = key
    self.label = label
    self.told = told
    self.isListed = isListed
  }

  private static let subject = ["unit", "vintage", "province", "subgroup"]

  /// The kind of a table; nothing for one that tells readers nothing of its own.
  static func of(_ table: String) -> TableKind? { kinds[table] }

  private static let kinds: [String: TableKind] = [
    "indicators": TableKind(
      key: ["id"], label: ["id", "name"],
      told: [
        "name", "label", "comparator", "direction", "lower", "upper", "unit", "periods", "deadline",
        "level", "baseline_year", "baseline_value",
      ], isListed: true),
    "assessments": TableKind(
      key: ["indicator"] + subject + ["target", "period"], label: [], told: ["value", "state"]),
    "results": TableKind(
      key: ["indicator", "period"] + subject, label: [], told: ["value", "status"]),
    "works": TableKind(
      key: ["id"], label: ["name"],
      told: ["name", "kind", "stage", "year", "deadline", "quantity", "unit", "level"],
      isListed: true),
    "registered-works": TableKind(
      key: ["id"], label: ["name", "unit_name"], told: ["name", "capital", "start", "deadline"],
      isListed: true),
    "progress": TableKind(
      key: ["work", "date"], label: ["work_name", "date"], told: ["state", "percent"],
      isListed: true),
    "deadlines": TableKind(
      key: ["id"], label: ["what"], told: ["what", "due", "precision", "tentative", "inclusive"],
      isListed: true),
    "documents": TableKind(
      key: ["id"], label: ["number", "name"], told: ["number", "date", "issuer", "role"],
      isListed: true),
    "quotas": TableKind(
      key: ["unit"], label: ["unit"], told: ["individuals", "collectives", "quota_text"],
      isListed: true),
    "responsibilities": TableKind(key: ["id", "task"], label: ["organisation", "task"]),
    "contents": TableKind(key: ["id"], label: ["id"]),
    "movements": TableKind(key: ["id"], label: ["name"], told: ["name", "kind", "year"]),
    "places": TableKind(key: ["name", "kind", "parent"], label: ["name"], told: ["planned"]),
    "place-changes": TableKind(
      key: ["id"], label: ["id", "kind"], told: ["year", "completed_by", "kind"]),
    "participants": TableKind(key: ["unit"], label: ["unit_name"], isListed: true),
    "reports": TableKind(
      key: ["rule", "period", "unit"], label: ["unit_name", "period"], told: ["received", "number"]),
    "decisions": TableKind(
      key: ["id"], label: ["form_name", "kind", "unit_name", "number"],
      told: ["state", "number", "date", "form_name", "revoking_number"], isListed: true),
    "exemplars": TableKind(
      key: ["id"], label: ["kind", "unit_name", "province_name"], told: ["year"], isListed: true),
    "blocks": TableKind(key: ["id"], label: ["name"], told: ["name", "official"], isListed: true),
    "members": TableKind(
      key: ["block", "unit"], label: ["unit_name", "block_name"], told: ["role"]),
    "rubric": TableKind(key: ["block", "id"], label: ["id", "name"], told: ["maximum", "name"]),
    "scores": TableKind(
      key: ["block", "unit", "item"], label: ["unit_name", "item_name"],
      told: ["self_scored", "verified"]),
    "provinces": TableKind(
      key: ["vintage", "code"], label: ["full_name"], told: ["full_name", "type"], isListed: true),
    "units": TableKind(
      key: ["id"], label: ["name"], told: ["name", "kind", "valid_to"], isListed: true),
  ]
}
