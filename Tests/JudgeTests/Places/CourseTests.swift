import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct CourseTests {
  private func course(
    _ results: [IndicatorResult], comparator: Comparator = .atLeast, asOf: String = "2026-11-21"
  ) -> (course: Course?, headline: String?) {
    let isDown = comparator == .lessThan
    let indicator = indicator(
      comparator, isDown ? .down : .up, lower: isDown ? nil : "95", upper: isDown ? "2" : nil,
      basis: .level, period: "2026")
    let assessment = Assessment(
      of: campaign(indicators: [indicator], results: results), in: model(), on: day(asOf))
    let course = assessment.course(of: ref(0))
    let judgement = assessment.headline(of: ref(0))
    return (
      course,
      course.flatMap { course in
        judgement.flatMap { assessment.headline(of: course, for: $0)?[.vi] }
      }
    )
  }

  @Test func keepsTheSlotOfAPeriodWithoutAFigure() throws {
    let course = try #require(
      course([result("90", "2025-Q3"), result("92", "2026-Q1")]).course)
    #expect(course.periods.map { "\($0)" } == ["2025-Q3", "2025-Q4", "2026-Q1"])
    #expect(course.lines[0].points.map(\.slot) == [0, 2])
    #expect(!course.hasLine)
    #expect(course.trend == nil)
  }

  @Test func breaksAtTheMergersOfEveryPlace() throws {
    let course = try #require(
      course([
        result("90", "2025-Q1"), result("91", "2025-Q2"), result("92", "2025-Q3"),
      ]).course)
    #expect(course.breaks == [2])
    #expect(course.hasLine)
    #expect(course.trend == nil)
  }

  @Test func leavesOutAYearBesideItsQuarters() throws {
    let course = try #require(
      course([
        result("90", "2025-Q3"), result("91", "2025-Q4"), result("91", "2025"),
      ]).course)
    #expect(course.periods.map { "\($0)" } == ["2025-Q3", "2025-Q4"])
  }

  @Test(arguments: [
    (["90", "91", "92", "93"], "Tăng ba quý liền, còn 2 điểm % tới mục tiêu 2026"),
    (["90", "92", "91", "93"], "Tăng so với quý trước, còn 2 điểm % tới mục tiêu 2026"),
    (["94", "94", "93.5", "93.5"], "Bằng quý trước, còn 1,5 điểm % tới mục tiêu 2026"),
    (["92", "93", "94", "95"], "Tăng ba quý liền, đạt mục tiêu 2026"),
    (["98", "97", "96.5", "96"], "Giảm ba quý liền, vượt mục tiêu 2026"),
  ])
  func saysWhereItWentAndHowFarTheTargetIs(values: [String], headline: String) {
    let quarters = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
    let results = zip(values, quarters).map { result($0, $1) }
    #expect(course(results).headline == headline)
  }

  @Test func measuresALimitFromAbove() {
    let results = [result("3.1", "2026-Q1"), result("2.5", "2026-Q2")]
    #expect(
      course(results, comparator: .lessThan).headline
        == "Giảm so với quý trước, còn cao hơn mục tiêu 2026 0,5 điểm %")
  }

  @Test func saysOnlyTheFigureWhereThereIsOne() {
    #expect(
      course([result("93", "2026-Q1")]).headline
        == "Quý I/2026: 93%, còn 2 điểm % tới mục tiêu 2026")
  }

  @Test func speaksEnglishToo() {
    let trend = Trend(movement: .up, count: 3, precision: .quarter)
    #expect(trend.words.en == "Up three quarters in a row")
    #expect(
      Trend(movement: .down, count: 1, precision: .month).words.vi == "Giảm so với tháng trước")
    #expect(
      Trend(movement: .level, count: 12, precision: .year).words.vi == "Không đổi 12 năm liền")
  }
}

@Suite struct StandingTests {
  private func province(_ code: String) -> Province {
    Province(
      key: Province.Key(.thirtyFour, code), fullName: "Tỉnh T\(code)", name: "T\(code)", slug: code,
      kind: .province, region: "", validFrom: day("2025-07-01"), validTo: nil, successor: nil,
      predecessors: [], boundaryChanged: true, kindChange: nil, origin: origin)
  }

  private func assessment(
    _ values: [(code: String, value: String, period: String)],
    _ direction: Indicator.Direction = .up
  ) -> Assessment {
    let isDown = direction == .down
    let indicator = indicator(
      isDown ? .lessThan : .atLeast, direction, lower: isDown ? nil : "95",
      upper: isDown ? "2" : nil, basis: .level, period: "2026")
    let results = values.map { code, value, period in
      result(value, period, by: .province(Province.Key(.thirtyFour, code)))
    }
    return Assessment(
      of: campaign(indicators: [indicator], results: results),
      in: model(provinces: ["01", "02", "03", "04", "05"].map { province($0) }),
      on: day("2026-11-21"))
  }

  @Test func sharesAPlaceAmongEqualsAndNamesWhoIsMissing() throws {
    let assessment = assessment([
      ("01", "96", "2026-Q1"), ("02", "97.5", "2026-Q1"), ("03", "96", "2026-Q1"),
      ("04", "99", "2025-Q4"),
    ])
    let standing = try #require(assessment.standing(of: ref(0)))
    #expect(standing.ranks.map(\.number) == [1, 2, 2])
    #expect(standing.missing.map { assessment.name(of: $0) } == ["T04", "T05"])
    #expect(assessment.leadHeadline(of: standing).vi == "Cao nhất là T02 (97,5%)")
    // T04 is judged by its older figure, T05 by none.
    #expect(
      assessment.reachedHeadline(of: standing)?.vi == "3/5 tỉnh, thành phố đạt mục tiêu 2026")
  }

  @Test func putsTheLowestFirstWhereDownIsGood() throws {
    let assessment = assessment(
      [("01", "1.5", "2026-Q1"), ("02", "1.5", "2026-Q1"), ("03", "1.5", "2026-Q1")], .down)
    let standing = try #require(assessment.standing(of: ref(0)))
    #expect(standing.isLowestFirst)
    #expect(assessment.leadHeadline(of: standing).vi == "Thấp nhất là 1,5%, 3 nơi cùng mức")
  }

  @Test func ranksNoFewerThanThree() {
    #expect(
      assessment([("01", "96", "2026-Q1"), ("02", "97", "2026-Q1")]).standing(of: ref(0)) == nil)
  }
}
