import TestKit
import Testing

@Suite struct ExemplarPagesTests {
  static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2025-02-01
    -- content/campaigns/dong-khoi/campaign.yaml --
    title: Phát động cao điểm thi đua
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    number: 1/KH-UBND
    date: 02/01/2024
    place: Bến Tre
    signatory: {title: CHỦ TỊCH, name: Trần Ngọc B}
    source: ke-hoach.docx
    province: {name: Bến Tre, vintage: 63}
    level: tỉnh
    period: {from: 02/01/2024, to: 31/12/2024}
    exemplar_rules:
      - {id: b1, step: 1, title: Bước 1, text: Xây dựng “điển hình”., line: 5}
      - {id: b2, step: 2, title: Bước 2, text: Nhân rộng “điển hình”., line: 6}
      - {id: b3, step: 3, title: Bước 3, text: Vượt qua “điển hình”., line: 7}
    -- content/campaigns/dong-khoi/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,từ_so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ,dòng_nguồn
    a1,Đường bê tông,Có trên 100 km đường,trên,trên,tăng,100,km,2024,7
    -- content/campaigns/dong-khoi/decisions.csv --
    mã,năm,hình_thức,loại,tên,số,ngày,cơ_quan,trạng_thái,số_thu_hồi,ngày_thu_hồi
    k1,2023,Giấy khen,tập thể,Tổ hợp tác Đ,7/QĐ-UBND,01/12/2023,UBND huyện,đã thu hồi,9/QĐ-UBND,05/01/2024
    -- content/campaigns/dong-khoi/exemplars/to-d.md --
    ---
    loại: tập thể
    tên: Tổ hợp tác Đ
    tên đơn vị: UBND xã A
    lĩnh vực: Giao thông
    vì sao điển hình: Cả ấp làm xong con đường trong một mùa khô.
    số liệu:
      - {tên gọi: Đường bê tông, trị số: "12,5", đơn vị tính: km, năm: 2024, so với: gấp đôi năm 2023}
      - {tên gọi: Hộ hiến đất, trị số: "312", đơn vị tính: hộ, năm: 2024}
    các bước: [{bước: 1, ngày: 15/3/2024, nguyên văn: Chọn ấp làm điểm}, {bước: 3, ngày: 01/3/2025}]
    trích lời: {nguyên văn: Dân bàn từ mét đầu tiên., người nói: Lê Thị C, chức vụ: Bí thư chi bộ}
    khen thưởng:
      - {hình thức: Bằng khen, năm: 2024, số ký hiệu: 12/QĐ-UBND, ngày: 20/12/2024, thẩm quyền: UBND tỉnh}
      - {hình thức: Giấy khen, mã quyết định: k1}
      - {hình thức: Huân chương, năm: 2025, tình trạng: đề nghị}
    nhân rộng: {nguyên văn: Năm xã đã học theo., số nơi học tập: 5, liên hệ: Văn phòng UBND xã A}
    chỉ tiêu: [a1]
    nguồn: Báo cáo tổng kết năm 2024
    ngày đăng: 10/01/2025
    ---

