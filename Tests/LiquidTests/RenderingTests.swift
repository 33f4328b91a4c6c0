import Diagnostics
import Liquid
import Testing

@Suite struct RenderingTests {
  @Test func loopVariableHidesWhatIsAssignedUntilItsEnd() {
    let template = "{% for x in (1..2) %}{% assign x = 'a' %}{{ x }}{% endfor %}{{ x }}"
    #expect(Rendering.page(template, #"{"x": 9}"#) == "12a")
  }

  @Test func variableIsBackAfterALoopOfTheSameName() {
    let template =
      "{% for x in (1..2) %}{% for x in (5..6) %}{{ x }}{% endfor %}{{ x }}{% endfor %}{{ x }}"
    #expect(Rendering.page(template, #"{"x": 9}"#) == "5615629")
  }

  @Test func captureTakesItsFirstWordUnlessASiteIsBuilt() {
    let template =
      "{% capture a b %}1{% endcapture %}{% capture 'c' %}2{% endcapture %}{{ a }}{{ c }}"
    #expect(Rendering.page(template) == "12")
    #expect(Rendering.page(template, strictness: .strict) == "page.liquid:1:1 liquid-capture-form")
  }

  @Test(arguments: [
    ("{% render 'p' for none %}", ":"), ("{% render 'p' for word %}", ":w"),
    ("{% render 'p' for list %}", "1:x2:y"), ("{% render 'p' for (1..2) %}", "1:12:2"),
  ])
  func renderedPartialIsInALoopOnlyForAList(template: String, expected: String) {
    let page = Rendering.page(
      template, #"{"list": ["x", "y"], "word": "w"}"#,
      partials: ["p": "{{ forloop.index }}:{{ p }}"])
    #expect(page == expected)
  }

  @Test func renderedPartialInAFolderBindsTheLastPartOfItsName() {
    let page = Rendering.page("{% render 'a/b' with 5 %}", partials: ["a/b": "{{ b }}"])
    #expect(page == "5")
  }

  @Test func loopHasOneElse() {
    let template = "{% for x in (1..2) %}{% else %}{% else %}{% endfor %}"
    #expect(Rendering.page(template).contains("page.liquid:1:32"))
  }

  @Test(arguments: [
    ("a {{-}} b", "ab"), ("{% for x in (1..2) %} {% break %} {% endfor %}.", " ."),
    ("{% if true %} {% tablerow x in none %}{% endtablerow %} {% endif %}.", "."),
  ])
  func blankSpaceIsEaten(template: String, expected: String) {
    #expect(Rendering.page(template) == expected)
  }

  @Test(arguments: [
    "{% for x in (9223372036854775807..9223372036854775807) offset: 1 reversed %}{{ x }}{% endfor %}",
    "{% for x in 's' offset: 9223372036854775807 %}{% endfor %}",
    "{% tablerow x in none limit: 9223372036854775807 %}{% endtablerow %}",
  ])
  func greatestNumbersStopNothing(template: String) {
    #expect(Rendering.page(template) == "")
  }

  @Test func farthestSecondsAreNoDate() {
    let template = "{{ -9223372036854775808 | date: '%Y' }}"
    #expect(Rendering.page(template) == "-9223372036854775808")
  }

  @Test func breakEndsWhatStandsBetween() {
    let template = """
      {% for x in (1..3) %}{% capture y %}c{{ x }}{% if x == 2 %}{% break %}{% endif %}!\
      {% endcapture %}{% case x %}{% when 1 %}{{ y }}{% continue %}{% endcase %}{% endfor %}{{ y }}
      """
    #expect(Rendering.page(template) == "c1!c2")
  }

  @Test func breakInAnIncludeEndsTheLoopAroundIt() {
    let partials = ["p": "{% if x == 2 %}{% break %}{% endif %}{{ x }}"]
    let page = Rendering.page(
      "{% for x in (1..3) %}{% include 'p', z: 1 %},{% endfor %}.", partials: partials)
    #expect(page == "1,.")
    let named = "{% assign n = 'p' %}{% for x in (1..3) %}{% include n %},{% endfor %}."
    #expect(Rendering.page(named, partials: partials) == "1,.")
  }

  @Test func breakInARenderedPartialEndsOnlyThat() {
    let page = Rendering.page(
      "{% for x in (1..2) %}{% render 'p', x: x %},{% endfor %}",
      partials: ["p": "{{ x }}{% break %}lost"])
    #expect(page == "1,2,")
  }

  @Test func includeNamedByAVariableSharesVariables() {
    let page = Rendering.page(
      "{% assign n = 'p' %}{% assign a = 1 %}{% include n with 5, k: 2 %}{{ a }}{{ p }}{{ k }}{{ new }}",
      partials: ["p": "{{ p }}{{ k }}{{ a }}{% assign a = 7 %}{% assign new = 8 %}"])
    #expect(page == "52178")
  }

