import Diagnostics
import Formats
import Testing

@Suite struct DialectTests {
  private func sniffed(_ text: String) -> Delimiter {
    let source = SourceText(path: "a.csv", text: text)
    return Dialect.sniffed(in: DecodedText(source: source, encoding: .utf8)).delimiter
  }

  @Test(arguments: [
    (Delimiter.comma, "a,b\n1,2\n"),
    (.semicolon, "a;b\n1;2\n"),
    (.tab, "a\tb\n1\t2\n"),
    (.pipe, "a|b\n1|2\n"),
    (.comma, "a\n"), (.comma, ""),
  ])
  func findsTheDelimiter(_ delimiter: Delimiter, _ text: String) {
    #expect(sniffed(text) == delimiter)
  }

  @Test func decimalCommasDoNotWin() {
    #expect(sniffed("tên;giá trị\nA;1,5\n") == .semicolon)
    #expect(sniffed("tên;a;b\n" + String(repeating: "X;1,5;2,5\n", count: 50)) == .semicolon)
    // Three rows are ragged, every row has two commas: the heading still decides.
    let rows = String(repeating: "X;1,5;2,5\n", count: 20) + "Y;1,5;2,5;\nZ;1,5;2,5;\nV;2,5;3,5;\n"
    #expect(sniffed("tên;a;b\n" + rows) == .semicolon)
  }

  @Test func listsInsideCellsDoNotWin() {
    #expect(sniffed("a,b\n" + String(repeating: "x; y,2\n", count: 30)) == .comma)
  }

  @Test func delimitersInQuotesDoNotCount() {
    #expect(sniffed("a,b\n\"1;2;3\",x\n\"4;5\n;6\",y\n") == .comma)
    #expect(sniffed("\"a,b\";c\n\"d,e\";f\n") == .semicolon)
  }

  @Test func titleRowsDoNotMislead() {
    #expect(sniffed("Kết quả, quý I, năm 2025\n\ntên;a;b\nX;1;2\nY;3;4\n") == .semicolon)
  }

  @Test(arguments: ["sep=|\n", "SEP=|\r\n", "\"sep=|\"\n"])
  func obeysTheLineOfExcel(_ line: String) {
    var report = Report()
    let table = CSVReader.read(
      path: "a.csv", bytes: Array((line + "a,b|c;d\n1,5|2;5\n").utf8), into: &report)
    #expect(table?.dialect.delimiter == .pipe)
    #expect(table?.grid.rowCount == 2)
    #expect(table?.grid.cell(0, 0).text == "a,b")
    #expect(table?.grid.span(1, 1).place.description == "a.csv:3:5")
  }
}
