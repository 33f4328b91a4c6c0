import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct SeriesTests {
  private func province(
    _ vintage: Province.Vintage, _ code: String, successor: String? = nil, from: [String] = [],
    changed: Bool
  ) -> Province {
    Province(
      key: Province.Key(vintage, code), fullName: "Tỉnh \(code)", name: code, slug: code,
      kind: .province, region: "", validFrom: vintage == .thirtyFour ? day("2025-07-01") : nil,
      validTo: vintage == .sixtyThree ? day("2025-06-30") : nil, successor: successor,
      predecessors: from, boundaryChanged: changed, kindChange: nil, origin: origin)
  }

  private func series(
    of key: Province.Key, in provinces: [Province], _ results: [IndicatorResult]
  ) -> Series {
    Assessment(
      of: campaign(indicators: [indicator(.atLeast, lower: "95")], results: results),
      in: model(provinces: provinces), on: day("2025-12-31")
    ).series(of: ref(0), for: .province(key))
  }

  private let old = Province.Key(.sixtyThree, "84")
  private let new = Province.Key(.thirtyFour, "86")

  private var merged: [Province] {
    [
      province(.sixtyThree, "84", successor: "86", changed: true),
      province(.sixtyThree, "83", successor: "86", changed: true),
      province(.thirtyFour, "86", from: ["84", "83"], changed: true),
    ]
  }

  @Test func neverJoinsFiguresAcrossAMerger() {
    let results = [
      result("90", "2025-Q1", by: .province(old)), result("91", "2025-Q2", by: .province(old)),
      result("88", "2025-Q3", by: .province(new)),
    ]
    for key in [old, new] {
      let series = series(of: key, in: merged, results)
      #expect(series.segments.map(\.points.count) == [2, 1])
      #expect(series.breaks.map(\.day) == [day("2025-07-01")])
    }
  }

  @Test func keepsEachOfTheMergedApart() {
    let other = Province.Key(.sixtyThree, "83")
    let series = series(
      of: new, in: merged,
      [
        result("90", "2025-Q1", by: .province(old)), result("80", "2025-Q1", by: .province(other)),
        result("88", "2025-Q3", by: .province(new)),
      ])
    #expect(
      series.segments.map(\.subject) == [.province(old), .province(other), .province(new)])
  }

  @Test func joinsAProvinceThatStayedAsItWas() {
    let same = [
      province(.sixtyThree, "04", successor: "04", changed: false),
      province(.thirtyFour, "04", from: ["04"], changed: false),
    ]
    let series = series(
      of: Province.Key(.thirtyFour, "04"), in: same,
      [
        result("90", "2025-Q1", by: .province(Province.Key(.sixtyThree, "04"))),
        result("91", "2025-Q3", by: .province(Province.Key(.thirtyFour, "04"))),
      ])
    #expect(series.segments.map(\.points.count) == [2])
    #expect(series.breaks.isEmpty)
  }

  @Test func warnsOfAFigureAfterTheEndOfAPlace() {
    let assessment = Assessment(
      of: campaign(
        indicators: [indicator(.atLeast, lower: "95")],
        results: [result("90", "2025-Q3", by: .province(old))]),
      in: model(provinces: merged), on: day("2025-12-31"))
    #expect(assessment.inconsistencies().map(\.kind) == [.figureAfterEnd])
  }

  @Test func targetOfALaterYearIsNoneOfAPlaceThatHasEnded() throws {
    let plan = indicator(.atLeast, lower: "95", period: "2026")
    let assessment = Assessment(
      of: campaign(indicators: [plan]), in: model(provinces: merged), on: day("2025-12-31"))
    let cell = assessment.cells(of: ref(0), subject: .province(old))[0]
    #expect(assessment.judgement(of: cell).state == .notApplicable)
  }
}
