internal import Diagnostics
internal import Text

/// Puts the parts of a Word document together.
struct WordAssembly {
  private let archive: ZipArchive
  private let findings = WordFindings()
  private let blocks: [WordBlock]
  private let notes: [(blocks: [WordBlock], paragraph: Int)]

  init(_ package: OfficePackage) throws(PackageFault) {
    archive = package.archive
    let relations = try OfficePackage.relations(archive, of: package.mainPart)
    var parts: [String: String] = [:]
    for relation in relations.values where !relation.isExternal {
      if archive.contains(relation.target) { parts[relation.type] = relation.target }
    }
    let styles =
      if let part = parts["styles"] { try WordStyles(of: archive, part: part) } else {
        WordStyles.none
      }
    let numbering =
      if let part = parts["numbering"] { try WordNumbering(of: archive, part: part) } else {
        WordNumbering()
      }
    let body = WordReader(
      relations: relations, styles: styles, numbering: numbering, findings: findings)
    try archive.readXML(package.mainPart, to: body)
    blocks = body.blocks
    var texts: [WordFindings.NoteID: [WordBlock]] = [:]
    for (type, isEndnote) in [("footnotes", false), ("endnotes", true)] {
      guard let part = parts[type] else { continue }
      let reader = WordReader(
        relations: try OfficePackage.relations(archive, of: part), styles: styles,
        numbering: numbering, findings: findings, countsParagraphs: false)
      try archive.readXML(part, to: reader)
      for (id, blocks) in reader.notes {
        texts[WordFindings.NoteID(isEndnote: isEndnote, id: id)] = blocks
      }
    }
    notes = zip(findings.notes, findings.noteParagraphs).map { (texts[$0] ?? [], $1) }
    if parts["header"] != nil || parts["footer"] != nil {
      findings.remark(.wordHeaderFooter, paragraph: 1)
    }
  }

  func document(
    path: String, showsPictures: Bool, reporting report: inout Report
  ) -> WordDocument {
    let pictures = pictures(path: path, reporting: &report)
    let headings = headings
    let inlines = MarkdownInlines(
      pictures: zip(findings.pictures, pictures.names).map {
        (showsPictures ? $1 : "", $0.alternative)
      },
      anchor: { name in
        headings[name].map { "#" + $0 }
      }, findings: findings)
    let (front, body) = frontMatter
    let hasTitle = paragraphs.contains { $0.style.role == .title && !$0.isEmpty }
    var writer = MarkdownWriter(
      inlines: inlines, findings: findings, headingShift: hasTitle ? 1 : 0)
    writer.write(verbatim: front)
    writer.write(body)
    writer.write(notes: notes)
    reportRemarks(path: path, to: &report)
    return WordDocument(
      path: path, markdown: writer.lines.map { $0 + "\n" }.joined(),
      paragraphOfLine: writer.paragraphs, pictures: pictures.list)
  }

  /// Every paragraph, those in cells too.
  private var paragraphs: [WordParagraph] { WordCell(blocks: blocks).paragraphs }

  /// The anchor of the heading that each bookmark stands in.
  private var headings: [String: String] {
    var anchors: [String: String] = [:]
    for paragraph in paragraphs {
      switch paragraph.style.role {
      case .heading, .title:
        for mark in paragraph.bookmarks { anchors[mark] = Slug.of(paragraph.plainText) }
      default: break
      }
    }
    for paragraph in paragraphs {
      for link in paragraph.links where link.hasPrefix("#") {
        let name = String(link.dropFirst())
        // A table of contents is left out as a whole.
        if anchors[name] == nil, paragraph.style.role != .contents {
          findings.remark(.wordLostAnchor, name, paragraph: paragraph.number)
        }
      }
    }
    return anchors
  }

  /// Front matter that the author typed between two lines of three hyphens.
  private var frontMatter: (front: [(String, Int)], body: [WordBlock]) {
    var lines: [(String, Int)] = []
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let paragraph) = block else { break }
      let text = paragraph.runs.map { run in
        if case .text(let text) = run.content { return text }
        return run.content == .lineBreak ? "\n" : ""
      }.joined()
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append((String(line), paragraph.number))
      }
      guard lines[0].0 == "---" else { break }
      if lines.count > 1, lines[lines.count - 1].0 == "---" {
        return (lines, Array(blocks[(index + 1)...]))
      }
    }
    return ([], blocks)
  }

  private func reportRemarks(path: String, to report: inout Report) {
    let texts = Dictionary(
      paragraphs.map { ($0.number, $0.plainText) }, uniquingKeysWith: { first, _ in first })
    for remark in findings.remarks {
      let text = texts[remark.paragraph].flatMap { $0.isEmpty ? nil : $0 }
      report.add(
        Diagnostic(
          remark.problem,
          at: Place(
            path: path, line: remark.paragraph, column: 1,
            excerpt: text.map { Excerpt(value: $0) }),
          ["count": .number(remark.count), "name": .text(remark.name)]))
    }
  }
}

extension WordAssembly {
  private static let largestPicture = 20_000_000

  /// The pictures, each once, and the name of each place where one stands.
  private func pictures(
    path: String, reporting report: inout Report
  ) -> (list: [WordDocument.Picture], names: [String]) {
    var list: [WordDocument.Picture] = []
    var names: [String: String] = [:]
    for picture in findings.pictures where names[picture.part] == nil {
      let original = picture.part.split(separator: "/").last.map(String.init) ?? picture.part
      let place = Place(path: path, line: picture.paragraph, column: 1)
      names[picture.part] = ""
      guard archive.contains(picture.part) else {
        findings.remark(.wordLostPicture, paragraph: picture.paragraph)
        continue
      }
      guard (archive.size(of: picture.part) ?? 0) <= Self.largestPicture else {
        report.add(Diagnostic(.wordPictureTooLarge, at: place, ["name": .text(original)]))
        continue
      }
      do throws(PackageFault) {
        let bytes = try archive.contents(of: picture.part, atMost: Self.largestPicture)
        guard let kind = PictureKind(of: bytes) else {
          report.add(Diagnostic(.wordPictureKind, at: place, ["name": .text(original)]))
          continue
        }
        let name = Self.fresh(original, kind, among: list.map(\.name))
        names[picture.part] = name
        list.append(
          WordDocument.Picture(
            name: name, bytes: bytes, alternative: picture.alternative,
            paragraph: picture.paragraph))
      } catch {
        report.add(Diagnostic(error.problem, at: place, error.arguments))
      }
    }
    return (list, findings.pictures.map { names[$0.part] ?? "" })
  }

  /// A plain file name that no other picture has, whatever the package calls its part.
  private static func fresh(
    _ original: String, _ kind: PictureKind, among taken: [String]
  ) -> String {
    let stem = original.split(separator: ".").first.map(String.init) ?? ""
    let base = Slug.of(stem) ?? "image"
    var name = "\(base).\(kind.rawValue)"
    var count = 2
    while taken.contains(name) {
      name = "\(base)-\(count).\(kind.rawValue)"
      count += 1
    }
    return name
  }
}

/// Kinds of picture that browsers show, told by their first bytes.
private enum PictureKind: String {
  case png, jpg, gif, webp

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if bytes.starts(with: Array("GIF8".utf8)) {
      self = .gif
    } else if bytes.count > 12, bytes.starts(with: Array("RIFF".utf8)),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    {
      self = .webp
    } else {
      return nil
    }
  }
}
