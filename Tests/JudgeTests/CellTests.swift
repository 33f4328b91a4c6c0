import Domain
import Judge
import Quantities
import Testing

@Suite struct CellTests {
  private func cells(
    _ targets: [Target], _ results: [IndicatorResult] = []
  ) -> [TargetCell] {
    let jobs = indicator(.atLeast, unit: "việc", targets: targets)
    let assessment = Assessment(
      of: campaign(indicators: [jobs], results: results), in: model(), on: day("2026-02-01"))
    return assessment.cells(of: ref(0))
  }

  private func yearly(_ period: String?, due limit: String? = nil) -> Target {
    Target(
      period: period.map(JudgeTests.period), basis: .perYear, comparator: .atLeast,
      lower: decimal("23000"), due: limit.map { due($0) })
  }

  @Test(arguments: [nil, "2025-12-31"])
  func judgesEachYearOfATerm(limit: String?) {
    let cells = cells([yearly("2024-2025", due: limit)])
    #expect(cells.map { $0.target.period?.description } == ["2024", "2025"])
    #expect(cells.map { $0.target.due?.lastDay.description } == [nil, limit])
  }

  @Test func judgesEachYearOfAListWhoseLimitIsThatOfTheLast() {
    let cells = cells([yearly("2024", due: "2025-12-31"), yearly("2025", due: "2025-12-31")])
    #expect(cells.map { $0.target.period?.description } == ["2024", "2025"])
    #expect(cells.map { $0.target.due?.lastDay.description } == [nil, "2025-12-31"])
  }

  @Test func leavesEachYearItsOwnLimit() {
    let cells = cells([yearly("2024", due: "2025-01-15"), yearly("2025", due: "2026-01-15")])
    #expect(cells.map { $0.target.due?.lastDay.description } == ["2025-01-15", "2026-01-15"])
  }

  @Test func judgesTheYearsThatHaveFiguresAndThatOfTheLimitWhereThePlanNamesNone() {
    let cells = cells([yearly(nil, due: "2025-12-31")], [result("1", "2023"), result("1", "2026")])
    #expect(cells.map { $0.target.period?.description } == ["2023", "2025"])
    #expect(cells.map { $0.target.due?.lastDay.description } == [nil, "2025-12-31"])
  }

  @Test func saysWhyThereIsNoFigure() {
    let plan = indicator(.atLeast, lower: "80", basis: .level)
    func value(_ results: [IndicatorResult]) -> IndicatorResult.Value {
      let assessment = Assessment(
        of: campaign(indicators: [plan], results: results), in: model(), on: day("2025-06-01"))
      return assessment.judgement(of: assessment.cells(of: ref(0))[0]).value
    }
    #expect(value([result("x", "2025-Q1")]) == .notApplicable)
    #expect(value([result("…", "2025-Q1")]) == .missing)
    #expect(value([]) == .missing)
    #expect(value([result("80", "2025-Q1")]) == .number(80, places: 0))
  }
}