  @Test func renderedPartialSeesOnlyWhatItIsHanded() {
    var report = Report()
    let options = CompileOptions(partials: Partials(["p": "{{ a }}{{ b }}{{ c }}"]))
    let source = SourceText(path: "page.liquid", text: "{% assign b = 2 %}{% render 'p' %}")
    let program = Program.compiled(from: source, options, reporting: &report)
    let scope = Scope(Record([("a", 1)]), shared: Record([("c", 3)]))
    #expect((try? program?.rendered(scope)) == "3")
  }

  @Test func renderedPartialMayCallItself() {
    let page = Rendering.page(
      "{% render 'tree', node: root %}",
      #"{"root": {"name": "a", "parts": [{"name": "b", "parts": []}, {"name": "c", "parts": []}]}}"#,
      partials: [
        "tree":
          "({{ node.name }}{% for part in node.parts %}{% render 'tree', node: part %}{% endfor %})"
      ])
    #expect(page == "(a(b)(c))")
  }

  @Test func faultNamesTheTemplateLineAndTheDataAndTheCall() throws {
    var report = Report()
    let options = CompileOptions(partials: Partials(["p": "\n{{ x | divided_by: 0 }}"]))
    let source = SourceText(path: "page.liquid", text: "a\n{% render 'p', x: 1 %}")
    let program = try #require(Program.compiled(from: source, options, reporting: &report))
    let data = SourceText(path: "results.csv", text: "id,value\nA,1\n")
    let origin = Diagnostic.Related(
      data.span(9..<10), Wording(vi: "dữ liệu đang dùng", en: "the data being rendered"))
    let fault = #expect(throws: RenderFault.self) {
      try program.rendered(Scope([]), RenderOptions(origin: origin))
    }
    let text = DiagnosticPrinter(language: .en).print(try #require(fault?.diagnostic))
    #expect(text.hasPrefix("p:2:8: error: "))
    #expect(text.contains("  page.liquid:2:1: called from here\n"))
    #expect(text.contains("  results.csv:2:1: the data being rendered\n"))
  }

  @Test func siteRefusesWhatIsUnknownAtRunTime() {
    let data = #"{"a": {"b": null}}"#
    #expect(Rendering.page("{{ a.b.c }}", data, strictness: .strict) == "")
    #expect(
      Rendering.page("{{ a.x }}", data, strictness: .strict)
        == "page.liquid:1:6 liquid-undefined-field")
    #expect(
      Rendering.page("{{ x }}", data, strictness: .strict)
        == "page.liquid:1:4 liquid-undefined-variable")
  }

  @Test func observerIsToldEveryFieldThatIsRead() throws {
    final class Log { var lines: [String] = [] }
    let log = Log()
    let observer = Observer(
      read: { record, field in log.lines.append("\(record.key).\(record.shape.fields[field])") },
      missed: { record, field in log.lines.append("no \(record.key).\(field)") },
      readNow: { log.lines.append("now") })
    let row = Shape("row", fields: ["value", "note"])
    let rows = (1...2).map { Value.object(Record(row, key: "row \($0)", values: [.int($0), "n"])) }
    let data = Record(
      Shape("page", fields: ["rows", "unused"]), key: "page", values: [.array(rows), 1])
    var report = Report()
    let source = SourceText(
      path: "page.liquid",
      text: "{% for r in rows %}{{ r.value }}{% endfor %}{{ other }}{{ 'now' | date: '%Y' }}")
    let program = try #require(Program.compiled(from: source, reporting: &report))
    let page = try program.rendered(Scope(data), RenderOptions(observer: observer))
    #expect(page == "121970")
    #expect(log.lines == ["page.rows", "row 1.value", "row 2.value", "no page.other", "now"])
  }

  @Test func lazyFieldIsWorkedOutOnce() throws {
    final class Count: Sendable { nonisolated(unsafe) var value = 0 }
    let count = Count()
    let record = Record(Shape("r", fields: ["a", "b"])) { field in
      count.value += 1
      return .int(field)
    }
    var report = Report()
    let source = SourceText(path: "page.liquid", text: "{{ r.b }}{{ r.b }}{{ r['b'] }}")
    let program = try #require(Program.compiled(from: source, reporting: &report))
    #expect(try program.rendered(Scope([("r", .object(record))])) == "111")
    #expect(count.value == 1)
  }

  @Test func oneProgramRunsOnManyThreads() async throws {
    var report = Report()
    let options = CompileOptions(partials: Partials(["p": "{{ x }}"]))
    let source = SourceText(
      path: "page.liquid",
      text: "{% for x in (1..n) %}{% assign q = 'p' %}{% include q %}{% endfor %}")
    let program = try #require(Program.compiled(from: source, options, reporting: &report))
    await withTaskGroup(of: Bool.self) { group in
      for n in 1...64 {
        group.addTask {
          let page = try? program.rendered(Scope([("n", .int(n))]))
          return page == (1...n).map(String.init).joined()
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
