import Testing
import Text

@Suite struct AlphabetLetterTests {
  @Test(arguments: [
    ("Đồng Tháp", "Đ", "dd"), ("điển hình", "Đ", "dd"), ("An Giang", "A", "a"),
    ("Ấp 2", "Â", "aa"), ("ăn", "Ă", "aw"), ("Ủy ban", "U", "u"), ("Ứng dụng", "Ư", "uw"),
    ("“Việc của dân”", "V", "v"), ("O\u{323}p", "O", "o"), ("100 ngày", "#", "0"), ("", "#", "0"),
  ])
  func ignoresToneAndKeepsTheMark(name: String, letter: String, key: String) {
    #expect(AlphabetLetter(of: name).name == letter)
    #expect(AlphabetLetter(of: name).key == key)
  }
}
