import Diagnostics
import Quantities
import Testing

@testable import Formats
@testable import Schema

@Suite struct SpreadsheetCellsTests {
  private typealias Cell = (kind: CellText.Kind, text: String, extra: String?)

  private func read(
    _ heading: String, _ cells: [Cell]
  ) throws -> (table: TypedTable, report: Report) {
    var builder = SheetGridBuilder(
      source: SourceSheet(path: "kq.xlsx", sheet: "Quý I"), strings: SharedStrings())
    var isTaken = builder.append(0, 0, .text, "mã chỉ tiêu")
    isTaken = builder.append(0, 1, .text, heading) && isTaken
    for (index, cell) in cells.enumerated() {
      isTaken = builder.append(index + 1, 0, .text, "ct\(index)") && isTaken
      isTaken = builder.append(index + 1, 1, cell.kind, cell.text, extra: cell.extra) && isTaken
    }
    #expect(isTaken)
    var report = Report()
    let table = try #require(
      HeaderFinder.find(
        RawTable(builder.finish()), as: .sheet("Quý I"), known: results.headings, into: &report))
    return (TypedTable.read(table, as: results, into: &report), report)
  }

  @Test func takesAStoredNumberExactly() throws {
    let (table, report) = try read("giá trị", [(.number, "1.5", nil), (.number, "1250", "1,250")])
    #expect(report.isEmpty)
    #expect(table.decimal(0, "value") == Decimal("1.5"))
    #expect(table.decimal(1, "value") == 1250)
    #expect(table.printed(1, "value") == "1,250")
    #expect(table.span(1, "value").place.description == "kq.xlsx[Quý I!B3]")
  }

  @Test func takesAPercentageAsItIsShown() throws {
    let (table, report) = try read("tỷ lệ", [(.percent, "93.5%", "0.935")])
    #expect(report.isEmpty)
    #expect(table.decimal(0, "share") == Decimal("93.5"))
  }

  @Test func asksWhatAColumnOfFractionsMeans() throws {
    let (table, report) = try read("tỷ lệ", [(.number, "1", nil), (.number, "0.935", nil)])
    #expect(
      printed(report, .vi) == """
        kq.xlsx[Quý I!B3]: error: mọi số của cột “tỷ lệ” đều từ 0 đến 1, như 0,935: không rõ là \
        0,935% hay 93,5% [percent-fraction]
          0.935
          ^~~~~
          cách sửa: định dạng cột là phần trăm (%) trong Excel để ô hiện đúng, ví dụ 93,5%

        """)
    #expect(table.refusedCount == 2)
    #expect(try read("tỷ lệ", [(.number, "0.5", nil), (.number, "93.5", nil)]).report.isEmpty)
  }

  @Test func readsAStoredDay() throws {
    let (table, report) = try read("ngày", [(.date, "2021-08-06", "06/08/2021")])
    #expect(report.isEmpty)
    #expect(table.period(0, "date")?.description == "2021-08-06")
    #expect(table.printed(0, "date") == "06/08/2021")
  }

  @Test(arguments: [
    ("ngày", CellText.Kind.number, "44414", "date-unformatted"),
    ("giá trị", .date, "2021-05-01", "number-invalid"),
    ("giá trị", .boolean, "TRUE", "number-invalid"),
    ("số lượng", .percent, "50%", "cell-unit"),
  ])
  func refusesAStoredValueOfAnotherKind(
    heading: String, kind: CellText.Kind, text: String, code: String
  ) throws {
    let (_, report) = try read(heading, [(kind, text, kind == .percent ? "0.5" : nil)])
    #expect(report.diagnostics.map(\.code) == [code])
  }

  @Test func refusesARecordWithACellThatTheFileReaderHasReported() throws {
    let (table, report) = try read("giá trị", [(.error, "#DIV/0!", nil), (.number, "1", nil)])
    #expect(report.isEmpty)
    #expect(table.state(0, "value") == .refused)
    #expect((0..<2).map { table.isRefused($0) } == [true, false])
  }

  @Test func readsTextInASpreadsheetTheVietnameseWay() throws {
    let (table, report) = try read("giá trị", [(.text, "1.234,5", nil)])
    #expect(report.isEmpty)
    #expect(table.decimal(0, "value") == Decimal("1234.5"))
  }

  @Test func warnsOfACodeStoredAsANumber() throws {
    let (table, report) = try read("mã tỉnh", [(.number, "1", nil)])
    #expect(report.diagnostics.map(\.code).contains("code-lost-zero"))
    #expect(table.text(0, "province") == "1")
  }
}
