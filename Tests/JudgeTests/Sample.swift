import Diagnostics
import Domain
import Judge
import Quantities

let origin = Span.file("test")

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
  return day
}

func period(_ text: String) -> Period {
  guard let period = Period(text) else { preconditionFailure("no period: \(text)") }
  return period
}

func decimal(_ text: String) -> Decimal {
  guard let value = Decimal(text) else { preconditionFailure("no number: \(text)") }
  return value
}

func due(_ text: String, inclusive: Bool? = nil) -> DueDate {
  DueDate(period: period(text), isInclusive: inclusive)
}

func ref<Record>(_ index: Int) -> Reference<Record> { Reference(index) }

/// The smallest campaign that holds what a test speaks of; its period is 2024-07 to 2025-06-30.
func campaign(
  indicators: [Indicator] = [], results: [IndicatorResult] = [], rounds: [Round] = [],
  works: [Work] = [], participation: Participation = Participation(),
  awards: AwardRules = AwardRules(), duties: Duties = Duties(),
  exemplarRules: [ExemplarRule] = [], from: String = "2024-07", to: String? = "2025-06-30",
  entered: OfficeRecords? = nil, level: CampaignScope.Level = .province
) -> Campaign {
  Campaign(
    code: "c",
    head: CampaignHead(
      title: "C", kind: "Kế hoạch", status: .issued, issuer: "UBND tỉnh", origin: origin),
    scope: CampaignScope(
      province: level == .nation ? nil : Province.Key(.sixtyThree, "93"), level: level,
      period: Window(from: period(from), to: to.map(period), origin: origin)),
    sayings: Sayings(), texts: CampaignTexts(), rounds: Register(rounds),
    indicators: Register(indicators), works: Register(works), participation: participation,
    awards: awards, duties: duties, exemplarRules: Register(exemplarRules),
    editor: EditorNotes(), entered: entered ?? OfficeRecords(results: ResultTable(results)),
    origin: origin)
}

func model(
  organisations: [Organisation] = [], provinces: [Province] = [], scales: [RatingScale] = []
) -> Model {
  Model(
    settings: SiteSettings(name: "S", office: "O"), provinces: ProvinceRegister(provinces),
    organisations: Register(organisations), ratingScales: Register(scales))
}

func unit(
  _ code: String, name: String? = nil, unitClass: String? = nil, from: String? = nil,
  to: String? = nil
) -> Organisation {
  Organisation(
    code: code, name: name ?? code, kind: "sở", unitClass: unitClass, validFrom: from.map(day),
    validTo: to.map(day), origin: origin)
}

func units(_ count: Int) -> [Organisation] { (0..<count).map { unit("dv\($0)") } }

func indicator(
  _ comparator: Comparator, _ direction: Indicator.Direction = .up, lower: String? = nil,
  upper: String? = nil, strict: Bool? = nil, unit: String? = "%", basis: Target.Basis? = nil,
  period text: String? = "2025", due: DueDate? = nil, code: String = "i", level: String? = nil,
  disaggregation: String? = nil, memberOf: Reference<Indicator>? = nil, setSize: Int? = nil,
  scope: [String] = [], stretch: [String] = [], benchmark: String? = nil,
  baseline: Indicator.Baseline? = nil, targets: [Target]? = nil
) -> Indicator {
  let target = Target(
    period: text.map(period), basis: basis, comparator: comparator, lower: lower.map(decimal),
    upper: upper.map(decimal), isStrict: strict, due: due)
  return Indicator(
    code: code, name: code, wording: code, comparator: comparator, direction: direction,
    targets: targets ?? [target], unit: unit, level: level, disaggregation: disaggregation,
    memberOf: memberOf, setSize: setSize, scope: scope, stretchScope: stretch,
    benchmark: benchmark, baseline: baseline, origin: origin)
}

/// A result; `yes`, `no`, `x` and `…` are what they say, anything else is a number.
func result(
  _ value: String, _ text: String = "2025", _ status: IndicatorResult.Status = .official,
  of indicator: Int = 0, by subject: IndicatorResult.Subject = .whole, subgroup: String? = nil,
  on dayText: String? = nil, revision: Int = 1
) -> IndicatorResult {
  let read: IndicatorResult.Value =
    switch value {
    case "yes": .achieved(true)
    case "no": .achieved(false)
    case "x": .notApplicable
    case "…": .missing
    default:
      .number(decimal(value), places: value.split(separator: ".").dropFirst().first?.count ?? 0)
    }
  return IndicatorResult(
    indicator: ref(indicator), subject: subject, subgroup: subgroup, period: period(text),
    value: read, status: status, day: dayText.map(day), revision: revision,
    reason: revision > 1 ? "sửa số" : nil, origin: origin)
}

func by(_ unit: Int) -> IndicatorResult.Subject { .organisation(ref(unit)) }
