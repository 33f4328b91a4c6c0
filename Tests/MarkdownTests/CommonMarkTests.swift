import Markdown
import Testing

/// One case a construct; the whole specification is checked against cmark by random texts.
struct CommonMarkTests {
  @Test(arguments: [
    ("# a #\n\nb\n===\n", "<h1>a</h1>\n<h1>b</h1>\n"),
    ("***\n", "<hr />\n"),
    ("    a\n\n\tb\n", "<pre><code>a\n\nb\n</code></pre>\n"),
    ("```swift x\na<b\n```\n", "<pre><code class=\"language-swift\">a&lt;b\n</code></pre>\n"),
    ("<div>\n*a*\n\n</div>\n", "<div>\n*a*\n</div>\n"),
    ("[a]: /u \"t\"\n\n[A]\n", "<p><a href=\"/u\" title=\"t\">A</a></p>\n"),
    ("> a\nb\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("3) a\n\n   b\n", "<ol start=\"3\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n"),
    ("`` a`b ``\n", "<p><code>a`b</code></p>\n"),
    ("*a **b***\n", "<p><em>a <strong>b</strong></em></p>\n"),
    ("![a *b*](/u \"t\")\n", "<p><img src=\"/u\" alt=\"a b\" title=\"t\" /></p>\n"),
    (
      "<http://a.b?c=\u{E4}&d>\n",
      "<p><a href=\"http://a.b?c=%C3%A4&amp;d\">http://a.b?c=ä&amp;d</a></p>\n"
    ),
    ("a  \nb\\\nc\n", "<p>a<br />\nb<br />\nc</p>\n"),
    ("&lt; &ouml; \\* \"\n", "<p>&lt; ö * &quot;</p>\n"),
    ("a\0b\n", "<p>a\u{FFFD}b</p>\n"),
    ("a\r\nb\rc\n", "<p>a\nb\nc</p>\n"),
    ("", ""),
    ("|a|\n|-|\n~~b~~[^1]\n\n[^1]: c\n", "<p>|a|\n|-|\n~~b~~<a href=\"c\">^1</a></p>\n"),
    ("[x](javascript:a)<b>\n", "<p><a href=\"javascript:a\">x</a><b></p>\n"),
  ])
  func isWrittenAsTheSpecificationSays(text: String, expected: String) {
    #expect(html(text, .commonMark) == expected)
  }
}
