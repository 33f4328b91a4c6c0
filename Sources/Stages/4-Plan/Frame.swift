import Compile
import Diagnostics
import Domain
import Liquid

/// What surrounds every page of one language and realm: the site, the menu, the crumbs.
struct Frame: Sendable {
  let language: Language
  private(set) var realm = Realm.real
  // Those that the site has.
  private let realms: Set<Realm>
  /// Where the pages of provinces and units stand.
  let provinces: ProvincePages
  let units: UnitPages
  private let settings: SiteSettings
  /// The site's public address, ended by a slash, where it is known.
  let baseURL: String?
  private let words: Record
  private let shared: Record
  private let isMainLanguage: Bool
  // Known once every page has been planned.
  private var pages: Set<String> = []
  private var days: DaysOfPages?
  // The type of the page that is being made.
  private var kind: PageKind?
  /// The data of the realm, for the bars below tables.
  private(set) var shelf = DatasetShelf.empty
  /// What is new in the realm, for feeds and the links to them.
  private(set) var news = SiteNews.none
  /// The files that records name.
  var attachments = Attachments()
  /// The duties of the realm that have a day.
  private(set) var calendar: DeadlineCalendar?

  private static let page = RecordMaker(Offers.page)
  static let link = RecordMaker(Offers.link)
  private static let menuItem = RecordMaker(Offers.menuItem)
  private static let translation = RecordMaker(Offers.translation)
  private static let site = RecordMaker(Offers.site)

  init(
    of model: Model, _ provinces: ProvincePages, baseURL: String?, language: Language,
    words: Record
  ) {
    let settings = model.settings
    realms = Set(model.realms)
    self.settings = settings
    self.provinces = provinces
    units = UnitPages(of: model)
    self.baseURL = baseURL ?? settings.baseURL
    self.language = language
    self.words = words
    isMainLanguage = language == settings.languages.first
    let site = Self.site([
      "name": .string(settings.name),
      "office": .string(settings.office),
      "description": .text(settings.description),
      "notice": .text(settings.notice),
      "is_hidden": .bool(settings.isHiddenFromSearch),
      "contact": .text(settings.contact?.line),
      "language": .string(settings.languages[0].rawValue),
    ])
    shared = Record([("site", site), ("words", .object(words))])
  }

  var siteName: String { settings.name }
  var office: String { settings.office }

  /// A word of the interface.
  func word(_ key: String) -> String { words[key]?.printed.string ?? key }

  /// The file that a page id becomes in this language: the page of the own realm, or where it has
  /// none, the real one.
  func path(_ id: String) -> String { path(id, in: pages.contains(id) ? realm : .real) }

  private func path(_ id: String, in realm: Realm) -> String {
    Route(PageKey(language, realm, id), isMainLanguage: isMainLanguage).path
  }

  /// The frame of the same language in one realm.
  func inside(_ realm: Realm, _ days: DaysOfPages) -> Frame {
    var frame = self
    frame.realm = realm
    frame.days = days
    return frame
  }

  /// The frame in a realm that has these datasets and this news.
  func offering(
    _ shelf: DatasetShelf, _ news: SiteNews, _ calendar: DeadlineCalendar?
  ) -> Frame {
    var frame = self
    frame.shelf = shelf
    frame.news = news
    frame.calendar = calendar
    return frame
  }

  /// The frame in a site that has these pages.
  func knowing(_ pages: Set<String>) -> Frame {
    var frame = self
    frame.pages = pages
    return frame
  }

  /// The frame around a page of this type.
  func around(_ kind: PageKind) -> Frame {
    var frame = self
    frame.kind = kind
    return frame
  }

  /// Whether the site has a page of this id, so that a link to it can be offered.
  func has(_ id: String) -> Bool { pages.contains(id) }

  /// A link to another page, as templates see it.
  func link(_ title: String, to id: String) -> Value {
    Self.link(["title": .string(title), "path": .string(path(id))])
  }

