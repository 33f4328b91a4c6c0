import Diagnostics
import Domain
import Judge
import Quantities
import Testing

/// In a campaign of the whole country a target is the country's or each place's.
@Suite struct OwnerTests {
  private static let provinces = ["01", "86"].map { code in
    Province(
      key: Province.Key(.thirtyFour, code), fullName: "Tỉnh \(code)", name: code, slug: code,
      kind: .province, region: "", validFrom: nil, validTo: nil, successor: nil, predecessors: [],
      boundaryChanged: false, kindChange: nil, origin: origin)
  }

  private func by(_ code: String) -> IndicatorResult.Subject {
    .province(Province.Key(.thirtyFour, code))
  }

  private func judgement(
    _ plan: Indicator, of subject: IndicatorResult.Subject, _ results: [IndicatorResult],
    level: CampaignScope.Level = .nation
  ) -> Judgement {
    let assessment = Assessment(
      of: campaign(
        indicators: [plan], from: "2025-07", to: "2025-12-31",
        entered: OfficeRecords(results: ResultTable(results)), level: level),
      in: model(provinces: Self.provinces), on: day("2026-01-31"))
    return assessment.judgement(of: assessment.cells(of: ref(0), subject: subject)[0])
  }

  @Test func aPlaceIsNotHeldAgainstTheTargetOfTheCountry() {
    let judged = judgement(
      indicator(.atLeast, lower: "1000", unit: "người", level: "toàn quốc"), of: by("86"),
      [result("120", by: by("86"))])
    #expect(judged.state == .notApplicable)
    #expect(judged.figure?.number == 120)
    #expect(judged.basis.vi == "Mục tiêu này là của cả nước, không giao cho từng nơi.")
  }

  @Test func theCountryCountsThePlacesThatReachedTheirs() {
    let judged = judgement(
      indicator(.atLeast, lower: "90", level: "tỉnh"), of: .whole,
      [result("95", by: by("86")), result("80", by: by("01"))])
    #expect(judged.state == .notApplicable)
    #expect(
      judged.basis.vi
        == "Mục tiêu này giao cho từng nơi, không giao chung cho cả nước: 1 trên 2 nơi đã đạt.")
    #expect(judged.basis.en.hasSuffix(": 1 of 2 have reached it."))
  }

  @Test func aPlaceIsJudgedByItsOwn() {
    let judged = judgement(
      indicator(.atLeast, lower: "90", level: "tỉnh"), of: by("86"), [result("95", by: by("86"))])
    #expect(judged.state == .exceeded)
  }

  @Test func aProvinceThatHoldsACampaignIsTheWhole() {
    let judged = judgement(
      indicator(.atLeast, lower: "90", level: "tỉnh"), of: .whole, [result("95")], level: .province)
    #expect(judged.state == .exceeded)
  }

  @Test func toBeFirstEveryProvinceOfTheMapNeedsAFigure() {
    let plan = indicator(.rankFirst, level: "tỉnh")
    let alone = judgement(plan, of: by("86"), [result("95", by: by("86"))])
    #expect(alone.state == .undecidable)
    let both = [result("95", by: by("86")), result("96", by: by("01"))]
    #expect(judgement(plan, of: by("01"), both).state == .reached)
    #expect(judgement(plan, of: by("86"), both).state == .missed)
  }
}
