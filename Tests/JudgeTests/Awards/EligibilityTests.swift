import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct EligibilityTests {
  private static let scale = RatingScale(
    code: "dang-vien", name: "Xếp loại",
    steps: [
      "không hoàn thành nhiệm vụ", "hoàn thành nhiệm vụ", "hoàn thành tốt nhiệm vụ",
      "hoàn thành xuất sắc nhiệm vụ",
    ], origin: origin)

  private func criterion(_ excellentYears: Int) -> AwardCriterion {
    AwardCriterion(
      code: "tca", text: "",
      items: Register([
        AwardCriterion.Item(
          code: "tca1", text: "xếp loại",
          rating: RatingRule(
            years: 2020...2024, eachYearAtLeast: "hoàn thành tốt nhiệm vụ",
            excellent: "hoàn thành xuất sắc nhiệm vụ", excellentYearsAtLeast: excellentYears,
            ofYears: 5, origin: origin), origin: origin),
        AwardCriterion.Item(code: "tca2", text: "Là đơn vị tiêu biểu.", origin: origin),
        AwardCriterion.Item(code: "tca3", text: "", indicators: [ref(0)], origin: origin),
      ]), origin: origin)
  }

  /// Ratings from 2020 on: T tốt, X xuất sắc, H hoàn thành, `-` none.
  private func nomination(
    _ ratings: String, dossier: [Int] = [0], exclusion: String? = nil, criterion: Int? = 0
  ) -> Nomination {
    let steps: [Character: Int] = ["H": 1, "T": 2, "X": 3]
    return Nomination(
      code: "n", kind: .person, name: "N", organisation: ref(0),
      criterion: criterion.map { ref($0) }, dossier: dossier.map { ref($0) }, exclusion: exclusion,
      ratings: ratings.enumerated().compactMap { index, mark in
        steps[mark].map {
          Nomination.YearRating(year: 2020 + index, step: Self.scale.steps[$0], origin: origin)
        }
      }, origin: origin)
  }

  private func eligibility(
    _ nomination: Nomination, excellentYears: Int = 3, value: String? = "85",
    scales: [RatingScale] = [scale]
  ) throws -> Eligibility {
    let plan = indicator(
      .greaterThan, lower: "80", strict: true, period: nil,
      due: due("2025-06-30", inclusive: true), code: "Chỉ tiêu sản xuất")
    let dossiers = [
      DossierItem(code: "hs1", text: "Tờ trình.", origin: origin),
      DossierItem(
        code: "hs4", appliesTo: "doanh nghiệp hoặc cá nhân là Giám đốc doanh nghiệp",
        text: "Xác nhận thuế.", origin: origin),
    ]
    let entered = OfficeRecords(
      results: ResultTable(value.map { [result($0, "2025-Q2", by: by(0))] } ?? []),
      nominations: Register([nomination]))
    let assessment = Assessment(
      of: campaign(
        indicators: [plan],
        awards: AwardRules(
          criteria: Register([criterion(excellentYears)]), dossiers: Register(dossiers)),
        entered: entered), in: model(organisations: units(1), scales: scales),
      on: day("2025-07-11"))
    return try #require(assessment.eligibilities().first)
  }

  @Test func admitsWhoMeetsEveryRuleThatCanBeChecked() throws {
    let found = try eligibility(nomination("TXXXT"))
    #expect(found.state == .eligible)
    #expect(found.failures.isEmpty && found.missing.isEmpty)
    #expect(found.forCouncil.map(\.vi) == ["Hội đồng xem xét: Là đơn vị tiêu biểu."])
  }

  @Test func namesTheYearThatFails() throws {
    let found = try eligibility(nomination("XXXXH"))
    #expect(found.state == .notEligible)
    #expect(
      found.failures.map(\.vi) == [
        "Năm 2024 xếp loại “hoàn thành nhiệm vụ”, dưới “hoàn thành tốt nhiệm vụ”."
      ])
  }

  @Test func asksForThreeOrTwoExcellentYearsByClass() throws {
    let two = nomination("TXTXT")
    let found = try eligibility(two)
    #expect(
      found.failures.map(\.vi) == [
        "Chỉ có 2 năm “hoàn thành xuất sắc nhiệm vụ” trong 5 năm; cần ít nhất 3."
      ])
    #expect(try eligibility(two, excellentYears: 2).state == .eligible)
  }

  @Test func isUndecidedWhileAYearIsMissingThatCouldDecide() throws {
    let found = try eligibility(nomination("TXX-T"))
    #expect(found.state == .undecided)
    #expect(found.missing.map(\.vi) == ["Thiếu xếp loại năm 2023."])
    #expect(try eligibility(nomination("TX--T"), excellentYears: 4).state == .notEligible)
  }

  @Test func holdsTheUnitsOwnFiguresAgainstTheIndicators() throws {
    let missed = try eligibility(nomination("XXXXX"), value: "80")
    #expect(missed.state == .notEligible)
    #expect(missed.failures.first?.vi.hasPrefix("“Chỉ tiêu sản xuất”: Chưa đạt.") == true)
    let silent = try eligibility(nomination("XXXXX"), value: nil)
    #expect(silent.state == .undecided)
    #expect(silent.missing.first?.vi.hasPrefix("“Chỉ tiêu sản xuất”: Chưa có số liệu.") == true)
  }

  @Test func namesWhatTheFileLacksButNotWhatOnlyOthersOwe() throws {
    let found = try eligibility(nomination("XXXXX", dossier: []))
    #expect(found.missing.map(\.vi) == ["Thiếu hồ sơ: Tờ trình."])
  }

  @Test func failsOnAnExclusion() throws {
    let found = try eligibility(nomination("XXXXX", exclusion: "không tổ chức tổng kết"))
    #expect(found.failures.map(\.vi) == ["Bị loại trừ: không tổ chức tổng kết."])
  }

  @Test func cannotDecideWithoutScaleOrCriterion() throws {
    #expect(try eligibility(nomination("XXXXX"), scales: []).state == .undecided)
    #expect(try eligibility(nomination("XXXXX", criterion: nil)).state == .undecided)
  }
}
