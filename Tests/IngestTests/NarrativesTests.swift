import Domain
import Markdown
import Quantities
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
    #expect(
      InlineContent(["exemplars/binh.docx": "x"]).findings == ["head-file-missing binh.docx"])
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
