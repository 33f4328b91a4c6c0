import Diagnostics
import Testing

@testable import Formats

/// Documents that LibreOffice Writer saved: see scripts/make-office-fixtures.
@Suite struct RealDocumentTests {
  @Test func readsAStoryAsItsMarkdownTwin() throws {
    guard let bytes = OfficeFixture.bytes("story.docx"),
      let twin = OfficeFixture.bytes("story.md")
    else { return }
    var report = Report()
    let document = try #require(WordFile.read(bytes, path: "story.docx", reporting: &report))
    let expected = String(decoding: twin, as: UTF8.self)
    for (line, twin) in zip(lines(document.markdown), lines(expected)) { #expect(line == twin) }
    #expect(document.markdown == expected)
    #expect(document.paragraphOfLine.count == lines(expected).count - 1)
    #expect(document.pictures.map(\.name) == ["image1.png"])
    #expect(document.pictures.first?.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(report.diagnostics.map(\.code) == [])
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: [("story.doc", "old-document"), ("story.odt", "opendocument-text")])
  func refusesOtherKindsOfDocument(name: String, code: String) {
    guard let bytes = OfficeFixture.bytes(name) else { return }
    var report = Report()
    let document = WordFile.read(bytes, path: name, reporting: &report)
    #expect(document == nil)
    #expect(report.diagnostics.map(\.code) == [code])
  }
}
