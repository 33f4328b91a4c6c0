import Testing

/// Rules on targets, results, quotas and points.
@Suite struct FigureRulesTests {
  private static let columns =
    "mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,cận_trên,đơn_vị_tính,"
    + "cách_tính,mã_cha\n"

  @Test(arguments: [
    ("a,A,A,tối thiểu,tăng,,,%,mức đạt,", "target-incomplete"),
    ("a,A,A,dưới,giảm,,,%,mức đạt,", "target-incomplete"),
    ("a,A,A,khoảng,tăng,10,,%,mức đạt,", "target-incomplete"),
    ("a,A,A,khoảng,tăng,12,10,%,mức đạt,", "target-bounds"),
    ("a,A,A,mốc trước ngày,không,,,,,", "target-incomplete"),
    ("a,A,A,không thấp hơn mức gốc,tăng,,,,,", "target-incomplete"),
    ("a,A,A,cao hơn mức so sánh,tăng,,,,,", "target-incomplete"),
  ])
  func findsATargetThatCannotBeMeasured(_ row: String, _ code: String) {
    #expect(
      TestSite(["indicators.csv": Self.columns + row + "\n"]).findings()
        == ["\(code) indicators.csv:2"])
  }

  @Test func findsAPartAboveItsWhole() {
    let table =
      Self.columns + """
        a,A,A,tối thiểu,tăng,35,,xã,mức đạt,
        b,B,B,tối thiểu,tăng,40,,xã,mức đạt,a

        """
    #expect(
      TestSite(["indicators.csv": table]).findings() == ["part-above-whole indicators.csv:3"])
  }

  @Test func comparesTheResultsOfPartAndWhole() {
    let table =
      Self.columns + """
        a,A,A,tối thiểu,tăng,35,,xã,mức đạt,
        b,B,B,tối thiểu,tăng,20,,xã,mức đạt,a

        """
    let results = "chỉ_tiêu,kỳ,trị_số\na,2024,30\nb,2024,31\n"
    #expect(
      TestSite(["indicators.csv": table, "results.csv": results]).findings()
        == ["part-above-whole results.csv:3"])
  }

  @Test(arguments: [
    ("%", "985", ["share-outside results.csv:2"]), ("%", "98,5", []),
    ("% kế hoạch", "120", []), ("xã", "-3", ["count-below-zero results.csv:2"]),
    ("tỷ đồng", "-3", []),
  ])
  func looksAtTheRangeOfAResult(_ unit: String, _ value: String, _ findings: [String]) {
    let table = Self.columns + "a,A,A,tối thiểu,tăng,35,,\(unit),mức đạt,\n"
    let results = "chỉ_tiêu,kỳ,trị_số\na,2024,\"\(value)\"\n"
    #expect(
      TestSite(["indicators.csv": table, "results.csv": results]).findings() == findings)
  }

  @Test func findsAResultOfADayToCome() {
    let table = Self.columns + "a,A,A,tối thiểu,tăng,35,,xã,mức đạt,\n"
    let results = "chỉ_tiêu,kỳ,trị_số\na,2024,30\na,2026,31\n"
    #expect(
      TestSite(["indicators.csv": table, "results.csv": results]).findings(asOf: "2025-03-01")
        == ["result-ahead results.csv:3"])
  }

  @Test func findsAResultOfAUnitThatWasGone() {
    let table = Self.columns + "a,A,A,tối thiểu,tăng,35,,xã,mức đạt,\n"
    let units = "mã,tên,loại,đến_ngày\nh,Huyện Cầu Kè,huyện,30/6/2025\n"
    let results = "chỉ_tiêu,kỳ,đơn_vị,trị_số\na,quý II/2025,h,30\na,quý III/2025,h,31\n"
    let site = TestSite([
      "indicators.csv": table, "/units.csv": units, "results.csv": results,
    ])
    #expect(site.findings() == ["result-of-no-unit results.csv:3"])
  }

  @Test func findsAQuotaThatIsExceeded() {
    let quotas = "đơn_vị,cá_nhân,chữ_in\nĐảng bộ A,1,01 cá nhân\n"
    let units = "mã,tên,loại\nu,Đảng bộ A,đảng bộ\n"
    let nominations = """
      mã,loại,tên,đơn_vị,hạn_mức
      n1,cá nhân,Người thứ nhất,u,Đảng bộ A
      n2,cá nhân,Người thứ hai,u,Đảng bộ A

      """
    let site = TestSite([
      "quotas.csv": quotas, "/units.csv": units, "nominations.csv": nominations,
    ])
    #expect(site.findings() == ["quota-exceeded nominations.csv:3"])
  }

  @Test func findsARatingOfNoScale() {
    let site = TestSite([
      "/units.csv": "mã,tên,loại\nu,Đảng bộ A,đảng bộ\n",
      "/rating-scales.csv": "thang,bậc\nnv,hoàn thành tốt\nnv,hoàn thành xuất sắc\n",
      "nominations.csv": "mã,loại,tên,đơn_vị\nn1,tập thể,Phòng A,u\n",
      "ratings.csv": "đề_nghị,năm,mức\nn1,2023,hoàn thành tốt\nn1,2024,hoàn thành khá\n",
    ])
    #expect(site.findings() == ["rating-unknown ratings.csv:3"])
  }

  private static let block = [
    "/units.csv": "mã,tên,loại\nu,Sở A,sở\nv,Sở B,sở\n",
    "blocks.csv": "mã,tên\nk,Khối 1\n", "members.csv": "khối,đơn_vị\nk,u\n",
  ]

  @Test func findsARubricThatDoesNotAddUp() {
    let rubric = "mã,mã_cha,tên,điểm_tối_đa\n1,,Một,100\n1.1,1,Một một,60\n1.2,1,Một hai,30\n"
    let site = TestSite(Self.block.merging(["rubric.csv": rubric]) { $1 })
    #expect(site.findings() == ["rubric-sum rubric.csv:2"])
  }

  @Test(arguments: [
    ("k,u,1,101", "score-outside scores.csv:2"), ("k,v,1,50", "score-of-stranger scores.csv:2"),
  ])
  func looksAtScores(_ row: String, _ finding: String) {
    let site = TestSite(
      Self.block.merging([
        "rubric.csv": "mã,tên,điểm_tối_đa\n1,Một,100\n",
        "scores.csv": "khối,đơn_vị,tiêu_chí,tự_chấm\n\(row)\n",
      ]) { $1 })
    #expect(site.findings() == [finding])
  }
}
