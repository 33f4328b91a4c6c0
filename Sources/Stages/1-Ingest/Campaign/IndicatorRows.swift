import Diagnostics
import Domain
import Formats
import Quantities
import Schema

extension Indicator {
  convenience init(_ row: TableRow, _ codes: CampaignCodes, reporting report: inout Report) {
    let indicators = codes.indicators
    for column in ["lower", "upper"] {
      row.checkMeasure(of: column, is: row.text("unit"), reporting: &report)
    }
    row.checkMeasure(
      of: "baseline_value", is: row.text("baseline_unit") ?? row.text("unit"), reporting: &report)
    self.init(
      code: row.words("id"), name: row.words("name"), label: row.text("label"),
      wording: row.words("wording"), comparator: row.choice("comparator") ?? .atLeast,
      comparatorText: row.text("comparator_word"), direction: row.choice("direction") ?? .none,
      targets: Self.targets(row, reporting: &report), unit: row.text("unit"),
      printedUnit: row.text("unit_as_printed"), printedValue: row.text("value_as_printed"),
      periodText: row.text("period_text"), isPeriodDerived: row.flag("period_derived"),
      level: row.text("level"), disaggregation: row.text("disaggregation"),
      wholeText: row.text("of"), parent: indicators.find(row, "parent", reporting: &report),
      memberOf: indicators.find(row, "member_of", reporting: &report),
      subgroupOf: indicators.find(row, "subgroup_of", reporting: &report),
      within: indicators.find(row, "within", reporting: &report),
      follows: indicators.find(row, "follows", reporting: &report),
      pairsWith: indicators.find(row, "pairs_with", reporting: &report),
      components: Self.components(row, codes, reporting: &report),
      rollUp: RollUp(row, codes, reporting: &report),
      setSize: row.integer("set_size"), scope: row.list("scope"),
      stretchScope: row.list("stretch_scope"),
      setReferences: codes.documents.citeAll(row, "set_reference", reporting: &report),
      benchmark: row.text("benchmark"), baseline: Baseline(row), footnote: row.text("footnote"),
      lines: row.lines("line", reporting: &report),
      alsoAt: row.lines("also_at", reporting: &report),
      note: row.text("note"), origin: row.span, boundOrigin: row.span("lower"))
  }

  /// One cell for each period; limits and bases are one for all, or one for each.
  private static func targets(_ row: TableRow, reporting report: inout Report) -> [Target] {
    let periods = row.periods("periods", reporting: &report)
    let bases = Self.bases(row, reporting: &report)
    let limits = row.periods("deadline", reporting: &report)
    let count = max(1, periods.count, limits.count)
    for (column, members) in [
      ("basis", bases.count), ("periods", periods.count), ("deadline", limits.count),
    ] where members > 1 && members != count {
      report.add(
        .unevenLists, at: row.span(column),
        ["count": .number(members), "expected": .number(count)])
    }
    return (0..<count).map { cell in
      let limit = limits.member(cell)
      return Target(
        period: periods.member(cell), basis: bases.member(cell),
        comparator: row.choice("comparator") ?? .atLeast, lower: row.decimal("lower"),
        upper: row.decimal("upper"), isStrict: row.answer("strict"),
        due: limit.map {
          DueDate(
            period: $0, isInclusive: row.answer("inclusive"), text: row.text("deadline_text"))
        })
    }
  }

  private static func bases(
    _ row: TableRow, reporting report: inout Report
  ) -> [Target.Basis] {
    row.list("basis").compactMap { word in
      let written = FieldName.Written(word)
      if let basis = Target.Basis.allCases.first(where: { $0.name.matches(written) }) {
        return basis
      }
      report.add(
        .unknownBasis, at: row.span("basis"),
        ["value": .text(word), "words": .list(Target.Basis.allCases.map(\.vietnamese))],
        near: NearMiss.nearest(to: word, among: Target.Basis.allCases.map(\.vietnamese)))
      return nil
    }
  }

  private static func components(
    _ row: TableRow, _ codes: CampaignCodes, reporting report: inout Report
  ) -> [Component] {
    row.list("components").compactMap { code in
      if let change = codes.placeChanges.peek(code) { return .placeChange(change) }
      return codes.works.find(code, at: row.span("components"), reporting: &report).map {
        .work($0)
      }
    }
  }
}

