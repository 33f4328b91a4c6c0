import Diagnostics
import Testing

@testable import Formats

/// Workbooks that openpyxl and LibreOffice wrote: see scripts/make-office-fixtures.
@Suite struct RealWorkbookTests {
  private func read(
    _ name: String, dataFrom firstRow: Int = 0
  ) throws -> (sheet: Sheet, codes: [String])? {
    guard let bytes = OfficeFixture.bytes(name) else { return nil }
    var report = Report()
    let sheet = try #require(
      SpreadsheetFile.read(bytes, path: name, reporting: &report), "\(name) was refused")
    sheet.reportFaults(inRows: firstRow..<1_000, to: &report)
    return (sheet, report.diagnostics.map { "\($0.place?.cell ?? "") \($0.code)" })
  }

  @Test(arguments: ["indicators.xlsx", "indicators-libreoffice.xlsx"])
  func readsTextsNumbersPercentsDatesAndBooleans(name: String) throws {
    guard let (sheet, codes) = try read(name) else { return }
    #expect(
      cells(of: sheet).dropFirst(8) == [
        "A2 text 01", "B2 text Trà Vinh", "C2 number 1234.5", "D2 percent 93.5%",
        "E2 date 2021-08-06", "F2 date 2025-08-06T14:30:00", "G2 text 07:05:00",
        "H2 boolean TRUE",
        "A3 text 02", "B3 text Hậu Giang", "C3 number 0.3", "D3 percent 50.0%",
        "E3 date 1900-01-31", "F3 date 2025-08-06", "G3 text 23:59:59", "H3 boolean FALSE",
        "A4 text 03", "B4 text  Đồng  Tháp ", "C4 number 0.0000001", "D4 percent 125.0%",
        "E4 date 2000-02-29",
        "A5 text 04", "B5 text Dòng\nhai & <ba>", "C5 number -1000000000000000",
        "D5 percent 33.3%", "E5 date 9999-12-31",
        "C6 number 12", "D6 percent 99%", "E6 date 2024-11", "F6 text 36:00:00",
      ])
    #expect(sheet.grid.cell(4, 3).exact?.hasPrefix("0.33333333333333") == true)
    #expect(codes == ["D5 percent-shortened", " hidden-rows", " hidden-columns"])
  }

  @Test(arguments: ["dates-1904.xlsx", "dates-1904-libreoffice.xlsx"])
  func countsDaysFrom1904WhereTheWorkbookSaysSo(name: String) throws {
    guard let (sheet, codes) = try read(name) else { return }
    #expect(cells(of: sheet) == ["A1 text Ngày", "A2 date 2021-08-06"])
    #expect(codes == [])
  }

  @Test func takesTheResultsThatLibreOfficeCalculated() throws {
    guard let (sheet, codes) = try read("formulas-libreoffice.xlsx") else { return }
    #expect(
      cells(of: sheet).dropFirst(6) == [
        "A2 number 1", "B2 number 2", "C2 number 3", "D2 percent 50.0%", "E2 text 1 huyện",
        "A3 number 3", "B3 number 0", "C3 number 3", "D3 error #DIV/0!", "E3 text 3",
        "F3 boolean TRUE",
      ])
    #expect(codes == ["D3 cell-error-value"])
  }

  @Test func refusesFormulasThatNobodyCalculated() throws {
    guard let (_, codes) = try read("formulas-uncached.xlsx") else { return }
    #expect(
      codes
        == ["C2", "D2", "E2", "F2", "C3", "D3", "E3", "F3"].map { "\($0) formula-without-value" }
    )
  }

  @Test(arguments: ["headings.xlsx", "headings-libreoffice.xlsx"])
  func findsMergedHeadingsAndMergedData(name: String) throws {
    guard let (sheet, codes) = try read(name, dataFrom: 4) else { return }
    #expect(
      Set(sheet.grid.merges) == [
        CellRange(rows: 0...0, columns: 0...4), CellRange(rows: 2...3, columns: 0...0),
        CellRange(rows: 2...3, columns: 1...1), CellRange(rows: 2...2, columns: 2...4),
        CellRange(rows: 5...6, columns: 1...1),
      ])
    #expect(sheet.grid.cell(2, 2).text == "Năm 2025")
    #expect(sheet.grid.cell(2, 3) == .empty)
    #expect(sheet.grid.cell(5, 4).text == "105%")
    #expect(codes == [])
  }

  @Test(arguments: ["three-sheets.xlsx", "three-sheets-libreoffice.xlsx"])
  func takesTheFirstVisibleSheetWithData(name: String) throws {
    guard let (sheet, codes) = try read(name) else { return }
    #expect(sheet.grid.source.sheet == "Quý I")
    #expect(codes == [" hidden-sheets", " other-sheets-not-read"])
  }

  @Test(arguments: [("headings.xls", "old-workbook"), ("headings.ods", "opendocument-table")])
  func refusesOtherKindsOfWorkbook(name: String, code: String) {
    guard let bytes = OfficeFixture.bytes(name) else { return }
    var report = Report()
    let sheet = SpreadsheetFile.read(bytes, path: name, reporting: &report)
    #expect(sheet == nil)
    #expect(report.diagnostics.map(\.code) == [code])
  }
}
