import Foundation
import TestKit
import Testing

/// A site in two languages, made by the real program.
@Suite struct LanguagesTests {
  private static func site(_ languages: String) -> InlineSite {
    InlineSite(
      """
      -- content/site.yaml --
      tên: Thi đua tỉnh Tây Ninh
      cơ quan: Ban Thi đua - Khen thưởng
      ngôn ngữ: [\(languages)]
      tính đến ngày: 2024-12-01
      -- content/pages/huong-dan.md --
      ---
      title: Hướng dẫn
      ---
      Nộp đúng hạn.
      -- content/campaigns/a/campaign.yaml --
      title: Đợt thi đua A
      type: Kế hoạch
      status: ban hành
      issuer: UBND tỉnh
      province: {name: Tây Ninh, vintage: 63}
      level: tỉnh
      period: {from: tháng 01/2024, to: 31/12/2024}
      -- content/campaigns/a/plan.md --
      ---
      title: Kế hoạch A
      ---
      # Mục tiêu

      Tăng 10%.
      -- content/campaigns/a/indicators.csv --
      mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ
      a1,Lúa <mùa>,Thu 1.234.567 tấn,tối thiểu,tăng,1.234.567,tấn,2024
      -- content/campaigns/a/results.csv --
      chỉ_tiêu,kỳ,trị_số
      a1,2024,1.300.000
      """)
  }

  private static func build(_ languages: String, _ options: String...) throws -> InlineSite {
    let site = site(languages)
    let outcome = site.run(["build"] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  /// The pages of a site, by their paths, those of English apart.
  private static func pages(of site: InlineSite) -> (vietnamese: [String], english: [String]) {
    let root = site.folder.appendingPathComponent("public")
    let all = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let pages = all.filter { $0.hasSuffix(".html") }
    return (pages.filter { !$0.hasPrefix("en/") }, pages.filter { $0.hasPrefix("en/") })
  }

  @Test func everyPageLeadsToItselfInTheOtherLanguage() throws {
    let site = try Self.build("vi, en")
    let (vietnamese, english) = Self.pages(of: site)
    #expect(vietnamese.count > 90)
    #expect(Set(english) == Set(vietnamese.map { "en/" + $0 }))
    for path in vietnamese {
      let depth = path.count { $0 == "/" }
      let (here, there) = (String(repeating: "../", count: depth), "en/" + path)
      let page = try #require(site.text("public/" + path))
      #expect(page.contains("<html lang=\"vi\""), "\(path)")
      #expect(
        page.contains("<a href=\"\(here)\(there)\" lang=\"en\" hreflang=\"en\">English</a>"),
        "\(path)")
      #expect(page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"\(here)\(there)\">"))
      let other = try #require(site.text("public/" + there))
      #expect(other.contains("<html lang=\"en\""), "\(there)")
      #expect(
        other.contains("<a href=\"../\(here)\(path)\" lang=\"vi\" hreflang=\"vi\">Tiếng Việt</a>"),
        "\(there)")
    }
  }

  @Test func machinesAreToldTheAddress() throws {
    let site = try Self.build("vi, en", "--base-url", "https://thidua.vidu.gov.vn/a/")
    let page = try #require(site.text("public/en/chien-dich/a/index.html"))
    let address = "https://thidua.vidu.gov.vn/a/"
    #expect(
      page.contains("hreflang=\"vi\" href=\"\(address)chien-dich/a/index.html\""))
    #expect(page.contains("rel=\"canonical\" href=\"\(address)en/chien-dich/a/index.html\""))
  }

  @Test func theSitemapNamesEveryVersion() throws {
    let address = "https://thidua.vidu.gov.vn/"
    let site = try Self.build("vi, en", "--base-url", address)
    let map = try #require(site.text("public/sitemap.xml"))
    let versions = ["vi", "en"].map { language in
      let folder = language == "vi" ? "" : "en/"
      return "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" "
        + "href=\"\(address)\(folder)tinh/index.html\"/>\n"
    }.joined()
    #expect(map.contains("<loc>\(address)tinh/index.html</loc>\n\(versions)"))
    #expect(map.contains("<loc>\(address)en/tinh/index.html</loc>\n\(versions)"))
    let single = try Self.build("vi", "--base-url", address).text("public/sitemap.xml")
    #expect(single?.contains("xhtml") == false)
  }

  @Test func placesHaveEnglishNames() throws {
    let page = try #require(try Self.build("vi, en").text("public/en/tinh/tay-ninh.html"))
    #expect(page.contains("<h1><span lang=\"vi\">Tây Ninh</span> province</h1>"))
  }

  @Test func aSiteInOneLanguageKnowsNoOther() throws {
    let site = try Self.build("vi")
    let (vietnamese, english) = Self.pages(of: site)
    #expect(english.isEmpty)
    for path in vietnamese {
      let page = try #require(site.text("public/" + path))
      #expect(!page.contains("hreflang") && !page.contains("class=\"languages\""), "\(path)")
    }
  }

  @Test func contentFallsBackToVietnameseAndSaysSo() throws {
    let site = try Self.build("vi, en")
    let page = try #require(site.text("public/en/chien-dich/a/chi-tieu/a1.html"))
    #expect(page.contains("<h1><span lang=\"vi\">Lúa &lt;mùa&gt;</span></h1>"))
    #expect(page.contains("<title>Indicator a1: Lúa &lt;mùa&gt; – "))
    #expect(page.contains("<li aria-current=\"page\">Indicator a1: <span lang=\"vi\">Lúa "))
    #expect(page.contains("<td class=\"num\" data-value=\"1234567\">1,234,567</td>"))
    #expect(page.contains("1 Dec 2024"))
    let plan = try #require(site.text("public/en/chien-dich/a/ke-hoach.html"))
    #expect(plan.contains("<div class=\"prose plan\" lang=\"vi\">"))
    // Data has one language.
    #expect(site.text("public/en/du-lieu/a-indicators.csv") == nil)
    #expect(site.text("public/en/tim/index.html")?.contains("<h1>Search</h1>") == true)
  }

  @Test func noWordOfTheInterfaceIsVietnamese() throws {
    let site = try Self.build("vi, en")
    let words = try Self.vietnameseWords()
    #expect(words.count > 500)
    // The page of data names the columns of the files, which are Vietnamese.
    for path in Self.pages(of: site).english where path != "en/du-lieu/index.html" {
      let page = try #require(site.text("public/" + path))
      for text in Self.texts(of: page) {
        #expect(!words.contains(text), "\(path): \(text)")
      }
    }
  }

  /// The words of `vi.yaml` that are longer than eight letters and no content of the site.
  private static func vietnameseWords() throws -> Set<String> {
    let file = Repository.folder.appendingPathComponent("templates/strings/vi.yaml")
    let values = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      $0.firstMatch(of: /^[\w-]+: "?(.*?)"?$/).map { String($0.output.1) }
    }
    return Set(values.filter { $0.count { $0.isLetter } > 8 })
  }

  /// What stands between the tags of a page, and in the attributes that are read out.
  private static func texts(of page: String) -> [String] {
    let between = page.matches(of: />([^<>]+)</).map { String($0.output.1) }
    let read = page.matches(of: #/ (?:aria-label|title|alt)="([^"]+)"/#).map { String($0.output.1) }
    return (between + read).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }
}
