import Diagnostics
import Markdown
import Testing

struct MarkdownDocumentTests {
  private func text(_ document: MarkdownDocument) -> String {
    String(decoding: document.fragment, as: UTF8.self)
  }

  @Test func headingsHaveVietnameseAnchors() {
    let (document, report) = page("# Kế hoạch\n\n## Đợt *một*[^1]\n\n## Đợt một\n\n[^1]: a\n")
    #expect(document.headings.map(\.id) == ["ke-hoach", "dot-mot", "dot-mot-2"])
    #expect(document.headings.map(\.level) == [2, 3, 3])
    #expect(document.headings.map(\.text) == ["Kế hoạch", "Đợt một", "Đợt một"])
    #expect(document.headings.map(\.line) == [1, 3, 5])
    #expect(text(document).hasPrefix("<h2 id=\"ke-hoach\">Kế hoạch</h2>\n"))
    #expect(report.isEmpty)
  }

  @Test func anchorsAvoidThoseOfThePageAndOfNotes() {
    var report = Report()
    let options = MarkdownOptions(dialect: .page, idPrefix: "a-", reservedIDs: ["a-muc-luc"])
    let document = MarkdownDocument(
      SourceText(path: "b.md", text: "# Mục lục\n# Fn1\n# !\n"), options: options,
      reporting: &report)
    #expect(document.headings.map(\.id) == ["a-muc-luc-2", "a-fn1-2", "a-muc"])
  }

  @Test func levelsThatAreSkippedAreClosed() {
    let (document, report) = page("## a\n\n#### b\n\n#### c\n\n### d\n")
    #expect(document.headings.map(\.level) == [2, 3, 3, 3])
    #expect(problems(report) == ["skipped-heading-level 3:1"])
  }

