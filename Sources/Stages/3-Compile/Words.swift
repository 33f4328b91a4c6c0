import Diagnostics
import Formats
import Liquid

/// The words of the interface in one language, from `strings/`.
struct Words {
  let record: Record
  let offer: RecordOffer

  /// Reads the embedded words; the site's own replace those of the same key.
  ///
  /// Words are merged key by key, not file by file, so that a new program brings new words to a
  /// site that has changed a few.
  init(in language: Language, of files: TemplateFiles, reporting report: inout Report) {
    let name = "strings/\(language.rawValue).yaml"
    var entries: [(key: String, text: String)] = []
    let embedded = files.embedded(name).map { Self.entries(of: $0, reporting: &report) } ?? []
    for entry in embedded { entries.append((entry.key, entry.text)) }
    if let own = files.own(name) {
      for entry in Self.entries(of: own, reporting: &report) {
        if let index = entries.firstIndex(where: { $0.key == entry.key }) {
          entries[index].text = entry.text
          continue
        }
        // A word of the site's own templates, unless it looks like a slip.
        if let near = NearMiss.nearest(to: entry.key, among: embedded.map(\.key)) {
          report.add(.unknownWord, at: entry.span, ["key": .text(entry.key)], near: near)
        }
        entries.append((entry.key, entry.text))
      }
    }
    offer = RecordOffer(
      "words", entries.map { Offer($0.key, .text, "a word of the interface", example: $0.text) })
    record = Record(offer.shape, values: entries.map { .string($0.text) })
  }

  private static func entries(
    of source: SourceText, reporting report: inout Report
  ) -> [(key: String, text: String, span: Span)] {
    guard let node = YAML.read(source, 0..<source.bytes.count, into: &report) else { return [] }
    return (node.entries ?? []).compactMap { entry in
      guard let scalar = entry.value.scalar else {
        report.add(.wordIsNoText, at: entry.value.span, ["key": .text(entry.key)])
        return nil
      }
      return (entry.key, scalar.text, entry.keySpan)
    }
  }
}

extension Problem {
  static let unknownWord = Problem(
    .warning, "unknown-word", vi: "giao diện không có chữ nào tên “{key}”",
    en: "the interface has no word '{key}'",
    cure: Wording(
      vi: "sửa tên, hoặc giữ nguyên nếu chính mẫu của trang dùng nó",
      en: "mend the name, or keep it if a template of the site uses it"))

  static let wordIsNoText = Problem(
    .error, "word-is-no-text", vi: "“{key}” phải là một đoạn chữ", en: "'{key}' must be a text")
}
