import TestKit
import Testing

@Suite struct BoardTests {
  private func page(_ path: String, with more: String = "") throws -> String {
    let site = InlineSite(UnitPagesTests.site + "\n" + more)
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(site.text("public/chien-dich/mot/\(path).html"))
  }

  private func cell(_ mark: String, _ style: String, _ text: String) -> String {
    "<td class=\"mark status-\(style)\"><span aria-hidden=\"true\">\(mark)</span>"
      + "<small>\(text)</small></td>"
  }

  @Test func marksEachReportAndSaysByHowManyDaysItIsLate() throws {
    let page = try page("bao-cao/tinh-hinh-nop")
    #expect(page.contains(cell("◐", "behind", "Trễ 3 ngày (nhận 18/3/2025)")))
    #expect(page.contains(cell("●", "reached", "Đúng hạn (nhận 10/3/2025)")))
    #expect(page.contains(cell("▼", "missed", "Quá hạn 36 ngày")))
    #expect(page.contains(cell("◌", "not_due", "Chưa đến hạn")))
    // A unit that has ended by the day owes nothing.
    #expect(page.contains(cell("∅", "not_applicable", "Không phải nộp")))
  }

  @Test func countsRowsAndColumnsOfTheBoard() throws {
    let page = try page("bao-cao/tinh-hinh-nop")
    #expect(page.contains("<strong>2/3</strong> báo cáo đến hạn đã nộp, <strong>1</strong>"))
    #expect(page.contains("<td class=\"num\">2/3</td></tr>\n</tbody>"))
    #expect(page.contains("<h2 id=\"bang-nop-1-muc\">1 báo cáo quá hạn chưa nộp</h2>"))
  }

  @Test func linksTheBoardAndTheReportsOfPeriodsFromTheRules() throws {
    let page = try page("bao-cao")
    #expect(page.contains("href=\"../../chien-dich/mot/bao-cao/tinh-hinh-nop.html\""))
    #expect(page.contains("href=\"../../chien-dich/mot/bao-cao/2025-q1.html\""))
  }

  @Test func setsUnitsAgainstIndicators() throws {
    let page = try page("tien-do")
    #expect(page.contains(cell("▲", "exceeded", "Vượt: 5\u{A0}xã")))
    #expect(page.contains(cell("◇", "underway", "Đang thực hiện: 2\u{A0}xã")))
    // Who takes part and has sent nothing has a row as well.
    #expect(page.contains("Huyện Châu Thành</a></th><td class=\"mark"))
    #expect(page.contains("<a href=\"../../chien-dich/mot/chi-tieu/a1.html\">Xã đạt chuẩn</a>"))
    #expect(page.contains("<td class=\"num\">1/2</td></tr>\n</tbody>"))
  }

  @Test func freezesAPeriodAtItsEnd() throws {
    let later = """
      -- content/campaigns/mot/results.csv --
      chỉ_tiêu,kỳ,đơn_vị,trị_số
      a1,2025-Q1,,2
      a1,2025-Q2,,4
      """
    let page = try page("bao-cao/2025-q1", with: later)
    #expect(page.contains("<td class=\"num\" data-value=\"2\">2</td>"))
    #expect(!page.contains("data-value=\"4\">4</td>"))
    #expect(page.contains("<time datetime=\"2025-03-31\">31/3/2025</time>"))
    #expect(page.contains("<strong>2/3</strong> đơn vị đã nộp báo cáo của kỳ"))
    #expect(page.contains("Đơn vị chưa nộp báo cáo của kỳ"))
  }

  @Test func printsWhatTheOfficeWroteOfAPeriod() throws {
    let words = """
      -- content/campaigns/mot/sections/2025-q1.md --
      ---
      title: Quý I
      ---
      Ủy ban nhân dân tỉnh đã họp giao ban.
      """
    let page = try page("bao-cao/2025-q1", with: words)
    #expect(page.contains("I. Lãnh đạo, chỉ đạo</h2>"))
    #expect(page.contains("đã họp giao ban"))
    #expect(page.contains("II. Kết quả thực hiện</h2>"))
  }
}
