import Diagnostics
import Testing

@testable import Formats

@Suite struct YAMLMistakesTests {
  @Test(arguments: [
    ("yaml-tab", "a:\n‹\t›b: 1\n"),
    ("yaml-tab", "a:\n  b: 1\n‹\t›c: 2\n"),
    ("yaml-tab", "a: |\n‹\t›x\n"),
    ("yaml-colon", "tên: Kế hoạch‹:› đợt 1\n"),
    ("yaml-colon", "tên: Báo cáo‹:› \"quý I\"\n"),
    ("yaml-unclosed-quote", "tên: ‹\"›Kế hoạch\nb: 1\n"),
    ("yaml-unclosed-quote", "tên: ‹'›Kế hoạch\nb: 1\n"),
    ("yaml-unclosed-quote", "tên: ‹\"›Kế hoạch\nb: \"x\"\n"),
    ("yaml-unclosed-bracket", "a: ‹[›1, 2\nb: 3\n"),
    ("yaml-unclosed-bracket", "a: ‹{›b: 1\nc: 3\n"),
    ("yaml-no-colon", "a: 1\n‹không có dấu›\nb: 2\n"),
    ("yaml-no-colon", "a: 1\n‹không có dấu›"),
    ("yaml-no-colon", "‹a:b›\nc: d\n"),
    ("yaml-no-colon", "a: 1\n‹b:c›\nd: e\n"),
    ("yaml-text-after-value", "a: \"Kế\" ‹hoạch›\n"),
    ("yaml-text-after-value", "a: [1, 2]‹]›\n"),
    ("yaml-unknown-alias", "a: ‹*quan› trọng*\n"),
    ("yaml-special-start", "a: ‹@›ban\n"),
    ("yaml-special-start", "a: ‹&› b\n"),
    ("yaml-special-start", "a: ‹>› x\n y\n"),
    ("yaml-escape", "a: \"C:‹\\U›sers\"\n"),
    ("yaml-dash", "a: ‹-› b\n"),
    ("yaml-indent", "a:\n    b: 1\n  ‹c: 2›\n"),
    ("yaml-indent", "  a: 1\n‹b: 2›\n"),
    ("yaml-indent", "a: 1\n  ‹b: 2›\n"),
    ("yaml-indent", "a: 1\n‹- b›\n"),
    ("yaml-second-document", "a: 1\n‹---›\nb: 2\n"),
    ("yaml-second-document", "a: 1\n...\n‹b: 2›\n"),
    ("yaml-key-not-text", "a: {‹{ x }›}\n"),
    ("yaml-tag", "a: ‹!foo x›\n"),
    ("yaml-tag", "a: ‹!!binary x›\n"),
    ("yaml-merge", "<<: ‹x›\n"),
    ("yaml-control-character", "a: à‹\u{1}›c\n"),
    ("yaml-syntax", "‹%›YAML 2.0\n---\na: 1\n"),
  ])
  func saysWhichMistakeItIsAndWhereItStands(code: String, text: String) {
    let marked = Marked("site.yaml", text)
    var report = Report()
    _ = YAML.read(marked.source, into: &report)
    #expect(report.diagnostics.map(\.code) == [code])
    #expect(report.diagnostics.map(\.place) == [marked.source.place(of: marked.spans[0])])
  }

  @Test func showsAnOfficeHowToWriteTheLine() {
    var report = Report()
    _ = YAML.read(SourceText(path: "plan.md", text: "title: Kế hoạch: \"đợt 1\"\n"), into: &report)
    #expect(
      printed(report, .vi) == """
        plan.md:1:16: error: giá trị có dấu hai chấm mà không đặt trong ngoặc kép [yaml-colon]
          title: Kế hoạch: "đợt 1"
                         ^
          cách sửa: viết title: "Kế hoạch: \\"đợt 1\\""

        """)
    #expect(
      printed(report, .en) == """
        plan.md:1:16: error: the value holds a colon but is not in quotes [yaml-colon]
          title: Kế hoạch: "đợt 1"
                         ^
          fix: write title: "Kế hoạch: \\"đợt 1\\""

        """)
  }

  @Test func namesBothPlacesOfADuplicateKey() {
    var report = Report()
    let text = "tên: A\nnăm: 2025\ntên: B\n"
    let node = YAML.read(SourceText(path: "site.yaml", text: text), into: &report)
    #expect(node?["tên"]?.scalar?.text == "A")
    #expect(
      printed(report, .vi) == """
        site.yaml:3:1: error: khóa “tên” được viết hai lần [yaml-duplicate-key]
          tên: B
          ^~~
          cách sửa: giữ lại một dòng, xóa hoặc đổi tên dòng kia
          site.yaml:1:1: lần đầu ở đây

        """)
    #expect(
      printed(report, .en) == """
        site.yaml:3:1: error: the key 'tên' is given twice [yaml-duplicate-key]
          tên: B
          ^~~
          fix: keep one, remove or rename the other
          site.yaml:1:1: first here

        """)
  }

  @Test func findsDuplicateKeysThatAreComposedDifferently() {
    var report = Report()
    let text = "t\u{EA}n: A\nte\u{302}n: B\n"
    _ = YAML.read(SourceText(path: "site.yaml", text: text), into: &report)
    #expect(report.diagnostics.map(\.code) == ["yaml-duplicate-key"])
  }

  @Test func refusesBytesThatAreNotUTF8AtTheirPlace() {
    var report = Report()
    let bytes = Array("a: 1\nb: à".utf8) + [0xC3, 0x28]
    #expect(YAML.read(SourceText(path: "site.yaml", bytes: bytes), into: &report) == nil)
    #expect(report.diagnostics.first?.place?.description == "site.yaml:2:5")
    #expect(
      report.diagnostics.first?.message(in: .vi) == "chỗ này không phải chữ UTF-8 (byte C3)")
  }

  @Test func refusesAnAliasBombAtOnce() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [" + Array(repeating: alias, count: 10).joined(separator: ", ")
      text += "]\n"
    }
    var report = Report()
    let start = ContinuousClock.now
    #expect(YAML.read(SourceText(path: "site.yaml", text: text), into: &report) == nil)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(
      report.diagnostics.map { $0.message(in: .vi) } == [
        "các dấu “*” nhắc lại tổng cộng hơn 10.000 giá trị"
      ])
  }

  @Test(arguments: [
    String(repeating: "[", count: 1_000_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 1_000_000),
    (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func refusesDeepNestingWithoutFollowingIt(text: String) {
    var report = Report()
    let start = ContinuousClock.now
    #expect(YAML.read(SourceText(path: "site.yaml", text: text), into: &report) == nil)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(
      report.diagnostics.map { $0.message(in: .en) } == [
        "values are nested more than 100 levels deep"
      ])
  }

  @Test func refusesAFileThatIsFarTooLong() {
    var report = Report()
    let text = "a: " + String(repeating: "x", count: 10 << 20)
    #expect(YAML.read(SourceText(path: "site.yaml", text: text), into: &report) == nil)
    #expect(report.diagnostics.map { $0.message(in: .vi) } == ["phần YAML dài hơn 8 MB"])
  }
}
