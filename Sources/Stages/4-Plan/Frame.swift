import Compile
import Diagnostics
import Domain
import Liquid

/// What surrounds every page of one language: the site, the menu, the crumbs.
struct Frame: Sendable {
  let language: Language
  /// Where the pages of provinces and units stand.
  let provinces: ProvincePages
  let units: UnitPages
  private let settings: SiteSettings
  private let baseURL: String?
  private let words: Record
  private let shared: Record
  private let isMainLanguage: Bool
  // Known once every page has been planned.
  private var pages: Set<String> = []

  private static let page = RecordMaker(Offers.page)
  static let link = RecordMaker(Offers.link)
  private static let menuItem = RecordMaker(Offers.menuItem)
  private static let site = RecordMaker(Offers.site)

  init(
    of model: Model, _ provinces: ProvincePages, baseURL: String?, language: Language,
    words: Record
  ) {
    let settings = model.settings
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
    ])
    shared = Record([("site", site), ("words", .object(words))])
  }

  /// A word of the interface.
  func word(_ key: String) -> String { words[key]?.printed.string ?? key }

  /// The file that a page id becomes in this language.
  func path(_ id: String) -> String {
    Route(PageKey(language, id), isMainLanguage: isMainLanguage).path
  }

  /// The frame in a site that has these pages.
  func knowing(_ pages: Set<String>) -> Frame {
    var frame = self
    frame.pages = pages
    return frame
  }

  /// Whether the site has a page of this id, so that a link to it can be offered.
  func has(_ id: String) -> Bool { pages.contains(id) }

  /// A link to another page, as templates see it.
  func link(_ title: String, to id: String) -> Value {
    Self.link(["title": .string(title), "path": .string(path(id))])
  }

  /// The data of a page: what is the same on every page, then its own variables.
  func scope(
    _ route: Route, title: String, of whole: String? = nil, description: String? = nil,
    above: [(String, String)] = [],
    _ variables: [(name: String, value: Value)]
  ) -> Scope {
    let isHome = route.key.id == "index"
    let page = Self.page([
      "title": .string(title),
      "window_title": .string(
        isHome ? settings.name : WindowTitle.text(title, of: whole, on: settings.name)),
      "description": .text(description ?? (isHome ? settings.description : nil)),
      "is_home": .bool(isHome),
      "language": .string(language.rawValue),
      "root": .string(route.root),
      "home": .string(path("index")),
      "about": .string(path("gioi-thieu/index")),
      "address": .text(baseURL.map { $0 + route.path }),
      "crumbs": .array(
        isHome
          ? []
          : [link(word("home"), to: "index")] + above.map { link($0.0, to: $0.1) }),
    ])
    return Scope(
      Record([("page", page), ("menu", menu(on: route))] + variables), shared: shared)
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
      (word("home"), "index", ""), (word("provinces"), "tinh/index", "tinh/"),
      (word("commendation"), "khen-thuong/index", "khen-thuong/"),
      (word("documents"), "van-ban/index", "van-ban/"),
      (word("about"), "gioi-thieu/index", "gioi-thieu/"),
    ]
    return .array(
      items.map { item in
        let isAbove = !item.folder.isEmpty && route.key.id.hasPrefix(item.folder)
        return menuItem(item.title, to: item.id, on: route, isInside: isAbove)
      })
  }
}

extension SiteSettings.Contact {
  /// All of it in one line.
  fileprivate var line: String {
    [name, address, phone, email].compactMap { $0 }.joined(separator: " · ")
  }
}
