@_spi(_Unicode) import Swift
import Testing
import Text

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Trà Vinh", "tra vinh"), ("TRÀ VINH", "tra vinh"), ("hòa", "hoa"), ("hoà", "hoa"),
    ("HOÀ", "hoa"), ("Vị Thuỷ", "vi thuy"), ("ĐẢNG ỦY", "dang uy"), ("Ðồng", "dong"),
    ("Ho\u{300}a", "hoa"), ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"),
    ("a\u{A0}b", "a b"), ("Ж́Ы", "жы"), ("3×4÷2", "3×4÷2"), ("ﬁ", "ﬁ"), ("", ""),
    ("so\u{AD}ft\u{FEFF}", "soft"), ("ΆΩ", "αω"),
  ])
  func dropsCaseAndMarks(text: String, folded: String) {
    #expect(VietnameseText.fold(text) == folded)
  }

  @Test func foldsEveryLatinLetterAsItsDecompositionSays() {
    for value in Array(UInt32(0xC0)...0x17F) + Array(0x1EA0...0x1EF9) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isLetterWithMarks else {
        continue
      }
      let base = String(scalar)._nfd.first { $0.isASCII }
      let folded = VietnameseText.fold(String(scalar))
      #expect(folded == base.map { String($0).lowercased() }, "U+\(String(value, radix: 16))")
    }
  }

  @Test func foldingTwiceChangesNothing() {
    for path in seedPaths {
      guard let bytes = Shared.bytes(path) else { return }
      let folded = VietnameseText.fold(bytes[...])
      #expect(VietnameseText.fold(folded[...]) == folded)
    }
  }

  @Test(arguments: [
    ("Trà  Vinh", "tra vinh"), (" Trà\tVinh ", "tra vinh"), ("Trà\u{A0}Vinh", "tra vinh"),
    ("gía_trị", "gia_tri"), ("\n", ""),
  ])
  func namesThatDifferInBlanksOnlyHaveOneKey(text: String, key: String) {
    #expect(VietnameseText.key(text) == key)
    #expect(VietnameseText.areAlike(text, key))
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the letter is a plain one with marks, which can be taken apart.
  fileprivate var isLetterWithMarks: Bool {
    guard let name, name.contains(" WITH ") else { return false }
    // Strokes, dots in the middle and apostrophes are part of the letter.
    return !["STROKE", "MIDDLE", "APOSTROPHE"].contains { name.contains($0) }
  }
}
