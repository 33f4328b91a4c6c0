import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Đồng Tháp", "dong-thap"), ("68/KH-UBND", "68-kh-ubnd"),
    ("Ấp 1, xã Long Đức", "ap-1-xa-long-duc"),
    ("  --- ", nil), ("", nil), ("…", nil), ("a\u{300}", "a"), ("Thuỷ", "thuy"), ("C++", "c"),
    ("đường 3/2", "duong-3-2"), ("Привет", nil),
  ])
  func namesAThingInAnAddress(text: String, slug: String?) {
    #expect(Slug.of(text) == slug)
  }

  @Test func passesEveryRowOfTheFixture() {
    for row in Shared.rows("domain/data/slug-fixture.tsv") {
      #expect(Slug.of(row[0]) == (row[1].hasPrefix("(error") ? nil : row[1]), "\(row[0])")
    }
  }

  @Test func reproducesTheSlugsOfAllProvinces() {
    for row in Shared.rows("domain/data/provinces.tsv") {
      #expect(Slug.of(row[3]) == row[5])
    }
  }

  @Test func aSlugIsItsOwnSlug() {
    #expect(Slug.isSlug("ba-ria-vung-tau"))
    for text in ["Bà Rịa", "a--b", "-a", "a-", ""] { #expect(!Slug.isSlug(text)) }
  }
}
