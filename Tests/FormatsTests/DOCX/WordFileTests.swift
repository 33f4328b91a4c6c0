import Diagnostics
import TestKit
import Testing

@testable import Formats

@Suite struct WordFileTests {
  private func read(_ maker: DocumentMaker) -> (markdown: String, remarks: [String]) {
    var report = Report()
    let document = WordFile.read(maker.bytes, path: "a.docx", reporting: &report)
    return (
      document?.markdown ?? "refused",
      report.diagnostics.map { "\($0.place?.line ?? 0) \($0.code)" }
    )
  }

  private func markdown(_ body: String) -> String { read(DocumentMaker(body)).markdown }

  @Test func nestsMarksAndKeepsThemOffBlanksAndSigns() {
    let cases = [
      (run("a ", "b") + run("b"), "**a** b"),
      (run("a") + run(" b ", "i") + run("c"), "a *b* c"),
      (run("a ", "b") + run("b", "b", "i") + run(" c", "b"), "**a *b* c**"),
      (run("a", "b", "i") + run(" b", "i"), "***a** b*"),
      (run("a", "i") + run("b", "b"), "*a***b**"),
      (run("Mục:", "b") + run("một"), "**Mục**:một"),
      (run("Mục:", "b") + run(" một"), "**Mục:** một"),
      (run("x") + run("(a)", "b"), "x(**a)**"),
      (run("a") + run(" ", "b") + run("b"), "a b"),
      (run("a", "b") + run("b", "b w:val='0'"), "**a**b"),
      (run("a", "strike") + run("b", "dstrike"), "~~ab~~"),
    ]
    for (runs, expected) in cases {
      #expect(markdown("<w:p>\(runs)</w:p>") == expected + "\n")
    }
  }

  @Test func saysWhereAMarkCouldNotBeKept() {
    let body = "<w:p>\(run("a("))\(run("b", "b"))\(run(")", "i"))\(run("c"))</w:p>"
    let (markdown, remarks) = read(DocumentMaker(body))
    #expect(markdown.filter { $0 != "*" } == "a(b)c\n")
    #expect(remarks == ["1 word-mark-lost"])
  }

