import Diagnostics
import Liquid
import Testing

/// Values that want to be markup, in every place a template can print them.
@Suite struct EscapingTests {
  private let hostile = #"{"x": "\"><img src=x onerror=alert(1)>'<script>alert(1)</script>"}"#

  // The template, then what comes out of it in place of the output.
  static let places: [(String, String)] = [
    ("<p>{{ x }}</p>", html),
    ("<p title='{{ x }}'>", html),
    ("<!-- {{ x }} -->", html),
    ("<a href=\"?q={{ x }}\">", address),
    ("<script>var x = {{ x }};</script>", "\"" + script + "\""),
    ("<script>var x = '{{ x }}';</script>", script),
    ("<script>{{ x | json }}</script>", json),
  ]

  private static let html =
    "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&lt;script&gt;alert(1)&lt;/script&gt;"
  private static let address =
    "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E%27%3Cscript%3Ealert(1)%3C/script%3E"
  private static let script =
    #"\u0022\u003E\u003Cimg src=x onerror=alert(1)\u003E\u0027"#
    + #"\u003Cscript\u003Ealert(1)\u003C/script\u003E"#
  private static let json =
    #""\">\u003Cimg src=x onerror=alert(1)>'\u003Cscript>alert(1)\u003C/script>""#

  @Test(arguments: places)
  func hostileValueIsHarmless(_ template: String, _ printed: String) {
    let output = template.contains("json") ? "{{ x | json }}" : "{{ x }}"
    let page = template.replacing(output, with: printed)
    #expect(Rendering.page(template, hostile) == page)
  }

  @Test func unquotedAttributeCannotBeLeft() {
    let page = Rendering.page("<p class={{ x }}>", #"{"x": "a onclick=alert(1)>"}"#)
    #expect(page == "<p class=a&#32;onclick&#61;alert&#40;1&#41;&#62;>")
  }

  @Test(arguments: [
    "javascript:alert(1)", " JavaScript:alert(1)", "java\\nscript:alert(1)", "data:text/html,x",
    "vbscript:x", "javascript&colon;alert(1)",
  ])
  func addressThatRunsSomethingIsDropped(_ address: String) {
    #expect(Rendering.page("<a href=\"{{ x }}\">", "{\"x\": \"\(address)\"}") == "<a href=\"#\">")
    let safe = "{% capture y %}{{ x }}{% endcapture %}<a href=\"{{ y }}\">"
    #expect(Rendering.page(safe, "{\"x\": \"\(address)\"}") == "<a href=\"#\">")
  }

  @Test func eventGetsATextAndNoScript() {
    let page = Rendering.page("<p onclick=\"f({{ x }})\">", #"{"x": "alert(1)\""}"#)
    #expect(page == #"<p onclick="f(&quot;alert(1)\u0022&quot;)">"#)
  }

  @Test func addressInPartsIsCheckedToItsFirstSlash() {
    let data = #"{"no": "", "x": "javascript:alert(1)", "java": "java", "script": "script:a()"}"#
    #expect(Rendering.page("<a href='{{ no }}{{ x }}'>", data) == "<a href='#'>")
    #expect(Rendering.page("<a href='{{ java }}{{ script }}'>", data) == "<a href='java#'>")
    #expect(Rendering.page("<a href='p/{{ script }}'>", data) == "<a href='p/script:a()'>")
    #expect(Rendering.page("<a href={{ x }}>", data) == "<a href=#>")
  }

  @Test(arguments: ["https://a.vn/?b=1&c=2", "../a/b.html#c", "mailto:a@b.vn", "a:b/../c"])
  func honestAddressStays(_ address: String) {
    let kept = address == "a:b/../c" ? "#" : address.replacing("&", with: "&amp;")
    #expect(
      Rendering.page("<a href=\"{{ x }}\">", "{\"x\": \"\(address)\"}") == "<a href=\"\(kept)\">")
  }

  @Test(arguments: [
    ("{{ x | escape }}", "&lt;b&gt;"),
    ("{{ x | escape | escape }}", "&lt;b&gt;"),
    ("{{ x | escape_once | escape }}", "&lt;b&gt;"),
    ("{{ x | raw }}", "<b>"),
    ("{{ x | raw | append: '<i>' }}", "&lt;b&gt;&lt;i&gt;"),
    ("{{ x | escape | append: '<i>' }}", "&lt;b&gt;&lt;i&gt;"),
    ("{{ x | escape | append: ', a' }}", "&lt;b&gt;, a"),
    ("{% capture y %}<p>{{ x }}</p>{% endcapture %}{{ y }}", "<p>&lt;b&gt;</p>"),
    ("{% capture y %}{{ x }}{% endcapture %}{{ y | append: x }}", "&lt;b&gt;&lt;b&gt;"),
    ("{{ x | append: '\n' | newline_to_br }}", "&lt;b&gt;<br />\n"),
    ("{{ x | upcase }}", "&lt;B&gt;"),
    ("{% for c in list %}{{ c }}{% endfor %}{{ list }}", "&lt;&amp;lt;&lt;&amp;lt;"),
  ])
  func nothingIsEscapedTwiceNorForgotten(_ template: String, _ page: String) {
    #expect(Rendering.page(template, #"{"x": "<b>", "list": ["<", "&lt;"]}"#) == page)
  }

  @Test func escapingCanBeSwitchedOff() {
    let template = "<a href=\"{{ x }}\">{{ x }}</a><script>{{ x }}</script>"
    let page = Rendering.page(template, #"{"x": "<b> & \"c\""}"#, escapes: false)
    #expect(page == "<a href=\"<b> & \"c\"\"><b> & \"c\"</a><script><b> & \"c\"</script>")
  }

  @Test(arguments: [
    "<p class={{ x }}>", "<p {{ x }}>", "<p onclick=\"f({{ x }})\">",
    "<p style=\"color: {{ x }}\">",
    "<style>p { color: {{ x }} }</style>",
  ])
  func siteRefusesPlacesThatNoEscapingMakesSafe(_ template: String) {
    let messages = Rendering.page(template, #"{"x": "a"}"#, strictness: .strict)
    #expect(messages.contains("liquid-unsafe-place"))
    let vouched = template.replacing("{{ x }}", with: "{{ x | raw }}")
    #expect(!Rendering.page(vouched, #"{"x": "a"}"#, strictness: .strict).contains("liquid-"))
  }

  @Test func branchesMustEndInTheSamePlace() {
    let template = "<p {% if x %}title=\"{% endif %}a\">"
    let messages = Rendering.page(template, #"{"x": 1}"#, strictness: .strict)
    #expect(messages == "page.liquid:1:4 liquid-branches-differ")
  }

  @Test func partialKnowsThePlaceItIsCalledIn() {
    let page = Rendering.page(
      "{% render 'p', x: x %}<script>{% render 'p', x: x %}</script>", #"{"x": "<"}"#,
      partials: ["p": "{{ x }}"])
    #expect(page == #"&lt;<script>"\u003C"</script>"#)
  }
}
