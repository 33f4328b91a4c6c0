import Search
import Testing

@Suite struct SearchIndexTests {
  private func index(_ pages: [String]) -> [String: String] {
    var reader = PageReader()
    let files = SearchIndex(
      of: pages.enumerated().map { number, main in
        SearchIndex.Page(
          path: "p\(number).html",
          digest: reader.digest(of: Array("<main>\(main)</main>".utf8)))
      }
    ).files
    return Dictionary(
      files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func listsPagesByPlaceAsSteps() {
    let files = index([
      "<h1>An</h1>", "<p>an</p>", "<h2>an</h2>", "<p>an</p>", "<p>x</p>", "<p>an</p>",
    ])
    // Titles: page 0. Headings: page 2. Bodies: pages 1, 3 and 5.
    #expect(
      files["tu-0.js"] == """
        sitegenSearch.take("words",0,{"an":[5,"0","2","1 2 2"],
        "x":[1,"","","4"]});

        """)
  }

  @Test func writesNothingForTheCommonestStep() {
    #expect(index(["an", "an", "an"])["tu-0.js"]?.contains("\"an\":[3,\"\",\"\",\"0  \"]") == true)
  }

  @Test func keepsPagesWithTitleAndExcerpt() {
    let pages = index(["<h1>A \"b\" &lt;c&gt;</h1><p>Nói</p>"])["trang-0.js"]
    #expect(
      pages == """
        sitegenSearch.take("pages",0,[["p0.html","A \\"b\\" \\u003cc>","Nói",""]]);

        """)
  }

  @Test func doesNotListThePagesOfACommonWordByBody() throws {
    let pages = (0..<1_200).map { "<h2>tỉnh</h2><p>an t\($0)</p>" }
    let files = index(pages)
    let words = files.filter { $0.key.hasPrefix("tu-") }.values.joined()
    #expect(words.contains("\"an\":[1200,\"\",\"\",\"\"]"))
    let tinh = try #require(words.split(separator: "\n").first { $0.contains("\"tinh\":") })
    #expect(tinh.contains("[1200,\"\",\"") && tinh.utf8.count < 1_100)
  }

  @Test func keepsShardsSmall() {
    let files = index((0..<5_000).map { "<h1>Trang t\($0)</h1><p>xã x\($0 % 700) an</p>" })
    for (name, text) in files where name != "muc-luc.js" {
      #expect(text.utf8.count < 8_000, "\(name)")
    }
    #expect((files["muc-luc.js"]?.utf8.count ?? 0) < 8_000)
  }

  // For ten words, the most that counts, the script of the search page loads the list of shards, at
  // most eleven shards of words and ten of pages. It has 10 kB itself.
  @Test func aQueryOnTenThousandPagesLoadsLittle() {
    let vocabulary = (0..<3_000).map { "t\($0 * 7919 % 99_991)" }
    // The first words are on most pages, the last on few, as in any language.
    func word(_ seed: Int) -> String {
      let x = Double(seed * 48_271 % 2_147_483_647 % 10_007) / 10_007
      return vocabulary[Int(x * x * x * Double(vocabulary.count - 1))]
    }
    func words(_ count: Int, _ seed: Int) -> String {
      (0..<count).map { word(seed &* 131 &+ $0 &* 17) }.joined(separator: " ")
    }
    let files = index(
      (0..<10_000).map { page in
        "<h1>\(words(9, page))</h1><h2>\(words(6, page + 7))</h2><p>\(words(120, page + 3))</p>"
      })
    func heaviest(_ prefix: String, _ count: Int) -> Int {
      files.filter { $0.key.hasPrefix(prefix) }.map(\.value.utf8.count).sorted(by: >)
        .prefix(count).reduce(0, +)
    }
    #expect(files.count > 2_000)
    #expect(heaviest("muc-luc", 1) + heaviest("tu-", 11) + heaviest("trang-", 10) < 90_000)
  }
}
