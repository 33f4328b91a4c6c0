import Diagnostics
import Markdown
import Testing

struct FootnoteTests {
  @Test func isWrittenAsCmarkGFMWritesIt() {
    let text = "Một[^a] và hai[^2].\n\n[^2]: *Hai*\n[^a]: Một.\n\n    Thêm.\n"
    #expect(
      html(text) == """
        <p>Một<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup> và hai<sup \
        class="footnote-ref"><a href="#fn2" id="fnref2">2</a></sup>.</p>
        <section class="footnotes">
        <ol>
        <li id="fn1">
        <p>Một.</p>
        <p>Thêm. <a href="#fnref1" class="footnote-backref">↩</a></p>
        </li>
        <li id="fn2">
        <p><em>Hai</em> <a href="#fnref2" class="footnote-backref">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func lineOfAFewSpacesEndsItAndAnEmptyOneDoesNot() {
    #expect(html("a[^1]\n\n[^1]: c\n\n    d\n").contains("<p>c</p>\n<p>d <a"))
    let ended = html("a[^1]\n\n[^1]: c\n  \n    d\n")
    #expect(ended.contains("<p>c <a"))
    #expect(ended.contains("<pre><code>d\n</code></pre>"))
  }

  @Test func eachReferenceHasItsWayBack() {
    let result = html("a[^1] b[^1]\n\n[^1]: c\n")
    #expect(result.contains("id=\"fnref1\""))
    #expect(result.contains("id=\"fnref1-2\""))
    #expect(
      result.contains(
        "<a href=\"#fnref1-2\" class=\"footnote-backref\">↩<sup class=\"footnote-ref\">2</sup></a>")
    )
  }

  @Test func wayBackFollowsABlockThatIsNoParagraph() {
    #expect(
      html("a[^1]\n\n[^1]:\n        mã\n").contains(
        "<pre><code>mã\n</code></pre>\n<a href=\"#fnref1\" class=\"footnote-backref\">↩</a>\n</li>")
    )
  }

  @Test(arguments: [
    ("`[^1]`", "<code>[^1]</code>"), ("\\[^1]", "[^1]"), ("[^1](u)", "<a href=\"u\">^1</a>"),
    ("<a title=\"[^1]\">", "<a title=\"[^1]\">"), ("[x]([^1])", "<a href=\"%5B%5E1%5D\">x</a>"),
    ("![[^1]](u)", "<img src=\"u\" alt=\"\" />"),
  ])
  func isNoReferenceWhereItIsSomethingElse(text: String, expected: String) {
    let result = html("\(text)\n\n[^1]: chú thích\n", keepsRawHTML: true)
    #expect(result.contains(expected))
  }

  @Test func holdsListsTablesAndCode() {
    let text = "a[^1]\n\n[^1]: Gồm:\n    - một\n    - hai\n\n    | a |\n    |---|\n    | b |\n"
    let result = html(text)
    #expect(result.contains("<p>Gồm:</p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>\n<table>"))
    #expect(result.contains("<td>b</td>"))
  }

  @Test func standsInQuotesListsAndOtherNotes() {
    let result = html("> a[^1]\n>\n> [^1]: b[^2]\n>     [^2]: c\n\nd\n")
    #expect(result.hasPrefix("<blockquote>\n<p>a<sup"))
    #expect(result.contains("<p>d</p>\n<section class=\"footnotes\">"))
    #expect(result.contains("<li id=\"fn2\">\n<p>c <a"))
    #expect(!result.contains("?"))
  }

  @Test func paragraphGoesOnLazily() {
    #expect(html("a[^1]\n\n[^1]: b\nc\n").contains("<p>b\nc <a"))
  }

  @Test func referencesInCellsAreCounted() {
    let result = html("|a[^1]|\n|-|\n|b|\n\n[^1]: c\n")
    #expect(result.contains("<th>a<sup class=\"footnote-ref\">"))
  }

  @Test func labelsDifferNotByCase() {
    #expect(html("a[^Đ]\n\n[^đ]: b\n").contains("<p>b <a"))
  }

  @Test func whatIsMissingUnusedOrRepeatedIsSaid() {
    let (_, report) = page("a[^mot] b[^ba]\n\n[^mot]: c\n[^hai]: d\n[^mot]: e\n")
    #expect(
      problems(report) == [
        "footnote-undefined 1:10", "footnote-unused 4:1", "footnote-repeated 5:1",
      ])
    #expect(report.diagnostics.first?.near == nil)
    let (_, misspelt) = page("a[^nguon1]\n\n[^nguon]: c\n")
    #expect(misspelt.diagnostics.first?.near == "nguon")
  }

  @Test func pageLabelsTheNotesAndKeepsThemOutOfLinks() {
    let (document, _) = page("[trong[^1]](https://a.vn)\n\n[^1]: b\n")
    let result = String(decoding: document.fragment, as: UTF8.self)
    #expect(result.contains("<a href=\"https://a.vn\">trong</a><sup class=\"footnote-ref\">"))
    #expect(result.contains("<section class=\"footnotes\" aria-label=\"Chú thích\">"))
    #expect(result.contains("aria-label=\"Về chỗ dẫn chú thích 1\">↩</a>"))
  }
}
