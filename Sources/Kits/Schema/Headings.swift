internal import Diagnostics
internal import Formats

/// Which column of a file is which column of the schema.
struct Headings {
  /// A column of the schema that the file has.
  struct Match {
    let column: Column
    /// Where it stands in the file.
    let found: ReadTable.Column
  }

  /// In the order of the file.
  private(set) var matches: [Match] = []
  /// Whether every record can be read whole: no column is missing, unknown or there twice.
  private(set) var isSound = true
  private let schema: TableSchema
  private let source: TableSource
  /// Columns that a heading was probably meant to name, though it does not.
  private var misspelt: Set<String> = []

  // A running number says nothing of the record; offices put one first out of habit, and the
  // reader of the file sets it aside only where it runs.
  private static let runningNumber: [FieldName] = [
    FieldName(vi: "stt", en: "no"), FieldName(vi: "tt", en: "no."),
    FieldName(vi: "số thứ tự", en: "number"), FieldName(vi: "số tt", en: "#"),
  ]

  init(_ schema: TableSchema, _ source: TableSource, into report: inout Report) {
    self.schema = schema
    self.source = source
    for found in source.table.columns { match(found, &report) }
    reportMissing(&report)
  }

  private mutating func match(_ found: ReadTable.Column, _ report: inout Report) {
    let written = FieldName.Written(found.name)
    if written.isEmpty {
      guard let row = source.firstRowWithValue(found.index) else { return }
      isSound = false
      report.add(
        .columnWithoutName, at: found.span,
        [
          "value": .text(source.text(row, found.index).cut),
          "line": .number(source.number(ofRow: row)),
        ])
    } else if let column = schema.columns.first(where: { $0.matches(written) }) {
      guard let first = matches.first(where: { $0.column.id == column.id }) else {
        matches.append(Match(column: column, found: found))
        return
      }
      isSound = false
      report.add(
        .columnTwice, at: found.span, ["column": .text(found.name.cut)],
        related: [.init(first.found.span, firstColumn)])
    } else if !Self.runningNumber.contains(where: { $0.matches(written) }) {
      let names = schema.headings
      let near =
        NearMiss.nearest(to: found.name, among: names) ?? withoutRemark(found.name, among: names)
      if let meant = schema.columns.first(where: { column in
        near.map { column.matches(FieldName.Written($0)) } ?? false
      }) {
        misspelt.insert(meant.id)
      }
      isSound = false
      report.add(
        .columnUnknown, at: found.span,
        ["column": .text(found.name.cut), "table": .term(schema.title), "known": .term(known)],
        near: near)
    }
  }

  /// The name in front of a remark in parentheses: `Trị số (%)`.
  private func withoutRemark(_ heading: String, among names: [String]) -> String? {
    guard let remark = heading.firstIndex(of: "("), remark != heading.startIndex else { return nil }
    return NearMiss.nearest(to: String(heading[..<remark]), among: names)
  }

  private var known: Wording {
    Wording(
      vi: schema.columns.map(\.name.vi).joined(separator: ", "),
      en: schema.columns.map(\.name.en).joined(separator: ", "))
  }

  private mutating func reportMissing(_ report: inout Report) {
    for column in schema.columns where column.presence != .optional {
      if matches.contains(where: { $0.column.id == column.id }) { continue }
      isSound = false
      // The misspelt heading has been named, with this one as the nearest.
      if misspelt.contains(column.id) { continue }
      report.add(
        .columnMissing, at: source.headingSpan,
        ["column": .term(column.name.wording), "table": .term(schema.title)])
    }
  }
}

private let firstColumn = Wording(vi: "cột thứ nhất ở đây", en: "the first one is here")

extension Problem {
  static let columnUnknown = Problem(
    .error, "column-unknown",
    vi: "bảng “{table}” không có cột nào tên là “{column}”",
    en: "the table '{table}' has no column '{column}'",
    cure: Wording(
      vi: "sửa tên cột hoặc bỏ cột này; các cột dùng được: {known}",
      en: "mend the heading or remove the column; the columns are: {known}"))
  static let columnTwice = Problem(
    .error, "column-twice",
    vi: "cột “{column}” có hai lần", en: "the column '{column}' is there twice",
    cure: Wording(vi: "giữ lại một cột", en: "keep one of them"))
  static let columnMissing = Problem(
    .error, "column-missing",
    vi: "bảng “{table}” thiếu cột bắt buộc “{column}”",
    en: "the table '{table}' lacks the required column '{column}'",
    cure: Wording(
      vi: "thêm cột “{column}” vào dòng tiêu đề và ghi giá trị cho từng dòng",
      en: "add the heading '{column}' and a value in every row"))
  static let columnWithoutName = Problem(
    .error, "column-nameless",
    vi: "cột này không có tên nhưng có số liệu (“{value}” ở dòng {line})",
    en: "this column has no heading but holds data ('{value}' in row {line})",
    cure: Wording(vi: "đặt tên cho cột hoặc xóa cột", en: "name the column or delete it"))
}
