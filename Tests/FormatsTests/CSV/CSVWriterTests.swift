import Diagnostics
import Formats
import Testing

@Suite struct CSVWriterTests {
  private enum Cell {
    case text(String)
    case number(String)
    case missing
  }

  private func written(_ style: CSVWriter.Style, _ rows: [[Cell]]) -> String {
    var writer = CSVWriter(style)
    for row in rows {
      for cell in row {
        switch cell {
        case .text(let text): writer.text(text)
        case .number(let digits): writer.number(digits)
        case .missing: writer.missing()
        }
      }
      writer.endRow()
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func writesForPrograms() {
    let rows: [[Cell]] = [
      [.text("a"), .text("b"), .text("c")],
      [.text("một, hai"), .number("-1234.5"), .missing],
      [.text("\"x\"\ny"), .missing, .text("z")],
    ]
    #expect(
      written(.plain, rows)
        == "a,b,c\r\n\"một, hai\",-1234.5,\r\n\"\"\"x\"\"\ny\",,z\r\n")
  }

  @Test func writesForSpreadsheetsInVietnamese() {
    let rows: [[Cell]] = [[.text("Tên"), .text("Trị số")], [.text("007"), .number("-1234.5")]]
    #expect(
      written(.spreadsheet, rows) == "\u{FEFF}\"Tên\";\"Trị số\"\r\n\"007\";-1234,5\r\n")
  }

  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1",
    "－1", "＠SUM(A1)",
  ])
  func makesFormulasInert(_ attack: String) {
    for style in [CSVWriter.Style.plain, .spreadsheet] {
      let text = written(style, [[.text("x"), .text(attack)]])
      let separator = style == .plain ? "," : ";"
      #expect(
        text.unicodeScalars.elementsEqual(
          ((style == .plain ? "x" : "\u{FEFF}\"x\"") + "\(separator)\"'\(attack)\"\r\n")
            .unicodeScalars))
    }
  }

  @Test(arguments: ["1=1", "a+b", "3-5", "đ@n vị", "'=1"])
  func leavesOtherTextsAlone(_ text: String) {
    #expect(written(.plain, [[.text(text)]]) == "\(text)\r\n")
  }

  @Test func keepsRangesOfLinesFromBecomingDates() {
    #expect(written(.spreadsheet, [[.text("3-5, 7")]]) == "\u{FEFF}\"3–5, 7\"\r\n")
    #expect(written(.spreadsheet, [[.text("39/CT-TTg")]]) == "\u{FEFF}\"39/CT-TTg\"\r\n")
  }

  @Test func keepsARowOfOneBlankCell() {
    #expect(written(.plain, [[.text("a")], [.missing], [.text("")]]) == "a\r\n\"\"\r\n\"\"\r\n")
  }

  @Test func isReadBackByTheReader() throws {
    let cells = ["=1+1, \"x\"", "hai\ndòng", "", "1.250"]
    var report = Report()
    let bytes = Array(
      written(.plain, [["a", "b", "c", "d"].map(Cell.text), cells.map(Cell.text)]).utf8)
    let table = try #require(CSVReader.read(path: "a.csv", bytes: bytes, into: &report))
    #expect((0..<4).map { table.grid.cell(1, $0).text } == ["'=1+1, \"x\""] + cells.dropFirst())
  }
}
