import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct HeadlineTests {
  private func growth() -> Indicator {
    let targets = ["2024", "2025", "2026"].map {
      Target(
        period: period($0), basis: .perYear, comparator: .range, lower: 10, upper: 11)
    }
    return indicator(.range, lower: "10", upper: "11", targets: targets)
  }

  @Test func leadsWithTheNewestPeriodThatHasBegun() throws {
    let assessment = Assessment(
      of: campaign(
        indicators: [growth()], results: [result("10", "2024"), result("9", "2025-Q1")]),
      in: model(), on: day("2025-05-01"))
    let headline = try #require(assessment.headline(of: ref(0)))
    #expect(headline.cell.position == 1)
    #expect(headline.state == .underway)
  }

  @Test func countsEveryIndicatorOnce() {
    let assessment = Assessment(
      of: campaign(
        indicators: [growth(), indicator(.directionUp), indicator(.atLeast, lower: "1")],
        results: [result("10", "2025", of: 0), result("1", "2025", of: 2)]),
      in: model(), on: day("2025-05-01"))
    let counts = assessment.stateCounts()
    #expect(counts.map(\.state) == [.undecidable, .reached])
    #expect(counts.map(\.count) == [1, 2])
  }

  @Test func saysThatPlacesHaveFiguresWhichNobodyMayAdd() {
    let assessment = Assessment(
      of: campaign(
        indicators: [indicator(.atLeast, lower: "95")],
        results: [result("96", by: by(0)), result("97", by: by(1))]),
      in: model(organisations: units(2)), on: day("2025-05-01"))
    let judgement = assessment.judgement(of: assessment.cells(of: ref(0))[0])
    #expect(
      judgement.basis.vi
        == "Chưa có số liệu của kỳ này; 2 nơi đã có số, chưa nêu cách tổng hợp; hạn đến hết năm 2025."
    )
  }

  @Test func countsFiguresOfATimeThatHasNotBegun() {
    let assessment = Assessment(
      of: campaign(
        indicators: [indicator(.atLeast, lower: "95")],
        results: [result("96", "2025-Q1"), result("97", "2025-Q4")]),
      in: model(), on: day("2025-09-30"))
    #expect(assessment.figuresHeldBack == 1)
  }
}
