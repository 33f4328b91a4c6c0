import Diagnostics
import Domain
import Judge
import Quantities
import Schema
import Text

/// Who a row of a dataset is about, and the words for figures.
struct DatasetWords: Sendable {
  let model: Model
  let frame: Frame

  /// The unit's code.
  func unit(_ subject: IndicatorResult.Subject) -> DatasetCell {
    if case .organisation(let unit) = subject { self.unit(unit) } else { .missing }
  }

  func unit(_ reference: Reference<Organisation>?) -> DatasetCell {
    .text(reference.map { model.organisations[$0].code })
  }

  func unitName(_ subject: IndicatorResult.Subject) -> DatasetCell {
    if case .organisation(let unit) = subject { unitName(unit) } else { .missing }
  }

  func unitName(_ reference: Reference<Organisation>?) -> DatasetCell {
    .text(reference.map { model.organisations[$0].name })
  }

  func province(_ subject: IndicatorResult.Subject) -> Province.Key? {
    if case .province(let key) = subject { key } else { nil }
  }

  func vintage(_ key: Province.Key?) -> DatasetCell { .text(key?.vintage.rawValue) }

  func code(_ key: Province.Key?) -> DatasetCell { .text(key?.code) }

  func name(_ key: Province.Key?) -> DatasetCell {
    .text(key.flatMap { model.provinces[$0]?.fullName })
  }

  /// The value as pages print it, with its unit.
  func printed(_ value: IndicatorResult.Value, unit: String?) -> String {
    switch value {
    case .number(let number, let places):
      NumberForm.text(number, unit: unit, places: places, in: frame.language)
    case .achieved(let isDone): frame.word(isDone ? "achieved" : "not_achieved")
    case .missing: frame.word("figure_missing")
    case .notApplicable: IndicatorState.notApplicable.name[frame.language]
    }
  }
}

// What offices have reported under a campaign and what follows from it, as data.
extension Dataset {
  /// The valid figures, each once; what they replaced is told on the indicator's page.
  static func results(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    func indicator(_ result: IndicatorResult) -> Indicator { campaign.indicators[result.indicator] }
    let fields: [DatasetField<IndicatorResult>] = [
      DatasetField("indicator") { .words(indicator($0).code) },
      DatasetField(.indicatorName) { .words(indicator($0).displayName) },
      DatasetField(.measure) { .text(indicator($0).unit) },
      DatasetField("period") { .time($0.period) },
      DatasetField("unit") { words.unit($0.subject) },
      DatasetField(.unitName) { words.unitName($0.subject) },
      DatasetField(.vintage) { words.vintage(words.province($0.subject)) },
      DatasetField("province") { words.code(words.province($0.subject)) },
      DatasetField(.provinceName) { words.name(words.province($0.subject)) },
      DatasetField("subgroup") { .text($0.subgroup) },
      DatasetField("value") { .decimal($0.value.number) },
      DatasetField("achieved") { .yesNo($0.value.isAchieved) },
      DatasetField(.figureState) { .choice($0.value.state) },
      DatasetField(.printed) { .words(words.printed($0.value, unit: indicator($0).unit)) },
      DatasetField("status") { .choice($0.status.rawValue) },
      DatasetField("date") { .day($0.day) },
      DatasetField("source") { .text($0.source) },
      DatasetField("revision") { .count($0.revision) },
      DatasetField("reason") { .text($0.reason) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(
      .published("results"), of: campaign, campaign.entered.results.current, fields)
  }

  /// Where every target stands on the day.
  static func assessments(
    of campaign: Campaign, _ assessment: Assessment, _ words: DatasetWords
  ) -> Dataset {
    let judgements = campaign.indicators.referenced.flatMap {
      assessment.judgements(of: $0.reference)
    }
    func indicator(_ judgement: Judgement) -> Indicator {
      campaign.indicators[judgement.cell.indicator]
    }
    let fields: [DatasetField<Judgement>] = [
      DatasetField("indicator") { .words(indicator($0).code) },
      DatasetField("indicator_name") { .words(indicator($0).displayName) },
      DatasetField("measure") { .text(indicator($0).unit) },
      DatasetField("unit") { words.unit($0.cell.subject) },
      DatasetField("unit_name") { words.unitName($0.cell.subject) },
      DatasetField("vintage") { words.vintage(words.province($0.cell.subject)) },
      DatasetField("province") { words.code(words.province($0.cell.subject)) },
      DatasetField("province_name") { words.name(words.province($0.cell.subject)) },
      DatasetField("subgroup") { .text($0.cell.subgroup) },
      DatasetField("target") { .count($0.cell.position + 1) },
      DatasetField("period") { .period($0.cell.target.period) },
      DatasetField("due") { .day($0.due?.day) },
      DatasetField("value") { .decimal($0.figure?.number) },
      DatasetField("figure_state") { .choice($0.value.state) },
      DatasetField("printed") { judgement in
        .words(words.printed(judgement.value, unit: indicator(judgement).unit))
      },
      DatasetField("percent") { .decimal($0.percent) },
      DatasetField("state") { .choice($0.state.rawValue) },
      DatasetField("basis") { .words($0.basis[words.frame.language]) },
      DatasetField("as_of") { _ in .day(assessment.asOf) },
    ]
    return Dataset(.assessments, of: campaign, judgements, asOf: assessment.asOf, fields)
  }
}

extension IndicatorResult.Value {
  fileprivate var number: Decimal? {
    if case .number(let number, _) = self { number } else { nil }
  }

  fileprivate var state: String {
    switch self {
    case .number, .achieved: "known"
    case .missing: "missing"
    case .notApplicable: "not_applicable"
    }
  }

  fileprivate var isAchieved: Bool? {
    if case .achieved(let isAchieved) = self { isAchieved } else { nil }
  }
}
