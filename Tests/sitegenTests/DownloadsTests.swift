import Foundation
import TestKit
import Testing

/// What is published beside the pages: data, feeds, the calendar.
@Suite struct DownloadsTests {
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
    số ký hiệu: 5/KH-UBND
    ngày: 02/01/2024
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024}
    -- content/campaigns/a/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
    a1,=1+1,"@SUM(A1), trên 1.250,5 tỷ đồng",trên,tăng,"1.250,5",tỷ đồng,2024
    a2,Hộ khá,Trên 3 hộ,trên,tăng,3,hộ,2024
    -- content/campaigns/a/results.csv --
    chỉ_tiêu,kỳ,trị_số,ghi_chú
    a1,quý I/2024,"-12,5",-1+2
    a2,quý I/2024,,
    -- content/campaigns/a/deadlines.csv --
    mã,việc,hạn,độ_chính_xác,ai_làm
    h1,"Nộp báo cáo; kèm bảng, đúng mẫu của Ban Thi đua - Khen thưởng tỉnh Tây Ninh",15/6/2024,ngày,Sở A
    h2,Sơ kết,tháng 7/2024,tháng,Sở A
    -- content/campaigns/a/decisions.csv --
    mã,năm,hình_thức,loại,tên,đơn_vị,số,ngày,trạng_thái,số_thu_hồi,công_khai,căn_cứ_công_khai,ngày_căn_cứ,rút_đồng_ý
    k1,2024,Bằng khen,tập thể,Phòng Một,so-a,9/QĐ,01/3/2024,đã quyết định,,,,,
    k2,2024,Bằng khen,tập thể,Phòng Hai,so-a,,,đề nghị,,,,,
    k3,2024,Bằng khen,tập thể,Phòng Ba,so-a,9/QĐ,01/3/2024,đã thu hồi,10/QĐ,,,,
    k4,2024,Bằng khen,cá nhân,Nguyễn Thị Rút,so-a,9/QĐ,01/3/2024,đã quyết định,,có,Đơn,01/02/2024,01/5/2024
    k5,2024,Bằng khen,cá nhân,Trần Văn Còn,so-a,9/QĐ,01/3/2024,đã quyết định,,có,Đơn,01/02/2024,
    -- content/campaigns/b/campaign.yaml --
    title: Phong trào giả định
    minh họa: có
    type: Kế hoạch
    status: ban hành
    issuer: Cơ quan giả định
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: tháng 01/2024, to: 31/12/2024}
    -- content/campaigns/b/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
    b1,Giả định,Trên 1 hộ,trên,tăng,1,hộ,2024
    """

  private func built(_ arguments: String...) throws -> InlineSite {
    let site = InlineSite(Self.site)
    let outcome = site.run(["build"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  private func text(_ path: String, of site: InlineSite) throws -> String {
    try #require(site.text("public/\(path)"), "there is no \(path)")
  }

  @Test func publishesEveryTableInThreeForms() throws {
    let site = try built()
    let results = try text("du-lieu/a-ket-qua.csv", of: site)
    #expect(results.hasPrefix("indicator,indicator_name,measure,period,unit,"))
    #expect(results.contains("a1,\"'=1+1\",tỷ đồng,2024-Q1,,,,,,,-12.5,,known,official,"))
    #expect(results.contains("\"'-1+2\"\r\n"))
    #expect(results.contains("a2,Hộ khá,hộ,2024-Q1,,,,,,,,,missing,"))
    let excel = try text("du-lieu/a-ket-qua-excel.csv", of: site)
    #expect(excel.unicodeScalars.first == "\u{FEFF}")
    #expect(excel.contains("\"a1\";\"'=1+1\";\"tỷ đồng\";\"quý I/2024\";"))
    #expect(excel.contains(";-12,5;"))
    let json = try text("du-lieu/a-ket-qua.json", of: site)
    #expect(json.contains("\"indicator_name\":\"=1+1\""))
    #expect(json.contains("\"value\":-12.5"))
    #expect(json.contains("\"value\":null"))
  }

  @Test func namesOnlyWhoMayBeNamed() throws {
    let site = try built()
    let decisions = try text("du-lieu/a-quyet-dinh.csv", of: site)
    #expect(decisions.contains("k1,2024,,Bằng khen,collective,Phòng Một,"))
    #expect(decisions.contains("k3,") && decisions.contains(",revoked,10/QĐ,"))
    #expect(decisions.contains("Trần Văn Còn"))
    #expect(!decisions.contains("k2"))
    for file in site.files(below: "public") where !file.hasSuffix(".zip") {
      let text = try text(file, of: site)
      #expect(!text.contains("Nguyễn Thị Rút"), "\(file)")
      #expect(!text.contains("Phòng Hai"), "\(file)")
    }
  }

  @Test func offersTheFilesUnderTheTable() throws {
    let site = try built()
    let page = try text("chien-dich/a/chi-tieu.html", of: site)
    #expect(page.contains("data-path=\"du-lieu/a-chi-tieu.csv\" download>CSV (1 kB)</a>"))
    // Its address is spelled out on paper too, in an attribute of its own.
    let list = try text("du-lieu/index.html", of: site)
      .replacing(#/ data-path="[^"]*"/#, with: "")
    for file in site.files(below: "public/du-lieu") where file != "index.html" {
      #expect(list.components(separatedBy: "du-lieu/\(file)\"").count == 2, "\(file)")
    }
  }

  @Test func keepsTheDemonstrationApart() throws {
    let site = try built()
    #expect(site.has("public/minh-hoa/du-lieu/b-chi-tieu.csv"))
    #expect(site.has("public/minh-hoa/du-lieu/tat-ca-minh-hoa.zip"))
    #expect(try text("minh-hoa/du-lieu/b-chi-tieu.json", of: site).contains("\"sample\":true"))
    #expect(try text("minh-hoa/feed.xml", of: site).contains("<title>Số liệu minh họa. "))
    for file in ["data.json", "feed.xml", "deadlines.ics", "robots.txt"] {
      #expect(!(try text(file, of: site).contains("giả định")), "\(file)")
    }
    #expect(!site.files(below: "public/du-lieu").contains { $0.hasPrefix("b-") })
  }

  @Test func tellsOfWhatIsNewByTheDatesOfTheContent() throws {
    let site = try built()
    let feed = try text("feed.xml", of: site)
    #expect(feed.contains("<updated>2024-03-31T00:00:00+07:00</updated>"))
    #expect(feed.contains("<title>Quyết định khen thưởng số 9/QĐ: Bằng khen</title>"))
    #expect(!feed.contains("Trần Văn Còn"))
    #expect(feed.contains("<id>urn:uuid:"))
    let later = try built("--as-of", "2024-06-30")
    #expect(try text("feed.xml", of: later) == feed)
    #expect(
      try text("tinh/tay-ninh.html", of: site).contains(
        "type=\"application/atom+xml\" title=\"Tin mới về địa phương này\" "
          + "href=\"../tinh/tay-ninh/feed.xml\""))
  }

  @Test func putsIntoTheCalendarWhatHasADay() throws {
    let calendar = try text("deadlines.ics", of: try built())
    #expect(calendar.contains("\r\nUID:a-h1@sitegen\r\n"))
    #expect(calendar.contains("\r\nDTSTART;VALUE=DATE:20240615\r\n"))
    #expect(!calendar.contains("a-h2"))
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.joined().replacing("\r\n ", with: "").contains("Nộp báo cáo\\; kèm bảng\\, "))
  }

  @Test func listsPagesOnlyWhereTheAddressIsKnown() throws {
    #expect(!(try built()).has("public/sitemap.xml"))
    let site = try built("--base-url", "https://thidua.vidu.gov.vn")
    let map = try text("sitemap.xml", of: site)
    #expect(map.contains("<loc>https://thidua.vidu.gov.vn/chien-dich/a/index.html</loc>"))
    #expect(map.contains("<lastmod>2024-03-31</lastmod>"))
    #expect(!map.contains("minh-hoa") && !map.contains("404"))
    #expect(
      try text("robots.txt", of: site).contains("Sitemap: https://thidua.vidu.gov.vn/sitemap.xml"))
  }

  @Test func isTheSameFromAnyNumberOfJobs() throws {
    let one = try built("--jobs", "1")
    let many = try built("--jobs", "7")
    #expect(one.text("public/manifest.json") == many.text("public/manifest.json"))
  }
}
