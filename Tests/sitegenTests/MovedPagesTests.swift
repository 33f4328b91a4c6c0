import Foundation
import TestKit
import Testing

/// Pages that moved, and files that records carry.
@Suite struct MovedPagesTests {
  private static func site(formerly: String = "dot-cu", article: String = "cu/huong-dan.html")
    -> String
  {
    """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2024-06-01
    -- content/pages/huong-dan.md --
    ---
    title: Hướng dẫn
    formerly: [\(article)]
    ---
    Nộp đúng hạn.
    -- content/campaigns/a/ke-hoach-da-ky.pdf --
    %PDF-1.4
    -- content/campaigns/a/campaign.yaml --
    title: Đợt thi đua A
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024}
    formerly: [\(formerly)]
    files: [{file: ke-hoach-da-ky.pdf, title: Bản đã ký, date: 02/01/2024}]
    -- content/campaigns/a/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
    a1,GRDP,Tăng 10%,tối thiểu,tăng,10,%,2024
    """
  }

  @Test func leadOnFromWhereTheyStood() throws {
    let site = InlineSite(Self.site())
    let outcome = site.run("build", "--base-url", "https://thidua.vidu.gov.vn/a/")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let page = try #require(site.text("public/cu/huong-dan.html"))
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../huong-dan.html\">"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://thidua.vidu.gov.vn/a/huong-dan.html\">")
    )
    #expect(page.contains("<a href=\"../huong-dan.html\">"))
    #expect(
      site.text("public/chien-dich/dot-cu/chi-tieu/a1.html")?.contains(
        "url=../../../chien-dich/a/chi-tieu/a1.html") == true)
    #expect(site.text("public/sitemap.xml")?.contains("cu/") == false)
  }

  @Test func doNotTakeThePlaceOfAnotherPage() {
    let site = InlineSite(Self.site(article: "gioi-thieu/index.html"))
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/huong-dan.md"))
    #expect(outcome.errors.contains("gioi-thieu/index.html"))
    #expect(outcome.errors.contains("[same-route]"))
  }

  @Test func comeWithTheSignedDocument() throws {
    let site = InlineSite(Self.site())
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let file = "chien-dich/a/tep/ke-hoach-da-ky.pdf"
    #expect(site.text("public/\(file)") == "%PDF-1.4")
    let page = try #require(site.text("public/chien-dich/a/index.html"))
    #expect(page.contains("data-path=\"\(file)\" download>Bản đã ký (PDF, 1 kB)</a>"))
    #expect(page.contains("<time datetime=\"2024-01-02\">02/01/2024</time>"))
    let manifest = try #require(site.text("public/manifest.json"))
    let line = try #require(manifest.split(separator: "\n").first { $0.contains(file) })
    let digest = try #require(line.firstMatch(of: /[0-9a-f]{64}/)).output
    #expect(page.contains("SHA-256: <code>\(digest)</code>"))
  }

  @Test func areRefusedWhereTheDocumentIsMissing() {
    let site = InlineSite(
      Self.site().replacing("{file: ke-hoach-da-ky.pdf", with: "{file: khac.pdf"))
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("campaign.yaml:9:"))
    #expect(outcome.errors.contains("[file-missing]"))
  }
}
