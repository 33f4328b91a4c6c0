import Testing
import Text

@testable import Markdown

struct TextScanTests {
  private func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { TextScan.isComposedLatin($0) }
  }

  @Test(arguments: [
    "", "a", "ă", "ệ", "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập – Tự do – Hạnh phúc",
    "“ngoặc” ‘đơn’ … 5 m² 1 ₫ ·", "0123456", "01234567", "ờ0123456ờ", "ấ0123456789ấ",
  ])
  func isSureOfVietnamese(text: String) { #expect(isPlain(Array(text.utf8))) }

  @Test func isNeverSureOfWhatMustBeChanged() {
    var dice = Dice(seed: 4)
    let parts: [[UInt8]] =
      [
        "a", "bc", "ế", "đ", "–", "e\u{302}", "\u{301}", "\u{2000}", "\u{2001}", "한", "é",
        "\u{20D0}",
        "\u{1100}", "\u{F900}", "中", "😀", "\u{2126}", "\u{340}", "\u{37E}", "\u{2040}",
      ].map { Array($0.utf8) } + [
        [0x80], [0xC3], [0xE1, 0xBA], [0xC0, 0x80], [0xFF], [0xE2, 0x80],
      ]
    var plain = 0
    for _ in 0..<20_000 {
      let bytes = (0..<1 + dice.roll(12)).flatMap { _ in
        parts[dice.roll(3) > 0 ? dice.roll(5) : dice.roll(parts.count)]
      }
      guard isPlain(bytes) else { continue }
      plain += 1
      let isSound = UTF8Validation.firstInvalidOffset(in: bytes) == nil && NormalForm.isNFC(bytes)
      #expect(isSound, "\(bytes)")
    }
    #expect(plain > 1000)
  }
}
