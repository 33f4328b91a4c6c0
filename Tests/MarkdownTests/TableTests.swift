import Diagnostics
import Markdown
import Testing

struct TableTests {
  @Test func isWrittenAsGFMWritesIt() {
    let text = "| tỉnh | số |\n|:--|--:|\n| Trà Vinh | **12** |\n"
    #expect(
      html(text) == """
        <table>
        <thead>
        <tr>
        <th align="left">tỉnh</th>
        <th align="right">số</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="left">Trà Vinh</td>
        <td align="right"><strong>12</strong></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test(arguments: [
    // Without a row there is no body.
    ("|a|\n|-|\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
    // The delimiter row needs as many cells as the header.
    ("|a|b|\n|-|\n", "<p>|a|b|\n|-|</p>\n"),
    // A delimiter row of its own is no table.
    ("|-|-|\n", "<p>|-|-|</p>\n"),
    // Neither is one in code.
    ("    |a|\n    |-|\n", "<pre><code>|a|\n|-|\n</code></pre>\n"),
    ("```\n|a|\n|-|\n```\n", "<pre><code>|a|\n|-|\n</code></pre>\n"),
  ])
  func beginsWhereGFMSaysSo(text: String, expected: String) { #expect(html(text) == expected) }

  @Test(arguments: [
    ("\\|", "|"), ("`\\|`", "<code>|</code>"), ("*a* `b`", "<em>a</em> <code>b</code>"),
    ("~~x~~", "<del>x</del>"), ("[a][r]", "<a href=\"/u\">a</a>"), ("# a #", "# a #"),
    ("- a", "- a"), ("\\\\", "\\"), ("a \\", "a \\"), ("*a", "*a"),
  ])
  func cellHoldsInlineMarks(cell: String, expected: String) {
    let text = "|h|i|\n|-|-|\n| \(cell) | z* |\n\n[r]: /u\n"
    #expect(html(text).contains("<td>\(expected)</td>\n<td>z*</td>"))
  }

  @Test func headerMayEndAParagraph() {
    #expect(html("một\nhai\n|a|\n|-|\n").hasPrefix("<p>một\nhai</p>\n<table>"))
  }

  @Test func rowsEndWhereAnotherBlockBegins() {
    #expect(
      html("|a|\n|-|\n|b|\n> c\n").hasSuffix("</table>\n<blockquote>\n<p>c</p>\n</blockquote>\n"))
    #expect(
      html("|a|\n|-|\nb\n\nc\n").hasSuffix("<td>b</td>\n</tr>\n</tbody>\n</table>\n<p>c</p>\n"))
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - > "])
  func standsInQuotesAndLists(marks: String) {
    let margin = String(marks.map { $0 == ">" ? ">" as Character : " " })
    let text = "\(marks)|a|\n\(margin)|-|\n\(margin)|b|\n"
    let result = html(text)
    #expect(result.contains("<th>a</th>"))
    #expect(result.contains("<td>b</td>"))
    #expect(!result.contains("?"))
  }

  @Test func headerMayBeALazyLine() {
    let result = html("> một\n|a|\n> |-|\n")
    #expect(result.hasPrefix("<blockquote>\n<p>một</p>\n<table>"))
  }

  @Test func unevenRowsAreFilledAndCutWithAWarning() {
    let text = "|a|b|\n|-|-|\n|1|\n|1|2|3|\n|1|2||\n"
    var report = Report()
    let document = MarkdownDocument(
      SourceText(path: "b.md", text: text), options: .init(dialect: .fragment), reporting: &report)
    let shown = String(decoding: document.fragment, as: UTF8.self)
    #expect(shown.contains("<td>1</td>\n<td></td>\n</tr>"))
    #expect(!shown.contains("<td>3</td>"))
    #expect(
      problems(report) == ["table-uneven-row 3:1", "table-lost-cells 4:1", "table-uneven-row 5:1"])
    #expect(!report.hasErrors)
  }

  @Test func looseAndTightListsStayWhatTheyAre() {
    #expect(html("- |a|\n  |-|\n- b\n").hasSuffix("<li>b</li>\n</ul>\n"))
    #expect(html("- |a|\n  |-|\n\n- b\n").hasSuffix("<li>\n<p>b</p>\n</li>\n</ul>\n"))
  }

  @Test func pageNamesTableByItsCaptionLine() {
    let text = "Bảng: Kết quả *2021*\n\n| Huyện | Đạt |\n|---|--:|\n| Trà Cú | 5 |\n|  | |\n"
    let (document, report) = page(text)
    #expect(
      String(decoding: document.fragment, as: UTF8.self) == """
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="bang-1">
        <table>
        <caption id="bang-1">Kết quả <em>2021</em></caption>
        <thead>
        <tr>
        <th scope="col">Huyện</th>
        <th scope="col" class="align-right">Đạt</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Trà Cú</th>
        <td class="align-right">5</td>
        </tr>
        <tr>
        <td>…</td>
        <td class="align-right">…</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(report.isEmpty)
  }

  @Test func captionMayTouchTheTableAndBeNumbered() {
    let (document, report) = page("Bảng 2.1: Chỉ tiêu\n|a|\n|-|\n|b|\n")
    #expect(
      String(decoding: document.fragment, as: UTF8.self)
        .contains("<caption id=\"bang-1\">Bảng 2.1: Chỉ tiêu</caption>"))
    #expect(report.isEmpty)
  }

  @Test func tableWithoutCaptionTakesTheHeadingAbove() {
    let (document, report) = page("## Kết quả\n\n|a|\n|-|\n|b|\n")
    #expect(
      String(decoding: document.fragment, as: UTF8.self)
        .contains("<caption id=\"bang-1\">Bảng 1: Kết quả</caption>"))
    #expect(problems(report) == ["table-without-caption 3:1"])
  }
}
