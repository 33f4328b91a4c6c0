import Search
import Testing

@Suite struct PageReaderTests {
  private func digest(_ html: String) -> PageDigest {
    var reader = PageReader()
    return reader.digest(of: Array(html.utf8))
  }

  private func words(_ html: String) -> [String: PagePlace] {
    var words: [String: PagePlace] = [:]
    digest(html).words.forEach { words[String(decoding: $0, as: UTF8.self)] = $1 }
    return words
  }

  @Test func foldsTonesMarksAndCase() {
    let words = words("<main><h1>Đồng KHỞI</h1><p>hoà bình, hòa bình</p></main>")
    #expect(
      words == [
        "dong": .title, "khoi": .title, "dong_khoi": .title, "hoa": .body, "binh": .body,
      ])
  }

  @Test func keepsTheWeightiestPlaceOfAWord() {
    let words = words("<main><p>tỉnh</p><h2>Tỉnh</h2><h1>Xã</h1><p>xã</p></main>")
    #expect(words == ["tinh": .heading, "xa": .title])
  }

  @Test func leavesOutWhatIsNotTheText() {
    let page = """
      <title>Cửa sổ</title><header>Đầu trang</header>
      <main><nav><a href="x">Mục</a></nav><svg><text>12</text></svg><script>var a = "<p>"</script>
      <p title="gợi ý > đây">một</p></main><footer>Chân trang</footer>
      """
    #expect(words(page).keys.sorted() == ["mot"])
  }

  @Test func doesNotCutWordsAtMarksNorJoinThemAtCells() {
    #expect(
      words("<main><b>Tr</b>à <td>Vinh</td><td>84</td></main>").keys.sorted() == [
        "84", "tra", "vinh",
      ])
  }

  @Test func takesNoSignForALetter() {
    #expect(
      words("<main><h1>“Mới” – 2024…</h1><p>▲ đạt·xong Ω</p></main>").keys.sorted() == [
        "2024", "dat", "moi", "moi_2024", "xong", "ω",
      ])
  }

  @Test func knowsThePageAbove() {
    func crumbs(_ links: String) -> String {
      "<nav class=\"crumbs\" aria-label=\"x\"><ol>\(links)</ol></nav>"
    }
    let home = "<li><a href=\"i\">Trang chủ</a></li>"
    let other = "<li><a href=\"t\">Tỉnh &amp; TP</a></li><li aria-current=\"page\">Đây</li>"
    #expect(digest("\(crumbs(home))<main><a>x</a></main>").above.isEmpty)
    #expect(digest("<nav><a>y</a></nav>\(crumbs(home + other))<main></main>").above == "Tỉnh & TP")
  }

  @Test func decodesEntities() {
    let digest = digest("<main><h1>A &amp; B&#39;s&nbsp;x &#x110;</h1></main>")
    #expect(digest.title == "A & B's x Đ")
  }

  @Test func takesThePagesOwnDescription() {
    let head = "<meta name=\"description\" content=\"Trang &quot;này&quot;\">"
    #expect(digest("\(head)<main><p>Đoạn đầu</p></main>").excerpt == "Trang \"này\"")
    #expect(digest("<main><h1>Tên</h1><p>Đoạn đầu</p></main>").excerpt == "Đoạn đầu")
  }

  @Test func cutsALongExcerptAfterAWord() {
    let excerpt = digest("<main><p>\(String(repeating: "điển hình ", count: 60))</p></main>")
      .excerpt
    #expect(excerpt.count < 190 && excerpt.hasSuffix("hình…") || excerpt.hasSuffix("điển…"))
  }

  @Test func survivesBrokenMarkup() {
    for broken in ["<main", "<main><p", "<main><script>", "<main>&#xFFFFFFFF; &#;&;", "", "<"] {
      #expect(digest(broken).title.isEmpty)
    }
  }

  @Test func servesOnePageAfterTheOther() {
    var reader = PageReader()
    let first = reader.digest(of: Array("<main><h1>Một</h1></main>".utf8))
    let second = reader.digest(of: Array("<main><h1>Hai</h1></main>".utf8))
    var words: [String] = []
    second.words.forEach { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    #expect(first.title == "Một" && second.title == "Hai" && words == ["hai"])
  }
}
