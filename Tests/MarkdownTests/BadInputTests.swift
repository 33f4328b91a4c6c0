import Diagnostics
import Markdown
import Testing

/// What an office does wrong in a text, and the whole message that it gets.
struct BadInputTests {
  private func messages(_ text: String, _ language: Language) -> String {
    let printer = DiagnosticPrinter(language: language)
    return page(text).1.sorted.map { printer.print($0) }.joined()
  }

  @Test func rawHTML() {
    let text = "Chào <script>alert(1)</script>\n"
    #expect(
      messages(text, .vi) == """
        bai.md:1:6: warning: HTML trong bài viết được in ra như chữ, không có tác dụng: “<script>” \
        [raw-html]
          Chào <script>alert(1)</script>
               ^~~~~~~~
          cách sửa: viết bằng dấu của Markdown (**đậm**, *nghiêng*, bảng, danh sách), hoặc đặt \
        “raw_html: true” trong site.yaml nếu mọi người viết bài đều đáng tin

        """)
    #expect(
      messages(text, .en) == """
        bai.md:1:6: warning: HTML in a text is shown as it stands, not obeyed: '<script>' [raw-html]
          Chào <script>alert(1)</script>
               ^~~~~~~~
          fix: use Markdown's own marks (**bold**, *italic*, tables, lists), or set 'raw_html: \
        true' in site.yaml if everyone who writes is trusted

        """)
  }

  @Test func unsafeLink() {
    let text = "một\n[bấm](javascript:alert(1))\n"
    #expect(
      messages(text, .vi) == """
        bai.md:2:7: warning: địa chỉ “javascript:alert(1)” không an toàn nên liên kết bị bỏ, chỉ \
        còn chữ [unsafe-link]
          [bấm](javascript:alert(1))
                ^~~~~~~~~~~~~~~~~~~
          cách sửa: dùng địa chỉ https:, mailto:, tel: hoặc đường dẫn tới tệp của trang

        """)
    #expect(
      messages(text, .en) == """
        bai.md:2:7: warning: the address 'javascript:alert(1)' is not safe: the link is dropped, \
        its words stay [unsafe-link]
          [bấm](javascript:alert(1))
                ^~~~~~~~~~~~~~~~~~~
          fix: use an https:, mailto: or tel: address, or the path of a file of the site

        """)
  }

  @Test func pictureWithoutWords() {
    let text = "![](anh/doi.jpg)\n"
    #expect(
      messages(text, .vi) == """
        bai.md:1:5: error: ảnh “anh/doi.jpg” thiếu lời mô tả cho người không nhìn thấy \
        [image-without-text]
          ![](anh/doi.jpg)
              ^~~~~~~~~~~
          cách sửa: viết trong ngoặc vuông ảnh có gì, ai, đang làm gì: ![Đội thủy lợi nạo vét \
        kênh](…)

        """)
    #expect(
      messages(text, .en) == """
        bai.md:1:5: error: the picture 'anh/doi.jpg' lacks words for those who cannot see it \
        [image-without-text]
          ![](anh/doi.jpg)
              ^~~~~~~~~~~
          fix: say in the brackets who is shown doing what: ![The team dredging a canal](…)

        """)
  }

  @Test func footnoteWithoutBody() {
    let text = "Số liệu[^nguồn1].\n\n[^nguồn]: Báo cáo\n"
    #expect(
      messages(text, .vi) == """
        bai.md:1:8: error: chú thích “[^nguồn1]” được dẫn nhưng không có lời [footnote-undefined]
          Số liệu[^nguồn1].
                 ^~~~~~~~~
          có phải là “nguồn”?
          cách sửa: viết lời chú thích ở một dòng riêng: “[^nguồn1]: …”
        bai.md:3:1: warning: chú thích “[^nguồn]” không được dẫn ở đâu nên không hiện ra \
        [footnote-unused]
          [^nguồn]: Báo cáo
          ^~~~~~~~
          cách sửa: đặt “[^nguồn]” sau câu cần chú thích, hoặc xóa dòng này

        """)
    #expect(
      messages(text, .en) == """
        bai.md:1:8: error: the footnote '[^nguồn1]' is referred to but never written \
        [footnote-undefined]
          Số liệu[^nguồn1].
                 ^~~~~~~~~
          did you mean “nguồn”?
          fix: write it on a line of its own: '[^nguồn1]: …'
        bai.md:3:1: warning: the footnote '[^nguồn]' is never referred to, so it is not shown \
        [footnote-unused]
          [^nguồn]: Báo cáo
          ^~~~~~~~
          fix: put '[^nguồn]' after the sentence it belongs to, or delete it

        """)
  }

  @Test func tableWithUnevenRows() {
    let text = "Bảng: A\n\n| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n"
    #expect(
      messages(text, .vi) == """
        bai.md:5:1: warning: hàng có 1 ô, trong khi bảng có 2 cột [table-uneven-row]
          | 1 |
          ^~~~~
          cách sửa: thêm hoặc bớt ô cho đủ 2; dấu “|” trong ô thì viết “\\|”
        bai.md:6:1: error: hàng có 3 ô, trong khi bảng chỉ có 2 cột; các ô thừa bị mất \
        [table-lost-cells]
          | 1 | 2 | 3 |
          ^~~~~~~~~~~~~
          cách sửa: thêm cột vào hàng tiêu đề, hoặc viết “\\|” cho dấu “|” trong ô

        """)
    #expect(
      messages(text, .en) == """
        bai.md:5:1: warning: the row has 1 cells where the table has 2 columns [table-uneven-row]
          | 1 |
          ^~~~~
          fix: make them 2; a '|' within a cell is written '\\|'
        bai.md:6:1: error: the row has 3 cells where the table has only 2 columns: the rest is \
        lost [table-lost-cells]
          | 1 | 2 | 3 |
          ^~~~~~~~~~~~~
          fix: add columns to the header, or write '\\|' for a '|' within a cell

        """)
  }

  @Test func nestingBeyondReason() {
    let text = String(repeating: ">", count: 10_000) + " a\n"
    let vi = messages(text, .vi)
    #expect(
      vi.hasPrefix(
        "bai.md:1:1: warning: danh sách, trích dẫn hoặc dấu nhấn lồng nhau 10002 cấp, quá 100 cấp "
          + "[deep-nesting]\n"))
    #expect(
      messages(text, .en).hasPrefix(
        "bai.md:1:1: warning: lists, quotes or marks nested 10002 deep, beyond 100 [deep-nesting]\n"
      ))
  }

  @Test func bytesThatAreNotUTF8() {
    var report = Report()
    let bytes = Array("một\nhai ".utf8) + [0xFF] + Array(" ba\n".utf8)
    let document = MarkdownDocument(
      SourceText(path: "bai.md", bytes: bytes), options: .init(dialect: .page), reporting: &report)
    #expect(
      DiagnosticPrinter(language: .vi).print(report.diagnostics[0]) == """
        bai.md:2:5: error: tệp không phải mã UTF-8: byte 0xFF không thể đứng ở đây [text-not-utf8]
          hai \u{FFFD} ba
              ^
          cách sửa: mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8

        """)
    #expect(
      DiagnosticPrinter(language: .en).print(report.diagnostics[0]) == """
        bai.md:2:5: error: the file is not UTF-8: byte 0xFF cannot stand here [text-not-utf8]
          hai \u{FFFD} ba
              ^
          fix: open it in an editor and save it as UTF-8

        """)
    #expect(document.plainText == Array("một hai \u{FFFD} ba".utf8))
  }

  @Test func codesThatAreNoCharacters() {
    var report = Report()
    let bytes: [UInt8] = [0x61, 0xEF, 0xB7, 0x90] + Array("b~~c~~ ~d~\n".utf8)
    let document = MarkdownDocument(
      SourceText(path: "bai.md", bytes: bytes), options: .init(dialect: .page), reporting: &report)
    #expect(problems(report) == ["stray-character 1:2"])
    #expect(String(decoding: document.plainText, as: UTF8.self) == "a\u{FFFD}bc d")
  }

  @Test func everyProblemIsListedAndWordedAlike() {
    let all = MarkdownProblems.all
    #expect(Set(all.map(\.code)).count == all.count)
    for problem in all {
      #expect(problem.message.parameters(in: .vi) == problem.message.parameters(in: .en))
    }
  }
}
