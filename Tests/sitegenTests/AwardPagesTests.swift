import Foundation
import TestKit
import Testing

@Suite struct AwardPagesTests {
  private static let site =
    UnitPagesTests.site + """

      -- content/campaigns/mot/quotas.csv --
      đơn_vị,cá_nhân,chữ_in,nguyên_văn,dòng_nguồn
      Sở Nội vụ,1,01 cá nhân,Sở Nội vụ 01 cá nhân.,50
      -- content/campaigns/mot/nominations.csv --
      mã,loại,tên,đơn_vị,loại_trừ
      n1,cá nhân,Lê Văn Kín,snv,Lê Văn Kín bị kỷ luật
      n2,cá nhân,Trần Thị Kín,snv,
      -- content/campaigns/mot/decisions.csv --
      mã,năm,hình_thức,loại,tên,đơn_vị,thành_tích,số,ngày,cơ_quan,trạng_thái,lấy_ý_kiến_đến,số_thu_hồi,ngày_thu_hồi,lý_do_thu_hồi
      k1,2025,Bằng khen,tập thể,Huyện Duyên Hải,dh1,Về đích sớm,7/QĐ-UBND,01/4/2025,Chủ tịch tỉnh,đã quyết định,,,,
      k2,2025,Giấy khen,tập thể,Tổ một cửa,dh2,,8/QĐ-UBND,02/4/2025,Chủ tịch tỉnh,đã quyết định,,,,
      k3,2024,Bằng khen,tập thể,Tổ thu hồi,dh2,,9/QĐ-UBND,03/4/2024,Chủ tịch tỉnh,đã thu hồi,,12/QĐ-UBND,05/3/2025,báo cáo sai
      k4,2025,Huân chương,tập thể,Tổ chờ ý kiến,dh1,,,,,lấy ý kiến,30/4/2025,,,
      k5,2025,Bằng khen,tập thể,Tập thể kín,dh1,,,,,đề nghị,,,,
      -- content/campaigns/mot/blocks.csv --
      mã,tên,loại,năm,chính_thức,ghi_chú
      k1,Khối thi đua số 1,khối,2025,không,Biên bản ngày 10/4/2025
      -- content/campaigns/mot/members.csv --
      khối,đơn_vị,vai_trò
      k1,dh1,phó
      k1,dh2,trưởng
      k1,ct1,
      k1,cta,
      -- content/campaigns/mot/rubric.csv --
      khối,mã,mã_cha,tên,loại,điểm_tối_đa,chỉ_tiêu
      k1,I,,Kinh tế,,60,
      k1,I.1,I,Xã đạt chuẩn,,60,a1
      k1,T,,Cách làm mới,thưởng,5,
      -- content/campaigns/mot/scores.csv --
      khối,đơn_vị,tiêu_chí,tự_chấm,thẩm_định
      k1,dh1,I.1,60,"57,5"
      k1,dh2,I.1,58,"55,5"
      k1,dh2,T,2,2
      k1,ct1,I.1,40,40
      """

  private func built() throws -> InlineSite {
    let site = InlineSite(Self.site)
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func countsTheDecisionsThatHoldByFormAndSubject() throws {
    let page = try #require(try built().text("public/khen-thuong/index.html"))
    #expect(page.contains("<strong>2</strong> khen thưởng đã quyết định"))
    #expect(
      page.contains(
        "<tr class=\"total\"><th scope=\"row\">Cộng</th><td class=\"num\" data-value=\"2\">2</td>"))
    #expect(page.contains("7/QĐ-UBND"))
    #expect(page.contains("<time datetime=\"2025-04-01\">01/4/2025</time>"))
  }

  @Test func keepsARevokedAwardWithTheNumberThatRevokedIt() throws {
    let page = try #require(try built().text("public/khen-thuong/index.html"))
    #expect(page.contains("<h2 id=\"thu-hoi\">"))
    #expect(page.contains("Đã thu hồi theo quyết định số <strong>12/QĐ-UBND</strong>"))
    #expect(page.contains("báo cáo sai"))
  }

  @Test func invitesCommentsUntilTheirLastDay() throws {
    let page = try #require(try built().text("public/khen-thuong/index.html"))
    #expect(page.contains("Tổ chờ ý kiến"))
    #expect(page.contains("đến hết ngày <time datetime=\"2025-04-30\">30/4/2025</time>"))
  }

  @Test(arguments: ["Tập thể kín", "Lê Văn Kín", "Trần Thị Kín"])
  func neverNamesWhoIsProposed(name: String) throws {
    let site = try built()
    for file in site.files(below: "public") where !file.hasSuffix(".zip") {
      #expect(site.text("public/\(file)")?.contains(name) != true, "\(file)")
    }
  }

  @Test func setsQuotasAgainstWhatWasSent() throws {
    let site = try built()
    let page = try #require(site.text("public/chien-dich/mot/khen-thuong.html"))
    #expect(page.contains("Sử dụng hạn mức: 1 đơn vị vượt hạn mức</h2>"))
    #expect(page.contains("Vượt 1"))
    let office = try #require(site.text("public/don-vi/so-noi-vu.html"))
    #expect(office.contains("Vượt 1"))
    let honoured = try #require(site.text("public/don-vi/huyen-duyen-hai.html"))
    #expect(honoured.contains("7/QĐ-UBND"))
  }

  @Test func saysWhichConditionFailsWithoutSayingWhose() throws {
    let page = try #require(try built().text("public/chien-dich/mot/khen-thuong.html"))
    #expect(page.contains("Thuộc trường hợp không được đề nghị khen thưởng."))
    #expect(page.contains("Thiếu: tiêu chuẩn áp dụng."))
  }

  @Test func ranksABlockAndNamesItsOffices() throws {
    let site = try built()
    let page = try #require(site.text("public/chien-dich/mot/khoi/k1.html"))
    // 57,5 and 55,5 + 2 are the same: both are first, nobody second.
    #expect(page.components("1 (đồng hạng)") == 2)
    #expect(page.contains("<td class=\"rank\">3</td>"))
    #expect(
      page.contains("Thị xã Duyên Hải</a> (Trưởng khối); ")
        && page.contains("Huyện Duyên Hải</a> (Phó khối)"))
    #expect(page.contains("<strong>dự kiến</strong>"))
    #expect(page.contains("Biên bản ngày 10/4/2025"))
    #expect(page.contains("<td class=\"num\" data-value=\"57.5\">57,5</td>"))
    #expect(page.contains("<td class=\"num\" data-value=\"40\">40,0</td>"))
    let list = try #require(site.text("public/chien-dich/mot/khoi.html"))
    #expect(list.contains("href=\"../../chien-dich/mot/khoi/k1.html\">Khối thi đua số 1, 2025</a>"))
    let indicator = try #require(site.text("public/chien-dich/mot/chi-tieu/a1.html"))
    #expect(indicator.contains("href=\"../../../chien-dich/mot/khoi/k1.html\""))
  }

  @Test func saysInWordsThatThereIsNoDecision() throws {
    let site = InlineSite(UnitPagesTests.site)
    #expect(site.run("build").status == 0)
    let page = try #require(site.text("public/khen-thuong/index.html"))
    #expect(page.contains("Chưa có quyết định khen thưởng nào"))
    #expect(!page.contains("bang-quyet-dinh"))
    #expect(!site.has("public/chien-dich/mot/khoi.html"))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ text: String) -> Int {
    components(separatedBy: text).count - 1
  }
}
