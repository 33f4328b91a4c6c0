import Foundation
import TestKit
import Testing

/// The rules for charts (C01 to C10) and for the mergers (A02), held against built pages.
@Suite struct ChartPagesTests {
  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2026-11-21
    -- content/campaigns/td/campaign.yaml --
    title: Phong trào </script> thi đua
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    number: 1/KH
    date: 2024-10-01
    place: Huế
    signatory: {name: A}
    source: a.md
    province: {name: Huế, vintage: 63}
    level: tỉnh
    period: {from: 01/10/2024, to: 31/12/2026, line: 3}
    rounds:
      - {id: d1, name: Đợt 1, line: 4, windows: [{level: Cấp tỉnh, from: 01/10/2024, to: 30/6/2025}, {level: Cấp xã, from: 01/11/2024, to: 31/5/2025}]}
      - {id: d2, name: Đợt 2, line: 5, windows: [{from: 01/7/2025, to: 31/12/2026}]}
    -- content/campaigns/td/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ,cách_tính,gốc_trị_số,gốc_năm,dòng_nguồn
    a1,Tỷ lệ đúng hạn,từ 95% trở lên,tối thiểu,tăng,95,%,2026,mức đạt,"91,5",2023,7
    a2,Tỷ lệ hài lòng,từ 90% trở lên,tối thiểu,tăng,90,%,2026,mức đạt,,,8
    -- content/campaigns/td/results.csv --
    chỉ_tiêu,kỳ,tỉnh,trị_số,trạng_thái
    a1,2025-Q1,,"92,1",chính thức
    a1,2025-Q2,,"92,8",chính thức
    a1,2025-Q3,,"93,3",chính thức
    a1,2025-Q4,,"94,2",sơ bộ
    a1,2026-Q1,,"94,6",ước thực hiện
    a1,2025-Q1,Bến Tre,90,chính thức
    a1,2025-Q2,Bến Tre,91,chính thức
    a1,2025-Q1,Vĩnh Long,"93,5",chính thức
    a1,2025-Q2,Vĩnh Long,94,chính thức
    a1,2025-Q4,Vĩnh Long,"95,5",chính thức
    a1,2026-Q1,Vĩnh Long,"96,2",sơ bộ
    a1,2026-Q1,Huế,"96,2",chính thức
    a1,2026-Q1,Cà Mau,"92,4",chính thức
    """

  private static let folder = "public/chien-dich/td/"
  private static let pages = [
    folder + "chi-tieu/a1.html", folder + "chi-tieu.html", folder + "index.html",
    "public/tinh/vinh-long.html", "public/tinh/ben-tre.html",
  ]

  // Built once for all tests, which only read it.
  nonisolated(unsafe) private static let built: InlineSite = {
    let built = InlineSite(ChartPagesTests.site)
    let outcome = built.run("build", "--base-url", "https://thi-dua.example/")
    precondition(outcome.status == 0, "\(outcome.errors)")
    return built
  }()

  private func tags(of page: String) throws -> [HTMLTags.Tag] {
    HTMLTags(try #require(Self.built.text(page), "\(page)")).tags
  }

  /// The pictures of a page, each with all that is in it.
  private func pictures(on page: String) throws -> [[HTMLTags.Tag]] {
    var pictures: [[HTMLTags.Tag]] = []
    var isInside = false
    for tag in try tags(of: page) {
      if tag.name == "svg", tag["role"] != nil {
        pictures.append([])
        isInside = true
      }
      if !["svg", "title", "desc", "line", "rect", "path", "text"].contains(tag.name) {
        isInside = false
      }
      if isInside { pictures[pictures.count - 1].append(tag) }
    }
    return pictures
  }

  @Test("C01: headline and subtitle stand over every chart", arguments: pages)
  func saysTheFindingFirst(page: String) throws {
    let html = try #require(Self.built.text(page))
    let figures = html.components(separatedBy: "<figure class=\"chart").dropFirst()
    for figure in figures {
      let start = figure.prefix(while: { $0 != "\0" }).components(separatedBy: "</figure>")[0]
      #expect(start.contains("<h3 id=") && start.contains("<p class=\"chart-subtitle\">"))
      #expect(start.contains("<figcaption>"))
    }
    #expect(!figures.isEmpty || page == Self.folder + "chi-tieu.html")
  }

  @Test("C02: every picture has a title and a description, ids are unique", arguments: pages)
  func namesEveryPicture(page: String) throws {
    let tags = try tags(of: page)
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let pictures = try pictures(on: page)
    #expect(!pictures.isEmpty)
    for picture in pictures {
      let names = picture[0]["aria-labelledby"]?.split(separator: " ").map(String.init)
      let own = picture.filter { $0.name == "title" || $0.name == "desc" }.compactMap { $0["id"] }
      #expect(picture[0]["role"] == "img")
      #expect(names == own && own.count == 2)
      #expect(picture.first { $0.name == "title" }?.content.isEmpty == false)
    }
  }

  @Test("C03: the table under a chart holds its numbers")
  func tellsTheNumbersInATable() throws {
    let html = try #require(Self.built.text(Self.folder + "chi-tieu/a1.html"))
    let figure = try #require(html.components(separatedBy: "id=\"dien-bien-h\"").last)
      .components(separatedBy: "</figure>")[0]
    for value in ["91.5", "92.1", "92.8", "93.3", "94.2", "94.6"] {
      #expect(figure.contains("data-value=\"\(value)\""), "\(value)")
    }
    #expect(figure.contains("<td>ước thực hiện</td>"))
  }

  @Test("C04: how final a figure is shows without colour")
  func marksStatusByShape() throws {
    let html = try #require(Self.built.text(Self.folder + "chi-tieu/a1.html"))
    for key in ["●</span> chính thức", "□</span> sơ bộ", "◇</span> ước thực hiện"] {
      #expect(html.contains(key))
    }
    let rings = try pictures(on: Self.folder + "chi-tieu/a1.html")[0]
      .filter { $0["class"] == "chart-ring" }.compactMap { $0["d"] }
    #expect(Set(rings).count == 3)
  }

  @Test("C05: an axis that does not begin at zero says so")
  func saysWhereTheAxisBegins() throws {
    let html = try #require(Self.built.text(Self.folder + "chi-tieu/a1.html"))
    #expect(html.contains("Trục đứng không bắt đầu từ 0."))
  }

  @Test("C06: one axis a chart", arguments: pages)
  func hasOneAxis(page: String) throws {
    for picture in try pictures(on: page) where picture[0]["class"] == "chart-picture" {
      let axes = picture.filter { $0["class"] == "chart-base" && $0["x1"] != $0["x2"] }
      #expect(axes.count <= 1)
    }
  }

  @Test("C07: target and baseline are named at their marks")
  func namesTargetAndBaseline() throws {
    let html = try #require(Self.built.text(Self.folder + "chi-tieu/a1.html"))
    #expect(html.contains(">Mục tiêu 2026: từ 95% trở lên</text>"))
    #expect(html.contains(">91,5%</text>") && html.contains("⊗</span> mức gốc"))
  }

  @Test("C08: letters of charts keep their size on every screen", arguments: pages)
  func neverScalesLetters(page: String) throws {
    let css = try #require(Self.built.text("public/assets/site.css"))
    #expect(css.contains(".chart-picture text{font-family:var(--sans);font-size:13px;"))
    for picture in try pictures(on: page) where picture.contains(where: { $0.name == "text" }) {
      #expect(picture[0]["viewbox"] == nil && picture[0]["width"] == "100%")
    }
    #expect(try tags(of: page).allSatisfy { $0["style"] == nil })
  }

  @Test("C09: six series at most", arguments: pages)
  func drawsFewSeries(page: String) throws {
    for picture in try pictures(on: page) {
      let lines = Set(
        picture.compactMap { $0["class"] }.filter { $0.hasPrefix("chart-line line-") })
      #expect(lines.count <= 6)
    }
  }

  @Test("C10: charts need no script", arguments: pages)
  func runsNoScript(page: String) throws {
    let scripts = try tags(of: page).filter { $0.name == "script" && $0["src"] == nil }
    #expect(scripts.allSatisfy { $0["type"] == "application/ld+json" })
  }

  @Test("A02: no line crosses the mergers of 1 July 2025", arguments: pages)
  func neverCrossesTheMergers(page: String) throws {
    for picture in try pictures(on: page) {
      func place(_ text: String?) -> Double? {
        text.flatMap { Double($0.replacingOccurrences(of: "%", with: "")) }
      }
      guard
        let cut = picture.first(where: { $0["class"] == "chart-cut" }).flatMap({ place($0["x1"]) })
      else { continue }
      for line in picture
      where line.name == "line" && line["class"]?.hasPrefix("chart-line") == true {
        let (start, end) = (place(line["x1"]) ?? 0, place(line["x2"]) ?? 0)
        #expect((start < cut) == (end < cut))
      }
    }
    let large = try pictures(on: "public/tinh/vinh-long.html")
      .filter { $0.contains { $0["class"] == "chart-cut" } }
    #expect(large.count == 2)
  }

  @Test func ranksTiesTogetherAndLinksToEveryPlace() throws {
    let html = try #require(Self.built.text(Self.folder + "chi-tieu/a1.html"))
    #expect(html.contains("Cao nhất là Vĩnh Long và Huế (96,2%)"))
    #expect(html.contains("1 (đồng hạng)"))
    #expect(html.contains("title=\"Vĩnh Long: Vượt, 96,2%\""))
    #expect(html.contains("class=\"column-3 row-16\""))
  }

  @Test func saysWhereTheRoundsStand() throws {
    let html = try #require(Self.built.text(Self.folder + "index.html"))
    #expect(html.contains("<h3 id=\"bieu-do-dot-h\">Đợt 2 đang diễn ra</h3>"))
    #expect(html.contains(">tính đến ngày 21/11/2026</text>"))
  }

  @Test func leavesNoTraceOfChartsWithoutFigures() throws {
    let site = InlineSite(
      Self.site.components(separatedBy: "-- content/campaigns/td/results.csv --")[0])
    #expect(site.run("build").status == 0)
    let table = try #require(site.text("public/chien-dich/td/chi-tieu.html"))
    let page = try #require(site.text("public/chien-dich/td/chi-tieu/a1.html"))
    #expect(!table.contains("chart-cell") && !table.contains("So với mục tiêu"))
    #expect(!page.contains("<svg") && !page.contains("Diễn biến"))
  }

  // MARK: Linked data

  private func linked(_ page: String, _ type: String) throws -> [String: Any]? {
    try tags(of: page).filter { $0["type"] == "application/ld+json" }.compactMap { tag in
      try JSONSerialization.jsonObject(with: Data(tag.content.utf8)) as? [String: Any]
    }.first { $0["@type"] as? String == type }
  }

  @Test("P05: the breadcrumbs and their linked data agree", arguments: pages)
  func tellsMachinesTheSameWay(page: String) throws {
    let list = try #require(try linked(page, "BreadcrumbList"))
    let items = try #require(list["itemListElement"] as? [[String: Any]])
    let html = try #require(Self.built.text(page))
    let nav = html.components(separatedBy: "<nav class=\"crumbs\"")[1]
      .components(separatedBy: "</nav>")[0]
    #expect(nav.components(separatedBy: "<li").count - 1 == items.count)
    for (index, item) in items.enumerated() {
      let name = try #require(item["name"] as? String)
        .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
      #expect(item["position"] as? Int == index + 1)
      #expect(nav.contains(">\(name)</"), "\(name)")
    }
    #expect(items[0]["item"] as? String == "https://thi-dua.example/index.html")
  }

  @Test func tellsMachinesOfFiguresAndOfTheSite() throws {
    let data = try #require(try linked(Self.folder + "chi-tieu/a1.html", "Dataset"))
    #expect(data["temporalCoverage"] as? String == "2025-01-01/2026-03-31")
    let files = try #require(data["distribution"] as? [[String: Any]])
    #expect(files.count == 3)
    let publisher = try #require(try linked("public/index.html", "GovernmentOrganization"))
    #expect(publisher["name"] as? String == "Ban Thi đua - Khen thưởng")
    #expect(try linked("public/index.html", "WebSite") != nil)
  }

  @Test func endsNoElementEarly() throws {
    let scripts = try tags(of: Self.folder + "index.html")
      .filter { $0["type"] == "application/ld+json" }
    #expect(scripts.contains { $0.content.contains("\\u003c/script> thi đua") })
  }
}
