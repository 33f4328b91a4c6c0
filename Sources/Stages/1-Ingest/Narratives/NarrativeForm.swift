import Diagnostics
import Domain
import Formats
import Text

/// What a narrative is written in, told by the end of its name.
enum NarrativeForm {
  case markdown
  /// Word; a document of another program is one too, to be refused with advice.
  case document

  init?(of path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".md") {
      self = .markdown
    } else if [".docx", ".doc", ".odt"].contains(where: name.hasSuffix) {
      self = .document
    } else {
      return nil
    }
  }
}

extension ContentTree.File {
  /// Whether it may hold a narrative.
  var isNarrative: Bool { NarrativeForm(of: path) != nil }

  /// The file as Markdown with its head; every place of it is one that the author finds again.
  ///
  /// A Word document without a head has its title for one, under the given key.
  func narrative(
    titled key: FieldName?, reporting report: inout Report
  ) -> (text: SourceText, pictures: [String: Picture])? {
    guard NarrativeForm(of: path) == .document else {
      return (SourceText(path: path, bytes: bytes), [:])
    }
    guard
      let document = WordFile.read(bytes, path: path, reporting: &report)
    else { return nil }
    let pictures = document.pictures.map { picture in
      (
        picture.name,
        Picture(path: "\(path)/\(picture.name)", of: picture.bytes, keepsBytes: true)
      )
    }
    var text = document.markdown
    var paragraphs = document.paragraphOfLine
    if let key, text.hasPrefix("# "), let line = text.split(separator: "\n").first {
      let title = Self.plain(line.dropFirst(2))
      text = "---\n\(key.en): \(Self.quoted(title))\n---\n" + text.dropFirst(line.count + 1)
      let first = paragraphs.first ?? 1
      paragraphs = [first, first, first] + paragraphs.dropFirst()
    }
    return (
      SourceText(path: path, bytes: Array(text.utf8), paragraphOfLine: paragraphs),
      Dictionary(pictures, uniquingKeysWith: { first, _ in first })
    )
  }

  /// The words of a heading without the marks of Markdown.
  private static func plain(_ markdown: some StringProtocol) -> String {
    var text = ""
    var isEscaped = false
    for character in markdown {
      if isEscaped || !"\\*`".contains(character) { text.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}

/// The narratives of one folder, of each name only one.
enum Narratives {
  /// All but those that are there twice: a Word document and Markdown of one name are an error
  /// that names both, and the first is read.
  static func single(
    _ files: [ContentTree.File], claims: inout Claims, reporting report: inout Report
  ) -> [ContentTree.File] {
    var first: [String: ContentTree.File] = [:]
    return files.filter { file in
      let stem = NormalForm.nfc(TableFinder.stem(of: file.path)).lowercased()
      guard let other = first[stem], NarrativeForm(of: other.path) != NarrativeForm(of: file.path)
      else {
        first[stem] = first[stem] ?? file
        return true
      }
      claims.claim(file.path)
      report.addTwice(file, other)
      return false
    }
  }

  /// The only one of several files that may all hold the same text.
  static func only(
    _ files: [ContentTree.File], claims: inout Claims, reporting report: inout Report
  ) -> ContentTree.File? {
    for file in files { claims.claim(file.path) }
    for file in files.dropFirst() { report.addTwice(file, files[0]) }
    return files.first
  }
}

extension Report {
  fileprivate mutating func addTwice(_ file: ContentTree.File, _ other: ContentTree.File) {
    add(
      .narrativeTwice, at: .file(file.path), ["other": .text(other.path)],
      related: [
        .init(.file(other.path), Wording(vi: "bài thứ nhất ở đây", en: "the first is here"))
      ])
  }
}
extension Problem {
  static let narrativeTwice = Problem(
    .error, "narrative-twice",
    vi: "bài này có hai bản: ở đây và ở “{other}”",
    en: "this text is given twice: here and in '{other}'",
    cure: Wording(
      vi: "giữ lại một bản, bản Word hoặc bản Markdown, và chuyển bản kia ra khỏi content",
      en: "keep one of them, the Word document or the Markdown file, and move the other out"))
}
