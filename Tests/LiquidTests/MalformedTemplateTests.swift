import Diagnostics
import Liquid
import Testing

/// Malformed templates and all that is said about them, in both languages.
@Suite struct MalformedTemplateTests {
  static let templates: [(name: String, text: String)] = [
    ("unclosed-output", "<p>{{ page.title </p>\n"),
    ("unclosed-tag", "<ul>\n{% for item in items \n</ul>\n"),
    ("unclosed-block", "{% if a %}\n  {% for x in y %}\n    {{ x }}\n{% endif %}\n"),
    ("unknown-tag", "{% asign tổng = 1 %}\n{% endfro %}\n"),
    ("unknown-filter", "<b>{{ tên | upcsae }}</b>{{ 'Trà Vinh' | upcsae }}\n"),
    (
      "wrong-arguments",
      "{{ 'a' | append }} {{ 5 | plus: 1, 2 }} {{ x | default: 1, allow_flase: true }}\n"
    ),
    (
      "bad-condition",
      "{% if a === b %}1{% endif %}{% if not a %}2{% endif %}{% if %}3{% endif %}\n"
    ),
    ("bad-expression", "{{ items[0 }} {{ a b }} {{ 'mở ra }} {{ x | }}\n"),
    (
      "bad-loop",
      "{% for in items %}{% endfor %}{% for x items %}{% endfor %}{% for x in y limt: 2 %}{% endfor %}\n"
    ),
    ("stray-tags", "{% endif %}\n{% else %}\n{% when 1 %}\n{% endfor %}\n"),
    ("bad-partial-name", "{% render ten-mau %}\n{% layout %}\n"),
    ("bad-lines", "{% liquid\n  assign x = \"một\n  echo x y\n  if x\n    echo x\n%}\n"),
    ("bad-comment", "{% # dòng một\n   dòng hai\n%}{% comment %}chưa đóng\n"),
    (
      "bad-names",
      "{% assign = 2 %}{% capture %}{% endcapture %}{% increment %}{% block %}{% endblock %}\n"
    ),
  ]

  @Test(arguments: templates.indices, Language.allCases)
  func isExplainedInFull(_ index: Int, _ language: Language) {
    let template = Self.templates[index]
    var report = Report()
    let source = SourceText(path: "templates/\(template.name).liquid", text: template.text)
    #expect(Program.compiled(from: source, reporting: &report) == nil)
    let printer = DiagnosticPrinter(language: language)
    let text = report.sorted.map { printer.print($0) }.joined()
    let name = "malformed/\(template.name).\(language.rawValue).txt"
    #expect(text == Golden.text(name, recording: text))
  }

  @Test func everyProblemHasItsOwnCodeAndBothWordings() {
    let problems = LiquidProblems.all
    #expect(Set(problems.map(\.code)).count == problems.count)
    for problem in problems {
      let wordings = [problem.message] + (problem.cure.map { [$0] } ?? [])
      for wording in wordings {
        #expect(!wording.vi.isEmpty && !wording.en.isEmpty, "\(problem.code)")
        #expect(wording.parameters(in: .vi) == wording.parameters(in: .en), "\(problem.code)")
      }
    }
  }
}
