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
  func summary(
    of reference: Reference<Indicator>, for subject: IndicatorResult.Subject = .whole
  ) -> Judgement {
    let judgements = cells(of: reference, subject: subject).map(judgement(of:))
    let open = judgements.first { !$0.state.isSuccess }
    guard let judgement = open ?? judgements.last else {
      preconditionFailure("an indicator has at least one target")
    }
    return judgement
  }
}

extension Frame {
  /// The judgements of a campaign, counted by state from the best on.
  func stateCounts(by assessment: Assessment) -> (counts: Value, reached: Value) {
    let references = assessment.campaign.indicators.referenced.map(\.reference)
    let states = references.map { assessment.summary(of: $0).state }
    let counts = IndicatorState.inOrder.compactMap { state -> Value? in
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
      "value_text": .text(words(inPlaceOf: judgement)),
      "percent": .decimal(judgement.percent),
      "percent_text": .text(judgement.percentWords(in: language)),
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

  /// The figure without a unit, or the word in its place.
  func words(for value: IndicatorResult.Value) -> String {
    switch value {
    case .number(let number, let places):
      NumberForm.text(number, places: places, in: language)
    case .achieved(let isDone): word(isDone ? "achieved" : "not_achieved")
    case .missing: word("figure_missing")
    case .notApplicable: IndicatorState.notApplicable.name[language]
    }
  }

  /// The figure that a judgement speaks of, or why there is none; nothing where it is missing.
  func words(inPlaceOf judgement: Judgement) -> String? {
    judgement.value == .missing ? nil : words(for: judgement.value)
  }

  /// The figure with its unit, in as many places as it or its parts were given.
  func words(for figure: CountedFigure, unit: String?) -> String {
    guard let number = figure.number else { return words(for: figure.value) }
    return NumberForm.text(number, unit: unit, places: figure.places, in: language)
  }

  /// Whom a figure is about, and their page.
  func subject(
    _ subject: IndicatorResult.Subject, by assessment: Assessment
  ) -> (name: String, path: String?) {
    let model = assessment.model
    switch subject {
    case .whole: return (word("subject_whole"), nil)
    case .organisation(let reference):
      let page = units.id(of: reference)
      return (model.organisations[reference].fullName, has(page) ? path(page) : nil)
    case .province(let key):
      guard let province = model.provinces[key] else { return (key.code, nil) }
      return (fullName(of: province, on: assessment.asOf), provinces.id(of: key).map { path($0) })
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

extension CountedFigure {
  /// The decimal places of the figures it is made of; a mean has one more than they.
  var places: Int {
    let given =
      results.map { result -> Int in
        if case .number(_, let places) = result.value { places } else { 0 }
      }.max() ?? 0
    if case .weightedMean = rolledUp?.rule { return given + 1 }
    return given
  }
}

extension IndicatorResult {
  fileprivate var number: Decimal? {
    if case .number(let number, _) = value { number } else { nil }
  }
}
