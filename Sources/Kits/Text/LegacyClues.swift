/// What a quick look at the bytes of a text tells; nearly every cell goes no further.
struct LegacyClues {
  var hasReplacement = false
  var hasQuestionMark = false
  /// Letters and signs of U+0080 to U+00FF.
  var hasWesternLetters = false
  /// Letters that Windows-1252 has not, as ă, đ, ơ, ư and ạ.
  var hasOtherLetters = false
  /// The beginnings of `áº`, `Ä‘`, `Æ°`, which honest text hardly has.
  var hasMojibakeLead = false

  var isSuspicious: Bool {
    hasMojibakeLead || hasQuestionMark || (hasWesternLetters && !hasOtherLetters)
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        // A mark at the end of a sentence hides no letter.
        if byte == UInt8(ascii: "?"), offset + 1 < bytes.count, bytes[offset + 1] > 0x3E {
          hasQuestionMark = true
        }
        offset += 1
        continue
      }
      let scalar = ScalarBytes(bytes, at: offset)
      look(at: scalar.value, bytes, from: offset, to: offset + scalar.length)
      offset += scalar.length
    }
  }

  private mutating func look(
    at scalar: UInt32, _ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) {
    switch scalar {
    case 0x80...0xFF:
      hasWesternLetters = true
      let next = end < bytes.count ? ScalarBytes(bytes, at: end).value : 0x20
      switch scalar {
      case 0xC4...0xC6: hasMojibakeLead = hasMojibakeLead || next >= 0x80
      // A capital in the middle of a small word.
      case 0xC3:
        let isInside = start > 0 && bytes[start - 1] &- UInt8(ascii: "a") < 26
        hasMojibakeLead = hasMojibakeLead || next >= 0x80 || (isInside && next == 0x20)
      case 0xE1: hasMojibakeLead = hasMojibakeLead || next == 0xBA || next == 0xBB
      case 0xE2: hasMojibakeLead = hasMojibakeLead || next == 0x20AC || next == 0x80
      case 0xEF: hasMojibakeLead = hasMojibakeLead || next == 0xBB
      default: break
      }
    case 0x102...0x1B0, 0x1EA0...0x1EF9:
      // Windows-1252 has a few of these too, and none of them is Vietnamese.
      if WesternText.byte(of: scalar) == nil { hasOtherLetters = true }
    case 0xFFFD: hasReplacement = true
    default: break
    }
  }
}
