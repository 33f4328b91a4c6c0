import Diagnostics
import Domain
import Formats
import Markdown
import Text

/// A narrative: Markdown below a head of YAML, or a Word document whose head may also stand in a
/// file beside it.
struct NarrativeFile {
  let source: SourceText
  // Those that stand inside the file.
  private let pictures: [String: Picture]
  let body: Range<Int>
  var fields: FieldReader

  /// Opens a file and claims it; nothing where its head cannot be read.
  ///
  /// The title of a Word document without a head stands for one, under the given key.
  init?(
    _ file: ContentTree.File, of tree: ContentTree, titled key: FieldName? = nil,
    claims: inout Claims, reporting report: inout Report
  ) {
    claims.claim(file.path)
    let isDocument = NarrativeForm(of: file.path) == .document
    let headPath = TableFinder.stem(of: file.path) + ".yaml"
    let head = isDocument ? tree.file(at: headPath) : nil
    guard
      let (source, pictures) = file.narrative(
        titled: head == nil ? key : nil, reporting: &report)
    else { return nil }
    (self.source, self.pictures) = (source, pictures)
    if let head {
      claims.claim(head.path)
      let text = SourceText(path: head.path, bytes: head.bytes)
      guard let node = YAML.read(text, 0..<text.bytes.count, into: &report) else { return nil }
      body = 0..<source.bytes.count
      fields = FieldReader(node)
      return
    }
    let parts = FrontMatter.split(source, into: &report)
    if isDocument, parts.yaml == nil {
      report.add(.headFileMissing, at: .file(file.path), ["file": .text(headPath)])
      return nil
    }
    guard let node = parts.read(source, into: &report) else { return nil }
    body = parts.body
    fields = FieldReader(node, lacksHead: parts.yaml == nil)
  }

  var origin: Span { .file(source.path) }

  /// The body, or the part of it that ends at `end`.
  func prose(
    _ style: ProseStyle, to end: Int? = nil, reporting report: inout Report
  ) -> Prose {
    prose(body.lowerBound..<(end ?? body.upperBound), style, reporting: &report)
  }

  /// A part of the body; what stands before it is kept, so that lines keep their numbers.
  func prose(
    _ range: Range<Int>, _ style: ProseStyle, reporting report: inout Report
  ) -> Prose {
    let text = range.upperBound == source.bytes.count ? source : source.prefix(range.upperBound)
    return Prose(
      source: source, range: range,
      document: MarkdownDocument(
        text, from: range.lowerBound, options: style.options, reporting: &report),
      pictures: pictures)
  }
}

extension Claims {
  /// Claims the files that a text links to or shows.
  mutating func claimFiles(of prose: Prose, in tree: ContentTree) {
    for slot in prose.document.slots {
      var folders = prose.source.path.split(separator: "/").dropLast().map(String.init)
      for part in slot.target.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
        switch part {
        case ".": continue
        case "..": _ = folders.popLast()
        default: folders.append(String(part))
        }
      }
      let path = folders.joined(separator: "/")
      if tree.sizes[path] != nil { claim(path) }
    }
  }
}

/// How the site's prose is read.
struct ProseStyle {
  let language: Language
  let keepsRawHTML: Bool

  init(_ settings: SiteSettings?) {
    language = settings?.languages.first ?? .vi
    keepsRawHTML = settings?.allowsRawHTML ?? false
  }

  var options: MarkdownOptions {
    MarkdownOptions(dialect: .page, keepsRawHTML: keepsRawHTML, language: language)
  }
}

extension Narrative {
  /// Reads `plan.md` or `plan.docx`.
  static func read(
    _ file: ContentTree.File, of tree: ContentTree, _ style: ProseStyle, claims: inout Claims,
    reporting report: inout Report
  ) -> Narrative? {
    guard
      var narrative = NarrativeFile(
        file, of: tree, titled: .title, claims: &claims, reporting: &report)
    else { return nil }
    defer { narrative.fields.finish(into: &report) }
    let title = narrative.fields.text(.title, required: true)
    let language = narrative.fields.text(FieldName(vi: "ngôn ngữ", en: "lang"))
    let documentSource = narrative.fields.text(.source)
    let outline = narrative.fields.each(FieldName(vi: "đề mục", en: "outline")) {
      Heading(reading: &$0)
    }
    let footnotes = narrative.fields.each(FieldName(vi: "chú thích", en: "footnotes")) {
      Footnote(reading: &$0)
    }
    let lines = narrative.fields.list(FieldName(vi: "dòng các đoạn", en: "paragraph_lines"))
      .compactMap { $0.scalar.flatMap { Int($0.text) } }
    guard let title else { return nil }
    let corrections = correctionsStart(narrative.source.bytes, in: narrative.body)
    return Narrative(
      title: title, language: language ?? "vi", documentSource: documentSource ?? "",
      outline: outline, footnotes: footnotes, paragraphLines: lines,
      body: narrative.prose(style, to: corrections?.rule, reporting: &report),
      corrections: corrections.map {
        narrative.prose($0.text..<narrative.body.upperBound, style, reporting: &report)
      }, origin: narrative.origin)
  }

