@_spi(_Unicode) import Swift
import Testing
import Text

@Suite struct NormalFormTests {
  @Test(arguments: [
    ("", ""), ("Tra Vinh", "Tra Vinh"), ("Trà Vinh", "Trà Vinh"),
    ("Tra\u{300} Vinh", "Tr\u{E0} Vinh"), ("Hậu Giang", "H\u{1EAD}u Giang"),
    ("a\u{323}\u{302}", "\u{1EAD}"), ("a\u{302}\u{323}", "\u{1EAD}"),
    ("\u{1EA1}\u{302}", "\u{1EAD}"), ("\u{212B}", "\u{C5}"), ("\u{2000}", "\u{2002}"),
    ("x\u{300}y\u{301}", "x\u{300}\u{FD}"), ("\u{301}", "\u{301}"),
    ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"), ("“…” – 5 m²", "“…” – 5 m²"),
    ("o\u{31B}\u{300}", "\u{1EDD}"), ("u\u{30B}\u{31B}", "\u{1B0}\u{30B}"),
  ])
  func composesAndKeepsWhatIsComposed(text: String, composed: String) {
    #expect(Array(NormalForm.nfc(text).utf8) == Array(composed.utf8))
    #expect(NormalForm.isNFC(Array(text.utf8)) == text.utf8.elementsEqual(composed.utf8))
  }

  @Test func agreesWithTheStandardLibraryOnEveryLetterBelowTheSurrogates() {
    var disagreements: [UInt32] = []
    for value in UInt32(0x80)..<0xD800 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // A letter before it, which a mark would join, and a mark after it.
      for text in ["e\(String(scalar))", "\(String(scalar))\u{323}\u{301}z"] {
        var expected = ""
        for part in text._nfc { expected.unicodeScalars.append(part) }
        if !NormalForm.nfc(Array(text.utf8)).elementsEqual(expected.utf8) {
          disagreements.append(value)
        }
      }
    }
    #expect(disagreements == [])
  }

  @Test func composesTheDecomposedFormOfAllSeedText() {
    for path in seedPaths {
      guard let bytes = Shared.bytes(path) else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      var apart = ""
      for scalar in text._nfd { apart.unicodeScalars.append(scalar) }
      #expect(!NormalForm.isNFC(Array(apart.utf8)))
      let composed = NormalForm.nfc(Array(apart.utf8))
      #expect(NormalForm.isNFC(composed))
      #expect(composed == NormalForm.nfc(bytes))
    }
  }
}

/// The five documents the product grew from.
let seedPaths = [
  "000_0a5d54cb5c77866c", "001_25d45dc2f634107f", "002_b308395966ad460f", "003_ffb5641f03d939c8",
  "004_e7e67510d63610d6",
].map { "seeds/\($0).txt" }
