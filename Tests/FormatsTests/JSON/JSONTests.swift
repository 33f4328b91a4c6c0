import Diagnostics
import Testing

@testable import Formats

@Suite struct JSONTests {
  private func read(_ text: String) -> (node: JSONNode?, report: Report) {
    var report = Report()
    let node = JSON.read(SourceText(path: "data.json", text: text), into: &report)
    return (node, report)
  }

  @Test(arguments: ["0", "-0", "1250", "-12.50", "1e3", "1E-400", "123456789012345678901234567890"])
  func keepsTheDigitsOfANumber(text: String) {
    #expect(read(" \(text) ").node?.content == .number(text))
  }

  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""Tr\u00e0 Vinh""#, "Trà Vinh"),
    (#""\ud83d\ude00x""#, "😀x"), (#""\u000d\n""#, "\r\n"), (#""""#, ""),
  ])
  func readsTheEscapesOfAString(text: String, value: String) {
    #expect(read(text).node?.content == .string(value))
  }

  @Test func knowsThePlaceOfEveryValue() throws {
    let marked = Marked("data.json", "{‹\"tên\"›: ‹[1, ‹true›, ‹null›]›, \"b\": {}}")
    var report = Report()
    let node = try #require(JSON.read(marked.source, into: &report))
    guard case .object(let members) = node.content else {
      Issue.record("not an object")
      return
    }
    guard case .array(let items) = members[0].value.content else {
      Issue.record("not an array")
      return
    }
    #expect(
      [members[0].nameRange, members[0].value.range, items[1].range, items[2].range]
        == marked.spans)
    #expect(node["b"]?.content == .object([]))
  }

  @Test(arguments: [
    ("json-number", "[‹01›]"), ("json-number", "[‹1.›]"), ("json-number", "[‹-›]"),
    ("json-number", "[‹1e›]"), ("json-value", "[‹NaN›]"), ("json-value", "[1, ‹]›"),
    ("json-value", "‹'›a'"), ("json-value", "[‹True›]"), ("json-comma", "[1 ‹2›]"),
    ("json-comma", "[1‹}›"), ("json-colon", "{\"a\" ‹1›}"), ("json-name", "{\"a\": 1, ‹}›"),
    ("json-name", "{‹a›: 1}"), ("json-unclosed", "[1, ‹[›2"), ("json-unclosed-string", "[‹\"›a]"),
    ("json-control-character", "[\"a‹\t›b\"]"), ("json-escape", "[\"‹\\x›\"]"),
    ("json-escape", "[\"‹\\u12G›4\"]"), ("json-escape", "[\"‹\\ud800›x\"]"),
    ("json-after-value", "1 ‹2›"),
  ])
  func saysWhereATextStopsBeingJSON(code: String, text: String) {
    let marked = Marked("data.json", text)
    var report = Report()
    #expect(JSON.read(marked.source, into: &report) == nil)
    #expect(report.diagnostics.map(\.code) == [code])
    let from = marked.source.place(of: marked.spans[0])
    #expect(report.diagnostics.first?.place?.description == from.description)
  }

  @Test(arguments: ["", "  ", "[", "{", "{\"a\"", "{\"a\":", "\"\\", "\"\\u1"])
  func refusesATextThatBreaksOff(text: String) {
    let (node, report) = read(text)
    #expect(node == nil)
    #expect(report.errorCount == 1)
  }

  @Test func reportsANameThatStandsTwice() {
    let (node, report) = read("{\"a\": 1, \"b\": 2, \"\\u0061\": 3}")
    #expect(node?["a"]?.content == .number("1"))
    #expect(
      printed(report, .vi) == """
        data.json:1:18: error: tên “a” được viết hai lần trong một nhóm [json-duplicate-name]
          {"a": 1, "b": 2, "\\u0061": 3}
                           ^~~~~~~~
          cách sửa: giữ lại một
          data.json:1:2: lần đầu ở đây

        """)
  }

  @Test func refusesDeepNestingWithoutFollowingIt() {
    let (node, report) = read(String(repeating: "[", count: 1_000_000))
    #expect(node == nil)
    #expect(report.diagnostics.map(\.code) == ["json-too-deep"])
    let legal = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(read(legal).node != nil)
  }

  @Test func readsALongArrayInLinearTime() {
    let text = "[" + Array(repeating: "1", count: 200_000).joined(separator: ",") + "]"
    let start = ContinuousClock.now
    #expect(read(text).node != nil)
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}

@Suite struct JSONWriterTests {
  @Test func placesCommas() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("a")
    writer.beginArray()
    writer.integer(1)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.number(digits: "-1.50")
    writer.endArray()
    writer.member("b", nil)
    writer.member("c", "x")
    writer.name("d")
    writer.boolean(true)
    writer.endObject()
    let expected = #"{"a":[1,null,{},-1.50],"c":"x","d":true}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func breaksLinesBetweenValues() {
    var writer = JSONWriter()
    writer.beginArray()
    for number in 1...2 {
      writer.breakLine()
      writer.integer(number)
    }
    writer.breakLine()
    writer.endArray()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\n1,\n2\n]")
  }

  @Test(arguments: ["", "Trà \"Vinh\"\\", "\u{0}\u{1f}\n\r\t", "</script>", "😀"])
  func writesWhatTheReaderReadsBack(text: String) {
    var writer = JSONWriter()
    writer.string(text)
    var report = Report()
    let node = JSON.read(SourceText(path: "x.json", bytes: writer.bytes), into: &report)
    #expect(node?.content == .string(text))
    #expect(!writer.bytes.contains(UInt8(ascii: "<")))
  }
}
