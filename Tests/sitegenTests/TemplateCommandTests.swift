import TestKit
import Testing

@Suite struct TemplateCommandTests {
  private let site = InlineSite(
    """
    -- data.json --
    {"name": "Trà Vinh <&>", "rows": [{"n": 1}, {"n": 2.5}], "none": null, "yes": true}
    -- page.liquid --
    {{ name }}: {% for row in rows %}{{ row.n }}{% unless forloop.last %}, {% endunless %}{% endfor %}{{ none }}{{ missing.field }}
    -- partials/card.liquid --
    [{{ title }}]
    -- partials/plain --
    plain
    -- partials/round.liquid --
    {% include 'round' %}
    -- partials/left.liquid --
    {% render 'right' %}
    -- partials/right.liquid --
    {% render 'left' %}
    -- partials/bad.liquid --
    {% if %}
    """)

  private func render(_ template: String, _ options: String...) -> InlineSite.Outcome {
    site.run(["template", "--lang", "en"] + options + ["-"], input: template)
  }

  @Test func rendersAFileWithItsData() {
    let outcome = site.run("template", "--data", "data.json", "page.liquid")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "Trà Vinh &lt;&amp;&gt;: 1, 2.5")
    #expect(outcome.errors == "")
  }

  @Test func leavesValuesAsTheyAreWhenAsked() {
    let outcome = site.run("template", "--no-escape", "--data", "data.json", "page.liquid")
    #expect(outcome.output == "Trà Vinh <&>: 1, 2.5")
  }

  @Test func readsATemplateFromStandardInput() {
    let outcome = render("{{ 'a' | upcase }}{{ undefined }}\n")
    #expect(outcome.status == 0)
    #expect(outcome.output == "A\n")
  }

  @Test(arguments: [
    ("{% render 'card', title: 'x' %}", "[x]"), ("{% include 'plain' %}", "plain"),
    ("{% include 'card.liquid', title: 'y' %}", "[y]"),
  ])
  func findsAPartialByItsNameThenWithItsSuffix(template: String, output: String) {
    let outcome = render(template, "--partials", "partials")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == output)
  }

  @Test(arguments: [
    ("{% render 'cadr' %}", "-:1:11: error: "), ("{% include 'cadr' %}", "-:1:12: error: "),
    // Found while rendering: nothing is known of the name before.
    ("{% assign x = 'cadr' %}{% include x %}", "-:1:"),
  ])
  func pointsAtAPartialThatIsNotThere(template: String, start: String) {
    let outcome = render(template, "--partials", "partials")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix(start), "\(outcome.errors)")
    #expect(outcome.errors.contains("'cadr'") && outcome.errors.contains("card"))
  }

  @Test func hasNoPartialsWithoutAFolder() {
    let outcome = render("{% render 'card' %}")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[liquid-unknown-partial]"))
  }

  @Test(arguments: [
    "../../etc/passwd", "../data.json", "x/../../data.json", "/etc/passwd", "..", "./../data.json",
    "",
  ])
  func readsNoPartialOutsideItsFolder(name: String) {
    for tag in ["render '\(name)'", "include '\(name)'", "assign n = '\(name)' %}{% include n"] {
      let outcome = render("{% \(tag) %}", "--partials", "partials")
      #expect(outcome.status == 1, "\(tag)")
      #expect(outcome.output == "", "\(tag)")
      #expect(!outcome.errors.contains("root:"), "\(tag)")
    }
  }

  @Test(arguments: ["round", "left"])
  func endsACircleOfPartials(name: String) {
    for tag in ["include", "render"] where name != "round" || tag == "include" {
      let outcome = render("{% \(tag) '\(name)' %}", "--partials", "partials")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[liquid-too-deep]"), "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("partials/"), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    (
      "{% for a in (1..100000) %}{% for b in (1..100000) %}{% endfor %}{% endfor %}",
      "liquid-too-many-iterations"
    ),
    ("{% assign r = (1..99999999999) %}{{ r | size }}", "liquid-range-too-long"),
    (
      "{% capture a %}0123456789012345678901234567890123456789{% endcapture %}"
        + "{% for i in (1..30) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
      "liquid-too-much-output"
    ),
    (
      "{% assign a = 'x' %}{% for i in (1..20) %}{% assign a = a | append: a %}{% endfor %}"
        + "{% for i in (1..1024) %}{{ a }}{% endfor %}",
      "liquid-too-much-output"
    ),
  ])
  func endsWhatWouldNotEndItself(template: String, code: String) {
    let outcome = render(template)
    #expect(outcome.status == 1)
    #expect(outcome.output == "", "half a page is no page")
    #expect(outcome.errors.hasPrefix("-:1:"), "\(outcome.errors.prefix(300))")
    #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors.prefix(300))")
  }

  @Test func pointsAtEveryMistakeOfAMalformedTemplate() {
    site.write("<p>\n  {{ a | }}\n{% fro x in y %}\n", to: "bad.liquid")
    let outcome = site.run("template", "bad.liquid")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("bad.liquid:2:10: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("\nbad.liquid:3:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("có phải là “for”?"), "\(outcome.errors)")
  }

  @Test func pointsIntoAMalformedPartial() {
    let outcome = render("{% render 'bad' %}", "--partials", "partials")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("partials/bad.liquid:1:"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("[1]", "[data-is-no-object]"), ("{\"a\": }", "data.json:1:7: error: "),
    ("{\"a\": 1", "data.json:1:"),
  ])
  func pointsIntoDataThatItCannotUse(data: String, message: String) {
    site.write(data, to: "data.json")
    let outcome = site.run("template", "--data", "data.json", "page.liquid")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["template", "none.liquid"], ["template", "--data", "none.json", "page.liquid"],
    ["template", "--partials", "none", "page.liquid"],
  ])
  func namesAFileThatItCannotRead(words: [String]) {
    let outcome = site.run(words)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("none"), "\(outcome.errors)")
    // What is wrong, and how to mend it.
    #expect(outcome.errors.split(separator: "\n").count <= 2, "\(outcome.errors)")
  }

  @Test(arguments: [["template"], ["template", "--eject", "pages/home.html", "page.liquid"]])
  func needsOneTemplate(words: [String]) {
    #expect(site.run(words).status == 2)
  }
}

