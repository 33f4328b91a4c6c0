import Compile
import Diagnostics
import Domain
import Quantities

extension Planner {
  /// The feeds of a realm and of its provinces, and the calendar of its duties.
  mutating func addNews(asOf: Day) {
    let frame = complete
    let origin = Span.file("content/site.yaml")
    if let path = frame.feedPath {
      let mark = frame.realm == .demonstration ? "\(frame.word("sample")). " : ""
      let feed = AtomFeed(
        path: path, title: mark + frame.siteName, items: frame.news.items, page: "index",
        frame: frame)
      add(file: path, from: origin) { feed.bytes }
    }
    for place in frame.news.places where frame.has(place) {
      guard let path = frame.feedPath(of: place), let province = provinces.province(at: place)
      else { continue }
      let feed = AtomFeed(
        path: path, title: "\(province.fullName(on: asOf)) – \(frame.siteName)",
        items: frame.news.items(of: place), page: place, frame: frame)
      add(file: path, from: origin) { feed.bytes }
    }
    if let path = frame.calendarPath, let calendar = frame.calendar {
      add(file: path, from: origin) { calendar.bytes }
    }
  }
}

extension Frame {
  /// The calendar of the realm's duties, where any of them has a day.
  var calendarPath: String? { calendar == nil ? nil : realm.path("deadlines.ics") }

  /// The feed of the realm, where there is any news.
  var feedPath: String? { news.items.isEmpty ? nil : realm.path("feed.xml") }

  /// The feed of a province, by the id of its page.
  func feedPath(of place: String) -> String? {
    news.places.contains(place) ? realm.path("\(place)/feed.xml") : nil
  }

  /// The page on which an item of news is read.
  func path(of item: SiteNews.Item) -> String {
    path(has(item.page) ? item.page : CampaignPages.folder(of: item.campaign) + "index")
  }
}

/// What search engines read first.
struct CrawlerFiles {
  let pages: [PagePlan]
  let baseURL: String?
  let isHidden: Bool

  /// The list of pages; only real ones, and only where the site's address is known.
  ///
  /// The day of a page is the newest of the campaign that it shows, where it shows one.
  func sitemap(_ newest: [PageKey: Day]) -> [UInt8]? {
    guard let baseURL else { return nil }
    var xml = XMLText()
    xml.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    let listed = pages.filter { page in
      page.route.key.realm == .real && page.kind != .notFound && page.kind != .moved
    }
    let versions = Dictionary(grouping: listed.map(\.route), by: \.key.id)
    let hasVersions = versions.values.contains { $0.count > 1 }
    let xhtml = hasVersions ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : ""
    xml.line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\(xhtml)>")
    for page in listed {
      xml.line("<url>")
      xml.element("loc", baseURL + page.route.path)
      // Each version names all of them, itself too.
      if let all = versions[page.route.key.id], all.count > 1 {
        for route in all { xml.version(baseURL + route.path, in: route.key.language) }
      }
      if let day = newest[page.route.key] { xml.element("lastmod", "\(day)") }
      xml.line("</url>")
    }
    xml.line("</urlset>")
    return xml.bytes
  }

  /// What crawlers may fetch.
  ///
  /// Pages that must not be listed say so themselves, which a crawler sees only if it may fetch
  /// them; files that cannot say it are closed.
  var robots: [UInt8] {
    var lines = ["User-agent: *", "Disallow: /*minh-hoa/*.csv$", "Disallow: /*minh-hoa/*.json$"]
    if isHidden { lines += ["Disallow: /*.csv$", "Disallow: /*.json$", "Disallow: /*.zip$"] }
    if let baseURL { lines.append("Sitemap: \(baseURL)sitemap.xml") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension XMLText {
  /// The address of a page in one of its languages.
  fileprivate mutating func version(_ address: String, in language: Language) {
    let address = Self.escaped(address)
    line("<xhtml:link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(address)\"/>")
  }
}
