import Testing

/// Rules on what a plan says.
@Suite struct PlanRulesTests {
  @Test func aSoundCampaignHasNoFinding() {
    #expect(TestSite().findings() == [])
  }

  @Test func saysWhichFieldsOfTheHeadAreMissing() {
    let head = TestSite.head.replacing("number: 1/KH-UBND\n", with: "number:\n")
    #expect(TestSite(["campaign.yaml": head]).findings() == ["head-incomplete campaign.yaml:1"])
  }

  @Test func refusesAProvinceThatDidNotExistYet() {
    let head = TestSite.head.replacing(
      "{name: Trà Vinh, vintage: 63}", with: "{name: Vĩnh Long, vintage: 34}")
    #expect(TestSite(["campaign.yaml": head]).findings() == ["province-vintage campaign.yaml:1"])
  }

  @Test(arguments: [
    ("{from: 01/9/2024, to: 01/8/2024}", "round-order campaign.yaml:16"),
    ("{from: 01/12/2023, to: 01/8/2024}", "round-outside campaign.yaml:16"),
  ])
  func looksAtTheDaysOfARound(_ window: String, _ finding: String) {
    let rounds = """
      rounds:
        - id: r1
          name: Đợt 1
          line: 5
          windows: [\(window)]

      """
    #expect(TestSite(["campaign.yaml": TestSite.head + rounds]).findings() == [finding])
  }

  @Test func findsRoundsOfOneLevelThatOverlap() {
    let rounds = """
      rounds:
        - {id: r1, name: Đợt 1, windows: [{from: 01/3/2024, to: 30/6/2024}]}
        - {id: r2, name: Đợt 2, windows: [{from: 30/6/2024, to: 30/9/2024}]}

      """
    #expect(
      TestSite(["campaign.yaml": TestSite.head + rounds]).findings()
        == ["rounds-overlap campaign.yaml:14"])
  }

  @Test func countsTheDaysThatARoundIsSaidToLast() {
    let rounds = """
      rounds:
        - {id: r1, name: Đợt 1, stated_days: 100, windows: [{from: 22/3/2025, to: 30/6/2025}]}

      """
    #expect(
      TestSite(["campaign.yaml": TestSite.head + rounds]).findings()
        == ["round-length campaign.yaml:13"])
  }

  @Test func findsADutyDueBeforeTheCampaignBegins() {
    let table = "mã,việc,hạn,độ_chính_xác,tính_cả_ngày_hạn\nh1,nộp,01/01/2024,ngày,không\n"
    #expect(
      TestSite(["deadlines.csv": table]).findings() == ["deadline-before-start deadlines.csv:2"])
  }

  @Test func findsARecordThatStandsBelowItself() {
    let table = "mã,nhóm,mã_cha,tiêu_đề\na,nội dung,b,Một\nb,nội dung,a,Hai\n"
    #expect(TestSite(["contents.csv": table]).findings() == ["tree-circle contents.csv:2"])
  }

  @Test func findsAFactWithoutItsLine() {
    let table = "mã,nhóm,tiêu_đề,dòng_nguồn\na,nội dung,Một,3\nb,nội dung,Hai,\n"
    let head = TestSite.head + "source: seeds/000\n"
    #expect(
      TestSite(["campaign.yaml": head, "contents.csv": table]).findings()
        == ["line-missing contents.csv:3"])
  }

  @Test func findsASlipThatIsStillInTheText() {
    let plan = """
      ---
      title: Kế hoạch
      ---

      Khen thuởng kịp thời.

      ---

      **Ghi chú hiệu đính**

      - Dòng 5: “thuởng” là “thưởng”.
      """
    let fixes = """
      text_fixes:
        - {line: 5, printed: thuởng, corrected: thưởng, kind: in sai}
        - {line: 6, printed: lưọng, corrected: lượng, kind: in sai}

      """
    #expect(
      TestSite(["campaign.yaml": TestSite.head + fixes, "plan.md": plan]).findings()
        == ["fix-not-applied campaign.yaml:13", "fix-not-listed campaign.yaml:14"])
  }
}
