import Diagnostics
import Domain
import Formats
import Quantities
import Schema

extension IndicatorResult {
  convenience init?(_ row: TableRow, _ codes: OfficeCodes, reporting report: inout Report) {
    let indicator = codes.campaign.indicators.find(row, "indicator", reporting: &report)
    let isMeasured =
      indicator.map {
        row.checkMeasure(
          of: "value", is: codes.campaign.measures[$0.index], reporting: &report)
      } ?? false
    let period = codes.period(row, reporting: &report)
    let subject = Self.subject(row, on: period?.last, codes, reporting: &report)
    guard let indicator, let period, let subject, isMeasured else { return nil }
    let revision = row.integer("revision") ?? 1
    if revision > 1, row.text("reason") == nil {
      report.add(.revisionWithoutReason, at: row.span("revision"))
    }
    self.init(
      indicator: indicator, subject: subject, subgroup: row.text("subgroup"), period: period,
      value: Self.value(row), status: row.choice("status") ?? .official, day: row.day("date"),
      note: row.text("note"), source: row.text("source"), revision: max(1, revision),
      reason: row.text("reason"), origin: row.span("value"),
      dated: row.span(row.text("date") == nil ? "period" : "date"))
  }

  /// A unit, a province, or the campaign as a whole where neither row nor path names one.
  private static func subject(
    _ row: TableRow, on day: Day?, _ codes: OfficeCodes, reporting report: inout Report
  ) -> Subject? {
    // Of a row without a period it is only asked whether there is such a province at all.
    guard let vintage = day.map(ProvinceFinder.vintage) else {
      if let province = row.text("province") {
        codes.provinces.ask(province, at: row.span("province"), reporting: &report)
      } else if row.text("unit") != nil {
        _ = codes.directory.find(row, reporting: &report)
      }
      return nil
    }
    let fact = row.text("unit") == nil ? codes.provinceInPath(of: row) : nil
    let supplied = fact.flatMap {
      codes.provinces.find($0.text, vintage, at: .file($0.file), reporting: &report)
    }
    if let province = row.text("province") {
      let span = row.span("province")
      let found = codes.provinces.find(province, vintage, at: span, reporting: &report)
      if let found, let supplied, supplied != found, let fact {
        report.add(
          .pathDisagrees, at: span, ["value": .text(province), "path": .text(fact.text)])
      }
      return found.map { .province($0) }
    }
    if fact != nil { return supplied.map { .province($0) } }
    guard row.text("unit") != nil || row.supplied.unit != nil else { return .whole }
    return codes.directory.find(row, reporting: &report).map { .organisation($0) }
  }

  private static func value(_ row: TableRow) -> Value {
    if let number = row.decimal("value") {
      return .number(number, places: Self.places(row.table.printed(row.index, "value"), number))
    }
    if let achieved = row.answer("achieved") { return .achieved(achieved) }
    let states = [row.state("value"), row.state("achieved")]
    return states.contains(.notApplicable) ? .notApplicable : .missing
  }

  /// The decimal places that the cell shows: 95,0 has one, though its value is whole.
  private static func places(_ printed: String, _ value: Decimal) -> Int {
    guard let comma = printed.lastIndex(of: ",") else { return value.scale }
    let digits = printed[printed.index(after: comma)...].prefix { $0.isWholeNumber }.count
    return max(value.scale, digits)
  }
}

extension ResultTable {
  /// The results of a table; two rows of one figure and revision are an error that names both.
  init(_ rows: [TableRow], _ codes: OfficeCodes, reporting report: inout Report) {
    struct Version: Hashable {
      let key: IndicatorResult.Key
      let revision: Int
    }
    var seen: [Version: Span] = [:]
    var results: [IndicatorResult] = []
    for row in rows {
      guard let result = IndicatorResult(row, codes, reporting: &report), !row.isRefused else {
        continue
      }
      let version = Version(key: result.key, revision: result.revision)
      if let first = seen[version] {
        report.add(
          .resultTwice, at: row.span("value"), ["indicator": .text(row.words("indicator"))],
          related: [.init(first, Wording(vi: "số liệu thứ nhất ở đây", en: "the first is here"))])
      } else {
        seen[version] = row.span("value")
        results.append(result)
      }
    }
    self.init(results)
  }
}

extension Problem {
  static let revisionWithoutReason = Problem(
    .error, "revision-without-reason",
    vi: "số liệu sửa lần sau phải có lý do", en: "a corrected figure needs a reason",
    cure: Wording(vi: "ghi cột “lý_do”", en: "fill the column 'reason'"))
  static let resultTwice = Problem(
    .error, "result-twice",
    vi: "chỉ tiêu “{indicator}” đã có số liệu của cùng đơn vị và kỳ này",
    en: "the indicator '{indicator}' already has a figure of this unit and period",
    cure: Wording(
      vi: "bỏ một dòng; nếu là số sửa lại thì ghi lần_sửa 2 và lý_do",
      en: "remove one; if it is a correction, give it revision 2 and a reason"))
}
