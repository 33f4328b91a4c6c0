import Diagnostics
import TestKit
import Testing

@testable import Formats

@Suite struct WordTableTests {
  private func read(_ maker: DocumentMaker) -> (markdown: String, remarks: [String]) {
    var report = Report()
    let document = WordFile.read(maker.bytes, path: "a.docx", reporting: &report)
    return (
      document?.markdown ?? "refused",
      report.diagnostics.map { "\($0.place?.line ?? 0) \($0.code)" }
    )
  }

  private func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  @Test func alignsColumnsAndEscapesPipes() {
    let right = { paragraph($0, properties: "<w:jc w:val='right'/>") }
    let table =
      "<w:tbl><w:tblPr/><w:tblGrid/>"
      + row(cell("<w:p>\(run("Tên", "b"))</w:p>"), cell(paragraph("Số")), cell(paragraph("Ghi")))
      + row(cell(paragraph("a|b")), cell(right("1")), cell(paragraph("# x")))
      + row(cell(paragraph("")), cell(right("2")), cell(right("y"))) + "</w:tbl>"
    let (markdown, remarks) = read(DocumentMaker(paragraph("trước") + table + paragraph("sau")))
    #expect(
      markdown == """
        trước

        | Tên | Số | Ghi |
        | --- | --: | --- |
        | a\\|b | 1 | # x |
        |  | 2 | y |

        sau

        """)
    #expect(remarks == [])
  }

  @Test func saysWhatATableLoses() {
    let nested = "<w:tbl>" + row(cell(paragraph("trong"))) + "</w:tbl>"
    let table =
      "<w:tbl>" + row(cell(paragraph("A"), "<w:gridSpan w:val='2'/>"), cell(paragraph("B")))
      + row(
        cell(paragraph("1") + paragraph("2")), cell(nested + paragraph("")),
        cell(paragraph("x"), "<w:vMerge w:val='restart'/>"))
      + row(cell(paragraph("3")), cell(paragraph("4")), cell(paragraph(""), "<w:vMerge/>"))
      + "</w:tbl>"
    let (markdown, remarks) = read(DocumentMaker(table))
    #expect(
      markdown == """
        | A |  | B |
        | --- | --- | --- |
        | 1 2 | trong | x |
        | 3 | 4 |  |

        """)
    #expect(
      remarks == ["5 word-nested-table", "10 word-merged-cells", "3 word-cell-lines"])
  }
}
