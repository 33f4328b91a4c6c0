import Diagnostics
import Testing

extension Problem {
  fileprivate static let unknown = Problem(
    .error, "unknown-unit", vi: "không có đơn vị “{name}”", en: "there is no unit '{name}'",
    cure: Wording(vi: "dùng mã trong don_vi.csv", en: "use a code of don_vi.csv"))
}

@Suite struct DiagnosticPrinterTests {
  private func printed(
    _ text: String, _ part: String, _ language: Language = .vi,
    _ format: DiagnosticPrinter.Format = .text, near: String? = nil
  ) throws -> String {
    let range = try #require(text.ranges(of: part).first)
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let source = SourceText(path: "content/a.csv", text: text)
    var report = Report()
    report.add(
      .unknown, at: source.span(start..<start + part.utf8.count), ["name": .text(part)],
      near: near)
    return DiagnosticPrinter(language: language, format: format).print(report.diagnostics[0])
  }

  @Test func pointsUnderVietnameseLetters() throws {
    #expect(
      try printed("mã,tỉnh\n1,Trà Vin", "Trà Vin", near: "Trà Vinh") == """
        content/a.csv:2:3: error: không có đơn vị “Trà Vin” [unknown-unit]
          1,Trà Vin
            ^~~~~~~
          có phải là “Trà Vinh”?
          cách sửa: dùng mã trong don_vi.csv

        """)
  }

  @Test func keepsTabsSoThatTheCaretStaysBelow() throws {
    #expect(try printed("a\tđ\tx", "x", .en).contains("\n  a\tđ\tx\n   \t \t^\n"))
  }

  @Test func countsWideLettersTwice() throws {
    #expect(try printed("日本,x", "x", .en).contains("\n  日本,x\n       ^\n"))
  }

  @Test func showsOnlyTheNeighbourhoodInAnEndlessLine() throws {
    let text = String(repeating: "ạ", count: 100_000) + "X" + String(repeating: "ế", count: 100_000)
    let lines = try printed(text, "X", .en).split(separator: "\n")
    #expect(lines[1].count < 200)
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
    let caret = lines[2].prefix(while: { $0 == " " }).count
    #expect(Array(lines[1])[caret] == "X")
  }

  @Test func neverSendsControlCharactersToTheTerminal() throws {
    let output = try printed("a\u{1B}[2Jb,x", "x", .en)
    #expect(!output.contains("\u{1B}"))
    #expect(output.contains("a␛[2Jb,x"))
  }

  @Test func writesOneObjectALineWithoutAbsentKeys() throws {
    #expect(
      try printed("x \"y\"", "\"y\"", .en, .json) == """
        {"severity":"error","code":"unknown-unit","path":"content/a.csv","line":1,"column":3,\
        "message":"there is no unit '\\"y\\"'","fix":"use a code of don_vi.csv"}

        """)
  }

  @Test func namesTheCellOfASpreadsheet() {
    let sheet = SourceSheet(path: "content/a.xlsx", sheet: "Kết quả")
    let diagnostic = Diagnostic(
      .unknown, at: .cell(sheet, row: 16, column: 4, shown: "Trà Vin"),
      ["name": .text("Trà Vin")],
      related: [.init(.file("content/units.csv"), Wording(vi: "danh mục", en: "the register"))])
    #expect(
      DiagnosticPrinter(language: .en).print(diagnostic) == """
        content/a.xlsx[Kết quả!E17]: error: there is no unit 'Trà Vin' [unknown-unit]
          Trà Vin
          ^~~~~~~
          fix: use a code of don_vi.csv
          content/units.csv: the register

        """)
  }

  @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (16_383, "XFD1")])
  func namesColumnsAsSpreadsheetsDo(column: Int, name: String) {
    #expect(Place.cellName(row: 0, column: column) == name)
  }

  @Test func sortsByFileThenByPlaceAsNumbers() {
    let sheet = SourceSheet(path: "b.xlsx", sheet: "S")
    var report = Report()
    for row in [9, 1] { report.add(.unknown, at: .cell(sheet, row: row, column: 0)) }
    report.add(.unknown, at: .file("a.csv"))
    #expect(
      report.sorted.map { $0.place?.description } == ["a.csv", "b.xlsx[S!A2]", "b.xlsx[S!A10]"])
  }
}
