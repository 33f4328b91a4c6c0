import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct ConsistencyTests {
  private func assessment(
    _ indicators: [Indicator], _ results: [IndicatorResult] = []
  ) -> Assessment {
    Assessment(
      of: campaign(indicators: indicators, results: results), in: model(), on: day("2025-12-31"))
  }

  private func part(unit: String = "%") -> Indicator {
    Indicator(
      code: "p", name: "Có bằng cấp", wording: "…", comparator: .atLeast, direction: .up,
      targets: [Target(comparator: .atLeast, lower: 35)], unit: unit, parent: ref(0),
      origin: origin)
  }

  @Test func warnsOfAPartAboveItsWhole() {
    let whole = indicator(.atLeast, lower: "70")
    let results = [result("60"), result("61", of: 1)]
    #expect(
      assessment([whole, part()], results).inconsistencies().map(\.words.vi) == [
        "“Có bằng cấp” (61%) là một phần của “i” (60%) nhưng lớn hơn, năm 2025."
      ])
    #expect(assessment([whole, part(unit: "xã")], results).inconsistencies().isEmpty)
  }

  @Test func warnsOfATargetDueBeforeTheStart() {
    let plan = indicator(
      .milestoneByDate, .none, unit: nil, period: nil, due: due("2024-06-01", inclusive: false))
    #expect(assessment([plan]).inconsistencies().map(\.kind) == [.dueBeforeStart])
  }

  @Test func warnsWhereFewerAreNamedThanStated() {
    let plan = Indicator(
      code: "da", name: "Chương trình", wording: "…", comparator: .atLeast, direction: .up,
      targets: [Target(comparator: .atLeast, lower: 11)],
      components: [.work(ref(0)), .work(ref(1))], origin: origin)
    #expect(
      assessment([plan]).inconsistencies().map(\.words.vi) == [
        "“Chương trình”: văn bản nêu 11, kể tên 2."
      ])
  }
}