@Suite struct EjectTests {
  private let site = InlineSite("")

  @Test func writesAnEmbeddedTemplateForEditing() throws {
    let outcome = site.run("template", "--eject", "pages/home.html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(site.files(below: ".") == ["templates/pages/home.html"])
    #expect(
      site.text("templates/pages/home.html") == Repository.text(of: "templates/pages/home.html"))
  }

  @Test func writesIntoTheSiteThatIsNamed() {
    let outcome = site.run("template", "--eject", "templates/assets/site.css", "--site", "a/b")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(site.files(below: ".") == ["a/b/templates/assets/site.css"])
  }

  @Test func namesTheNearestOfAnUnknownName() {
    let outcome = site.run("template", "--eject", "pages/hoem.html", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[no-such-template]"))
    #expect(outcome.errors.contains("did you mean “pages/home.html”?"), "\(outcome.errors)")
    #expect(site.files(below: ".") == [])
  }

  @Test(arguments: ["../registers/provinces.tsv", "../../etc/passwd", "/etc/passwd", ""])
  func writesNothingButTemplates(name: String) {
    let outcome = site.run("template", "--eject", name)
    #expect(outcome.status != 0)
    #expect(site.files(below: ".") == [])
  }

  @Test func leavesTheSitesOwnFileAlone() {
    site.write("mine", to: "templates/pages/home.html")
    let outcome = site.run("template", "--eject", "pages/home.html")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[template-is-there]"))
    #expect(site.text("templates/pages/home.html") == "mine")
  }

  @Test func saysThatItCannotWrite() {
    site.write("a file in the folder's place", to: "templates")
    let outcome = site.run("template", "--eject", "pages/home.html")
    #expect(outcome.status == 3)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
