import Diagnostics
import Liquid
import Testing

/// A filter that every value printed as the content of an element goes through.
@Suite struct FinishTests {
  private static let finish = Filter("finish") { input, _, _ in
    .safe("<b>\(Escaping.escaped(input.text.string))</b>")
  }

  @Test(arguments: [
    ("{{ x }}", "<b>&lt;</b>"),
    ("<p>{{ x }}, {{ x | upcase }}</p>", "<p><b>&lt;</b>, <b>&lt;</b></p>"),
    ("<p title=\"{{ x }}\">", "<p title=\"&lt;\">"),
    ("<title>{{ x }}</title>{{ x }}", "<title>&lt;</title><b>&lt;</b>"),
    ("<option value='{{ x }}'>{{ x }}</option>", "<option value='&lt;'>&lt;</option>"),
    ("<!-- {{ x }} -->", "<!-- &lt; -->"),
    // What is kept may land in an attribute.
    ("{% capture y %}{{ x }}{% endcapture %}<p title=\"{{ y }}\">", "<p title=\"&lt;\">"),
  ])
  func changesOnlyWhatAnElementCanHold(template: String, expected: String) throws {
    var report = Report()
    let program = try #require(
      Program.compiled(
        from: SourceText(path: "page.liquid", text: template),
        CompileOptions(finish: Self.finish), reporting: &report))
    #expect(try program.rendered(Scope(Record([("x", .string("<"))]))) == expected)
  }
}
