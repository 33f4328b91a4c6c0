import Diagnostics
import Testing

@testable import Formats

/// What a clerk reads about a spreadsheet, word for word.
@Suite struct SpreadsheetMessageTests {
  private func messages(
    _ bytes: [UInt8], sheet: String? = nil, in language: Language
  ) -> String {
    var report = Report()
    let sheet = SpreadsheetFile.read(bytes, path: "a.xlsx", sheet: sheet, reporting: &report)
    sheet?.reportFaults(inRows: 0..<100, to: &report)
    let printer = DiagnosticPrinter(language: language)
    return report.diagnostics.map { printer.print($0) }.joined()
  }

  private func expect(
    _ bytes: [UInt8], sheet: String? = nil, vi: String, en: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(messages(bytes, sheet: sheet, in: .vi) == vi + "\n", sourceLocation: location)
    #expect(messages(bytes, sheet: sheet, in: .en) == en + "\n", sourceLocation: location)
  }
}
