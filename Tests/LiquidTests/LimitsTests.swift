import Liquid
import Testing

@Suite struct LimitsTests {
  private let options = RenderOptions(
    limits: Limits(depth: 20, iterations: 1000, outputSize: 5000, rangeSize: 2000))

  private func page(_ template: String, _ partials: [String: String] = [:]) -> String {
    Rendering.page(template, partials: partials, options: options)
  }

  @Test(arguments: ["include", "render"])
  func partialThatCallsItselfIsStopped(_ tag: String) {
    let partials = ["a": "{% \(tag) 'a' %}"]
    #expect(page("{% \(tag) 'a' %}", partials) == "a:1:1 liquid-too-deep")
  }

  @Test func partialNamedByAVariableIsStoppedToo() {
    #expect(
      page("{% assign n = 'a' %}{% include n %}", ["a": "{% include n %}"])
        == "a:1:1 liquid-too-deep")
  }

  @Test func loopsTogetherAreCounted() {
    let template = "{% for x in (1..100) %}{% for y in (1..100) %}{% endfor %}{% endfor %}"
    #expect(page(template).hasSuffix("liquid-too-many-iterations"))
  }

  @Test func callsThatDoubleAreCounted() {
    let partials = Dictionary(
      uniqueKeysWithValues: (0..<15).map { index in
        ("p\(index)", "{% render 'p\(index + 1)' %}{% render 'p\(index + 1)' %}")
      } + [("p15", "")])
    #expect(page("{% render 'p0' %}", partials).hasSuffix("liquid-too-many-iterations"))
  }

  @Test func outputIsBounded() {
    let template = "{% for x in (1..900) %}0123456789{% endfor %}"
    #expect(page(template).hasSuffix("liquid-too-much-output"))
  }

  @Test func textThatDoublesIsBounded() {
    let template =
      "{% assign x = 'ab' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}"
    #expect(page(template).hasSuffix("liquid-too-much-output"))
  }

  @Test func rangeIsBounded() {
    #expect(page("{% assign x = (1..99999999999) %}") == "page.liquid:1:15 liquid-range-too-long")
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "{% if true %}", count: 5000)
    #expect(page(deep).hasSuffix("liquid-nested-too-deep"))
    let brackets = "{{ " + String(repeating: "a[", count: 5000) + " }}"
    #expect(page(brackets).hasSuffix("liquid-nested-too-deep"))
    let lines = "{% " + String(repeating: "liquid ", count: 5000) + "%}"
    #expect(page(lines).hasSuffix("liquid-nested-too-deep"))
    let conditions = "{% if a" + String(repeating: " and a", count: 5000) + " %}{% endif %}"
    #expect(page(conditions).hasSuffix("liquid-nested-too-deep"))
  }

  @Test func longCycleHasRoomOnTheStack() {
    let values = (0..<3000).map(String.init).joined(separator: ", ")
    #expect(page("{% cycle \(values) %}{% cycle \(values) %}") == "01")
  }
}
