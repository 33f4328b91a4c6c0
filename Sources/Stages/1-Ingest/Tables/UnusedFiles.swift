import Diagnostics
import Formats
import Schema

/// Asks about files that nobody used: they are likely misnamed.
enum UnusedFiles {
  /// The narratives that a campaign's folder may hold.
  private static let narratives = ["campaign.yaml", "plan.md"]

  static func report(
    _ tree: ContentTree, _ claims: Claims, into report: inout Report
  ) {
    for file in tree.files where !claims.has(file.path) {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      let near =
        NearMiss.nearest(to: name, among: candidates(for: file.path, name))
        ?? numbered(name, among: candidates(for: file.path, name))
      report.add(.unusedFile, at: .file(file.path), ["name": .text(name)], near: near)
    }
  }

  private static func candidates(for path: String, _ name: String) -> [String] {
    let inCampaign = path.hasPrefix("content/campaigns/")
    let schemas = inCampaign ? TableSchema.ofCampaign : TableSchema.ofSite
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let tables = schemas.flatMap(\.stem.both).map { $0 + ending }
    let isTable = TableFinder.isTable(name)
    // A table is no text, and a copy put by is neither.
    let texts = (inCampaign ? narratives : ["site.yaml"]).filter { known in
      known.hasSuffix(ending) || ending == ".yml" && known.hasSuffix(".yaml")
    }
    return texts + (isTable ? tables : [])
  }

  /// `chi_tieu_1.csv`, `chi_tieu (2).csv`: a copy of a table under another name.
  private static func numbered(_ name: String, among candidates: [String]) -> String? {
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    var stem = Substring(name.dropLast(ending.count))
    while let last = stem.last, last.isNumber || " _-()".contains(last) { stem.removeLast() }
    let written = FieldName.Written(stem + ending)
    return candidates.first { FieldName(stringLiteral: $0).matches(written) }
  }
}

extension Problem {
  static let unusedFile = Problem(
    .warning, "file-unused",
    vi: "không có phần nào của trang dùng tệp “{name}”",
    en: "no part of the site uses the file '{name}'",
    cure: Wording(
      vi: "đổi tên tệp cho đúng, hoặc chuyển nó ra khỏi content",
      en: "give the file its right name, or move it out of content"))
}
