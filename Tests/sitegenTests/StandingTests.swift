import TestKit
import Testing

/// Where targets and reports stand, as pages and data print it.
@Suite struct StandingTests {
  private func site(_ more: String) throws -> InlineSite {
    let site = InlineSite(UnitPagesTests.site + "\n" + more)
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func tellsWhatDoesNotApplyFromWhatIsMissing() throws {
    let site = try site(
      """
      -- content/campaigns/mot/results.csv --
      chỉ_tiêu,kỳ,đơn_vị,trị_số
      a1,2025-Q1,dh1,x
      a1,2025-Q1,dh2,…
      """)
    let page = try #require(site.text("public/chien-dich/mot/chi-tieu/a1.html"))
    #expect(page.contains("<td class=\"num\">Không áp dụng</td>"))
    #expect(page.contains("<td class=\"num\">chưa có số liệu</td>"))
    let data = try #require(site.text("public/du-lieu/mot-danh-gia.csv"))
    let rows = data.split(whereSeparator: \.isNewline)
    let none = try #require(rows.first { $0.hasPrefix("a1,") && $0.contains(",dh1,") })
    #expect(none.contains(",,not_applicable,,not_applicable,"))
    let missing = try #require(rows.first { $0.hasPrefix("a1,") && $0.contains(",dh2,") })
    // Neither is a figure of a place.
    #expect(!page.contains("nơi đã có số"))
    #expect(missing.contains(",,missing,,not_due,"))
  }

  @Test func doesNotRoundToTheWholeWhatIsLess() throws {
    // Kilometres, which have fractions.
    let site = try site(
      """
      -- content/campaigns/mot/indicators.csv --
      mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
      a1,Đường làm mới,Làm mới ít nhất 4 km đường,tối thiểu,tăng,4,km,2025
      -- content/campaigns/mot/results.csv --
      chỉ_tiêu,kỳ,đơn_vị,trị_số
      a1,2025-Q1,dh1,"3,999"
      """)
    for page in ["chien-dich/mot/chi-tieu/a1", "don-vi/huyen-duyen-hai"] {
      let text = try #require(site.text("public/\(page).html"))
      #expect(text.contains("<td class=\"num\" data-value=\"99.98\">99,98</td>"), "\(page)")
    }
  }

  @Test func countsAsDueOnlyReportsWhoseDayIsPast() throws {
    let site = try site(
      """
      -- content/campaigns/mot/reports.csv --
      chế_độ,kỳ,đơn_vị,ngày_nhận,số
      bc1,2025-Q1,dh1,18/3/2025,5/BC
      bc1,2025-Q2,dh1,18/4/2025,6/BC
      bc1,2025-Q1,dh2,,
      """)
    let board = try #require(site.text("public/chien-dich/mot/bao-cao/tinh-hinh-nop.html"))
    #expect(board.contains("<strong>1/3</strong> báo cáo đến hạn đã nộp"))
    #expect(board.contains("Đúng hạn (nhận 18/4/2025)"))
    let unit = try #require(site.text("public/don-vi/huyen-duyen-hai.html"))
    #expect(unit.contains("<strong>1/1</strong> báo cáo đến hạn đã nộp"))
  }
}
