import TestKit
import Testing

@Suite struct CampaignPagesTests {
  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2024-06-01
    -- content/campaigns/lap-thanh-tich/campaign.yaml --
    title: Phát động đợt thi đua lập thành tích chào mừng
    editor_title: Đợt thi đua chào mừng
    type: Kế hoạch
    status: dự thảo
    issuer: UBND tỉnh
    issuer_full: Ủy ban nhân dân tỉnh Tây Ninh
    number:
    date:
    place:
    signatory:
    source: ke-hoach.docx
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024, line: 3}
    theme: {text: Đoàn kết & sáng tạo, line: 2}
    purposes:
      - {id: md1, text: Tạo khí thế thi đua sôi nổi., line: 5, note: Tách theo mục I.}
    reporting:
      - {id: bc1, kind: định kỳ, frequency: hằng quý, from: Các sở, to: UBND tỉnh,
         text: hằng quý báo cáo UBND tỉnh, line: 9}
    source_anomalies:
      - Thiếu số trang.
    -- content/campaigns/lap-thanh-tich/plan.md --
    ---
    title: Kế hoạch Phát động đợt thi đua
    lang: vi
    source: ke-hoach.docx
    outline:
      - {number: I, title: MỤC ĐÍCH, line: 4}
    paragraph_lines: [4, 5]
    ---

    ## I. MỤC ĐÍCH

    Tạo khí thế thi đua sôi nổi.
    -- content/campaigns/lap-thanh-tich/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,từ_so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ,mã_cha,dòng_nguồn
    a1,Hộ nghèo thoát nghèo,Có trên 1.250 hộ thoát nghèo,trên,trên,tăng,1250,hộ,2024,,7
    a2,Hộ nghèo là nữ,trong đó 300 hộ do nữ làm chủ,tối thiểu,trong đó,tăng,300,hộ,2024,a1,7
    """

  private func built() throws -> InlineSite {
    let site = InlineSite(Self.site)
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func saysWhatTheDocumentDoesNotState() throws {
    let page = try #require(try built().text("public/chien-dich/lap-thanh-tich/index.html"))
    #expect(page.contains("<dt>Số, ký hiệu</dt>\n<dd><span class=\"missing\">Văn bản không ghi"))
    #expect(page.contains("<dd>Phát động đợt thi đua lập thành tích chào mừng"))
    #expect(page.contains("<p>Đoàn kết &amp; sáng tạo</p>"))
    #expect(page.contains("Thiếu số trang."))
  }

  @Test(arguments: ["index", "ke-hoach", "chi-tieu", "chi-tieu/a1", "bao-cao"])
  func saysDraftOnEveryPageOfADraft(page: String) throws {
    let html = try #require(try built().text("public/chien-dich/lap-thanh-tich/\(page).html"))
    #expect(html.contains("<strong class=\"stand stand-draft\">DỰ THẢO</strong>"))
    #expect(html.contains("<strong class=\"stand stand-running\">ĐANG DIỄN RA</strong>"))
    #expect(html.contains("nay thuộc"))
  }

  @Test func followsTheDayInItsState() throws {
    let site = try built()
    _ = site.run("build", "--as-of", "2025-01-01")
    let page = try #require(site.text("public/chien-dich/lap-thanh-tich/index.html"))
    #expect(page.contains("ĐÃ KẾT THÚC"))
    #expect(page.contains("<time datetime=\"2025-01-01\">01/01/2025</time>"))
  }

  @Test func keepsTheTargetAsPrintedAndAsANumber() throws {
    let table = try #require(try built().text("public/chien-dich/lap-thanh-tich/chi-tieu.html"))
    #expect(table.contains("<i>trên</i>"))
    #expect(table.contains("data-value=\"1250\">1.250</td>"))
    #expect(table.contains("<a href=\"../../chien-dich/lap-thanh-tich/chi-tieu/a1.html\">"))
    #expect(table.contains("○</span> Chưa có số liệu") || table.contains("◌</span> Chưa đến hạn"))
  }

  @Test func tiesIndicatorsInBothDirections() throws {
    let site = try built()
    let whole = try #require(site.text("public/chien-dich/lap-thanh-tich/chi-tieu/a1.html"))
    let part = try #require(site.text("public/chien-dich/lap-thanh-tich/chi-tieu/a2.html"))
    #expect(whole.contains("<dt>Gồm có</dt>"))
    #expect(part.contains("<dt>Là một phần của</dt>"))
  }

  @Test func showsTheFullTextUnderTheNationalTitle() throws {
    let page = try #require(try built().text("public/chien-dich/lap-thanh-tich/ke-hoach.html"))
    #expect(page.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(page.contains("không thay bản ký"))
    #expect(page.contains("href=\"#"))
    #expect(page.contains("(văn bản không ghi nơi và ngày)"))
  }

  @Test func leavesOutWhatACampaignHasNot() throws {
    let site = try built()
    let page = try #require(site.text("public/chien-dich/lap-thanh-tich/index.html"))
    #expect(!page.contains("id=\"yeu-cau\""))
    #expect(!page.contains("cong-trinh.html"))
    #expect(page.contains("bao-cao.html\">Chế độ báo cáo</a>"))
  }

  @Test func namesACampaignOnTheHomePageAndOnItsProvinces() throws {
    let site = try built()
    for page in ["index", "tinh/tay-ninh", "tinh/tay-ninh-truoc-2025"] {
      let html = try #require(site.text("public/\(page).html"))
      #expect(html.contains("chien-dich/lap-thanh-tich/index.html\">Đợt thi đua chào mừng</a>"))
    }
    #expect(try #require(site.text("public/tinh/ha-noi.html")).contains("Chưa có phong trào"))
  }

  @Test func givesEveryPageATitleOfItsOwnInSeventyLetters() throws {
    let site = try built()
    var titles: Set<String> = []
    for file in site.files(below: "public") where file.hasSuffix(".html") {
      let html = try #require(site.text("public/\(file)"))
      let title = try #require(html.split(separator: "<title>").last?.split(separator: "<").first)
      #expect(title.count <= 70, "\(title)")
      #expect(titles.insert(String(title)).inserted, "\(title)")
    }
  }
}
