import Foundation
import TestKit
import Testing

/// `sitegen diff`: what a reader would notice.
@Suite struct DiffTests {
  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2024-06-01
    -- content/units.csv --
    mã,tên,loại
    so-a,Sở A,sở
    -- content/campaigns/a/campaign.yaml --
    title: Đợt thi đua A
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024}
    -- content/campaigns/a/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
    a1,GRDP,Tăng 10%,tối thiểu,tăng,10,%,2024
    -- content/campaigns/a/results.csv --
    chỉ_tiêu,kỳ,trị_số
    a1,2023,"9,1"
    -- content/campaigns/a/deadlines.csv --
    mã,việc,hạn,độ_chính_xác
    h1,Nộp báo cáo,15/6/2024,ngày
    -- content/campaigns/a/decisions.csv --
    mã,năm,hình_thức,loại,tên,đơn_vị,số,ngày,trạng_thái,công_khai,căn_cứ_công_khai,ngày_căn_cứ
    k1,2024,Bằng khen,cá nhân,Trần Văn Còn,so-a,9/QĐ,01/3/2024,đã quyết định,có,Đơn,01/02/2024
    """

  /// A site published twice, with a change between.
  private func twice(_ edit: (InlineSite) -> Void) throws -> InlineSite {
    let site = InlineSite(Self.site)
    let first = site.run("build", "--out", "old")
    try #require(first.status == 0, "\(first.errors)")
    edit(site)
    let second = site.run("build", "--out", "new")
    try #require(second.status == 0, "\(second.errors)")
    return site
  }

  private static func edit(_ path: String, _ old: String, _ new: String) -> (InlineSite) -> Void {
    { site in site.write((site.text(path) ?? "").replacing(old, with: new), to: path) }
  }

  @Test func tellsAFigureAndItsState() throws {
    let site = try twice { site in
      Self.edit(
        "content/campaigns/a/results.csv", "a1,2023,\"9,1\"", "a1,2023,\"9,1\"\na1,2024,\"10,2\"")(
          site)
    }
    let outcome = site.run("diff", "old", "new")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        Đợt thi đua A
          Chỉ tiêu GRDP (2024): 9,1 → 10,2%, Đang thực hiện → Vượt
          Kết quả 2024: thêm 1 số liệu

        """)
    #expect(
      site.run("diff", "old", "new", "--lang", "en").output.contains(
        "Indicator GRDP (2024): 9.1 → 10.2%, Under way → Exceeded"))
  }

  @Test func tellsALimitThatMoved() throws {
    let site = try twice(Self.edit("content/campaigns/a/deadlines.csv", "15/6/2024", "30/6/2024"))
    #expect(
      site.run("diff", "old", "new").output.contains(
        "Hạn, Nộp báo cáo: hạn 15/6/2024 → 30/6/2024"))
  }

  @Test func neverNamesAPerson() throws {
    let site = try twice { site in
      let path = "content/campaigns/a/decisions.csv"
      site.write(
        (site.text(path) ?? "").replacing("Trần Văn Còn", with: "Trần Văn Mới")
          + "\nk2,2024,Giấy khen,cá nhân,Lê Thị Thêm,so-a,11/QĐ,01/4/2024,đã quyết định,có,Đơn,"
          + "01/02/2024\n", to: path)
    }
    let outcome = site.run("diff", "old", "new", "--append", "changes.csv", "--print", "trinh.html")
    #expect(outcome.output.contains("thêm Giấy khen, cá nhân, Sở A, 11/QĐ"))
    #expect(outcome.output.contains("đã sửa tên"))
    for text in [outcome.output, site.text("changes.csv") ?? "", site.text("trinh.html") ?? ""] {
      #expect(!text.isEmpty)
      for name in ["Trần Văn Còn", "Trần Văn Mới", "Lê Thị Thêm"] { #expect(!text.contains(name)) }
    }
  }

  @Test func saysWhereNothingChanged() throws {
    let site = try twice { _ in }
    let outcome = site.run("diff", "old", "new", "--append", "changes.csv")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Không có gì thay đổi đối với người đọc.\n")
    #expect(!site.has("changes.csv"))
  }

  @Test func saysWhereOnlyWordsChanged() throws {
    let site = try twice { site in
      site.write("---\ntitle: Tin\n---\nMới.\n", to: "content/pages/tin.md")
    }
    let outcome = site.run("diff", "old", "new", "--print", "duyet.html")
    #expect(outcome.output.hasPrefix("Số liệu không đổi; "))
    #expect(site.text("duyet.html")?.contains("trang khác trước ở lời văn") == true)
  }

  @Test func tellsACampaignsNewName() throws {
    let site = try twice(
      Self.edit("content/campaigns/a/campaign.yaml", "Đợt thi đua A", "Đợt thi đua Một"))
    #expect(
      site.run("diff", "old", "new").output.contains(
        "Tên phong trào: “Đợt thi đua A” → “Đợt thi đua Một”"))
  }

  @Test func makesThePageOfChanges() throws {
    let site = try twice(Self.edit("content/campaigns/a/deadlines.csv", "15/6/2024", "30/6/2024"))
    let list = "content/changes.csv"
    for _ in 0..<2 {
      #expect(
        site.run("diff", "old", "new", "--append", list, "--as-of", "2024-06-02").status == 0)
    }
    #expect(site.text(list)?.components(separatedBy: "30/6/2024").count == 2, "written once")
    let outcome = site.run("build", "--out", "new")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let page = try #require(site.text("new/gioi-thieu/thay-doi.html"))
    #expect(page.contains("<time datetime=\"2024-06-02\">ngày 02 tháng 6 năm 2024</time>"))
    #expect(page.contains("Hạn, Nộp báo cáo: hạn 15/6/2024 → 30/6/2024"))
    #expect(site.text("new/gioi-thieu/index.html")?.contains("thay-doi.html") == true)
  }

  @Test func keepsTheMannerOfTheList() throws {
    let site = try twice(Self.edit("content/campaigns/a/deadlines.csv", "15/6/2024", "30/6/2024"))
    site.write("\u{FEFF}ngày;nội_dung;lý_do\r\n2024-01-01;Cũ;\r\n", to: "changes.csv")
    #expect(
      site.run("diff", "old", "new", "--append", "changes.csv", "--as-of", "2024-06-02").status == 0
    )
    #expect(
      site.text("changes.csv") == "\u{FEFF}ngày;nội_dung;lý_do\r\n2024-01-01;Cũ;\r\n"
        + "2024-06-02;\"Hạn, Nộp báo cáo: hạn 15/6/2024 → 30/6/2024\";\r\n")
  }

  @Test func refusesWhatIsNoSiteOfOurs() throws {
    let site = try twice { _ in }
    let foreign = site.run("diff", "content", "new")
    #expect(foreign.status == 1)
    #expect(foreign.errors.contains("[not-our-folder]"))
    let missing = site.run("diff", "old", "nowhere")
    #expect(missing.status == 3)
    #expect(missing.errors.contains("nowhere: error: "))
    #expect(site.run("diff", "old").status == 2)
    site.write("a;b\n1;2\n", to: "changes.csv")
    Self.edit("content/campaigns/a/deadlines.csv", "15/6/2024", "30/6/2024")(site)
    #expect(site.run("build", "--out", "new").status == 0)
    let outcome = site.run("diff", "old", "new", "--append", "changes.csv")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[changes-without-column]"))
    #expect(site.text("changes.csv") == "a;b\n1;2\n")
  }
}
