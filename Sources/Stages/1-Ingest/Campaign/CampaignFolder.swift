import Diagnostics
import Domain
import Formats
import Schema
import Text

/// One folder below `content/campaigns`, its files read but nothing linked yet.
struct CampaignFolder {
  let slug: String
  /// With a slash at its end.
  let path: String
  let shelf: TableShelf
  let head: YAMLNode
  let plan: Narrative?
  let exemplars: [ExemplarFile]
  let sections: [Article]
  let style: ProseStyle

  /// Reads a folder; nothing where it has no campaign.yaml that can be read.
  init?(
    _ slug: String, _ tree: ContentTree, _ style: ProseStyle, claims: inout Claims,
    reporting report: inout Report
  ) {
    let path = "content/campaigns/\(slug)/"
    let files = tree.files.filter { $0.path.hasPrefix(path) }
    func file(_ name: FieldName, _ ending: String) -> ContentTree.File? {
      files.first { file in
        let rest = file.path.dropFirst(path.count)
        return rest.hasSuffix(ending) && !rest.contains("/")
          && name.matches(FieldName.Written(String(rest.dropLast(ending.count))))
      }
    }
    guard let head = file(FieldName(vi: "phong_trào", en: "campaign"), ".yaml") else {
      report.add(.noCampaignFile, at: .file(path), ["folder": .text(path)])
      return nil
    }
    claims.claim(head.path)
    self.slug = slug
    self.path = path
    self.style = style
    shelf = TableFinder(folder: path, files: files, schemas: TableSchema.ofCampaign)
      .read(claims: &claims, reporting: &report)
    let planName = FieldName(vi: "kế_hoạch", en: "plan")
    let plans = files.filter { file in
      let name = String(file.path.dropFirst(path.count))
      return file.isNarrative && !name.contains("/")
        && planName.matches(FieldName.Written(TableFinder.stem(of: name)))
    }
    plan = Narratives.only(plans, claims: &claims, reporting: &report).flatMap {
      Narrative.read($0, of: tree, style, claims: &claims, reporting: &report)
    }
    let stories = Self.folder(FieldName(vi: "điển_hình", en: "exemplars"), of: files, in: path)
    let storyFiles = files.filter { file in
      stories.map(file.path.hasPrefix) == true && file.isNarrative
    }
    exemplars = Narratives.single(storyFiles, claims: &claims, reporting: &report).compactMap {
      ExemplarFile($0, of: tree, claims: &claims, reporting: &report)
    }
    let texts = Self.folder(FieldName(vi: "bài_viết", en: "sections"), of: files, in: path)
    sections =
      texts.map {
        Article.readAll(below: $0, of: tree, style, claims: &claims, reporting: &report)
      } ?? []
    let source = SourceText(path: head.path, bytes: head.bytes)
    guard let node = YAML.read(source, 0..<source.bytes.count, into: &report) else { return nil }
    self.head = node
  }

  /// The folder of that name inside the campaign's, with a slash at its end.
  private static func folder(
    _ name: FieldName, of files: [ContentTree.File], in path: String
  ) -> String? {
    var seen = ""
    for file in files {
      let rest = file.path.dropFirst(path.count)
      // Files come in the order of their paths, so each folder is looked at once.
      if rest.hasPrefix(seen), !seen.isEmpty { continue }
      guard let slash = rest.firstIndex(of: "/") else { continue }
      seen = String(rest[...slash])
      if name.matches(FieldName.Written(String(rest[..<slash]))) { return path + seen }
    }
    return nil
  }

  /// Whether the campaign is a demonstration, which its units are then as well.
  var isSample: Bool {
    head.entries?.first { FieldName.sample.matches(FieldName.Written($0.key)) }?
      .value.scalar.flatMap { YesNo.read($0.text) } ?? false
  }
}

extension Problem {
  static let noCampaignFile = Problem(
    .error, "no-campaign-file",
    vi: "thư mục “{folder}” không có tệp campaign.yaml",
    en: "the folder '{folder}' has no campaign.yaml",
    cure: Wording(
      vi: "tạo tệp campaign.yaml trong thư mục này, hoặc chuyển thư mục ra khỏi campaigns",
      en: "create campaign.yaml in it, or move the folder out of campaigns"))
}
