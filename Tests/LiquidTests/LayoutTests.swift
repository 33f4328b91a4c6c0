import Liquid
import Testing

@Suite struct LayoutTests {
  private let base =
    "<title>{% block title %}Site{% endblock %}</title>{% block body %}-{% endblock %}"

  @Test func fillsTheBlocksOfItsLayout() {
    let page = Rendering.page(
      "{% layout 'base' %}{% assign n = 'A' %}{% block body %}<p>{{ n }}</p>{% endblock %}",
      partials: ["base": base])
    #expect(page == "<title>Site</title><p>A</p>")
  }

  @Test func addsToWhatTheLayoutHas() {
    let page = Rendering.page(
      "{% layout 'middle' %}{% block title %}Page - {{ block.super }}{% endblock %}",
      partials: [
        "base": base,
        "middle":
          "{% layout 'base' %}{% block title %}Part - {{ block.super }}{% endblock %}"
          + "{% block body %}[{% block inner %}none{% endblock %}]{% endblock %}",
      ])
    #expect(page == "<title>Page - Part - Site</title>[none]")
  }

  @Test func grandchildFillsABlockThatItsParentAdded() {
    let page = Rendering.page(
      "{% layout 'middle' %}{% block inner %}found{% endblock %}",
      partials: [
        "base": base,
        "middle":
          "{% layout 'base' %}{% block body %}[{% block inner %}none{% endblock %}]{% endblock %}",
      ])
    #expect(page == "<title>Site</title>[found]")
  }

  @Test func circleIsAnError() {
    let messages = Rendering.page("{% layout 'a' %}", partials: ["a": "{% layout 'a' %}"])
    #expect(messages == "a:1:1 liquid-layout-circle")
  }

  @Test func blockInItselfIsAnError() {
    let messages = Rendering.page(
      "{% layout 'base' %}{% block body %}{% block body %}{% endblock %}{% endblock %}",
      partials: ["base": base])
    #expect(messages == "page.liquid:1:36 liquid-block-in-itself")
  }

  @Test func contentOutsideBlocksIsAnErrorOfASite() {
    let messages = Rendering.page(
      "{% layout 'base' %}\nlost\n{% block body %}{% endblock %}", partials: ["base": base],
      strictness: .strict)
    #expect(messages == "page.liquid:2:1 liquid-outside-blocks")
  }

  @Test func missingLayoutIsAnErrorWithTheNearestName() {
    let messages = Rendering.page(
      "{% layout 'bsae' %}", partials: ["base": base], strictness: .strict)
    #expect(messages == "page.liquid:1:11 liquid-unknown-partial near base")
  }
}
