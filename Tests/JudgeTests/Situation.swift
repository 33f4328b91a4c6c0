import Domain
import Judge
import Quantities
import Testing

/// One row of the table: what is asked, what is known, on which day, and what must be said.
struct Situation: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: IndicatorState
  let indicators: [Indicator]
  let results: [IndicatorResult]
  let asOf: Day
  let subject: IndicatorResult.Subject
  let subgroup: String?
  let cell: Int
  let units: Int
  let participants: Int
  let rounds: [Round]

  init(
    _ name: String, _ indicator: Indicator, _ results: [IndicatorResult],
    asOf: String = "2025-07-31", _ expected: IndicatorState, others: [Indicator] = [],
    by subject: IndicatorResult.Subject = .whole, subgroup: String? = nil, cell: Int = 0,
    units: Int = 0, participants: Int = 0, rounds: [Round] = []
  ) {
    self.name = name
    self.expected = expected
    indicators = [indicator] + others
    self.results = results
    self.asOf = day(asOf)
    self.subject = subject
    self.subgroup = subgroup
    self.cell = cell
    self.units = units
    self.participants = participants
    self.rounds = rounds
  }

  /// A situation in which nothing was reported.
  init(
    _ name: String, _ indicator: Indicator, asOf: String = "2025-07-31",
    _ expected: IndicatorState, others: [Indicator] = [], rounds: [Round] = []
  ) {
    self.init(name, indicator, [], asOf: asOf, expected, others: others, rounds: rounds)
  }

  var testDescription: String { "\(indicators[0].comparator.rawValue): \(name)" }

  var judgement: Judgement {
    let entered = OfficeRecords(
      participants: (0..<participants).map { Participant(organisation: ref($0), origin: origin) },
      results: ResultTable(results))
    let assessment = Assessment(
      of: campaign(indicators: indicators, rounds: rounds, entered: entered),
      in: model(organisations: JudgeTests.units(units)), on: asOf)
    return assessment.judgement(
      of: assessment.cells(of: ref(0), subject: subject, subgroup: subgroup)[cell])
  }
}
