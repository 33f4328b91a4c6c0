import Diagnostics
import TestKit
import Testing

@testable import Formats

/// The words that an office reads for each mistake in a head of YAML, in one reviewed text.
@Suite struct YAMLMessagesTests {
  private static let mistakes: [(name: String, text: String)] = [
    ("a tab in the indentation", "---\ntheme:\n\ttext: Đoàn kết\n---\n"),
    ("a colon in a value without quotes", "---\ntitle: Kế hoạch: đợt 1\n---\n"),
    ("a key that stands twice", "---\ntitle: Một\ntitle: Hai\n---\n"),
    ("an unknown key", "---\ntitel: Một\n---\n"),
    ("a head that is never closed", "---\ntitle: Một\n\nThân bài\n"),
    ("a list where a text is expected", "---\ntitle: [Một, Hai]\n---\n"),
    ("a text where a number is expected", "---\ntitle: Một\nrounds: hai\n---\n"),
    ("a number with a separator of thousands", "---\ntitle: Một\nrounds: 1.250\n---\n"),
    ("neither yes nor no", "---\ntitle: Một\nsample: có thể\n---\n"),
    ("a day that is not in the calendar", "---\ntitle: Một\nopens: 31/02/2025\n---\n"),
    ("a quarter where a day is expected", "---\ntitle: Một\nopens: quý III/2025\n---\n"),
    ("a word that is none of those allowed", "---\ntitle: Một\nlevel: tinhr\n---\n"),
    ("a required key that is missing", "---\nrounds: 2\n---\n"),
    ("a required key without a value", "---\ntitle:\n---\n"),
    ("two spellings of one key", "---\ntiêu đề: Một\ntieu_de: Hai\n---\n"),
    ("a head that is no list of keys", "---\nChiến dịch thi đua\n---\n"),
    ("a quote that is never closed", "---\ntitle: \"Kế hoạch\nlevel: tỉnh\n---\n"),
    ("text after a closing quote", "---\ntitle: \"Kế hoạch\" đợt 1\n---\n"),
    ("a bracket that is never closed", "---\ntitle: Một\ntags: [a, b\nlevel: tỉnh\n---\n"),
    ("a line without a colon", "---\ntitle: Một\nkhông có dấu\nlevel: tỉnh\n---\n"),
    ("a line indented too far", "---\ntitle: Một\n  level: tỉnh\n---\n"),
    ("a value that begins with a sign of YAML", "---\ntitle: @ban\n---\n"),
    ("a backslash in double quotes", "---\ntitle: \"C:\\Users\"\n---\n"),
    ("a list on the line of its key", "---\ntitle: - Một\n---\n"),
    ("an alias that nothing has named", "---\ntitle: *quan trọng*\n---\n"),
    ("a tag of another program", "---\ntitle: !python/object x\n---\n"),
    ("a merge of what is no mapping", "---\ntitle: Một\n<<: x\n---\n"),
    ("a control character", "---\ntitle: Một\u{7}\n---\n"),
    ("values nested too deep", "---\ntitle: \(String(repeating: "[", count: 200))\n---\n"),
    ("an alias bomb", "---\n\(bomb)---\n"),
  ]

  private static var bomb: String {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text
  }

  @Test func tellsAnOfficeWhatIsWrongAndHowToMendIt() throws {
    var text = ""
    for mistake in Self.mistakes {
      let report = Self.report(of: mistake.text)
      text += "## \(mistake.name)\n\(printed(report, .vi))\(printed(report, .en))\n"
      #expect(report.errorCount >= 1, "\(mistake.name)")
    }
    #expect(Keepsake("yaml-messages.txt").difference(from: text) == nil)
  }

  private static func report(of text: String) -> Report {
    var report = Report()
    let source = SourceText(path: "plan.md", text: text)
    let parts = FrontMatter.split(source, into: &report)
    guard parts.yaml != nil, let head = parts.read(source, into: &report) else { return report }
    var fields = FieldReader(head)
    _ = fields.text(FieldName(vi: "tiêu đề", en: "title"), required: true)
    _ = fields.integer(FieldName(vi: "số đợt", en: "rounds"))
    _ = fields.boolean(FieldName(vi: "minh họa", en: "sample"))
    _ = fields.day(FieldName(vi: "ngày mở", en: "opens"))
    _ = fields.texts(FieldName(vi: "nhãn", en: "tags"))
    _ = fields.fields(FieldName(vi: "chủ đề", en: "theme"))
    _ = fields.choice(
      FieldName(vi: "cấp", en: "level"),
      among: [(FieldName(vi: "tỉnh", en: "province"), 1), (FieldName(vi: "xã", en: "commune"), 2)])
    _ = fields.extra()
    fields.finish(into: &report)
    return report
  }
}
