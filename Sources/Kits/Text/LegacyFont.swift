/// Text that needs an old font to be read: TCVN3 (`HËu Giang`) or VNI (`Haäu Giang`).
enum LegacyFont {
  /// Which font it needs; nil unless it turns words that are no Vietnamese into words that are.
  static func recognise(_ text: ArraySlice<UInt32>) -> LegacyText.Finding? {
    // No old font has these letters: who wrote them wrote the rest in Unicode, slips included.
    guard !text.contains(where: isVietnameseAlone) else { return nil }
    let tcvn3 = evidence(in: text, LegacyAlphabet.tcvn3, sharesLetters: true)
    let vni = evidence(in: text, LegacyAlphabet.vni, sharesLetters: false)
    let (kind, alphabet, best) =
      tcvn3 >= vni
      ? (LegacyText.Kind.tcvn3, LegacyAlphabet.tcvn3, tcvn3) : (.vni, LegacyAlphabet.vni, vni)
    guard best >= 2 else { return nil }
    return LegacyText.Finding(
      kind: kind, original: String(scalarValues: alphabet.decoded(text)))
  }

  /// Whether every word with marks can be Vietnamese as it stands, which nearly all are.
  static func isHonest(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var word = Spelling()
    var offset = 0
    while offset < bytes.count {
      let scalar = ScalarBytes(bytes, at: offset)
      offset += scalar.length
      if isInWord(scalar.value) {
        word.add(scalar.value)
      } else {
        if word.hasMarks, word.count > 1, !word.isSyllable { return false }
        word = Spelling()
      }
    }
    return !word.hasMarks || word.count == 1 || word.isSyllable
  }

  /// Two for each word that only the font makes Vietnamese, one where a sign of honest text or a
  /// slip among honest words might do so too, less than zero when a word becomes none.
  private static func evidence(
    in text: ArraySlice<UInt32>, _ alphabet: LegacyAlphabet, sharesLetters: Bool
  ) -> Int {
    var evidence = 0
    var slips = 0
    var hasHonestWords = false
    for word in words(of: text) where word.contains(where: { $0 >= 0x80 }) {
      // A letter alone is a name of itself.
      if word.count == 1 { continue }
      if Syllable.isPossible(word) {
        hasHonestWords = true
        continue
      }
      let decoded = alphabet.decoded(word)
      guard Syllable.isPossible(decoded), !decoded.elementsEqual(word) else { return .min }
      let mayBeSlip = sharesLetters && word.allSatisfy { $0 < 0x80 || isVietnamese($0) }
      if mayBeSlip { slips += 1 } else { evidence += isWeak(word) ? 1 : 2 }
    }
    return evidence + slips * (hasHonestWords ? 1 : 2)
  }

  /// Letters of Vietnamese that western alphabets lack.
  private static func isVietnameseAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0,
      0x1EA0...0x1EF9:
      true
    default: false
    }
  }

  /// Small letters that Vietnamese shares with western alphabets, such as à, é, ô.
  private static func isVietnamese(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE0...0xE3, 0xE8...0xEA, 0xEC, 0xED, 0xF2...0xF5, 0xF9, 0xFA, 0xFD: true
    default: false
    }
  }

  /// The stretches between blanks and those signs that no font uses for a letter.
  private static func words(of text: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    text.split { !isInWord($0) }
  }

  private static func isInWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    // Numbers stay with their units, so that 5µm is no word.
    case 0x30...0x39: true
    case 0xA1...0xFF: true
    default: false
    }
  }

  /// Whether the word may be a unit, a footnote, a quotation: `µm`, `t¹`, `N·m`, `«in`.
  private static func isWeak(_ word: ArraySlice<UInt32>) -> Bool {
    let strange = word.filter { $0 >= 0x80 }
    if strange.count > 1 { return false }
    guard let first = word.first, let last = word.last, let sign = strange.first else {
      return false
    }
    switch sign {
    case 0xB5, 0xAB: return first == sign
    case 0xB9, 0xAA, 0xBA, 0xBB, 0xAE, 0xA9: return last == sign
    case 0xB7, 0xD7, 0xF7, 0xAD: return true
    default: return false
    }
  }
}
