package import Diagnostics
import Embedded
package import Files

/// The files under `templates/`: those of the program, each replaced by the site's own of its name.
package struct TemplateFiles: Sendable {
  private var embedded: [String: SourceText] = [:]
  private var own: [String: SourceText] = [:]

  /// Reads the site's own files over the embedded ones.
  package init(ofSite site: String) throws(ReadingFault) {
    for name in Embedded.names where name.hasPrefix("templates/") {
      embedded[name] = Embedded.bytes(of: name).map { SourceText(path: name, bytes: $0) }
    }
    if try Reading.kind(of: site + "/templates") == .folder {
      try read("templates", of: site, depth: 0)
    }
  }

  /// A file by its name below `templates/`.
  package subscript(name: String) -> SourceText? { own(name) ?? embedded(name) }

  /// The program's file of that name.
  func embedded(_ name: String) -> SourceText? { embedded["templates/" + name] }

  /// The site's file of that name.
  func own(_ name: String) -> SourceText? { own["templates/" + name] }

  /// The names below a folder of `templates/`, in byte order.
  package func names(below folder: String) -> [String] {
    Set(embedded.keys).union(own.keys).filter { $0.hasPrefix("templates/\(folder)/") }
      .map { String($0.dropFirst("templates/".count)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the site has files of its own that are not the program's.
  package var hasChanges: Bool {
    own.contains { name, source in embedded[name]?.bytes != source.bytes }
  }

  /// Warns of files that no page asks for; partials are asked for by other templates, whatever
  /// their names.
  package func reportUnused(into report: inout Report) {
    let known = Set(PageKind.allCases.map { "templates/\($0.template)" })
      .union(embedded.keys.filter { $0.hasPrefix("templates/strings/") })
    for (name, source) in own.sorted(by: { $0.key < $1.key })
    where ["templates/pages/", "templates/strings/"].contains(where: name.hasPrefix)
      && !known.contains(name)
    {
      report.add(
        .templateUnused, at: .file(source.path),
        near: NearMiss.nearest(to: name, among: known.sorted()))
    }
  }

  private mutating func read(
    _ folder: String, of site: String, depth: Int
  ) throws(ReadingFault) {
    // A link that leads back to a folder above it would never end.
    guard depth < 20 else { throw ReadingFault(folder, errno: ReadingFault.linksInCircles) }
    for name in try Reading.names(in: "\(site)/\(folder)")
    where !name.hasPrefix(".") && !name.hasSuffix("~") {
      let path = "\(folder)/\(name)"
      // What is named like a template is meant to be one; a folder of that name is a fault.
      if try Reading.kind(of: "\(site)/\(path)") == .folder, !name.hasSuffix(".html") {
        try read(path, of: site, depth: depth + 1)
      } else {
        do {
          own[path] = SourceText(path: path, bytes: try Reading.bytes(of: "\(site)/\(path)"))
        } catch {
          throw ReadingFault(path, errno: error.errno)
        }
      }
    }
  }
}

extension Problem {
  static let templateUnused = Problem(
    .warning, "template-unused", vi: "không trang nào dùng mẫu này",
    en: "no page uses this template",
    cure: Wording(
      vi: "đặt lại tên theo mẫu mà nó thay (xem docs/templates.md), hoặc xóa tệp",
      en: "name it after the template that it replaces (see docs/templates.md), or delete it"))
}
