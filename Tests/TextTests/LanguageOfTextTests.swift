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
}
