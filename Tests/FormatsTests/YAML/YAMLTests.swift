import Diagnostics
import Testing

@testable import Formats

@Suite struct YAMLTests {
  private func read(_ text: String) throws -> YAMLNode {
    var report = Report()
    let node = YAML.read(SourceText(path: "site.yaml", text: text), into: &report)
    #expect(report.isEmpty)
    return try #require(node)
  }

  @Test(arguments: [
    "NO", "on", "01", "0777", "1_000", "12:30:45", "2025-02-30", "1e3", "0x1F", "Yes", "1.250", "=",
  ])
  func keepsAScalarAsItStands(text: String) throws {
    let scalar = try read("a: \(text)\n")["a"]?.scalar
    #expect(scalar == YAMLScalar(text: text, isPlain: true))
  }

  @Test func knowsTheOrderAndThePlaceOfKeysAndValues() throws {
    let marked = Marked("site.yaml", "‹tên›: ‹Trà Vinh›\n‹mục›:\n  - ‹một›\n  - ‹\"hai\"›\n")
    var report = Report()
    let root = try #require(YAML.read(marked.source, into: &report))
    let entries = try #require(root.entries)
    #expect(entries.map(\.key) == ["tên", "mục"])
    let items = try #require(entries[1].value.items)
    #expect(
      [entries[0].keySpan, entries[0].value.span, entries[1].keySpan] + items.map(\.span)
        == marked.spans.map { marked.source.span($0) })
    #expect(entries[0].value.span.place.description == "site.yaml:1:6")
    #expect(items.map(\.scalar?.isPlain) == [true, false])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}"])
  func placesBytesBehindEveryKindOfLineBreak(lineBreak: String) throws {
    let text = "# ghi chú ế\(lineBreak)a: ộ\(lineBreak)b: x"
    let node = try #require(try read(text)["b"])
    #expect(node.range == text.utf8.count - 1..<text.utf8.count)
  }

  @Test func readsAPartOfAFileWithTheLinesOfTheFile() throws {
    let marked = Marked("plan.md", "---\ntên: Kế hoạch\nnăm: ‹2025›\n---\nThân bài: x: y\n")
    var report = Report()
    let parts = FrontMatter.split(marked.source, into: &report)
    let head = try #require(parts.read(marked.source, into: &report))
    #expect(head["năm"]?.range == marked.spans[0])
    #expect(head["năm"]?.span.place.description == "plan.md:3:6")
    #expect(report.isEmpty)
  }

  @Test func composesLetters() throws {
    let node = try read("te\u{302}n: Tra\u{300} Vinh\n")
    #expect(node.entries?.first.map { Array($0.key.unicodeScalars) } == ["t", "ê", "n"])
    #expect(node["tên"]?.scalar?.text.unicodeScalars.count == 8)
  }

  @Test func skipsAByteOrderMark() throws {
    let node = try read("\u{FEFF}a: 1\n")
    #expect(node["a"]?.span.place.description == "site.yaml:1:4")
  }

  @Test(arguments: ["", "\n\n", "# chỉ có ghi chú\n", "---\n", "---\n..."])
  func readsAnEmptyTextAsNothing(text: String) throws {
    #expect(try read(text).isNull)
  }

  @Test func repeatsWhatAnAnchorNames() throws {
    let node = try read("gốc: &chung {a: 1, b: 2}\nnhánh:\n  b: 3\n  <<: *chung\n")
    #expect(node["nhánh"]?.entries?.map(\.key) == ["b", "a"])
    #expect(node["nhánh"]?["b"]?.scalar?.text == "3")
  }

  @Test func takesTheFirstOfSeveralMergedMappings() throws {
    let node = try read("x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz: {<<: [*x, *y]}\n")
    #expect(node["z"]?["a"]?.scalar?.text == "1")
    #expect(node["z"]?["b"]?.scalar?.text == "2")
  }

  @Test(arguments: [("~", true), ("null", true), ("\"null\"", false), ("!!str ~", false)])
  func tellsNothingFromTheWordForIt(text: String, isNull: Bool) throws {
    #expect(try read("a: \(text)\n")["a"]?.isNull == isNull)
  }

  @Test func foldsAndKeepsBlockTexts() throws {
    let node = try read("a: |\n  một\n  hai\nb: >\n  một\n  hai\n")
    #expect(node["a"]?.scalar?.text == "một\nhai\n")
    #expect(node["b"]?.scalar?.text == "một hai\n")
  }
}
