import Diagnostics
import Quantities
import Testing

@testable import Formats

@Suite struct FieldReaderTests {
  private func fields(_ text: String) throws -> FieldReader {
    var report = Report()
    let node = YAML.read(SourceText(path: "site.yaml", text: text), into: &report)
    #expect(report.isEmpty)
    return FieldReader(try #require(node))
  }

  @Test(arguments: ["tên: A", "ten: A", "TÊN: A", "name: A", "Name: A"])
  func acceptsANameInBothLanguagesWithOrWithoutMarks(text: String) throws {
    var fields = try fields(text)
    var report = Report()
    #expect(fields.text(FieldName(vi: "tên", en: "name")) == "A")
    fields.finish(into: &report)
    #expect(report.isEmpty)
  }

  @Test(arguments: ["gía_trị: 1", "gia_trị: 1", "già trị: 1"])
  func takesANameWithWrongMarksForAnotherName(text: String) throws {
    var fields = try fields(text)
    var report = Report()
    #expect(fields.text(FieldName(vi: "giá_trị", en: "value")) == nil)
    fields.finish(into: &report)
    #expect(report.diagnostics.map(\.near) == ["giá_trị"])
  }

  @Test func acceptsBothPlacesOfTheTone() throws {
    var fields = try fields("hoà_bình: 1\nuỷ ban: 2\n")
    #expect(fields.text("hòa bình") == "1")
    #expect(fields.text("ủy_ban") == "2")
  }

  @Test(arguments: [
    ("true", true), ("yes", true), ("có", true), ("Có", true), ("on", true), ("false", false),
    ("no", false), ("không", false), ("off", false),
  ])
  func readsYesAndNo(word: String, value: Bool) throws {
    var fields = try fields("a: \(word)\n")
    #expect(fields.boolean("a") == value)
    #expect(fields.report.isEmpty)
  }

  @Test func readsTypes() throws {
    var fields = try fields("code: 01\nn: 0012\nlist: [NO, on]\ngroup: {a: -3}\nempty:\nk: Tỉnh\n")
    #expect(fields.text("code") == "01")
    #expect(fields.integer("n") == 12)
    #expect(fields.texts("list") == ["NO", "on"])
    #expect(fields.text("empty") == nil)
    #expect(fields.choice("k", among: [(FieldName(vi: "tỉnh", en: "province"), 7)]) == 7)
    let opened = fields.fields("group")
    var group = try #require(opened)
    #expect(group.integer("a", in: -5...0) == -3)
    group.finish(into: &fields.report)
    var report = Report()
    fields.finish(into: &report)
    #expect(report.isEmpty)
  }

  @Test func readsDatesAndFiguresAsTablesDo() throws {
    var fields = try fields(
      "ngày: 06/8/2021\niso: 2021-08-06\nkỳ: quý III/2025\nnăm: 2025\nmức: 1.234,5\n")
    #expect(fields.day("ngày")?.description == "2021-08-06")
    #expect(fields.day("iso")?.description == "2021-08-06")
    #expect(fields.period("kỳ")?.description == "2025-Q3")
    #expect(fields.period("năm")?.description == "2025")
    #expect(fields.decimal("mức")?.description == "1234.5")
    #expect(fields.report.isEmpty)
  }

  @Test(arguments: [
    ("ngày: 31/02/2025", "date-impossible"), ("ngày: 06/8/21", "date-short-year"),
    ("ngày: quý III/2025", "field-type"), ("ngày: [1]", "field-type"),
    ("mức: 1.5", "number-english"),
    ("mức: 12 hộ", "field-type"), ("mức: {a: 1}", "field-type"),
  ])
  func saysWhyAFieldIsNoDateOrFigure(text: String, code: String) throws {
    var fields = try fields(text)
    _ = fields.day("ngày")
    _ = fields.decimal("mức")
    #expect(fields.report.diagnostics.map(\.code) == [code])
  }

  @Test func leavesTheFieldExtraToTheOffice() throws {
    var fields = try fields("extra:\n  gì cũng được: 1\n")
    #expect(fields.extra().map(\.key) == ["gì cũng được"])
    var report = Report()
    fields.finish(into: &report)
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    "a: 1.250", "a: 1_000", "a: 0x1F", "a: 12:30", "a: 12,0", "a: mười", "a: [1]", "a: {b: 1}",
    "a: 99999999999999999999",
  ])
  func refusesWhatIsNotAWholeNumber(text: String) throws {
    var fields = try fields(text)
    #expect(fields.integer("a") == nil)
    #expect(fields.report.diagnostics.map(\.code) == ["field-type"])
  }