    Chia tuyến thành [đoạn](../campaign.yaml).
    -- content/campaigns/dong-khoi/exemplars/an.md --
    ---
    loại: cá nhân
    tên: Ấn Văn A
    chức vụ: Tổ trưởng
    vì sao điển hình: Mười năm giữ sổ không sai một đồng.
    công khai: {được công khai: có, căn cứ: Văn bản đồng ý, ngày: 01/02/2024}
    ngày đăng: 12/01/2025
    ---
    -- content/campaigns/dong-khoi/exemplars/dang-viet.md --
    ---
    loại: mô hình
    tên: Mô hình đang viết
    vì sao điển hình: Chưa xong.
    nháp: có
    ---
    """

  private func built(_ arguments: String...) throws -> InlineSite {
    let site = InlineSite(Self.site)
    let outcome = site.run(["build"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func showsItsPartsInOrder() throws {
    let page = try #require(try built().text("public/dien-hinh/to-d.html"))
    let parts = [
      "<h1>Tổ hợp tác Đ</h1>",
      "<span class=\"amount\">12,5</span> <span class=\"amount-unit\">km</span>",
      "Cả ấp làm xong con đường trong một mùa khô.", "<span class=\"amount\">312</span>",
      "Cách làm", "Các bước", "khen thưởng của Tổ hợp tác Đ", "Dân bàn từ mét đầu tiên.",
      "Năm xã đã học theo.", "Văn phòng UBND xã A", "Liên quan", "Báo cáo tổng kết năm 2024",
    ]
    var rest = page[...]
    for part in parts {
      let found = rest.range(of: part)
      #expect(found != nil, "\(part) is missing or too early")
      rest = rest[(found?.upperBound ?? rest.startIndex)...]
    }
    #expect(page.contains("năm 2024, gấp đôi năm 2023"))
    #expect(page.contains("<a href=\"../chien-dich/dong-khoi/index.html\">đoạn</a>"))
    #expect(page.contains("href=\"../chien-dich/dong-khoi/chi-tieu/a1.html\">a1: Đường bê tông"))
    #expect(page.contains("href=\"../tinh/ben-tre.html\">tỉnh Bến Tre</a>"))
  }

  @Test func showsARevokedAwardAndKeepsAProposedOneBack() throws {
    let page = try #require(try built().text("public/dien-hinh/to-d.html"))
    #expect(page.contains("<tr class=\"award-revoked\"><th scope=\"row\">Giấy khen</th>"))
    #expect(page.contains("Đã thu hồi, theo Quyết định số 9/QĐ-UBND ngày <time"))
    #expect(page.contains("7/QĐ-UBND") && page.contains("12/QĐ-UBND"))
    #expect(!page.contains("Huân chương"))
  }

  @Test func countsNoStepBeforeItsDay() throws {
    let page = try #require(try built().text("public/dien-hinh/to-d.html"))
    #expect(page.contains("Đã qua 1 trên 3 bước (ngày 15/3/2024)."))
    #expect(page.matches("<li class=\"reached\">") == 1)
    let later = try #require(try built("--as-of", "2025-04-01").text("public/dien-hinh/to-d.html"))
    #expect(later.matches("<li class=\"reached\">") == 2)
    #expect(later.contains("bước 3 đã ghi mà bước trước chưa ghi"))
  }

  @Test func listsThemFromAToYAndNewestFirst() throws {
    let site = try built()
    let index = try #require(site.text("public/dien-hinh/index.html"))
    let (an, to) = (index.range(of: "Ấn Văn A"), index.range(of: "Tổ hợp tác Đ"))
    #expect(try #require(an).lowerBound < #require(to).lowerBound)
    #expect(index.contains("data-path=\"du-lieu/dong-khoi-dien-hinh.csv\" download>CSV"))
    let letters = try #require(site.text("public/tim/index.html"))
    #expect(letters.contains("<a href=\"../dien-hinh/to-d.html\">Tổ hợp tác Đ</a>"))
    #expect(!letters.contains("dang-viet"))
    #expect(!index.contains("đang viết") && !site.has("public/dien-hinh/dang-viet.html"))
    for (page, root) in [
      ("index", ""), ("tinh/ben-tre", "../"), ("tinh/vinh-long", "../"),
      ("chien-dich/dong-khoi/index", "../../"),
    ] {
      let html = try #require(site.text("public/\(page).html"))
      #expect(html.contains("<h2 id=\"guong-dien-hinh\">"), "\(page)")
      let newest = try #require(html.range(of: "\(root)dien-hinh/an.html"))
      #expect(try newest.lowerBound < #require(html.range(of: "dien-hinh/to-d.html")).lowerBound)
    }
    #expect(site.text("public/tinh/ca-mau.html")?.contains("guong-dien-hinh") == false)
    #expect(try built("--drafts").has("public/dien-hinh/dang-viet.html"))
  }

  @Test func leavesNoTraceWhereNoneIsNamed() throws {
    let parts = Self.site.split(separator: "-- content/campaigns/dong-khoi/exemplars/")
    let site = InlineSite(String(parts[0]))
    try #require(site.run("build").status == 0)
    #expect(!site.files(below: "public").contains { $0.hasPrefix("dien-hinh") })
    for page in ["index", "tinh/ben-tre", "chien-dich/dong-khoi/index"] {
      let html = try #require(site.text("public/\(page).html"))
      #expect(!html.contains("guong-dien-hinh") && !html.contains("dien-hinh/"), "\(page)")
    }
  }

  @Test func leavesNoTraceOfWhoWithdrew() throws {
    let site = InlineSite(Self.site)
    let file = "content/campaigns/dong-khoi/exemplars/an.md"
    let story = try #require(site.text(file))
    try #require(site.run("build").status == 0)
    #expect(site.files(below: "public").contains { site.text("public/\($0)")!.contains("Ấn Văn") })
    site.write(
      story.replacing("chức vụ:", with: "rút đồng ý: 20/01/2025\nchức vụ:"), to: file)
    try #require(site.run("build").status == 0)
    for path in site.files(below: "public") {
      let text = site.text("public/\(path)") ?? ""
      #expect(!text.contains("Ấn Văn") && !text.contains("dien-hinh/an"), "\(path)")
    }
  }

  @Test func refusesAPersonWithoutARecordedBasis() throws {
    let site = InlineSite(Self.site)
    let file = "content/campaigns/dong-khoi/exemplars/an.md"
    let story = try #require(site.text(file))
    site.write(story.replacing("được công khai: có", with: "được công khai: không"), to: file)
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[person-without-basis]"))
  }

  @Test func namesTheMissingKeyOfARecordItCannotUse() throws {
    let site = InlineSite(Self.site)
    let file = "content/campaigns/dong-khoi/exemplars/to-d.md"
    let story = try #require(site.text(file))
    site.write(story.replacing("trị số: \"312\", ", with: ""), to: file)
    let outcome = site.run("check")
    #expect(outcome.errors.contains("to-d.md:9:5: error: thiếu khóa bắt buộc “trị số”"))
  }
}

extension String {
  /// How often other words stand in the text.
  fileprivate func matches(_ words: String) -> Int { ranges(of: words).count }

  fileprivate func range(of words: String) -> Range<String.Index>? { self[...].range(of: words) }
}

extension Substring {
  fileprivate func range(of words: String) -> Range<String.Index>? { ranges(of: words).first }
}
