import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let findingRecord = RecordMaker(Offers.finding)
private let countRecord = RecordMaker(Offers.stateCount)
private let resultRecord = RecordMaker(Offers.result)

extension Assessment {
  /// The judgement that speaks for an indicator with several targets: the first not reached, or
  /// the last where all are.
  func summary(of reference: Reference<Indicator>) -> Judgement {
    let judgements = cells(of: reference).map(judgement(of:))
    let open = judgements.first { !$0.state.isSuccess }
    guard let judgement = open ?? judgements.last else {
      preconditionFailure("an indicator has at least one target")
    }
    return judgement
  }
}

extension Frame {
  /// The judgements of a campaign, counted by state in the order of the states.
  func stateCounts(by assessment: Assessment) -> (counts: Value, reached: Value) {
    let references = assessment.campaign.indicators.referenced.map(\.reference)
    let states = references.map { assessment.summary(of: $0).state }
    let counts = IndicatorState.allCases.compactMap { state -> Value? in
      let count = states.count { $0 == state }
      guard count > 0 else { return nil }
      return countRecord([
        "state": .string(state.name[language]),
        "code": .string(state.rawValue),
        "mark": .string(state.mark),
        "count": .int(count),
      ])
    }
    // None of none would read as a result: where no indicator has a figure there is no count.
    let isKnown = states.contains { ![.noFigures, .notDue, .undecidable].contains($0) }
    return (.array(counts), isKnown ? .int(states.count { $0.isSuccess }) : .nil)
  }

  /// A judgement with the sentence that explains it.
  func finding(_ judgement: Judgement, by assessment: Assessment) -> Value {
    let subject = subject(judgement.cell.subject, by: assessment)
    return findingRecord([
      "subject": .string(subject.name),
      "subject_path": .text(subject.path),
      "subgroup": .text(judgement.cell.subgroup),
      "period": .period(judgement.cell.target.period),
      "due": .text(judgement.due?.wording[language]),
      "state": .string(judgement.state.name[language]),
      "code": .string(judgement.state.rawValue),
      "mark": .string(judgement.state.mark),
      "basis": .string(judgement.basis[language]),
      "value": .decimal(judgement.figure?.number),
      "value_text": .text(judgement.figure.map { words(for: $0.value) }),
      "percent": .decimal(judgement.percent),
    ])
  }

  /// The figures of an indicator, each with what it replaced.
  func results(
    of reference: Reference<Indicator>, by assessment: Assessment, withProvinces: Bool
  ) -> Value {
    let table = assessment.campaign.entered.results
    return .array(
      table.current(of: reference)
        .filter { withProvinces || !$0.subject.isProvince || $0.subgroup != nil }.map { result in
          let earlier = table.revisions(of: result.key).dropLast()
          return resultRecord([
            "subject": .string(subject(result.subject, by: assessment).name),
            "subject_path": .text(subject(result.subject, by: assessment).path),
            "subgroup": .text(result.subgroup),
            "period": .period(result.period),
            "value": .decimal(result.number),
            "value_text": .string(words(for: result.value)),
            "status": .string(word("result_\(result.status.rawValue)")),
            "day": .day(result.day),
            "source": .text(result.source),
            "note": .text(result.note),
            "replaced": .array(
              earlier.map { old in
                let reason = (result.reason ?? old.reason).map { " (\($0))" } ?? ""
                return .string(words(for: old.value) + reason)
              }),
          ])
        })
  }

  // Without a unit: that stands in the head of the column.
  func words(for value: IndicatorResult.Value) -> String {
    switch value {
    case .number(let number, let places):
      NumberForm.text(number, places: places, in: language)
    case .achieved(let isDone): word(isDone ? "achieved" : "not_achieved")
    case .missing: word("figure_missing")
    case .notApplicable: IndicatorState.notApplicable.name[language]
    }
  }

  private func subject(
    _ subject: IndicatorResult.Subject, by assessment: Assessment
  ) -> (name: String, path: String?) {
    let model = assessment.model
    switch subject {
    case .whole: return (word("subject_whole"), nil)
    case .organisation(let reference):
      let unit = model.organisations[reference]
      let page = "don-vi/\(unit.code)"
      return (unit.name, has(page) ? path(page) : nil)
    case .province(let key):
      guard let province = model.provinces[key] else { return (key.code, nil) }
      let page = ProvincePages(of: model.provinces).id(of: key)
      return (province.fullName, page.map { path($0) })
    }
  }
}

extension IndicatorState {
  /// The shape that stands beside the word, so that colour is never alone.
  var mark: String {
    switch self {
    case .notApplicable: "∅"
    case .undecidable: "?"
    case .noFigures: "○"
    case .notDue: "◌"
    case .exceeded: "▲"
    case .reached: "●"
    case .missed: "▼"
    case .onTrack: "◆"
    case .behind: "◐"
    case .underway: "◇"
    }
  }
}

extension IndicatorResult {
  fileprivate var number: Decimal? {
    if case .number(let number, _) = value { number } else { nil }
  }
}