  /// The data of a page: what is the same on every page, then its own variables; `things` are
  /// what it tells machines about, besides the way to it.
  func scope(
    _ route: Route, title: String, of whole: String? = nil, description: String? = nil,
    above: [(String, String)] = [], movedTo target: String? = nil,
    about things: [LinkedThing] = [],
    _ variables: [(name: String, value: Value)]
  ) -> Scope {
    let isSample = realm == .demonstration
    let isHome = route.key.id == "index" && !isSample
    let site = isSample ? word("sample") : settings.name
    let days = days?[route.key.id]
    let crumbs = isHome ? [] : crumbs(above: above, on: route)
    let page = Self.page([
      "title": .string(title),
      "window_title": .string(isHome ? site : WindowTitle.text(title, of: whole, on: site)),
      "description": .string(
        (isSample ? "\(word("sample")). " : "")
          + (description ?? (isHome ? settings.description : nil) ?? sentence(on: title, of: whole))
      ),
      "is_home": .bool(isHome),
      "is_sample": .bool(isSample),
      "demonstration": .text(
        isHome && realms.contains(.demonstration) ? path("index", in: .demonstration) : nil),
      "kind": .string(kind?.rawValue ?? ""),
      "language": .string(language.rawValue),
      "translations": .array(translations(of: route, movedTo: target)),
      "root": .string(route.root),
      "home": .string(path("index", in: .real)),
      "about": .string(path("gioi-thieu/index")),
      "moved_to": .text(target.map { path($0) }),
      "changes": .text(has("gioi-thieu/thay-doi") ? path("gioi-thieu/thay-doi") : nil),
      "published": .day(days?.published),
      "updated": .day(days?.updated),
      "figures_day": .day(days?.figures),
      "data": .text(has("du-lieu/index") ? path("du-lieu/index") : nil),
      "search": .text(has("tim/index") ? path("tim/index") : nil),
      "address": .text(baseURL.map { $0 + (target.map { path($0) } ?? route.path) }),
      "feeds": .array(feeds(on: route)),
      "crumbs": .array(
        crumbs.map { Self.link(["title": .string($0.title), "path": .string($0.path)]) }),
      "linked_data": .safe(linkedData(things, crumbs, to: title, on: route)),
    ])
    return Scope(
      Record([("page", page), ("menu", menu(on: route))] + variables), shared: shared)
  }

  /// The same page in the other languages; every language has every page.
  private func translations(of route: Route, movedTo target: String?) -> [Value] {
    settings.languages.filter { $0 != language }.map { other in
      let isMain = other == settings.languages.first
      func path(_ id: String) -> String {
        Route(PageKey(other, route.key.realm, id), isMainLanguage: isMain).path
      }
      return Self.translation([
        "language": .string(other.rawValue),
        "name": .safe(other.ownName),
        "path": .string(path(route.key.id)),
        "address": .text(baseURL.map { $0 + path(target ?? route.key.id) }),
      ])
    }
  }

  /// What a page of this type holds, for search engines, where it says nothing better itself.
  private func sentence(on title: String, of whole: String?) -> String {
    let name = [title, whole].compactMap { $0 }.joined(separator: " – ")
    guard let kind, let contents = words["describe_\(kind.rawValue)"]?.printed.string else {
      return name
    }
    return "\(name): \(contents)"
  }

  /// The feeds that a page offers: the site's, and on a province's page its own.
  private func feeds(on route: Route) -> [Value] {
    let site = feedPath.map { (settings.name, $0) }
    let place = feedPath(of: route.key.id).map { (word("feed_of_place"), $0) }
    return [site, place].compactMap { $0 }.map { title, path in
      Self.link(["title": .string(title), "path": .string(path)])
    }
  }

  private func linkedData(
    _ things: [LinkedThing], _ crumbs: [(title: String, path: String)], to title: String,
    on route: Route
  ) -> String {
    let way = crumbs.isEmpty ? [] : [LinkedThing.breadcrumbs(crumbs, to: title)]
    // Machines are told too that what they read of is invented.
    let things =
      realm == .real
      ? things : things.map { $0.with("disambiguatingDescription", .text(word("sample"))) }
    return LinkedData(top: baseURL ?? route.root).elements(way + things)
  }

  private func crumbs(
    above: [(String, String)], on route: Route
  ) -> [(title: String, path: String)] {
    var crumbs = [(word("home"), path("index", in: .real))]
    if realm == .demonstration, route.key.id != "index" {
      crumbs.append((word("demonstration"), path("index")))
    }
    return crumbs + above.map { ($0.0, path($0.1)) }
  }

  /// An entry of a menu; `isInside` where the page belongs to the part it leads to.
  func menuItem(_ title: String, to id: String, on route: Route, isInside: Bool) -> Value {
    Self.menuItem([
      "title": .string(title),
      "path": .string(path(id)),
      // What `aria-current` says: this very page, or the part of the site that it is in.
      "current": route.key.id == id ? "page" : isInside ? "true" : .nil,
    ])
  }

  private func menu(on route: Route) -> Value {
    let items: [(title: String, id: String, folder: String)] = [
      (word(realm == .real ? "home" : "demonstration"), "index", ""),
      (word("provinces"), "tinh/index", "tinh/"),
      (word("exemplars_menu"), "dien-hinh/index", "dien-hinh/"),
      (word("commendation"), "khen-thuong/index", "khen-thuong/"),
      (word("documents"), "van-ban/index", "van-ban/"),
      (word("about"), "gioi-thieu/index", "gioi-thieu/"),
    ]
    return .array(
      items.filter { $0.folder != "dien-hinh/" || has($0.id) }.map { item in
        let isAbove = !item.folder.isEmpty && route.key.id.hasPrefix(item.folder)
        return menuItem(item.title, to: item.id, on: route, isInside: isAbove)
      })
  }
}

extension Language {
  /// What the language calls itself.
  fileprivate var ownName: String {
    switch self {
    case .vi: "Tiếng Việt"
    case .en: "English"
    }
  }
}

extension SiteSettings.Contact {
  /// All of it in one line.
  fileprivate var line: String {
    [name, address, phone, email].compactMap { $0 }.joined(separator: " · ")
  }
}