  @Test func tableOfContentsNestsHeadings() {
    let (document, _) = page("# A\n\n## B & C\n\n## D\n\n# E\n")
    #expect(
      String(decoding: document.tableOfContents(), as: UTF8.self) == """
        <ol>
        <li><a href="#a">A</a>
        <ol>
        <li><a href="#b-c">B &amp; C</a></li>
        <li><a href="#d">D</a></li>
        </ol>
        </li>
        <li><a href="#e">E</a></li>
        </ol>

        """)
    #expect(
      String(decoding: document.tableOfContents(deepest: 2), as: UTF8.self) == """
        <ol>
        <li><a href="#a">A</a></li>
        <li><a href="#e">E</a></li>
        </ol>

        """)
    #expect(page("a").0.tableOfContents().isEmpty)
  }

  @Test func linksAreSlotsUntilThePageIsKnown() {
    let source = """
      [GRDP](chi-tieu:ind01) [kế hoạch](../plan.md#muc-2 "Xem")
      [w](https://a.vn) [m](#dau)

      # Đầu
      """
    let (document, report) = page(source)
    #expect(document.slots.map(\.target) == ["chi-tieu:ind01", "../plan.md#muc-2", "#dau"])
    #expect(document.slots.map(\.line) == [1, 1, 2])
    var result: [UInt8] = []
    var asked: [String] = []
    document.write(into: &result) { slot in
      asked.append(slot.target)
      return .page("../chi-tieu/ind01.html?a=1&b=\"2\"")
    }
    let shown = String(decoding: result, as: UTF8.self)
    #expect(asked == ["chi-tieu:ind01", "../plan.md#muc-2"])
    #expect(shown.contains("<a href=\"../chi-tieu/ind01.html?a=1&amp;b=%222%22\">GRDP</a>"))
    #expect(shown.contains("&amp;b=%222%22\" title=\"Xem\">kế hoạch</a>"))
    #expect(shown.contains("<a href=\"https://a.vn\">w</a> <a href=\"#dau\">m</a>"))
    #expect(document.span(of: document.slots[1]).place.description == "bai.md:1:35")
    #expect(report.isEmpty)
  }

  @Test func picturesAloneAreFigures() {
    let source = """
      ![Đội thủy lợi nạo vét kênh](anh/doi.jpg "Nạo vét kênh 3 km")
      Ảnh: Nguyễn Văn A

      ![Lễ phát động](le.jpg)
      Lễ ngày 5 *tại* huyện
      Nguồn: [Báo](https://a.vn)

      chữ ![hình](h.png)
      """
    let (document, report) = page(source)
    #expect(
      text(document) == """
        <figure>
        <img src="anh/doi.jpg" alt="Đội thủy lợi nạo vét kênh">
        <figcaption>Nạo vét kênh 3\u{A0}km <span class="credit">Ảnh: Nguyễn Văn A</span></figcaption>
        </figure>
        <figure>
        <img src="le.jpg" alt="Lễ phát động">
        <figcaption>Lễ ngày\u{A0}5 <em>tại</em> huyện <span class="credit">Nguồn: <a \
        href="https://a.vn">Báo</a></span></figcaption>
        </figure>
        <p>chữ <img src="h.png" alt="hình"></p>

        """)
    #expect(document.images.map(\.caption) == ["Nạo vét kênh 3 km", "Lễ ngày 5 tại huyện", nil])
    #expect(document.images.map(\.credit) == ["Ảnh: Nguyễn Văn A", "Nguồn: Báo", nil])
    #expect(document.images.map(\.line) == [1, 4, 8])
    #expect(report.isEmpty)
  }

  @Test func picturesTakeTheirSizeFromThePage() {
    let (document, _) = page("![a](b.jpg)")
    var result: [UInt8] = []
    document.write(into: &result) { _ in .picture("x/b.jpg", width: 640, height: 480) }
    #expect(
      String(decoding: result, as: UTF8.self)
        == "<figure>\n<img src=\"x/b.jpg\" width=\"640\" height=\"480\" alt=\"a\">\n</figure>\n")
  }

  @Test func plainTextHoldsTheWordsAlone() {
    let source = """
      # Đề mục

      Một *hai* `ba`[^1]
      bốn <b>năm</b>.

      - sáu
      - bảy

      Bảng: Tên

      |a|b|
      |-|-|
      |c|d|

      [^1]: tám
      """
    #expect(
      String(decoding: page(source).0.plainText, as: UTF8.self)
        == "Đề mục\nMột hai ba bốn năm.\nsáu\nbảy\nTên\na b\nc d\ntám")
  }

  @Test func excerptIsTheFirstParagraphCutAtAWord() {
    let (document, _) = page("# Đề\n\n> dẫn\n\nMột hai, ba bốn.\n\nNăm\n")
    #expect(document.opening == "Một hai, ba bốn.")
    #expect(document.excerpt(characters: 100) == "Một hai, ba bốn.")
    #expect(document.excerpt(characters: 10) == "Một hai…")
    #expect(page("- mục\n").0.excerpt(characters: 10) == "mục")
  }

  @Test func linesAreThoseOfTheFileBehindItsFrontMatter() {
    let source = SourceText(path: "b.md", text: "---\ntitle: a\n---\n# A\n\n[^x] [y](z.md)\n")
    var report = Report()
    let document = MarkdownDocument(
      source, from: 17, options: MarkdownOptions(dialect: .page), reporting: &report)
    #expect(document.headings.map(\.line) == [4])
    #expect(document.slots.map(\.line) == [6])
    #expect(document.span(of: document.slots[0]).place.description == "b.md:6:10")
    #expect(problems(report) == ["footnote-undefined 6:1"])
  }

  @Test func textsAreReadOnManyThreadsAtOnce() async {
    let texts = (0..<200).map { "# Bài \($0)\n\n|a|\n|-|\n|*\($0)*|\n\nb[^1] ~~c~~\n\n[^1]: d\n" }
    let expected = texts.map { html($0) }
    let results = await withTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, html(text)) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(texts.indices.map { results[$0] } == expected)
  }

  @Test func textIsComposedBeforeItIsWritten() {
    #expect(html("Tra\u{300} Vinh") == "<p>Trà Vinh</p>\n")
    #expect(Array(html("a\u{300}").utf8) == Array("<p>à</p>\n".utf8))
    #expect(Array(html("a\u{300}", .commonMark).utf8) == Array("<p>a\u{300}</p>\n".utf8))
  }

  @Test func byteOrderMarkIsNoText() { #expect(html("\u{FEFF}# a") == "<h1>a</h1>\n") }

  @Test func rawHTMLStaysOnlyWhereItIsAllowed() {
    #expect(
      html("<i>a</i>\n\n<div>\nb\n</div>\n")
        == "<p>&lt;i&gt;a&lt;/i&gt;</p>\n<p>&lt;div&gt;\nb\n&lt;/div&gt;</p>\n")
    #expect(html("<i>a</i>\n", keepsRawHTML: true) == "<p><i>a</i></p>\n")
  }

  @Test(arguments: [
    "javascript:a", "JavaScript:a", "java&#10;script:a", "&#1;javascript:a", "vbscript:a",
    "data:text/html,a", "javascript&colon;a",
  ])
  func scriptsAreNoLinks(address: String) {
    #expect(html("[x](\(address)) ![y](\(address))") == "<p>x y</p>\n")
    #expect(html("[x](\(address)) ![y](\(address))", .page) == "<p>x y</p>\n")
  }
}
