import Compile
package import Diagnostics
package import Plan

/// Finds links in rendered pages that lead to nothing that is published.
///
/// Links of records and texts are known to lead somewhere when the site is planned; these are the
/// ones that a site's own templates write.
package struct LinkAudit: Sendable {
  /// A link that a template writes in vain.
  package struct Finding: Sendable, Hashable {
    let template: String
    let target: String
  }

  private let paths: Set<String>

  package init(of plan: SitePlan) {
    let pictures = plan.pictures.flatMap(\.files).map(\.path)
    paths = Set(
      plan.pages.map(\.route.path) + plan.files.map(\.path) + plan.assets.map(\.path) + pictures
        + ["manifest.json"])
  }

  /// The vain links of pages, each once.
  package func findings(in pages: [RenderedPage]) -> Set<Finding> {
    pages.reduce(into: []) { $0.formUnion(findings(in: $1)) }
  }

  private func findings(in page: RenderedPage) -> Set<Finding> {
    let folder = page.route.path.split(separator: "/").dropLast()
    var found: Set<Finding> = []
    for (name, isFetched) in Self.attributes {
      for target in Self.values(of: name, in: page.bytes)
      where isVain(target, from: folder, isFetched: isFetched) {
        found.insert(Finding(template: page.kind.template, target: target))
      }
    }
    return found
  }

  private static let attributes = [
    (name: Array(" href=\"".utf8), isFetched: false), (Array(" src=\"".utf8), true),
  ]

  private static func values(of attribute: [UInt8], in bytes: [UInt8]) -> [String] {
    var values: [String] = []
    var position = 0
    while let start = bytes[position...].firstIndex(of: attribute[0]) {
      position = start + 1
      guard bytes[start...].starts(with: attribute) else { continue }
      let value = bytes[(start + attribute.count)...].prefix { $0 != attribute.last }
      values.append(String(decoding: value, as: UTF8.self))
      position = value.endIndex
    }
    return values
  }

  private func isVain(
    _ target: String, from folder: ArraySlice<Substring>, isFetched: Bool
  ) -> Bool {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty { return false }
    // What is fetched from elsewhere breaks the page where elsewhere is not to be had.
    if path.contains(":") || path.hasPrefix("//") { return isFetched }
    // Neither in a subfolder nor as a file does a path from the top lead anywhere.
    if path.hasPrefix("/") { return true }
    var names = Array(folder)
    for name in path.split(separator: "/") {
      switch name {
      case ".": break
      case "..":
        guard names.popLast() != nil else { return true }
      default: names.append(name)
      }
    }
    return !paths.contains(names.joined(separator: "/"))
  }
}

extension Report {
  /// Reports what was found, each link once whatever the number of pages that have it.
  package mutating func add(_ findings: Set<LinkAudit.Finding>) {
    let sorted = findings.sorted { ($0.template, $0.target) < ($1.template, $1.target) }
    for finding in sorted {
      add(
        .vainLink, at: .file("templates/\(finding.template)"),
        ["target": .text(finding.target)])
    }
  }
}

/// Everything that rendering reports besides the faults of templates.
package enum RenderProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [.vainLink]
}

extension Problem {
  static let vainLink = Problem(
    .error, "vain-link",
    vi: "trang dựng từ mẫu này có liên kết “{target}” không dẫn đến tệp nào của trang",
    en: "pages of this template link to '{target}', which is no file of the site",
    cure: Wording(
      vi: "viết liên kết bằng {{ page.root }} và đường dẫn đủ, như {{ page.root }}tinh/index.html;"
        + " ảnh, kiểu và kịch bản phải nằm trong templates/assets",
      en: "write the link with {{ page.root }} and the whole path, such as"
        + " {{ page.root }}tinh/index.html; keep pictures, styles and scripts in templates/assets"))
}
