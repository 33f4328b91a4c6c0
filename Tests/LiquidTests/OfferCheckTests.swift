import Diagnostics
import Liquid
import Testing

@Suite struct OfferCheckTests {
  private let offers = OfferSet(
    page: "campaign",
    variables: [
      Offer("page", .record("campaign"), "the campaign", example: "page.title"),
      Offer("rows", .list(.record("row")), isOptional: true, "its results"),
    ],
    shared: [Offer("site", .record("site"), "the site")],
    records: [
      RecordOffer("campaign", [Offer("title", .text, "its name")]),
      RecordOffer(
        "row", [Offer("value", .number, "the figure"), Offer("next", .record("row"), "")]),
      RecordOffer("site", [Offer("name", .text, "its name")]),
    ])

  private func messages(_ template: String, partials: [String: String] = [:]) -> String {
    var report = Report()
    let options = CompileOptions(
      strictness: .strict, partials: Partials(partials), offers: offers)
    let source = SourceText(path: "page.liquid", text: template)
    _ = Program.compiled(from: source, options, reporting: &report)
    return Rendering.messages(report)
  }

  @Test(arguments: [
    "{{ page.title }}{{ rows.size }}{{ rows.first.value }}{{ rows[0].next.next.value }}",
    "{% for row in rows %}{{ row.value }}{{ forloop.index }}{% endfor %}",
    "{% assign x = page %}{{ x.title }}{% capture y %}{% endcapture %}{{ y }}",
    "{% assign best = rows | sort: 'value' | first %}{{ best.value }}",
    "{% increment n %}{{ n }}{% cycle a: 1, 2 %}",
  ])
  func whatIsOfferedMayBeRead(_ template: String) {
    #expect(messages(template) == "")
  }

  @Test(arguments: [
    ("{{ pgae.title }}", "page.liquid:1:4 liquid-unknown-variable near page"),
    ("{{ page.titel }}", "page.liquid:1:9 liquid-unknown-field near title"),
    (
      "{% for row in rows %}{{ row.valu }}{% endfor %}{{ row.value }}",
      "page.liquid:1:29 liquid-unknown-field near value\n"
        + "page.liquid:1:51 liquid-unknown-variable near rows"
    ),
    (
      "{% if rows.first.nxt %}{% endif %}{{ 1 | plus: x }}",
      "page.liquid:1:18 liquid-unknown-field near next\n"
        + "page.liquid:1:48 liquid-unknown-variable"
    ),
  ])
  func whatIsNotOfferedIsReportedWithTheNearestName(_ template: String, _ expected: String) {
    #expect(messages(template) == expected)
  }

  @Test func partialIsCheckedWithWhatItIsHanded() {
    let partials = ["row": "{{ row.value }}{{ row.valeu }}{{ page.title }}{{ site.name }}"]
    #expect(
      messages("{% render 'row' for rows as row %}", partials: partials)
        == "row:1:23 liquid-unknown-field near value\nrow:1:34 liquid-unknown-variable")
    #expect(
      messages("{% include 'row', row: rows[0] %}", partials: partials)
        == "row:1:23 liquid-unknown-field near value")
  }

  @Test func blockOfALayoutIsChecked() {
    let template = "{% layout 'base' %}{% block a %}{{ page.x }}{{ block.super }}{% endblock %}"
    #expect(
      messages(template, partials: ["base": "{% block a %}{{ sit.name }}{% endblock %}"])
        == "page.liquid:1:41 liquid-unknown-field")
  }
}
