import Diagnostics
import TestKit
import Testing

@testable import Formats

/// What a clerk reads about a Word document, word for word: Tests/Fixtures/word-messages.txt.
@Suite struct WordMessageTests {
  @Test func saysEverythingThatIsLeftOut() throws {
    var text = ""
    for (title, maker) in Self.cases {
      text += "## \(title)\n"
      for language in Language.allCases {
        var report = Report()
        let document = WordFile.read(maker.bytes, path: "chuyen.docx", reporting: &report)
        if language == .vi { text += (document?.markdown ?? "refused\n") }
        let printer = DiagnosticPrinter(language: language)
        text += report.diagnostics.map { printer.print($0) }.joined()
      }
      text += "\n"
    }
    #expect(Keepsake("word-messages.txt").difference(from: text) == nil)
  }

  private static var cases: [(String, DocumentMaker)] { textCases + objectCases + pictureCases }

  private static var textCases: [(String, DocumentMaker)] {
    [
      (
        "tracked changes",
        DocumentMaker(
          paragraph("đầu") + "<w:p><w:ins>\(run("thêm"))</w:ins><w:del><w:r><w:delText>bỏ"
            + "</w:delText></w:r></w:del>\(run(" giữ"))</w:p>")
      ),
      (
        "comments, hidden text, underlining",
        DocumentMaker(
          "<w:p><w:commentRangeStart/>\(run("có", "u w:val='single'"))<w:r>"
            + "<w:commentReference w:id='1'/></w:r>\(run("ẩn", "vanish"))</w:p>")
      ),
      (
        "raised text and signs",
        DocumentMaker(
          "<w:p>\(run("m"))\(run("2", "vertAlign w:val='superscript'"))\(run(" H"))"
            + "\(run("2", "vertAlign w:val='subscript'"))\(run("O thứ"))"
            + "\(run("abc", "vertAlign w:val='superscript'"))"
            + "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r></w:p>")
      ),
      (
        "a table of contents",
        {
          var maker = DocumentMaker(
            paragraph("Mục 1 ..... 3", style: "M") + paragraph("Mục 2", style: "M")
              + paragraph("lời"))
          maker.styles = "<w:style w:styleId='M'><w:name w:val='toc 1'/></w:style>"
          return maker
        }()
      ),
    ]
  }

  private static var objectCases: [(String, DocumentMaker)] {
    let box =
      "<w:p>\(run("ngoài"))<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor>"
      + "<a:graphic><a:graphicData uri='http://x/wordprocessingShape'><w:txbxContent>"
      + "\(paragraph("trong hộp"))</w:txbxContent></a:graphicData></a:graphic></wp:anchor>"
      + "</w:drawing></mc:Choice><mc:Fallback><w:pict>\(paragraph("lặp"))</w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r></w:p>"
    return [
      ("a text box", DocumentMaker(box + paragraph("sau"))),
      (
        "formulas and objects",
        DocumentMaker(
          "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath><w:r><w:object/></w:r><w:r><w:drawing>"
            + "<a:graphicData uri='http://x/2006/chart'/></w:drawing></w:r></w:p>")
      ),
      (
        "unknown parts",
        DocumentMaker("<w:altChunk/><w:p><w:r><w:hologram/><w:t>chữ</w:t></w:r></w:p>")
      ),
    ]
  }

  private static var pictureCases: [(String, DocumentMaker)] {
    func picture(_ id: String, _ words: String) -> String {
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='\(words)'/>"
        + "<a:blip r:embed='\(id)'/></wp:inline></w:drawing></w:r></w:p>"
    }
    var maker = DocumentMaker(
      picture("p1", "Lúa [vàng]") + picture("p1", "") + picture("p2", "khác")
        + picture("p3", "sơ đồ")
        + picture("p4", "xa") + picture("p5", "mất") + picture("p6", "mất") + picture("p7", "lớn"))
    maker.relations = [
      ("p1", "image", "media/Ảnh 1.JPEG"), ("p2", "image", "../media/Ảnh 1.png"),
      ("p3", "image", "media/so-do.emf"), ("p4", "image", "https://x.vn/a.png"),
      ("p5", "image", "../../../etc/passwd"), ("p7", "image", "media/to.png"),
    ]
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    var large = ZipMaker.Part("word/media/to.png", png)
    large.size = 30_000_000
    maker.files = [
      ZipMaker.Part("word/media/Ảnh 1.JPEG", [0xFF, 0xD8, 0xFF, 0xE0]),
      ZipMaker.Part("media/Ảnh 1.png", png),
      ZipMaker.Part("word/media/so-do.emf", [1, 0, 0, 0]), large,
    ]
    return [("pictures", maker)]
  }
}
