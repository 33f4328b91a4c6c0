import Diagnostics
import Quantities
import Text

/// One table of two sites, row by row.
struct TableComparison {
  private let old: PublishedTable?
  private let new: PublishedTable?
  private let table: PublishedTable
  private let kind: TableKind
  typealias Row = [String: PublishedTable.Cell]

  /// Nothing where the table tells readers nothing of its own.
  init?(_ old: PublishedTable?, _ new: PublishedTable?) {
    guard let table = new ?? old, let kind = TableKind.of(table.table) else { return nil }
    self.old = old
    self.new = new
    self.table = table
    self.kind = kind
  }

  /// What came, what changed, what went.
  var changes: [Change] {
    let before = keyed(old)
    let after = keyed(new)
    let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(\.key))
    let added = after.filter { known[$0.key] == nil }.map(\.row)
    let removed = before.filter { !kept.contains($0.key) }.map(\.row)
    let changed = after.compactMap { key, row in
      known[key].flatMap { $0 == row ? nil : ($0, row) }
    }
    return
      (told(added, isAddition: true) + changed.flatMap(words(from:to:))
      + told(removed, isAddition: false)).map { words in
        Change(
          campaign: table.campaign?.code, heading: table.heading, table: table.table, words: words)
      }
  }

  // Rows that share a key, as places without a name do, are told apart by their order.
  private func keyed(_ table: PublishedTable?) -> [(key: String, row: Row)] {
    var seen: [String: Int] = [:]
    return (table?.rows ?? []).map { row in
      let key = kind.key.map { row[$0]?.text ?? "" }.joined(separator: "\u{1F}")
      let count = seen[key, default: 0]
      seen[key] = count + 1
      return (count == 0 ? key : "\(key)\u{1F}\(count)", row)
    }
  }

  // MARK: Rows that come and go

  // More than this many of one table are counted: a reader wants the news, not the list.
  private static let mostListed = 12

  private func told(_ rows: [Row], isAddition: Bool) -> [Wording] {
    guard !rows.isEmpty else { return [] }
    switch table.table {
    case "assessments": return []
    case "results": return results(rows, isAddition: isAddition)
    default: break
    }
    let title = table.tableTitle
    guard kind.isListed, rows.count <= Self.mostListed else {
      return [
        isAddition
          ? Wording(
            vi: "\(title.vi): thêm \(rows.count) dòng",
            en: "\(title.en): \(rows.count.of("row")) added")
          : Wording(
            vi: "\(title.vi): bớt \(rows.count) dòng",
            en: "\(title.en): \(rows.count.of("row")) removed")
      ]
    }
    return rows.map { row in
      Wording { language in
        let label = label(of: row, in: language)
        return switch (isAddition, language) {
        case (true, .vi): "\(title.vi): thêm \(label)"
        case (true, .en): "\(title.en): added \(label)"
        case (false, .vi): "\(title.vi): bớt \(label)"
        case (false, .en): "\(title.en): removed \(label)"
        }
      }
    }
  }

  /// Figures are told period by period.
  private func results(_ rows: [Row], isAddition: Bool) -> [Wording] {
    let periods = Dictionary(grouping: rows) { $0["period"]?.text ?? "" }
    return periods.sorted { $0.key < $1.key }.map { period, rows in
      Wording { language in
        let time = Period(period).map { DayForm.text($0, .short, in: language) } ?? period
        return switch (isAddition, language) {
        case (true, .vi): "Kết quả \(time): thêm \(rows.count) số liệu"
        case (true, .en): "Results of \(time): \(rows.count.of("figure")) added"
        case (false, .vi): "Kết quả \(time): bớt \(rows.count) số liệu"
        case (false, .en): "Results of \(time): \(rows.count.of("figure")) removed"
        }
      }
    }
  }

  // MARK: Rows that changed

  private func words(from old: Row, to new: Row) -> [Wording] {
    switch table.table {
    case "assessments", "results": return figures(from: old, to: new)
    default: break
    }
    let changed = table.columns.filter { old[$0] != new[$0] }
    guard !changed.isEmpty else { return [] }
    return [
      Wording { language in
        let parts = changed.map { part($0, from: old, to: new, in: language) }
        let title = table.tableTitle[language]
        return "\(title), \(label(of: new, in: language)): \(parts.joined(separator: "; "))"
      }
    ]
  }

  /// One column of a changed row; long texts and what may name a person without their words.
  private func part(
    _ column: String, from old: Row, to new: Row, in language: Language
  ) -> String {
    let title = (table.titles[column]?[language] ?? column).lowercasedFirst
    let before = value(old[column], of: column, in: language)
    let after = value(new[column], of: column, in: language)
    guard kind.told.contains(column), before.count <= 80, after.count <= 80 else {
      return language == .vi ? "đã sửa \(title)" : "\(title) was edited"
    }
    return "\(title) \(before) → \(after)"
  }

  /// A figure and its state: `Chỉ tiêu GRDP (năm 2025): 9,1 → 10,2%, Chậm tiến độ → Đạt`.
  private func figures(from old: Row, to new: Row) -> [Wording] {
    let stateColumn = table.table == "assessments" ? "state" : "status"
    let isSameFigure =
      old["value"] == new["value"] && old["achieved"] == new["achieved"]
      && old["figure_state"] == new["figure_state"]
    let isSameState = old[stateColumn] == new[stateColumn]
    guard !isSameFigure || !isSameState else { return [] }
    return [
      Wording { language in
        var parts: [String] = []
        if !isSameFigure {
          let unit = new["measure"]?.text
          var before = figure(old, in: language)
          let after = figure(new, in: language)
          // The unit stands once, behind the new figure.
          if let unit, before.hasSuffix(unit), after.hasSuffix(unit) {
            before = String(before.dropLast(unit.count)).withoutBlankAtEnd
          }
          parts.append("\(before) → \(after)")
        }
        if !isSameState {
          parts.append(
            [old, new].map { value($0[stateColumn], of: stateColumn, in: language) }
              .joined(separator: " → "))
        }
        return "\(subject(of: new, in: language)): \(parts.joined(separator: ", "))"
      }
    ]
  }

  private func subject(of row: Row, in language: Language) -> String {
    let isTarget = table.table == "assessments"
    let what =
      language == .vi
      ? (isTarget ? "Chỉ tiêu" : "Kết quả") : (isTarget ? "Indicator" : "Result of")
    let name = row["indicator_name"]?.text ?? row["indicator"]?.text ?? ""
    let place = ["unit_name", "province_name", "subgroup"].compactMap { row[$0]?.text }
    let time = row["period"]?.text.flatMap(Period.init).map {
      "(\(DayForm.text($0, .short, in: language)))"
    }
    return (["\(what) \(name)"] + place).joined(separator: ", ") + (time.map { " " + $0 } ?? "")
  }

  /// A figure with its unit, as the language writes it.
  private func figure(_ row: Row, in language: Language) -> String {
    guard let digits = row["value"]?.text, let number = Decimal(digits) else {
      if language == .vi, let printed = row["printed"]?.text { return printed }
      switch (row["achieved"]?.text, row["figure_state"]?.text) {
      case ("true", _): return "achieved"
      case ("false", _): return "not achieved"
      case (_, "not_applicable"): return "not applicable"
      default: return language == .vi ? "chưa có số liệu" : "no figure yet"
      }
    }
    return NumberForm.text(number, unit: row["measure"]?.text, in: language)
  }

  // MARK: Words

  private func label(of row: Row, in language: Language) -> String {
    let parts = kind.label.compactMap { column -> String? in
      guard row[column]?.text != nil else { return nil }
      let text = value(row[column], of: column, in: language)
      return text.count > 80 ? text.prefix(79) + "…" : text
    }
    return parts.isEmpty ? (row[kind.key[0]]?.text ?? "…") : parts.joined(separator: ", ")
  }

  /// A value in words.
  private func value(
    _ cell: PublishedTable.Cell?, of column: String, in language: Language
  ) -> String {
    guard let text = cell?.text else { return language == .vi ? "(trống)" : "(empty)" }
    if let word = table.choices[column]?[text] { return word[language] }
    if cell?.isNumber == true, let number = Decimal(text) {
      // A year is no quantity.
      return column.hasSuffix("year") || column == "completed_by"
        ? text : NumberForm.text(number, in: language)
    }
    switch text {
    case "true": return language == .vi ? "có" : "yes"
    case "false": return language == .vi ? "không" : "no"
    default: break
    }
    if Self.dates.contains(column), let period = Period(text) {
      return DayForm.text(period, .short, in: language)
    }
    return text
  }

  private static let dates: Set<String> = [
    "period", "deadline", "due", "date", "start", "received", "registered", "valid_from",
    "valid_to",
  ]
}

extension PublishedTable {
  /// What the table is called, without the campaign.
  var tableTitle: Wording {
    guard let campaign else { return title }
    func cut(_ text: String) -> String {
      let end = ": " + campaign.title
      return text.hasSuffix(end) ? String(text.dropLast(end.count)) : text
    }
    return Wording(vi: cut(title.vi), en: cut(title.en))
  }
}

extension Wording {
  /// The text that each language builds in its own way.
  init(_ text: (Language) -> String) { self.init(vi: text(.vi), en: text(.en)) }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  fileprivate var withoutBlankAtEnd: String {
    last == " " || last == "\u{A0}" ? String(dropLast()) : self
  }
}

extension Int {
  /// So many of a thing, in English.
  fileprivate func of(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
