import Foundation
import TestKit
import Testing

/// Word documents where Markdown may stand.
@Suite struct WordStoryTests {
  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua
    """

  /// A file that LibreOffice saved: see scripts/make-office-fixtures.
  private static func fixture(_ name: String) -> Data? {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent(".build/office-fixtures").appendingPathComponent(name)
    let bytes = try? Data(contentsOf: file)
    if bytes == nil { print("skipped: \(name) is not there, run scripts/make-office-fixtures") }
    return bytes
  }

  @Test func makesTheSamePageAsItsMarkdownTwin() throws {
    guard let document = Self.fixture("story.docx"), let twin = Self.fixture("story.md") else {
      return
    }
    let word = InlineSite(Self.site)
    word.write(document, to: "content/pages/bai.docx")
    #expect(word.run("build").status == 0)
    // The title is the head's.
    var text = String(decoding: twin, as: UTF8.self)
    text.replace("# Hợp tác xã Đồng Khởi\n", with: "---\ntitle: Hợp tác xã Đồng Khởi\n---\n")
    let markdown = InlineSite(Self.site)
    // The picture stands beside the text, as it was published from the document.
    let picture = try #require(word.files(below: "public/anh").first)
    let file = word.folder.appendingPathComponent("public/anh/\(picture)")
    markdown.write(try Data(contentsOf: file), to: "content/pages/image1.png")
    markdown.write(text, to: "content/pages/bai.md")
    #expect(markdown.run("build").status == 0)
    #expect(try #require(word.text("public/bai.html")).contains("Cánh đồng lúa"))
    #expect(word.text("public/bai.html") == markdown.text("public/bai.html"))
  }

  @Test func namesBothFilesOfOneText() {
    let site = InlineSite(Self.site)
    site.write(Data(DocumentMaker(paragraph("Bài.")).bytes), to: "content/pages/bai.docx")
    site.write("---\ntitle: Bài\n---\n\nBài.\n", to: "content/pages/bai.md")
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        """
        content/pages/bai.md: error: bài này có hai bản: ở đây và ở “content/pages/bai.docx” \
        [narrative-twice]
          cách sửa: giữ lại một bản, bản Word hoặc bản Markdown, và chuyển bản kia ra khỏi content
          content/pages/bai.docx: bài thứ nhất ở đây

        """))
    #expect(!site.has("public"))
  }

  @Test func saysAtTheParagraphWhereALinkLeadsNowhere() {
    let site = InlineSite(Self.site)
    let lines = ["---", "title: Bài", "---", "Một."].map { paragraph($0) }.joined()
    var maker = DocumentMaker(
      lines + "<w:p><w:hyperlink r:id='l'>\(run("xem"))</w:hyperlink></w:p>")
    maker.relations = [("l", "hyperlink", "khong-co.md")]
    site.write(Data(maker.bytes), to: "content/pages/bai.docx")
    let outcome = site.run("check")
    #expect(outcome.errors.contains("content/pages/bai.docx:5:1: error: "), "\(outcome.errors)")
  }
}
