import Markdown
import Testing

struct TypographyTests {
  /// `_` in what is expected stands for a no-break space.
  @Test(arguments: [
    ("ngày 06 tháng 8", "ngày_06_tháng 8"),
    ("Quyết định số 123/QĐ-UBND", "Quyết định số_123/QĐ-UBND"),
    ("theo Điều 3, khoản 2", "theo Điều_3, khoản_2"), ("điểm a khoản 1", "điểm_a khoản_1"),
    ("điểm đ, điểm an toàn", "điểm_đ, điểm an toàn"), ("Mục II và Mục 3", "Mục_II và Mục_3"),
    ("đạt 1.250,5 ha", "đạt 1.250,5_ha"), ("87,5 %", "87,5_%"), ("12 hộ nghèo", "12_hộ nghèo"),
    ("5 triệu đồng", "5_triệu đồng"), ("3 con đường", "3 con đường"), ("5 m² đất", "5_m² đất"),
    ("tổng số 5", "tổng số_5"), ("phốsố 5", "phốsố 5"), ("năm 2021 - 2025", "năm 2021 - 2025"),
    ("ngày", "ngày"), ("ngày ", "ngày"), ("số 5 < 6 % & \"", "số_5 &lt; 6_% &amp; &quot;"),
    ("12 %", "12_%"), ("các điểm mới", "các điểm mới"), ("1 haha", "1 haha"),
    (
      "một hai ba bốn năm sáu bảy tám chín mười điểm c",
      "một hai ba bốn năm sáu bảy tám chín mười điểm_c"
    ),
  ])
  func keepsTogetherWhatBelongsTogether(text: String, expected: String) {
    let expected = String(expected.map { $0 == "_" ? "\u{A0}" as Character : $0 })
    #expect(html(text, .page) == "<p>\(expected)</p>\n")
  }

  @Test func leavesCodeAndAddressesAlone() {
    let result = html("`số 5` [a](https://x.vn/so%205 \"ngày 5\")", .page)
    #expect(!result.contains("\u{A0}"))
  }

  @Test func fragmentIsLeftAsItIs() { #expect(html("số 5 ha") == "<p>số 5 ha</p>\n") }

  @Test func plainTextKeepsItsSpaces() {
    #expect(String(decoding: page("số 5 ha").0.plainText, as: UTF8.self) == "số 5 ha")
  }

  @Test func nothingIsMadeSmart() {
    #expect(html("a - b -- c \"d\" ...", .page) == "<p>a - b -- c &quot;d&quot; ...</p>\n")
  }
}
