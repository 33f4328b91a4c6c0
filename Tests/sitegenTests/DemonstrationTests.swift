import Foundation
import TestKit
import Testing

/// A campaign marked as invented never meets what is real.
@Suite struct DemonstrationTests {
  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2024-06-01
    -- content/pages/ve-chung-toi.md --
    ---
    title: Về chúng tôi
    ---
    Ban Thi đua.
    -- content/campaigns/that/campaign.yaml --
    title: Đợt thi đua có thật
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024}
    -- content/campaigns/gia-dinh/campaign.yaml --
    title: Phong trào giả định
    minh họa: có
    type: Kế hoạch
    status: ban hành
    issuer: Cơ quan giả định
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024}
    -- content/campaigns/gia-dinh/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
    a1,Hộ khá,Trên 1.250 hộ khá,trên,tăng,1250,hộ,2024
    """

  private static var sampleStart: String.Index {
    site.range(of: "-- content/campaigns/gia-dinh/campaign.yaml")?.lowerBound ?? site.endIndex
  }

  private func built() throws -> InlineSite {
    let site = InlineSite(Self.site)
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func standsInAFolderOfItsOwn() throws {
    let site = try built()
    for page in site.files(below: "public").filter({ $0.hasSuffix(".html") }) {
      let html = try #require(site.text("public/\(page)"))
      let isSample = page.hasPrefix("minh-hoa/")
      #expect(html.contains("class=\"sample-band\"") == isSample, "\(page)")
      #expect(html.contains("name=\"robots\" content=\"noindex\"") == isSample, "\(page)")
      if isSample {
        #expect(!html.contains("Đợt thi đua có thật"), "\(page)")
      } else {
        #expect(!html.contains("giả định") || page == "index.html", "\(page)")
        #expect(!html.contains("Phong trào giả định"), "\(page)")
        #expect(html.contains("minh-hoa/") == (page == "index.html"), "\(page)")
      }
    }
  }

  @Test func hasProvincesOfItsOwn() throws {
    let site = try built()
    let real = try #require(site.text("public/tinh/tay-ninh-truoc-2025.html"))
    let sample = try #require(site.text("public/minh-hoa/tinh/tay-ninh-truoc-2025.html"))
    #expect(real.contains("Đợt thi đua có thật"))
    #expect(sample.contains("href=\"../../minh-hoa/chien-dich/gia-dinh/index.html\""))
    #expect(sample.contains("<title>Tỉnh Tây Ninh (trước ngày 01/7/2025) – Số liệu minh họa"))
  }

  @Test func pointsToTheRealSiteForWhatItDoesNotHave() throws {
    let page = try #require(try built().text("public/minh-hoa/index.html"))
    #expect(page.contains("href=\"../gioi-thieu/index.html\""))
    #expect(page.contains("href=\"../index.html\""))
  }

  @Test func isNotOfferedWhereThereIsNone() throws {
    let site = InlineSite(String(Self.site.prefix(upTo: Self.sampleStart)))
    try #require(site.run("build").status == 0)
    #expect(try #require(site.text("public/index.html")).contains("minh-hoa") == false)
    #expect(site.files(below: "public").allSatisfy { !$0.hasPrefix("minh-hoa") })
  }
}
