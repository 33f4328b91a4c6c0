import Domain
import Markdown
import Quantities
import TestKit
import Testing

/// Plans, stories and other texts.
@Suite struct NarrativesTests {
  @Test func keepsTheEditorsListApartFromTheDocument() throws {
    let plan = """
      ---
      title: Kế hoạch
      lang: vi
      ---

      ## I. MỤC ĐÍCH

      ---

      Đoạn giữa.

      ---

      **Ghi chú hiệu đính**

      - Dòng 3
      """
    let content = InlineContent(["plan.md": plan])
    #expect(content.findings == [])
    let narrative = try #require(content.campaign?.plan)
    let body = String(decoding: narrative.body.document.plainText, as: UTF8.self)
    #expect(body.contains("Đoạn giữa.") && !body.contains("hiệu đính"))
    let list = String(decoding: narrative.corrections?.document.plainText ?? [], as: UTF8.self)
    #expect(list.contains("Dòng 3"))
  }

  @Test func takesARuleWithoutTheListForAPartOfTheDocument() throws {
    let plan = "---\ntitle: Kế hoạch\n---\n\nMột.\n\n---\n\nHai.\n"
    let narrative = try #require(InlineContent(["plan.md": plan]).campaign?.plan)
    #expect(narrative.corrections == nil)
    #expect(String(decoding: narrative.body.document.plainText, as: UTF8.self).contains("Hai."))
  }

  @Test func readsTheOtherTextsOfACampaign() throws {
    let content = InlineContent([
      "sections/huong-dan.md": "---\ntitle: Hướng dẫn\n---\n\nĐọc [tệp](bieu-mau.pdf).\n",
      "sections/bieu-mau.pdf": "x",
    ])
    #expect(content.findings == [])
    #expect(content.campaign?.sections.map(\.path) == ["huong-dan"])
  }

  @Test func asksForTheHeadOfAStoryInAWordFile() {
    let story = DocumentMaker(paragraph("Bài.")).bytes
    let content = InlineContent([:], documents: ["exemplars/binh.docx": story])
    #expect(content.findings == ["head-file-missing binh.docx"])
  }

  @Test func takesTheHeadOfAWordFileFromAFileBesideItOrFromItself() throws {
    let head = ["loại: tập thể", "tên: Tổ hợp tác A", "vì sao điển hình: Làm đường"]
    let beside = InlineContent(
      ["exemplars/to.yaml": head.joined(separator: "\n")],
      documents: ["exemplars/to.docx": DocumentMaker(paragraph("Bài.")).bytes])
    let lines = (["---"] + head + ["---", "Bài."]).map { paragraph($0) }.joined()
    let inside = InlineContent([:], documents: ["exemplars/to.docx": DocumentMaker(lines).bytes])
    for content in [beside, inside] {
      #expect(content.findings == [])
      let exemplar = try #require(content.campaign?.entered.exemplars[code: "to"])
      #expect(exemplar.name == "Tổ hợp tác A")
      #expect(String(decoding: exemplar.story.document.plainText, as: UTF8.self) == "Bài.")
    }
  }

  @Test func takesTheTitleOfAWordFileForThatOfThePlan() throws {
    var maker = DocumentMaker(
      paragraph("Kế hoạch \"thi đua\" *", style: "T") + paragraph("Một.") + paragraph("Hai."))
    maker.styles = "<w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
    let content = InlineContent([:], documents: ["plan.docx": maker.bytes])
    #expect(content.findings == [])
    #expect(content.campaign?.plan?.title == "Kế hoạch \"thi đua\" *")
  }

  @Test func saysAtItsParagraphWhatIsWrongInAWordFile() {
    let text = ["---", "title: Kế hoạch", "titel: x", "---", "Bài."].map { paragraph($0) }.joined()
    let content = InlineContent([:], documents: ["plan.docx": DocumentMaker(text).bytes])
    #expect(content.findings == ["field-unknown plan.docx:3 ~title"])
  }

  @Test func refusesATextThatIsThereTwice() {
    let story = DocumentMaker(paragraph("Bài.")).bytes
    let content = InlineContent(
      ["plan.md": "---\ntitle: Kế hoạch\n---\n\nBài.\n"], documents: ["kế_hoạch.docx": story])
    #expect(content.findings.filter { $0.hasPrefix("narrative") }.count == 1)
  }

  @Test func refusesDocumentsOfOtherPrograms() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let content = InlineContent([:], documents: ["exemplars/to.doc": old])
    #expect(content.findings == ["old-document to.doc"])
  }

  @Test func missesAPhotoThatIsNotThere() {
    let story = """
      ---
      kind: tập thể
      name: Tổ hợp tác A
      reason: Làm đường
      photos: [{file: to.jpg, alt: Tổ hợp tác, credit: Báo A}]
      ---

      Bài.
      """
    let content = InlineContent(["exemplars/to.md": story, "to1.jpg": "x"])
    #expect(
      content.findings == [
        "file-missing to.md:5 ~content/campaigns/a/to1.jpg", "file-unused to1.jpg",
      ])
  }

  @Test func refusesPersonalDataInTheHeadOfAStory() {
    let story = """
      ---
      kind: cá nhân
      name: Nguyễn Thị Bình
      reason: Hiến đất
      điện thoại: 0123
      extra: {quê quán: Cầu Kè}
      ---

      Bài.
      """
    #expect(
      InlineContent(["exemplars/binh.md": story]).findings
        == ["personal-field binh.md:5", "personal-field binh.md:6"])
  }

  @Test func readsAStoryWithAllItsParts() throws {
    let story = """
      ---
      loại: tập thể
      tên: Tổ hợp tác A
      vì sao điển hình: Làm đường
      số liệu: [{tên gọi: Đường bê tông, trị số: "1.250", đơn vị tính: m, năm: 2024}]
      các bước: [{bước: 1}, {bước: 2, ngày: 01/3/2024}]
      trích lời: {nguyên văn: Dân làm, người nói: Tổ trưởng}
      khen thưởng: [{hình thức: Giấy khen, năm: 2024, mã quyết định: k1}]
      ---

      Bài.
      """
    let decisions = """
      mã,năm,hình_thức,loại,tên,số,ngày,trạng_thái
      k1,2024,Giấy khen,tập thể,Tổ hợp tác A,5/QĐ-UBND,01/12/2024,đã quyết định

      """
    let content = InlineContent(["điển_hình/to-a.md": story, "decisions.csv": decisions])
    #expect(content.findings == [])
    let entered = try #require(content.campaign?.entered)
    let exemplar = try #require(entered.exemplars[code: "to-a"])
    #expect(exemplar.figures.map(\.value) == [1250])
    #expect(exemplar.stepReached == 2)
    #expect(exemplar.awards.compactMap(\.decision).map { entered.decisions[$0].code } == ["k1"])
  }
}
