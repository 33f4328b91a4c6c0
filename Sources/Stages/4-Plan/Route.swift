package import Diagnostics
package import Domain

/// What tells a page from every other: its language, its realm and its id.
package struct PageKey: Sendable, Hashable {
  package let language: Language
  package let realm: Realm
  /// The page as the program knows it, the same in every language and realm: `tinh/tra-vinh`.
  package let id: String

  package init(_ language: Language, _ realm: Realm, _ id: String) {
    self.language = language
    self.realm = realm
    self.id = id
  }
}

/// A page's key and the file it becomes.
package struct Route: Sendable, Hashable {
  package let key: PageKey
  /// The file, relative to the output folder: `tinh/tra-vinh.html`.
  package let path: String
  /// The folder of the page's language and realm: empty, `en/`, `minh-hoa/`.
  package let top: String

  /// The route of a page; the site's first language and what is real have no folder of their own.
  package init(_ key: PageKey, isMainLanguage: Bool) {
    self.key = key
    let folders = [isMainLanguage ? nil : key.language.rawValue, key.realm.folder]
    top = folders.compactMap { $0.map { $0 + "/" } }.joined()
    path = top + key.id + ".html"
  }

  /// What leads from the page back to the output folder: `../`, or nothing for a page on top.
  package var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

/// Every route of the site; two sources of one file are an error that names both.
package struct RouteTable: Sendable {
  private var routes: [PageKey: Route] = [:]
  private var sources: [String: Span] = [:]
  private let mainLanguage: Language

  package init(mainLanguage: Language) { self.mainLanguage = mainLanguage }

  /// Gives a page its route.
  package mutating func add(
    _ key: PageKey, from source: Span, reporting report: inout Report
  ) -> Route? {
    let route = Route(key, isMainLanguage: key.language == mainLanguage)
    guard add(file: route.path, from: source, reporting: &report) else { return nil }
    routes[key] = route
    return route
  }

  /// Keeps a path for a file; false where another source has it.
  mutating func add(file path: String, from source: Span, reporting report: inout Report) -> Bool {
    // Hosts and Windows disagree on whether case counts, so it never does.
    let folded = path.lowercased()
    if let other = sources[folded] {
      report.add(
        .sameRoute, at: source, ["path": .text(path)],
        related: [
          .init(other, Wording(vi: "trang kia ở đây", en: "the other page is here"))
        ])
      return false
    }
    sources[folded] = source
    return true
  }

  package subscript(key: PageKey) -> Route? { routes[key] }
}

extension Problem {
  static let noAddress = Problem(
    .error, "no-address", vi: "“{name}” không có chữ hay số nào để làm địa chỉ trang",
    en: "'{name}' has no letter or digit that an address could be made of",
    cure: Wording(
      vi: "đặt tên tệp, thư mục hoặc mã có chữ, ví dụ dong-khoi-moi",
      en: "give the file, folder or code a name of letters, such as dong-khoi-moi"))

  static let sameRoute = Problem(
    .error, "same-route", vi: "hai trang cùng ra một tệp “{path}”",
    en: "two pages become the same file '{path}'",
    cure: Wording(
      vi: "đổi tên một trong hai tệp nguồn", en: "rename one of the two source files"))
}
