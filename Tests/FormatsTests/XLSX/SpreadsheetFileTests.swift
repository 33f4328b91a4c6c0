import Diagnostics
import TestKit
import Testing

@testable import Formats

@Suite struct SpreadsheetFileTests {
  private func read(_ workbook: WorkbookMaker, sheet: String? = nil) -> (Sheet?, [String]) {
    read(workbook.bytes, sheet: sheet)
  }

  private func read(_ bytes: [UInt8], sheet: String? = nil) -> (Sheet?, [String]) {
    var report = Report()
    let sheet = SpreadsheetFile.read(bytes, path: "bảng.xlsx", sheet: sheet, reporting: &report)
    return (sheet, report.diagnostics.map(\.code))
  }

  @Test func readsEveryKindOfCell() {
    let workbook = WorkbookMaker(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
        <row r="3"><c r="A3"><v>1.50</v></c><c r="B3" s="1"><v>0.935</v></c>\
        <c r="C3" s="2"><v>44414</v></c><c r="D3" t="b"><v>1</v></c>\
        <c r="E3" t="inlineStr"><is><r><t>một </t></r><r><t>hai</t></r>\
        <rPh><t>đọc</t></rPh></is></c><c r="F3" t="str"><f>A1</f><v>chữ</v></c>\
        <c r="G3" t="d"><v>2025-08-06T00:00:00</v></c><c r="H3" t="n"><v>-2E-2</v></c>\
        <c r="I3" s="9"/><c r="J3" t="str"><f>""</f><v></v></c></row>
        """,
      formats: ["0.0%", "dd/mm/yyyy"],
      strings: "<si><t>Trà</t></si><si><r><rPr><b/></rPr><t>Tên</t></r><r><t xml:space='preserve'>"
        + " a\u{300} _x000D_</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>")
    let (sheet, codes) = read(workbook)
    #expect(codes == [])
    #expect(
      cells(of: sheet) == [
        "A1 text Trà", "C1 text Tên à \r", "A3 number 1.5", "B3 percent 93.5%",
        "C3 date 2021-08-06", "D3 boolean TRUE", "E3 text một hai", "F3 text chữ",
        "G3 date 2025-08-06", "H3 number -0.02",
      ])
    #expect(sheet?.grid.cell(2, 1).exact == "0.935")
  }

  @Test func readsCellsAndRowsWithoutAddresses() {
    let workbook = WorkbookMaker(
      rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c>"
        + "<c><v>4</v></c></row>")
    #expect(
      cells(of: read(workbook).0) == ["A1 number 1", "B1 number 2", "C4 number 3", "D4 number 4"])
  }

  @Test func readsStrictNamespacesAndPrefixes() {
    var parts = WorkbookMaker(rows: "<row r='1'><c r='A1'><v>1</v></c></row>").parts
    for index in parts.indices {
      var text = String(decoding: parts[index].bytes, as: UTF8.self)
      for (loose, strict) in [
        (
          "http://schemas.openxmlformats.org/officeDocument/2006/",
          "http://purl.oclc.org/ooxml/officeDocument/"
        ),
        (
          "http://schemas.openxmlformats.org/spreadsheetml/2006/",
          "http://purl.oclc.org/ooxml/spreadsheetml/"
        ),
        ("<worksheet xmlns=", "<x:worksheet xmlns:x="), ("</worksheet", "</x:worksheet"),
        ("sheetData", "x:sheetData"), ("<row", "<x:row"), ("</row", "</x:row"), ("<c ", "<x:c "),
        ("</c>", "</x:c>"), ("<v>", "<x:v>"), ("</v>", "</x:v>"),
      ] {
        text = text.split(separator: loose, omittingEmptySubsequences: false)
          .joined(separator: strict)
      }
      parts[index] = ZipMaker.Part(parts[index].name, text)
    }
    #expect(cells(of: read(ZipMaker(parts: parts).bytes).0) == ["A1 number 1"])
  }

  @Test func keepsCellsWithoutAValueForTheOneWhoReadsThemAsData() throws {
    let workbook = WorkbookMaker(
      rows: "<row r='1'><c r='A1'><f>B1*2</f></c><c r='B1' t='e'><v>#REF!</v></c>"
        + "<c r='C1' s='1'><v>-1</v></c><c r='D1'><v>mười</v></c></row>",
      formats: ["dd/mm/yyyy"])
    let (sheet, codes) = read(workbook)
    #expect(codes == [])
    #expect(
      cells(of: sheet) == [
        "A1 error =B1*2", "B1 error #REF!", "C1 error -1", "D1 error mười",
      ])
    var report = Report()
    try #require(sheet).reportFaults(inRows: 1..<9, to: &report)
    #expect(report.isEmpty)
    sheet?.reportFaults(inRows: 0..<1, where: { $0.column > 0 }, to: &report)
    #expect(
      report.diagnostics.map { $0.place?.description } == [
        "bảng.xlsx[Bảng 1!B1]", "bảng.xlsx[Bảng 1!C1]", "bảng.xlsx[Bảng 1!D1]",
      ])
  }

  @Test func countsOnAfterAThousandBrokenCells() throws {
    let rows = (1...1_500).map { "<row r='\($0)'><c r='A\($0)' t='e'><v>#N/A</v></c></row>" }
    let sheet = try #require(read(WorkbookMaker(rows: rows.joined())).0)
    #expect(sheet.faults.count == 1_001)
    #expect(sheet.faults.last?.count == 500)
    #expect(sheet.faults.last?.place == CellReference(row: 1_000, column: 0))
  }

  @Test func findsMergedCellsAndWhatIsHidden() throws {
    let workbook = WorkbookMaker(
      sheet: "<cols><col min='2' max='3' hidden='1'/><col min='9' max='16384' hidden='1'/></cols>"
        + "<sheetData><row r='1' hidden='1'><c r='A1'><v>1</v></c></row>"
        + "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row><row r='3' hidden='1'/></sheetData>"
        + "<mergeCells><mergeCell ref='B1:D2'/><mergeCell ref='?'/></mergeCells>")
    let (sheet, codes) = read(workbook)
    let grid = try #require(sheet?.grid)
    #expect(grid.merges == [CellRange(rows: 0...1, columns: 1...3)])
    #expect(grid.hiddenRows == [0, 1])
    #expect(grid.hiddenColumns == [1, 2])
    #expect(codes == ["hidden-rows", "hidden-columns"])
  }

  @Test func takesTheFirstVisibleSheetWithDataAndNamesTheOthers() {
    let filled = { (text: String) in "<sheetData><row><c><v>\(text)</v></c></row></sheetData>" }
    var workbook = WorkbookMaker(sheets: [
      ("Nháp", filled("1")), ("Trống", "<sheetData/>"), ("Quý I", filled("2")),
      ("Quý II", filled("3")), ("Trống 2", "<sheetData/>"),
    ])
    workbook.states = ["Nháp": "veryHidden"]
    let (first, codes) = read(workbook)
    #expect(first?.grid.source.sheet == "Quý I")
    #expect(codes == ["hidden-sheets", "other-sheets-not-read"])
    #expect(cells(of: read(workbook, sheet: "Quý II").0) == ["A1 number 3"])
    #expect(read(workbook, sheet: "Quý II").1 == [])
    #expect(read(workbook, sheet: "Nháp").1 == ["hidden-sheet-read"])
    #expect(read(workbook, sheet: "Quy II").0 == nil)
    #expect(read(workbook, sheet: "Quy II").1 == ["unknown-sheet"])
  }

  @Test(arguments: [
    ("<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>"),
    ("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>"),
    ("<row r='1'><c r='A2'><v>1</v></c></row>"), ("<row r='1'><c r='XFE1'><v>1</v></c></row>"),
    ("<row r='1048577'/>"), ("<row r='0'/>"), ("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"),
    ("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>"),
    ("<row r='1'><c r='A1' t='z'><v>1</v></c></row>"), ("<row r='1'><c r='1A'><v>1</v></c></row>"),
  ])
  func refusesASheetWhoseCellsAreInDisorder(rows: String) {
    let (sheet, codes) = read(WorkbookMaker(rows: rows))
    #expect(sheet == nil)
    #expect(codes == ["office-file-damaged"])
  }

  @Test func neverCrashesOnAnyChangedByte() {
    let whole = WorkbookMaker(
      rows: "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>1</v></c></row>",
      formats: ["0.0%;dd"], strings: "<si><t>a</t></si>"
    ).bytes
    var refused = 0
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x15
      if read(changed).0 == nil { refused += 1 }
    }
    #expect(refused > whole.count / 2)
  }
}
