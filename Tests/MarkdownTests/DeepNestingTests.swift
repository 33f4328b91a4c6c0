import Diagnostics
import Markdown
import Testing

/// Ten thousand levels: no stack is deep enough for recursion, and no square of it is fast.
struct DeepNestingTests {
  static let depth = 10_000

  static func repeated(_ text: String) -> String { String(repeating: text, count: depth) }

  @Test(arguments: [
    ("> ", "a", "", "<blockquote>"), ("- ", "a", "", "<ul>"), ("*a ", "b", "*", "<em>"),
    ("**a ", "b", "**", "<strong>"), ("1. ", "a", "", "<ol>"),
  ])
  func isWrittenWhole(opening: String, middle: String, closing: String, tag: String) {
    let text = Self.repeated(opening) + middle + Self.repeated(closing) + "\n"
    for dialect in [MarkdownOptions.Dialect.commonMark, .fragment, .page] {
      // The table sends the text through the block pass as well.
      for before in ["", "|a|\n|-|\n\n~~x~~ ~y~\n\n"] {
        let result = html(before + text, dialect)
        #expect(result.split(separator: tag, omittingEmptySubsequences: false).count > Self.depth)
      }
    }
  }

  @Test(arguments: [
    ("[", "a", "]"), ("[", "a", "](u)"), ("![", "a", "](u)"), ("~~a *b ", "c", "~~ d* "),
    ("[^1] ", "a", ""), ("[^1]: ", "a", ""), ("|", "\n", "|-"), ("`~", "", ""), ("a**b", "c", "* "),
  ])
  func endsSoon(opening: String, middle: String, closing: String) {
    let text = Self.repeated(opening) + middle + Self.repeated(closing) + "\n"
    #expect(!html(text).isEmpty || opening == "[^1]: ")
  }

  @Test func isWarnedOfBeyondAHundredLevels() {
    let (_, deep) = page("đầu\n\n" + String(repeating: "> ", count: 120) + "a\n")
    #expect(problems(deep) == ["deep-nesting 3:1"])
    let (_, shallow) = page(String(repeating: "> ", count: 98) + "a\n")
    #expect(shallow.isEmpty)
  }

  @Test func manyEqualHeadingsGetAnchorsSoon() {
    let (document, _) = page(Self.repeated("# a\n[b](#a)\n"))
    #expect(document.headings.last?.id == "a-10000")
    #expect(document.fragment.count > Self.depth)
  }

  @Test func manyMissingCellsEndATable() {
    let columns = 3_000
    let header = String(repeating: "|a", count: columns) + "|\n"
    let delimiters = String(repeating: "|-", count: columns) + "|\n"
    let result = html(header + delimiters + Self.repeated("|b|\n"))
    #expect(result.utf8.count < 20_000_000)
    #expect(result.contains("</table>\n<p>|b|"))
  }

  @Test func whatLibcmarkCannotParseInTimeIsRefused() {
    let lists = Self.repeated("- ") + "a\n" + Self.repeated("\n")
    let (_, report) = page("x\n\n" + lists)
    #expect(problems(report) == ["text-too-tangled 3:1"])
    let (_, brackets) = page(String(repeating: "![[]()", count: 20_000))
    #expect(problems(brackets) == ["text-too-tangled 1:1"])
    #expect(page(Self.repeated("- ") + "a\n").1.errorCount == 0)
    #expect(page(Self.repeated("![a](b) [c](d)\n\n")).1.errorCount == 0)
  }
}
