import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct RollUpTests {
  private func indicator(
    _ rollUp: Indicator.RollUp, lower: String = "100", unit: String = "xã"
  ) -> Indicator {
    Indicator(
      code: "i", name: "Xã đạt chuẩn", wording: "…", comparator: .atLeast, direction: .up,
      targets: [
        Target(
          period: period("2025"), basis: .stock, comparator: .atLeast, lower: decimal(lower))
      ], unit: unit, rollUp: rollUp, origin: origin)
  }

  private func assessment(
    _ indicators: [Indicator], _ results: [IndicatorResult], participants: Int = 0,
    on asOf: String = "2025-07-31", provinces: [Province] = []
  ) -> Assessment {
    let entered = OfficeRecords(
      participants: (0..<participants).map { Participant(organisation: ref($0), origin: origin) },
      results: ResultTable(results))
    return Assessment(
      of: campaign(indicators: indicators, entered: entered),
      in: model(organisations: units(3), provinces: provinces), on: day(asOf))
  }

  private func whole(_ assessment: Assessment) -> Judgement {
    assessment.judgement(of: assessment.cells(of: ref(0))[0])
  }

  @Test func addsUpTheUnits() {
    let judgement = whole(
      assessment(
        [indicator(.sum)], [result("60", by: by(0)), result("41.5", by: by(1))], participants: 2))
    #expect(judgement.state == .exceeded)
    #expect(judgement.figure?.number == decimal("101.5"))
    #expect(
      judgement.basis.vi
        == "Cộng số của 2 trên 2 nơi (năm 2025) được 101,5\u{A0}xã, vượt mục tiêu từ 100\u{A0}xã trở lên."
    )
  }

  @Test func decidesByAPartialSumOnlyWhatMoreCannotChange() {
    let enough = assessment(
      [indicator(.sum)], [result("60", by: by(0)), result("40", by: by(1))], participants: 3)
    #expect(whole(enough).state == .reached)
    let tooFew = assessment(
      [indicator(.sum)], [result("60", by: by(0))], participants: 3, on: "2026-01-01")
    #expect(whole(tooFew).state == .noFigures)
    #expect(whole(tooFew).basis.vi.hasPrefix("Chưa đủ số liệu của các nơi"))
  }

  @Test func weighsByAnotherIndicator() throws {
    let population = JudgeTests.indicator(.directionUp, unit: "người", code: "Dân số")
    let assessment = assessment(
      [indicator(.weightedMean(by: ref(1)), lower: "95", unit: "%"), population],
      [
        result("90", by: by(0)), result("96", by: by(1)),
        result("1000", of: 1, by: by(0)), result("2000", of: 1, by: by(1)),
      ])
    let rolled = try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0]))
    #expect(rolled.value == 94)
    #expect(rolled.basis.vi == "Bình quân theo trọng số “Dân số” của 2 trên 2 nơi.")
  }

  @Test func isShownInAsManyPlacesAsTellItFromItsBound() {
    let population = JudgeTests.indicator(.directionUp, unit: "người", code: "Dân số")
    // The mean is 94,9667; in one place it would read 95,0, which is beyond 94,98.
    let assessment = assessment(
      [indicator(.weightedMean(by: ref(1)), lower: "94.98", unit: "%"), population],
      [
        result("94", by: by(0)), result("95", by: by(1)),
        result("1000", of: 1, by: by(0)), result("29000", of: 1, by: by(1)),
      ], on: "2026-02-01")
    #expect(whole(assessment).state == .missed)
    #expect(whole(assessment).basis.vi.contains("được 94,97%, chưa đạt mục tiêu từ 94,98%"))
  }

  @Test func makesNoMeanWithoutAWeight() throws {
    let population = JudgeTests.indicator(.directionUp, unit: "người", code: "Dân số")
    let assessment = assessment(
      [indicator(.weightedMean(by: ref(1))), population],
      [result("90", by: by(0)), result("96", by: by(1)), result("1000", of: 1, by: by(0))])
    let rolled = try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0]))
    #expect(rolled.value == nil)
  }

  @Test func leavesOutOlderFiguresAndNamesThem() throws {
    let assessment = assessment(
      [indicator(.sum)],
      [result("60", "2025-Q2", by: by(0)), result("40", "2025-Q1", by: by(1))])
    let rolled = try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0]))
    #expect(rolled.value == 60)
    #expect(rolled.missing == [by(1)])
  }

  @Test func asksForNoFigureWhereItDoesNotApply() throws {
    let assessment = assessment(
      [indicator(.sum)], [result("60", by: by(0)), result("x", by: by(1))], participants: 2)
    #expect(try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0])).isComplete)
  }

  @Test func takesTheNewest() throws {
    let assessment = assessment(
      [indicator(.latest)],
      [result("60", "2025-Q2", by: by(0)), result("70", "2025-Q1", by: by(1))])
    #expect(try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0])).value == 60)
  }

  @Test func addsNothingUnasked() {
    let assessment = assessment(
      [indicator(.separate)], [result("60", by: by(0)), result("50", by: by(1))])
    #expect(assessment.rolledUp(assessment.cells(of: ref(0))[0]) == nil)
    #expect(whole(assessment).state == .notDue)
  }

  @Test func neverAddsProvincesOfBothMaps() throws {
    let assessment = assessment(
      [indicator(.sum)],
      [
        result("60", by: .province(Province.Key(.sixtyThree, "84"))),
        result("50", by: .province(Province.Key(.thirtyFour, "86"))),
      ])
    let rolled = try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0]))
    #expect(rolled.value == nil)
  }

  @Test func leavesTheOldMapOutOfWhereThingsStand() throws {
    let assessment = assessment(
      [indicator(.sum)],
      [
        result("60", "2025-Q2", by: .province(Province.Key(.sixtyThree, "84"))),
        result("50", "2025-Q3", by: .province(Province.Key(.thirtyFour, "86"))),
      ], on: "2025-11-30")
    let rolled = try #require(assessment.rolledUp(assessment.cells(of: ref(0))[0]))
    #expect(rolled.value == 50)
    #expect(rolled.isComplete)
  }

  @Test func addsUpWhatHappenedOnEitherMap() throws {
    let trained = JudgeTests.indicator(
      .atLeast, lower: "100", unit: "người", basis: .perYear, period: "2025")
    let summed = Indicator(
      code: "i", name: "i", wording: "i", comparator: .atLeast, direction: .up,
      targets: trained.targets, unit: "người", rollUp: .sum, origin: origin)
    let assessment = assessment(
      [summed],
      [
        result("30", "2025-Q1", by: .province(Province.Key(.sixtyThree, "84"))),
        result("20", "2025-Q2", by: .province(Province.Key(.sixtyThree, "84"))),
        result("70", "2025-Q3", by: .province(Province.Key(.thirtyFour, "86"))),
      ], on: "2025-11-30")
    #expect(whole(assessment).figure?.number == 120)
    #expect(whole(assessment).state == .exceeded)
  }

  /// A mean is shown with one place more than its parts, and never as a bound that it is not on.
  @Test(arguments: [
    ("90", "96", "95,7%"), ("94.9", "95.1", "95,09%"), ("94", "95", "94,95%"),
  ])
  func showsAMeanWithMeasure(_ first: String, _ second: String, _ shown: String) {
    let population = JudgeTests.indicator(.directionUp, unit: "người", code: "Dân số")
    let assessment = assessment(
      [indicator(.weightedMean(by: ref(1)), lower: "95", unit: "%"), population],
      [
        result(first, by: by(0)), result(second, by: by(1)),
        result("1000", of: 1, by: by(0)), result("20000", of: 1, by: by(1)),
      ])
    #expect(whole(assessment).basis.vi.contains("được \(shown)"), "\(whole(assessment).basis.vi)")
  }

  @Test func warnsWhereTheWholeIsNotTheSum() {
    let assessment = assessment(
      [indicator(.sum)], [result("100"), result("60", by: by(0)), result("41", by: by(1))])
    let found = assessment.inconsistencies()
    #expect(found.map(\.kind) == [.sumDiffers])
    #expect(
      found.first?.words.vi
        == "Số chung của “Xã đạt chuẩn” là 100\u{A0}xã, cộng các nơi được 101\u{A0}xã.")
  }
}
