import Markdown
import Testing

struct StrikethroughTests {
  @Test(arguments: [
    ("~~Hi~~ there", "<del>Hi</del> there"), ("~one~", "<del>one</del>"),
    ("a ~~~three~~~ ~a~", "a ~~~three~~~ <del>a</del>"), ("~a~~ ~b~", "~a~~ <del>b</del>"),
    ("~~a *b~~ c*", "<del>a *b</del> c*"), ("*a ~~b* c~~", "<em>a ~~b</em> c~~"),
    ("~~a **b** c~~", "<del>a <strong>b</strong> c</del>"), ("\\~~a~~ ~b~", "~~a~~ <del>b</del>"),
    ("~~a b~ c~~ d", "<del>a b~ c</del> d"), ("a ~b~~ c~ d", "a <del>b~~ c</del> d"),
    ("~~_o~ o_", "~~<em>o~ o</em>"), ("~~\\~~~", "<del>~</del>"),
    ("`~~a~~`", "<code>~~a~~</code>"), ("[~~a~~](u~x~)", "<a href=\"u~x~\"><del>a</del></a>"),
    ("~12 đến ~15", "~12 đến ~15"),
    ("<http://a/~b~c> ~d~", "<a href=\"http://a/~b~c\">http://a/~b~c</a> <del>d</del>"),
  ])
  func strikesOutWhatGFMStrikesOut(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func commonMarkKnowsNone() { #expect(html("~~a~~", .commonMark) == "<p>~~a~~</p>\n") }

  @Test func tildesElsewhereChangeNothing() {
    let text = "**a*b*** _c_ [*d*][r]\n\n[r]: /u_v_ \"t*\"\n"
    #expect(html("~~x~~\n\n" + text) == "<p><del>x</del></p>\n" + html(text))
  }
}
