import Foundation
import TestKit
import Testing

@Suite struct ChapterTests {
  private static let plan = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2025-04-20
    -- content/campaigns/mot/campaign.yaml --
    title: Thi đua chào mừng
    type: Kế hoạch
    status: dự thảo
    issuer: Ủy ban nhân dân tỉnh Trà Vinh
    number: 12/KH-UBND
    province: {name: Trà Vinh, vintage: 63}
    level: tỉnh
    period: {from: 01/01/2025, to: 30/9/2025, line: 3}
    rounds:
      - id: dot-1
        name: Đợt 1
        stated_days: 100
        windows:
          - {level: Cấp cơ sở, from: 21/01/2025, to: 30/4/2025, line: 5}
          - {level: Cấp tỉnh, from: tháng 3/2025, to: 30/6/2025, line: 6}
    award_forms:
      - {id: ht1, name: Bằng khen, authority: Chủ tịch tỉnh, line: 9}
    award_criteria:
      - id: tc1
        applies_to: Tập thể
        items:
          - id: tc1a
            text: Năm năm liền được xếp loại tốt.
            rating:
              from_year: 2020
              to_year: 2024
              each_year_at_least: hoàn thành tốt
              excellent: hoàn thành xuất sắc
              excellent_years_at_least: 3
              of_years: 5
    registration_rules:
      - id: q1
        applies_to: huyện
        minimum: 2
        unit: công trình
        text: Mỗi huyện đăng ký ít nhất 02 công trình.
        line: 12
    reporting:
      - id: bc1
        kind: định kỳ
        frequency: hằng quý
        due_day: 15
        due_month_of_quarter: 3
        from: các huyện
        to: Sở Nội vụ
        text: Báo cáo hằng quý vào ngày 15 của tháng cuối quý.
        line: 20
    -- content/campaigns/mot/deadlines.csv --
    mã,việc,hạn,độ_chính_xác,tính_cả_ngày_hạn,dự_kiến,hạn_in,ai_làm,gửi_ai,kênh,dòng_nguồn
    h1,nộp báo cáo,11/7/2025,ngày,không,,trước ngày 11 tháng 7,các huyện,Sở Nội vụ,thư điện tử,30
    h2,sơ kết,,sự kiện,,,dịp hội nghị cuối năm,các huyện,,,31
    h3,tổng kết,quý III/2025,quý,,có,dự kiến quý III,,,,32
    h4,phát động,15/01/2025,ngày,có,,hết ngày 15,,,,33
    -- content/campaigns/mot/quotas.csv --
    đơn_vị,cá_nhân,chữ_in,nguyên_văn,dòng_nguồn
    Công an tỉnh,4,04 cá nhân,Công an tỉnh 04 cá nhân.,40
    -- content/campaigns/mot/works.csv --
    mã,tên,loại,hạn,số_lượng,đơn_vị_tính,địa_điểm,dòng_nguồn
    ct1,Cầu Láng Thé,hoàn thành,tháng 9/2025,"1,5",km,xã A; xã B,50
    -- content/campaigns/mot/documents.csv --
    mã,nhóm,loại,số_ký_hiệu,tên,ngày,cơ_quan_ban_hành,trích_yếu,vai_trò,thực_hiện,dòng_nguồn
    vb1,văn bản,Chỉ thị,34-CT/TW,,07/4/2014,Bộ Chính trị,về thi đua,căn cứ,,60
    vb2,văn bản,Kế hoạch,5/KH-UBND,,01/02/2024,UBND tỉnh,,dẫn chiếu,34-CT/TW,61
    vk1,dẫn theo tên,,,Nghị quyết Đại hội Đảng bộ tỉnh,,,,,,62
    -- content/campaigns/hai/campaign.yaml --
    title: Kỷ niệm
    type: Kế hoạch
    status: ban hành
    issuer: Ủy ban nhân dân tỉnh Bến Tre
    province: {name: Bến Tre, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2025, to: tháng 3/2025}
    -- content/campaigns/hai/documents.csv --
    mã,nhóm,loại,số_ký_hiệu,ngày,cơ_quan_ban_hành,trích_yếu,vai_trò
    a,văn bản,Chỉ thị,34-CT/TW,07/4/2014,Bộ Chính trị,về thi đua,căn cứ
    """

  private func page(_ path: String) throws -> String {
    let site = InlineSite(Self.plan)
    let outcome = site.run("build")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(site.text("public/" + path))
  }

  @Test func countsTheDaysOfARoundOnlyWhereBothEndsAreDays() throws {
    let page = try page("chien-dich/mot/dot.html")
    #expect(page.contains("data-value=\"100\">100</td>"))
    #expect(page.contains("<time datetime=\"2025-03\">tháng 3/2025</time>"))
    #expect(page.contains("<td class=\"num\">…</td>"))
    #expect(page.contains("DỰ THẢO"))
  }

  @Test func keepsEachLimitAsExactAsItIsStated() throws {
    let page = try page("chien-dich/mot/lich.html")
    #expect(page.contains("theo ngày, không kể ngày hạn"))
    #expect(page.contains("theo quý, dự kiến"))
    #expect(page.contains("<b>quý III/2025</b>"))
    #expect(page.contains("theo sự kiện"))
    #expect(page.contains("<td>thư điện tử</td>"))
    let limits = ["han-h4", "han-h1", "han-h3", "han-h2"].compactMap {
      page.range(of: "id=\"\($0)\"")?.lowerBound
    }
    #expect(limits.count == 4 && limits == limits.sorted())
  }

  @Test func worksOutTheDaysOfARhythmAndSaysWhichLieAfterTheProvince() throws {
    let page = try page("chien-dich/mot/lich.html")
    for day in ["15/3/2025", "15/6/2025", "15/9/2025"] { #expect(page.contains(">\(day)</time>")) }
    #expect(page.contains("Tỉnh Trà Vinh hoạt động đến hết ngày"))
    #expect(page.contains("href=\"../../tinh/vinh-long.html\""))
    #expect(page.contains("(sau ngày sắp xếp tỉnh)"))
  }

  @Test func showsQuotasFormsAndRatings() throws {
    let page = try page("chien-dich/mot/khen-thuong.html")
    #expect(page.contains("<td class=\"num\" data-value=\"4\">4</td><td>04 cá nhân</td>"))
    #expect(page.contains("Công an tỉnh 04 cá nhân."))
    #expect(page.contains("trong đó ít nhất 3 trong 5 năm đạt “hoàn thành xuất sắc”"))
  }

  @Test func showsWorksWithTheirRules() throws {
    let page = try page("chien-dich/mot/cong-trinh.html")
    #expect(page.contains("<td class=\"num\" data-value=\"2\">2</td><td>công trình</td>"))
    #expect(page.contains("data-value=\"1.5\">1,5</td>"))
    #expect(page.contains("href=\"../../chien-dich/mot/cong-trinh/ct1.html\""))
    #expect(try self.page("chien-dich/mot/cong-trinh/ct1.html").contains("xã A; xã B"))
  }

  @Test func tiesADocumentToItsOtherCitations() throws {
    let page = try page("van-ban/index.html")
    #expect(page.contains("href=\"../van-ban/index.html#hai-a\""))
    #expect(page.contains("href=\"../van-ban/index.html#mot-vb1\">34-CT/TW</a>"))
    #expect(page.contains("Nghị quyết Đại hội Đảng bộ tỉnh"))
  }

  @Test func leavesOutChaptersThatHaveNothingToSay() throws {
    let site = InlineSite(Self.plan)
    #expect(site.run("build").status == 0)
    let files = site.files(below: "public/chien-dich/hai")
    #expect(!files.contains("dot.html"))
    #expect(!files.contains("lich.html"))
    #expect(!files.contains("cong-trinh.html"))
    #expect(!files.contains("khen-thuong.html"))
    let page = try #require(site.text("public/chien-dich/hai/index.html"))
    #expect(!page.contains("lich.html"))
  }

  @Test func replacesATitleOfTheRegisterByARowOfTheSite() throws {
    let site = InlineSite(Self.plan)
    site.write(
      "mã,loại,tên,cấp\nLDTT,danh hiệu thi đua,Lao động giỏi,cơ sở\n", to: "content/danh_hiệu.csv")
    let outcome = site.run("build")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try #require(site.text("public/khen-thuong/danh-hieu.html"))
    #expect(page.contains("Lao động giỏi"))
    #expect(!page.contains("<th scope=\"row\">Lao động tiên tiến</th>"))
    #expect(page.contains("Huân chương Sao vàng"))
  }
}