  @Test(arguments: [
    ("2 * 3 * 4", #"2 \* 3 \* 4"#), ("a_b _c_", #"a_b \_c\_"#), ("[x](y)", #"\[x\](y)"#),
    ("# x", "\\# x"), ("#x", "#x"), ("- x", #"\- x"#), ("-5", "-5"), ("+ x", #"\+ x"#),
    ("1. x", #"1\. x"#), ("2) x", #"2\) x"#), ("1.5", "1.5"), ("&gt; x", #"\> x"#),
    ("---", #"\---"#), ("===", #"\==="#), ("&lt;b&gt;", #"\<b>"#), ("&amp;amp;", #"\&amp;"#),
    ("A &amp; B", "A & B"), ("`x` ~~y~~ \\", #"\`x\` \~\~y\~\~ \\"#), ("    x", "x"),
    ("a\tb\nc", "a b c"), ("a\u{300}", "à"),
  ])
  func makesTextHarmless(text: String, expected: String) {
    #expect(markdown(paragraph(text)) == expected + "\n")
  }

  @Test func knowsHeadingsByNameOutlineAndInheritance() {
    var maker = DocumentMaker(
      paragraph("Một", style: "u1") + paragraph("Hai", style: "con")
        + paragraph("Ba", properties: "<w:outlineLvl w:val='2'/>")
        + paragraph("Chín", style: "u9") + paragraph(" ", style: "u1")
        + "<w:p><w:pPr><w:pStyle w:val='u1'/></w:pPr>\(run("Đậm #", "b"))</w:p>")
    maker.styles =
      "<w:style w:styleId='u1'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style>"
      + "<w:style w:styleId='u2'><w:name w:val='Heading 2'/></w:style>"
      + "<w:style w:styleId='con'><w:name w:val='của tôi'/><w:basedOn w:val='u2'/></w:style>"
      + "<w:style w:styleId='u9'><w:name w:val='heading 9'/><w:basedOn w:val='u9'/></w:style>"
    #expect(
      read(maker).markdown == "# Một\n\n## Hai\n\n### Ba\n\n###### Chín\n\n# Đậm \\#\n")
  }

  @Test func putsATitleAboveItsHeadings() {
    var maker = DocumentMaker(paragraph("Tên", style: "T") + paragraph("Mục", style: "H"))
    maker.styles =
      "<w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
      + "<w:style w:styleId='H'><w:name w:val='heading 1'/></w:style>"
    #expect(read(maker).markdown == "# Tên\n\n## Mục\n")
  }

  @Test func writesListsAndTheLabelsThatMarkdownLacks() {
    func item(_ text: String, _ list: Int, _ level: Int) -> String {
      paragraph(
        text,
        properties: "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
    }
    var maker = DocumentMaker(
      item("một", 1, 0) + item("chấm", 2, 1) + item("hai", 1, 0) + paragraph("xen")
        + item("ba", 1, 0) + item("a", 3, 0) + item("b", 3, 0) + item("b1", 3, 1)
        + item("thôi", 0, 0) + item("lại", 4, 0) + item("nữa", 4, 0) + item("đầu", 5, 0)
        + item("chấm", 6, 0))
    maker.numbering = """
      <w:abstractNum w:abstractNumId='1'>\
      <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
      </w:abstractNum><w:abstractNum w:abstractNumId='2'>\
      <w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='•'/></w:lvl></w:abstractNum>\
      <w:abstractNum w:abstractNumId='3'>\
      <w:lvl w:ilvl='0'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1)'/></w:lvl>\
      <w:lvl w:ilvl='1'><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.%2'/></w:lvl>\
      </w:abstractNum>\
      <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>\
      <w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>\
      <w:num w:numId='3'><w:abstractNumId w:val='3'/></w:num>\
      <w:num w:numId='4'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>\
      <w:startOverride w:val='7'/></w:lvlOverride></w:num>\
      <w:num w:numId='5'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>\
      <w:startOverride w:val='1'/></w:lvlOverride></w:num>\
      <w:num w:numId='6'><w:abstractNumId w:val='6'/></w:num>\
      <w:abstractNum w:abstractNumId='6'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl>\
      </w:abstractNum>
      """
    #expect(
      read(maker).markdown == """
        1. một
           - chấm
        2. hai

        xen

        3. ba

        a) a

        b) b

        b.I b1

        thôi

        7. lại
        8. nữa

        1) đầu

        - chấm

        """)
  }

  @Test func readsLinksFieldsAndBookmarks() {
    var maker = DocumentMaker(
      "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:bookmarkStart w:name='m1'/>\(run("Mục Một"))"
        + "</w:p><w:p><w:hyperlink r:id='l'>\(run("a", "b"))\(run("b", "u w:val='single'"))"
        + "</w:hyperlink>\(run("! ") )"
        + "<w:hyperlink w:anchor='m1'>\(run("c"))</w:hyperlink>\(run(" "))"
        + "<w:hyperlink w:anchor='m2'>\(run("d"))</w:hyperlink>\(run(" wow!"))"
        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        + "<w:r><w:instrText> HYPERLINK \"https://x.vn/a b(\" \\o \"tip\"</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(run("e"))"
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
        + "<w:fldSimple w:instr='PAGE'>\(run("7"))</w:fldSimple></w:p>")
    maker.relations = [("l", "hyperlink", "https://x.vn/(a)?b=1&amp;c")]
    let (markdown, remarks) = read(maker)
    #expect(
      markdown == "# Mục Một\n\n[**a**b](https://x.vn/(a)?b=1&c)! [c](#muc-mot) d wow\\!"
        + "[e](<https://x.vn/a%20b(>)7\n")
    #expect(remarks == ["2 word-anchor-lost"])
  }

  @Test func numbersNotesInTheOrderOfTheText() {
    var maker = DocumentMaker(
      paragraph("trước") + "<w:p>\(run("a", "b"))<w:r><w:endnoteReference w:id='5'/></w:r>"
        + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    maker.footnotes =
      "<w:footnote w:type='separator' w:id='0'>\(paragraph("x"))</w:footnote>"
      + "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>\(run(" chân"))</w:p>"
      + "\(paragraph("hai"))</w:footnote>"
    maker.endnotes = "<w:endnote w:id='5'>\(paragraph("cuối"))</w:endnote>"
    #expect(
      read(maker).markdown
        == "trước\n\n**a**[^1][^2]\n\n[^1]: cuối\n\n[^2]: chân\n\n    hai\n")
    var report = Report()
    let document = WordFile.read(maker.bytes, path: "a.docx", reporting: &report)
    #expect(document?.paragraphOfLine == [1, 1, 2, 2, 2, 2, 2, 2, 2])
    #expect(document?.place(ofLine: 3).description == "a.docx:2:1")
  }

  @Test func keepsFrontMatterThatTheAuthorTyped() {
    let body =
      paragraph("---") + paragraph("title: \"A: b\"") + paragraph("---") + paragraph("* x")
    #expect(markdown(body) == "---\ntitle: \"A: b\"\n---\n\n\\* x\n")
    #expect(markdown(paragraph("---") + paragraph("x")) == "\\---\n\nx\n")
  }
}
