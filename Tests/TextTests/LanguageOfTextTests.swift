import Testing
import Text

/// Telling Vietnamese from a sentence that names Vietnamese things.
@Suite struct LanguageOfTextTests {
  @Test(arguments: [
    "Đạt", "Ủy ban nhân dân tỉnh Trà Vinh", "Thi đua “Đồng khởi mới” 2024 - 2025",
    "không áp dụng", "phút",
  ])
  func findsVietnamese(text: String) {
    #expect(VietnameseText.isVietnamese(text))
  }

  @Test(arguments: [
    "", "Trang", "12 %", "…", "The target is reached in Trà Vinh.", "Figures of Đồng Tháp",
    "naïveté is not", "↑ 3,5",
  ])
  func findsAnotherLanguage(text: String) {
    #expect(!VietnameseText.isVietnamese(text))
  }

  @Test(arguments: [
    ("Kiên Giang and Cà Mau, 12", ["Kiên Giang", "Cà Mau"]),
    ("The result 16.0 phút of Nghệ An", ["phút", "Nghệ An"]),
    ("Bà Rịa - Vũng Tàu in the lead", ["Bà Rịa - Vũng Tàu"]),
    ("the target is to be reached in 2025", []), ("An Giang to Long An", []),
  ])
  func findsNamesInASentence(text: String, expected: [String]) {
    #expect(VietnameseText.names(in: text[...]).map { String(text[$0]) } == expected)
  }
}