/// How figures of places are put together, as the column says it.
enum RollUpWord: String, Spelled {
  case sum
  case weightedMean = "weighted_mean"
  case latest
  case separate

  var vietnamese: String {
    switch self {
    case .sum: "tổng"
    case .weightedMean: "bình quân có trọng số"
    case .latest: "mới nhất"
    case .separate: "không"
    }
  }
}

extension Indicator.RollUp {
  /// The rule of a row; a mean needs its weight, and no other rule has one.
  init?(_ row: TableRow, _ codes: CampaignCodes, reporting report: inout Report) {
    let word = row.choice("roll_up", RollUpWord.self)
    let weight = codes.indicators.find(row, "weight", reporting: &report)
    if row.text("weight") != nil, word != .weightedMean {
      report.add(.weightUnused, at: row.span("weight"), ["value": .text(row.words("weight"))])
    }
    switch word {
    case .sum: self = .sum
    case .latest: self = .latest
    case .separate: self = .separate
    case .weightedMean:
      if row.text("weight") == nil { report.add(.weightMissing, at: row.span("roll_up")) }
      guard let weight else { return nil }
      if codes.indicators.peek(row.words("id")) == weight {
        report.add(.weightItself, at: row.span("weight"), ["value": .text(row.words("weight"))])
        return nil
      }
      self = .weightedMean(by: weight)
    case nil: return nil
    }
  }
}

extension Indicator.Baseline {
  init?(_ row: TableRow) {
    let year = row.integer("baseline_year")
    let value = row.decimal("baseline_value")
    let text = row.text("baseline_text")
    guard year != nil || value != nil || text != nil else { return nil }
    self.init(
      year: year, value: value, unit: row.text("baseline_unit"), text: text,
      footnote: row.text("baseline_footnote"))
  }
}

extension Array {
  /// The member of a cell: a list of one holds for all.
  fileprivate func member(_ index: Int) -> Element? {
    count == 1 ? self[0] : indices.contains(index) ? self[index] : nil
  }
}

extension Problem {
  static let weightMissing = Problem(
    .error, "weight-missing",
    vi: "bình quân có trọng số mà chưa ghi trọng số là chỉ tiêu nào",
    en: "a weighted mean does not say which indicator is its weight",
    cure: Wording(
      vi: "ghi mã của chỉ tiêu làm trọng số vào cột trọng_số, ví dụ mã của chỉ tiêu dân số",
      en: "write the code of that indicator into the column 'weight'"))
  static let weightUnused = Problem(
    .error, "weight-unused",
    vi: "đã ghi trọng số “{value}” nhưng cách tổng hợp không phải bình quân có trọng số",
    en: "there is the weight '{value}', but the figures are not put together by a weighted mean",
    cure: Wording(
      vi: "ghi cách_tổng_hợp là “bình quân có trọng số”, hoặc để trống cột trọng_số",
      en: "write weighted_mean into the column 'roll_up', or leave 'weight' empty"))
  static let weightItself = Problem(
    .error, "weight-itself",
    vi: "“{value}” được ghi là trọng số của chính nó", en: "'{value}' is given as its own weight",
    cure: Wording(
      vi: "ghi mã của một chỉ tiêu khác, ví dụ dân số hoặc số hồ sơ",
      en: "name another indicator, such as the population"))
  static let unevenLists = Problem(
    .error, "lists-uneven",
    vi: "ô này có {count} mục, nhưng dòng này cần {expected} mục",
    en: "this cell has {count} members, but the row needs {expected}",
    cure: Wording(
      vi: "ghi một mục cho tất cả, hoặc mỗi kỳ một mục, cách nhau bằng “;”",
      en: "write one for all, or one for each period, between semicolons"))
  static let unknownBasis = Problem(
    .error, "basis-unknown",
    vi: "“{value}” không phải là một cách tính", en: "'{value}' is no basis",
    cure: Wording(vi: "dùng một trong: {words}", en: "use one of: {words}"))
}
