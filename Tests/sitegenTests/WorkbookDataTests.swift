import Foundation
import TestKit
import Testing

/// What `sitegen data --format json` prints of workbooks.
@Suite struct WorkbookDataTests {
  private let site = InlineSite()

  private func read(_ workbook: WorkbookMaker, _ more: String...) -> InlineSite.Outcome {
    site.write(Data(workbook.bytes), to: "a.xlsx")
    return site.run(["data", "--format", "json", "a.xlsx"] + more)
  }

  private static func text(_ words: String...) -> String {
    words.map { "<c t='inlineStr'><is><t xml:space='preserve'>\($0)</t></is></c>" }.joined()
  }

  @Test func printsNumbersPercentsDatesBooleansAndCachedValues() {
    let row =
      Self.text(" A ")
      + "<c><v>1234.5</v></c><c><v>1.0E-7</v></c><c s='1'><v>0.93500000000000005</v></c>"
      + "<c s='2'><v>44414</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c>"
      + "<c><f>B2*2</f><v>2469</v></c><c t='str'><f>A2</f><v>x</v></c>"
    let names = Self.text("mã", "số", "nhỏ", "tỷ lệ", "ngày", "có", "không", "gấp đôi", "chữ")
    let workbook = WorkbookMaker(
      rows: "<row>\(names)</row><row>\(row)</row>", formats: ["0.0%", "dd/mm/yyyy"])
    #expect(
      read(workbook).output == """
        {"columns":["mã","số","nhỏ","tỷ lệ","ngày","có","không","gấp đôi","chữ"],"rows":[[" A ",\
        "1234.5","0.0000001","93.5%","2021-08-06","TRUE","FALSE","2469","x"]],"notes":[\
        "sheet 'Bảng 1', header in row 1"]}

        """)
  }

  @Test func countsDaysInBothDateSystems() {
    var workbook = WorkbookMaker(
      rows: "<row>\(Self.text("mã", "ngày"))</row>"
        + "<row>\(Self.text("A"))<c s='1'><v>42952</v></c></row>",
      formats: ["dd/mm/yyyy"])
    workbook.is1904 = true
    #expect(read(workbook).output.contains("[\"A\",\"2021-08-06\"]"))
  }

  @Test func readsTheSheetThatIsNamed() {
    func sheet(_ name: String) -> (name: String, xml: String) {
      let record = "<row>\(Self.text(name))<c><v>1</v></c></row>"
      return (name, "<sheetData><row>\(Self.text("mã", "số"))</row>\(record)</sheetData>")
    }
    var workbook = WorkbookMaker(sheets: [sheet("Quý I"), sheet("Quý II"), sheet("Nháp")])
    workbook.states = ["Nháp": "hidden"]
    #expect(
      read(workbook).output == """
        {"columns":["mã","số"],"rows":[["Quý I","1"]],"notes":["sheet 'Quý I', header in row 1",\
        "hidden sheets are not read: Nháp",\
        "only the sheet 'Quý I' is read; other sheets hold data that is not: Quý II"]}

        """)
    #expect(read(workbook, "--sheet", "Quý II").output.contains("[\"Quý II\",\"1\"]"))
    #expect(read(workbook, "--sheet", "Nháp").output.contains("it is read because it was named"))
    let unknown = read(workbook, "--sheet", "Quý 2")
    #expect(unknown.status == 1)
    #expect(unknown.output == "")
    #expect(unknown.errors.contains("không có trang tính “Quý 2”"))
  }

  @Test func joinsMergedHeadingsAndRepeatsMergedNames() {
    func cell(_ place: String, _ words: String) -> String {
      "<c r='\(place)' t='inlineStr'><is><t>\(words)</t></is></c>"
    }
    let sheet = """
      <sheetData><row r='1'>\(cell("A1", "BIỂU TỔNG HỢP"))</row>
      <row r='3'>\(cell("A3", "STT"))\(cell("B3", "Đơn vị"))\(cell("C3", "Kết quả"))</row>
      <row r='4'>\(cell("C4", "Quý I"))\(cell("D4", "Quý II"))</row>
      <row r='5'><c r='A5'><v>1</v></c>\(cell("B5", "Trà Vinh"))<c r='C5'><v>5</v></c>
      <c r='D5'><v>6</v></c></row>
      <row r='6'><c r='A6'><v>2</v></c><c r='C6'><v>7</v></c><c r='D6'><v>8</v></c></row>
      <row r='7'>\(cell("A7", "Tổng cộng"))<c r='C7'><v>12</v></c><c r='D7'><v>14</v></c></row>
      </sheetData><mergeCells><mergeCell ref='A1:D1'/><mergeCell ref='A3:A4'/>
      <mergeCell ref='B3:B4'/><mergeCell ref='C3:D3'/><mergeCell ref='B5:B6'/>
      <mergeCell ref='A7:B7'/></mergeCells>
      """
    #expect(
      read(WorkbookMaker(sheet: sheet)).output == """
        {"columns":["Đơn vị","Kết quả Quý I","Kết quả Quý II"],"rows":[["Trà Vinh","5","6"],\
        ["Trà Vinh","7","8"]],"notes":["sheet 'Bảng 1', header in rows 3-4, names of groups joined \
        to those of their columns","title row 1 above the header is not data: 'BIỂU TỔNG HỢP'",\
        "column 'STT' of running numbers (STT) ignored","total row 7 is not data: 'Tổng cộng'",\
        "the merged cell B5:B6 is read as 'Trà Vinh' in each of its rows"]}

        """)
  }
}
