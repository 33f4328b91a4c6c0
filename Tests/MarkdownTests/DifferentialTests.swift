import Diagnostics
import Markdown
import Testing

/// The same random texts through this kit and the reference programs, where they are installed.
struct DifferentialTests {
  static let inline = [
    "a", "b ", "foo", "é", "Đ", "*", "**", "_", "__", "[", "](u)", "]", "`", "``", "<a>", "\\",
    "![",
    " ", "&amp;", "<http://a.b>", ".", "(", ")", "\"", "[foo]", "\n[foo]: /u\n\n",
  ]
  static let blocks = [
    "\n", "\n", "\n\n", "> ", "- ", "1. ", "   ", "    ", "\t", "# ", "---\n", "***\n", "```\n",
    "===\n", "<div>\n", "<!-- ", "-->", "+ ", "10) ", "<b>\n", "<script>", "</script>\n", "word ",
  ]

  static func text(_ dice: inout Dice, from kinds: [[String]]) -> String {
    (0..<3 + dice.roll(30)).map { _ in dice.pick(kinds[dice.roll(kinds.count)]) }.joined()
  }

  static func isInstalled(_ program: String) -> Bool {
    if output(of: program, for: "a") != nil { return true }
    print("skipped: no \(program) on this machine")
    return false
  }

  @Test(.enabled("cmark is a reference, not a dependency") { isInstalled("cmark --unsafe") })
  func commonMarkIsWhatCmarkWrites() {
    var dice = Dice(seed: 1)
    for _ in 0..<300 {
      let text = Self.text(&dice, from: [Self.inline, Self.blocks])
      #expect(html(text, .commonMark) == output(of: "cmark --unsafe", for: text), "\(text)")
    }
  }

  @Test(.enabled("cmark is a reference, not a dependency") { isInstalled("cmark --unsafe") })
  func blockPassLeavesCommonMarkAsItIs() {
    var dice = Dice(seed: 2)
    for _ in 0..<300 {
      // The table in front sends the text through the block pass, the tildes through matching.
      let text = Self.text(&dice, from: [Self.inline, Self.blocks])
      let table = "|x|\n|-|\n\n~~x~~ ~y~\n\n"
      let before = html(table, .fragment)
      let expected = output(of: "cmark --unsafe", for: text).map { before + $0 }
      #expect(html(table + text, .fragment, keepsRawHTML: true) == expected, "\(text)")
    }
  }

  @Test(
    .enabled("cmark-gfm is a reference, not a dependency") { isInstalled("cmark-gfm --unsafe") })
  func tablesAndStrikethroughAreWhatCmarkGFMWrites() {
    let tables = [
      "| a | b |\n", "|---|:-:|\n", "| 1 | 2 | 3 |\n", "|", "\\|", "a | b\n", "--- | ---\n",
      "| x |\n", "|-|\n", "\n", "\n\n", "> ", "- ", "  ", "`a|b` ", "~~", "word", "~",
    ]
    var dice = Dice(seed: 3)
    for _ in 0..<300 {
      let text = Self.text(&dice, from: [tables])
      let expected = output(
        of: "cmark-gfm -e table -e strikethrough --unsafe", for: text)
      #expect(html(text, keepsRawHTML: true) == expected, "\(text)")
    }
  }

  @Test(
    .enabled("cmark-gfm is a reference, not a dependency") { isInstalled("cmark-gfm --unsafe") })
  func footnotesEndWhereCmarkGFMEndsThem() {
    let notes = [
      "[^1]: a\n", "[^1]:\n", "   \n", "     \n", " \n", "\n", "    b\n", "    - c\n",
      "      d\n", "    > q\n", "        code\n", "x\n", "  \t\n", "\t\n", "          \n", "- i\n",
      "  [^1]: n\n", "> [^1]: m\n", "> \n", ">     \n", "  e\n", "    ~~~\n",
    ]
    var dice = Dice(seed: 4)
    for _ in 0..<300 {
      let text = "[^1]\n\n" + Self.text(&dice, from: [notes])
      let expected = output(of: "cmark-gfm -e footnotes --unsafe", for: text)
      #expect(html(text, keepsRawHTML: true) == expected.map(Self.inOlderForm), "\(text)")
    }
  }

  /// What cmark-gfm wrote before it added attributes for scripts.
  static func inOlderForm(_ html: String) -> String {
    let newer = [
      " data-footnote-ref": "", " data-footnotes": "", "#fn-": "#fn", "\"fn-": "\"fn",
      "#fnref-": "#fnref", "\"fnref-": "\"fnref",
      " data-footnote-backref aria-label=\"Back to content\"": "",
    ]
    return newer.sorted { $0.key.utf8.count > $1.key.utf8.count }
      .reduce(html) { text, pair in text.replacing(pair.key, with: pair.value) }
  }
}
