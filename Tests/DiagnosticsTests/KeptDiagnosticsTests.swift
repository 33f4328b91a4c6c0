import Archive
import Diagnostics
import Testing

@Suite struct KeptDiagnosticsTests {
  private static let text = SourceText(path: "content/a.csv", text: "mã,tên\n1,Trà\tVinh\n")
  private static let sheet = SourceSheet(path: "content/b.xlsx", sheet: "Quý I")
  private static let problem = Problem(
    .warning, "test-problem", vi: "“{name}” sai {count} lần: {term}, {list}",
    en: "'{name}' is wrong {count} times: {term}, {list}",
    cure: Wording(vi: "sửa “{name}”", en: "mend '{name}'"))

  static let spans: [Span] = [
    .file("content"), .text(text, 10..<14), .text(text, 0..<0),
    .cell(sheet, row: 16, column: 4, shown: "9,1 %"), .cell(sheet, row: 0, column: 30),
  ]

  private func kept(_ diagnostic: Diagnostic) throws -> Diagnostic {
    var archive = ArchiveWriter()
    diagnostic.write(to: &archive)
    var reader = ArchiveReader(archive.bytes)
    let read = try Diagnostic(from: &reader)
    #expect(reader.isAtEnd)
    return read
  }

  @Test(arguments: spans)
  func isPrintedAgainAsItWas(_ span: Span) throws {
    let diagnostic = Diagnostic(
      Self.problem, at: span,
      [
        "name": .text("Trà Vinh"), "count": .number(3),
        "term": .term(Wording(vi: "số", en: "number")), "list": .list(["a", "b"]),
      ], near: "tra-vinh",
      related: [.init(.text(Self.text, 3..<5), Wording(vi: "ở đây", en: "here"))])
    let read = try kept(diagnostic)
    #expect(read == diagnostic)
    for language in Language.allCases {
      for format in DiagnosticPrinter.Format.allCases {
        let printer = DiagnosticPrinter(language: language, format: format)
        #expect(printer.print(read) == printer.print(diagnostic))
      }
    }
  }

  @Test func keepsItsPlaceInTheOrder() throws {
    var report = Report()
    for span in Self.spans.reversed() { report.add(Self.problem, at: span) }
    var again = Report()
    for diagnostic in report.diagnostics { again.add(try kept(diagnostic)) }
    #expect(again.sorted == report.sorted)
    #expect(again.warningCount == report.warningCount)
  }
}