  @Test func saysWhatWasExpectedAtTheValue() throws {
    var fields = try fields("năm: 2.025\nhiện: có lẽ\nđợt: x\n")
    _ = fields.integer("năm", in: 1945...2100)
    _ = fields.boolean("hiện")
    _ = fields.list("đợt")
    #expect(
      fields.report.diagnostics.map { $0.message(in: .vi) } == [
        "“năm” cần là số nguyên từ 1945 đến 2100, nhưng ở đây là “2.025”",
        "“hiện” cần là “có” hoặc “không” (true/false), nhưng ở đây là “có lẽ”",
        "“đợt” cần là danh sách, mỗi mục một dòng bắt đầu bằng “- ”, nhưng ở đây là “x”",
      ])
    #expect(
      fields.report.diagnostics.map { $0.message(in: .en) } == [
        "'năm' must be a whole number from 1945 to 2100, but this is '2.025'",
        "'hiện' must be 'yes' or 'no' (true/false), but this is 'có lẽ'",
        "'đợt' must be a list, each item on a line that begins with '- ', but this is 'x'",
      ])
    #expect(
      fields.report.diagnostics.map(\.place?.description) == [
        "site.yaml:1:6", "site.yaml:2:7", "site.yaml:3:6",
      ])
  }

  @Test func namesTheNearestKeyOfAnUnknownOne() throws {
    var fields = try fields("titel: A\n")
    _ = fields.text(FieldName(vi: "tiêu đề", en: "title"))
    var report = Report()
    fields.finish(into: &report)
    #expect(
      printed(report, .vi) == """
        site.yaml:1:1: error: không có khóa nào tên là “titel” [field-unknown]
          titel: A
          ^~~~~
          có phải là “title”?
          cách sửa: dùng một trong các khóa: title; thông tin riêng của đơn vị thì đặt dưới \
        “extra:”

        """)
    #expect(
      printed(report, .en) == """
        site.yaml:1:1: error: there is no key named 'titel' [field-unknown]
          titel: A
          ^~~~~
          did you mean “title”?
          fix: use one of: title; put what is your own under 'extra:'

        """)
  }

  @Test func reportsARequiredFieldThatIsMissingOrEmpty() throws {
    var fields = try fields("a: 1\nb:\n")
    _ = fields.text("a")
    _ = fields.text("b", required: true)
    _ = fields.text(FieldName(vi: "tên", en: "name"), required: true)
    var report = Report()
    fields.finish(into: &report)
    #expect(
      report.diagnostics.map { $0.message(in: .vi) } == [
        "khóa bắt buộc “b” chưa có giá trị", "thiếu khóa bắt buộc “tên”",
      ])
  }

  @Test func callsAFieldWhatTheOtherKeysAreCalled() throws {
    let number = FieldName(vi: "số", en: "number")
    for (text, word) in [("năm: 1", "số"), ("year: 1", "number")] {
      var fields = try fields(text)
      _ = fields.text(number, required: true)
      _ = fields.text(FieldName(vi: "năm", en: "year"))
      var report = Report()
      fields.finish(into: &report)
      #expect(
        report.diagnostics.map { $0.message(in: .en) } == [
          "the required key '\(word)' is missing"
        ])
    }
  }

  @Test func reportsTwoSpellingsOfOneFieldOnce() throws {
    var fields = try fields("tên: A\nten: B\n")
    #expect(fields.text("tên") == "A")
    #expect(fields.text("tên") == "A")
    var report = Report()
    fields.finish(into: &report)
    #expect(
      report.diagnostics.map { $0.message(in: .vi) } == ["“ten” và “tên” là cùng một khóa"])
  }

  @Test func reportsANodeThatHoldsNoFields() throws {
    var fields = try fields("Chiến dịch\n")
    _ = fields.text("a", required: true)
    #expect(
      fields.report.diagnostics.map { $0.message(in: .vi) } == [
        "ở đây cần các dòng “khóa: giá trị”, nhưng lại là “Chiến dịch”"
      ])
  }

  @Test func offersTheNearestChoice() throws {
    var fields = try fields("cấp: tinhr\n")
    let choices = [(name: FieldName(vi: "tỉnh", en: "province"), value: 1)]
    #expect(fields.choice("cấp", among: choices) == nil)
    #expect(fields.report.diagnostics.first?.near == "tỉnh")
  }
}