  /// Where the last rule `---` stands, if the editor's list of corrections follows it.
  private static func correctionsStart(
    _ bytes: [UInt8], in body: Range<Int>
  ) -> (rule: Int, text: Int)? {
    var line = body.lowerBound
    var found: (rule: Int, text: Int)?
    while line < body.upperBound {
      let end = bytes[line..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      var text = bytes[line..<end]
      if text.last == 0x0D { text.removeLast() }
      if text.elementsEqual("---".utf8) { found = (line, min(end + 1, body.upperBound)) }
      line = end + 1
    }
    guard let found else { return nil }
    let opening = bytes[found.text..<body.upperBound].drop { $0 == 0x0A || $0 == 0x0D }
    return opening.starts(with: "**Ghi chú hiệu đính**".utf8) ? found : nil
  }
}

extension Narrative.Heading {
  init?(reading fields: inout FieldReader) {
    guard let number = fields.text(.number, required: true),
      let title = fields.text(.title, required: true)
    else { return nil }
    self.init(number: number, title: title, lines: fields.lines())
  }
}

extension Narrative.Footnote {
  init?(reading fields: inout FieldReader) {
    guard let number = fields.text(.number, required: true) else { return nil }
    self.init(
      number: number, lines: fields.lines(),
      anchorLines: fields.lines(FieldName(vi: "dòng đặt", en: "anchor_line")))
  }
}

extension Article {
  /// Reads the texts of a folder, each a page.
  static func readAll(
    below folder: String, of tree: ContentTree, _ style: ProseStyle, claims: inout Claims,
    reporting report: inout Report
  ) -> [Article] {
    let files = tree.files.filter { $0.path.hasPrefix(folder) && $0.isNarrative }
    return Narratives.single(files, claims: &claims, reporting: &report).compactMap {
      read($0, below: folder, of: tree, style, claims: &claims, reporting: &report)
    }
  }

  private static func read(
    _ file: ContentTree.File, below folder: String, of tree: ContentTree, _ style: ProseStyle,
    claims: inout Claims, reporting report: inout Report
  ) -> Article? {
    guard
      var narrative = NarrativeFile(
        file, of: tree, titled: .title, claims: &claims, reporting: &report)
    else { return nil }
    defer { narrative.fields.finish(into: &report) }
    let title = narrative.fields.text(.title, required: true)
    let description = narrative.fields.text(FieldName(vi: "mô tả", en: "description"))
    let isDraft = narrative.fields.boolean(FieldName(vi: "nháp", en: "draft")) ?? false
    let formerly = narrative.fields.texts(.formerly)
    _ = narrative.fields.extra()
    let body = narrative.prose(style, reporting: &report)
    claims.claimFiles(of: body, in: tree)
    guard let title else { return nil }
    let path = TableFinder.stem(of: String(file.path.dropFirst(folder.count)))
      .split(separator: "/").map { Slug.of(String($0)) ?? String($0) }.joined(separator: "/")
    return Article(
      path: path, title: title, description: description, isDraft: isDraft, body: body,
      formerly: formerly, origin: narrative.origin)
  }
}

extension Problem {
  static let headFileMissing = Problem(
    .error, "head-file-missing",
    vi: "bài viết trong tệp Word cần một tệp “{file}” ghi tên và các thông tin đầu bài",
    en: "a story in a Word file needs a file '{file}' with its title and head",
    cure: Wording(
      vi: "tạo tệp đó, mỗi dòng một mục “khóa: giá trị”, hoặc gõ các mục ấy ở đầu văn bản Word,"
        + " giữa hai dòng “---”",
      en: "create it, one line 'key: value' for each field, or type them at the top of the document"
        + " between two lines '---'"))
}
