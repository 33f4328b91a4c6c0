import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct RankTests {
  @Test func sharesAPlaceAndLeavesOutTheNext() {
    let ranks = Rank.order([("a", 90), ("b", 95), ("c", 90), ("d", 80)])
    #expect(ranks.map(\.subject) == ["b", "a", "c", "d"])
    #expect(ranks.map(\.number) == [1, 2, 2, 4])
    #expect(ranks.map(\.words.vi) == ["1", "2 (đồng hạng)", "2 (đồng hạng)", "4"])
  }

  @Test func comparesExactly() {
    let ranks = Rank.order([
      ("a", decimal("90.10")), ("b", decimal("90.1")), ("c", decimal("90.11")),
    ])
    #expect(ranks.map(\.number) == [1, 2, 2])
  }

  @Test func putsTheLowestFirstWhereDownIsBetter() {
    let plan = indicator(.lessThan, .down, upper: "2", strict: true)
    let assessment = Assessment(
      of: campaign(
        indicators: [plan],
        results: [result("1.9", by: by(0)), result("1.2", by: by(1)), result("5", by: .whole)]),
      in: model(organisations: units(2)), on: day("2025-07-31"))
    let cell = assessment.cells(of: ref(0), subject: by(0))[0]
    #expect(assessment.ranking(of: cell).map(\.subject) == [by(1), by(0)])
  }

  @Test func ranksNothingWithoutABetterSide() {
    let plan = indicator(.range, .none, lower: "1", upper: "2")
    let assessment = Assessment(
      of: campaign(indicators: [plan], results: [result("1", by: by(0))]),
      in: model(organisations: units(1)), on: day("2025-07-31"))
    #expect(assessment.ranking(of: assessment.cells(of: ref(0), subject: by(0))[0]).isEmpty)
  }
}
