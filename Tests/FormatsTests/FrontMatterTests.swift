import Diagnostics
import Testing

@testable import Formats

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: 1\n---\nThân\n", "a: 1\n", "Thân\n"),
    ("\u{FEFF}---\r\na: 1\r\n...\r\nThân", "a: 1\r\n", "Thân"),
    ("--- \na: 1\n---\t\n", "a: 1\n", ""),
    ("---\n---\nThân\n---\nnữa", "", "Thân\n---\nnữa"),
    ("---\na: |\n  --- không phải\n---\nThân", "a: |\n  --- không phải\n", "Thân"),
  ])
  func splitsHeadAndBody(text: String, yaml: String, body: String) {
    let source = SourceText(path: "plan.md", text: text)
    var report = Report()
    let parts = FrontMatter.split(source, into: &report)
    #expect(parts.yaml.map { String(decoding: source.bytes[$0], as: UTF8.self) } == yaml)
    #expect(String(decoding: source.bytes[parts.body], as: UTF8.self) == body)
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    "Thân\n---\na: 1\n---\n", "", "----\na\n---\n", "\n---\na: 1\n---\n", "--- x\n",
  ])
  func leavesDashesFurtherDownToMarkdown(text: String) {
    let source = SourceText(path: "plan.md", text: text)
    var report = Report()
    let whole = FrontMatter.split(source, into: &report)
    #expect(whole.yaml == nil)
    #expect(whole.body == 0..<source.bytes.count)
    #expect(report.isEmpty)
  }

  @Test func reportsAHeadThatIsNeverClosed() {
    var report = Report()
    let source = SourceText(path: "plan.md", text: "---\ntitle: Kế hoạch\n\nThân bài\n")
    #expect(FrontMatter.split(source, into: &report).yaml == nil)
    #expect(
      printed(report, .vi) == """
        plan.md:1:1: error: phần khai báo mở bằng “---” ở dòng đầu không có dòng “---” đóng lại \
        [front-matter-unclosed]
          ---
          ^~~
          cách sửa: thêm một dòng chỉ có “---” sau phần khai báo, trước bài viết

        """)
    #expect(
      printed(report, .en) == """
        plan.md:1:1: error: the head opened by '---' on the first line is never closed by a second \
        '---' [front-matter-unclosed]
          ---
          ^~~
          fix: add a line with only '---' after the head, before the text

        """)
  }
}
