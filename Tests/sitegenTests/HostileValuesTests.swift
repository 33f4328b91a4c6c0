import TestKit
import Testing

/// Whatever an office's files hold, no page obeys it.
@Suite struct HostileValuesTests {
  private static let site = #"""
    -- content/site.yaml --
    tên: <script>alert(1)</script>
    cơ quan: '"><img src=x onerror=alert(1)>'
    mô tả: javascript:alert(1)
    thông báo: ''' onmouseover=''x'
    địa chỉ: https://x/"><script>alert(1)</script>
    tính đến ngày: 2026-11-21
    liên hệ:
      tên: <script>alert(1)</script>
      địa chỉ: '"><img src=x onerror=alert(1)>'
      điện thoại: javascript:alert(1)
      thư điện tử: ''' onmouseover=''x'
    -- content/provinces.csv --
    vintage,code,full_name,name,type,slug,region_gso8,boundary_change_2025,type_change_date,type_change_basis
    34,01,<script>alert(1)</script>,"""><img src=x onerror=alert(1)>",tinh,ha-noi,javascript:alert(1),no,2020-01-01,' onmouseover='x
    34,04,"""><img src=x onerror=alert(1)>",' onmouseover='x,tinh,cao-bang,<script>alert(1)</script>,no,,
    -- content/pages/mot.md --
    ---
    title: <script>alert(1)</script>
    description: '"><img src=x onerror=alert(1)>'
    ---
    # <script>alert(1)</script>

    x <script>alert(1)</script> "><img src=x onerror=alert(1)> ' onmouseover='x

    <script>alert(1)</script>

    [a](javascript:alert(1)) ![b](javascript:alert(1)) <javascript:alert(1)>
    [c](<JaVaScRiPt:alert(1)> "' onmouseover='x") [d](&#106;avascript:alert(1))
    [e](https://x.vn/"onmouseover='x) [f](<https://x.vn/"><script>alert(1)</script>>)
    ![g" onerror="alert(1)](https://x.vn/x "' onmouseover='x")

    `<script>alert(1)</script>` **<img src=x onerror=alert(1)>**

    ```"><script>alert(1)</script>
    <script>alert(1)</script>
    ```

    Bảng: <script>alert(1)</script>

    | <script>alert(1)</script> | "><img src=x onerror=alert(1)> |
    |---|---|
    | [a](vbscript:x) | [a](data:text/html,<script>alert(1)</script>) |

    Chú thích[^1].

    [^1]: <script>alert(1)</script>
    -- content/pages/hai.md --
    ---
    title: "' onmouseover='x"
    description: javascript:alert(1)
    ---
    "><img src=x onerror=alert(1)>
    """#

  @Test func stayWordsOnThePagesOfTheSite() throws {
    let site = InlineSite(Self.site)
    let outcome = site.run("build", "--lang", "en")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let pages = try harmlessPages(of: site)
    // They are there, and readable.
    #expect(try #require(pages["mot.html"]).contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(try #require(pages["tinh/ha-noi.html"]).contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(try #require(pages["index.html"]).contains("&#39; onmouseover=&#39;x"))
  }

  @Test(arguments: [
    "tra-vinh-chao-mung-dai-hoi-2024", "ben-tre-dong-khoi-moi-2024",
    "hau-giang-thi-dua-dac-biet-2024",
  ])
  func stayWordsOnThePagesOfACampaign(campaign: String) throws {
    let site = InlineSite(Self.site)
    var content = HostileContent(campaign: campaign)
    let all = content.replaced
    var refused = ""
    for _ in 1...40 {
      content.write(to: site)
      let outcome = site.run("build", "--diagnostics", "json", "--lang", "en")
      refused = outcome.errors
      if outcome.status == 0 { break }
      try #require(outcome.status == 1, "\(outcome.errors)")
      var errors = 0
      for place in outcome.errors.matches(of: Self.error) {
        guard let line = Int(place.2), let column = Int(place.3) else { continue }
        if content.putBack(path: String(place.1), line: line, column: column) { errors += 1 }
      }
      // Codes that nothing forbids, but that others name.
      if errors == 0, content.putBackCodes() { continue }
      try #require(errors > 0, "nothing to put back for: \(outcome.errors)")
    }
    try #require(site.has("public/index.html"), "still refused: \(refused)")
    print("\(campaign): \(content.replaced) of \(all) hostile values were taken")
    #expect(content.replaced > 200)
    let pages = try harmlessPages(of: site).filter { $0.key.hasPrefix("chien-dich/") }
    for form in ["&lt;script&gt;alert(1)", "&lt;img src=x", "javascript:alert(1)", "onmouseover="] {
      // Shown as words on most of the campaign's pages.
      #expect(pages.values.count { $0.contains(form) } > pages.count / 2, "\(form)")
    }
  }

  private static var error: Regex<(Substring, Substring, Substring, Substring)> {
    /"severity":"error".*?"path":"([^"]*)".*?"line":([0-9]+),"column":([0-9]+)/
  }

  /// The pages by their path, each found to hold nothing that a browser would run.
  private func harmlessPages(of site: InlineSite) throws -> [String: String] {
    var pages: [String: String] = [:]
    for path in site.files(below: "public") where path.hasSuffix(".html") {
      let page = try #require(site.text("public/" + path))
      pages[path] = page
      var harm = ["<script>alert", "<img src=x", "href=\"javascript:", "href='javascript:"]
        .filter { page.contains($0) }
      for tag in HTMLTags(page).tags { harm += Self.harm(in: tag) }
      #expect(harm == [], "\(path)")
    }
    #expect(pages.count > 80)
    return pages
  }

  /// What a browser would do for whoever wrote the values.
  private static func harm(in tag: HTMLTags.Tag) -> [String] {
    var harm: [String] = []
    for (name, value) in tag.attributes {
      // The ends of a line that our charts draw.
      if tag.name == "line", ["x1", "x2", "y1", "y2"].contains(name) { continue }
      // An event, or a name that only a value that broke out of its quotes can have.
      if name.hasPrefix("on") || !name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == ":" }) {
        harm.append("<\(tag.name) \(name)>")
      }
      guard ["href", "src", "action", "formaction", "srcset", "data"].contains(name) else {
        continue
      }
      // Browsers skip control characters and blanks within a scheme.
      let address = value.lowercased().filter { !$0.isWhitespace && $0 >= " " }
      if ["javascript:", "vbscript:", "data:"].contains(where: { address.hasPrefix($0) }) {
        harm.append("\(name)=\(value)")
      }
    }
    if tag.name == "script" {
      let isData = tag["type"] == "application/ld+json"
      if tag["src"] == nil, !isData { harm.append("a script of the page's own") }
      if tag.content.contains("<") { harm.append(tag.content) }
    }
    if tag.name == "img", tag["src"] == "x" { harm.append("a foreign picture") }
    return harm
  }
}

@Suite struct HTMLTagsTests {
  @Test func areFoundAsABrowserFindsThem() {
    let page = """
      <!-- <b a> --><P CLASS="a&quot;b" hidden id=x>1 < 2<a href='j&#97;v:'x"y>
      <title><i></title></p><script src=a>"<u>"</script><br/onload=x>
      """
    let tags = HTMLTags(page).tags.map { tag in
      "\(tag.name) \(tag.attributes.map { "\($0.name)=\($0.value)" }) \(tag.content)"
    }
    #expect(
      tags == [
        #"p ["class=a\"b", "hidden=", "id=x"] "#, #"a ["href=jav:", "x\"y="] "#, "title [] <i>",
        #"script ["src=a"] "<u>""#, #"br ["onload=x"] "#,
      ])
  }
}
