/// UTF-8 that was read as Windows-1252: `TrÃ  Vinh`, `Háº­u`.
enum Mojibake {
  /// The text as it was, or nil where nothing tells that it was another.
  static func original(of text: ArraySlice<UInt32>) -> String? {
    var original: [UInt32] = []
    var sure = 0
    var likely = 0
    var strange = 0
    var offset = text.startIndex
    while offset < text.endIndex {
      if let found = sequence(at: offset, of: text) {
        let end = offset + found.length
        let after = end < text.endIndex ? text[end] : 0x20
        switch found.evidence {
        case .sure: sure += 1
        case .likely where isLikely(found.letter, before: original.last, after): likely += 1
        case .likely: strange += 1
        case .none: break
        }
        original.append(found.letter)
        offset = end
      } else {
        // A fixed blank after Ã is often made a plain one on the way.
        if text[offset] == 0xC3, let last = original.last, isSmall(last),
          offset + 1 == text.endIndex || text[offset + 1] == 0x20
        {
          likely += 1
          original.append(0xE0)
        } else {
          if text[offset] >= 0x80 { strange += 1 }
          original.append(text[offset])
        }
        offset += 1
      }
    }
    return sure > 0 || (likely > 0 && strange == 0) ? String(scalarValues: original) : nil
  }

  private enum Evidence {
    /// Two characters that no honest text puts together.
    case sure
    /// A letter of Vietnamese followed by a sign: the word around it decides.
    case likely
    case none
  }

  private static func sequence(
    at offset: Int, of text: ArraySlice<UInt32>
  ) -> (letter: UInt32, length: Int, evidence: Evidence)? {
    if let (letter, length) = LegacyAlphabet.mojibake.letter(at: offset, of: text) {
      return (letter, length, evidence(of: text[offset..<(offset + length)], text))
    }
    // Dashes, quotes and dots, the fixed blank and the signs after it, the byte order mark.
    for length in [3, 2] where offset + length <= text.endIndex {
      let bytes = text[offset..<(offset + length)].compactMap(WesternText.byte(of:))
      guard bytes.count == length, let decoded = String(validating: bytes, as: UTF8.self),
        decoded.unicodeScalars.count == 1, let scalar = decoded.unicodeScalars.first
      else { continue }
      switch scalar.value {
      case 0x2010...0x2026, 0xFEFF: return (scalar.value, length, .sure)
      case 0xA0...0xBF: return (scalar.value, length, .none)
      default: continue
      }
    }
    return nil
  }

  private static func evidence(
    of sequence: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>
  ) -> Evidence {
    guard let lead = sequence.first else { return .none }
    switch lead {
    case 0xC4, 0xC5, 0xC6: return .sure
    // `á»` may be a vowel before a closing quote, so a letter must follow.
    case 0xE1 where sequence[sequence.startIndex + 1] == 0xBB:
      let end = sequence.endIndex
      return end < text.endIndex && isLetter(text[end]) || sequence.last.map(isLetter) == true
        || end == text.endIndex ? .sure : .likely
    case 0xE1: return .sure
    default: return .likely
    }
  }

  /// Whether a letter fits between its neighbours better than Ã and a sign would.
  private static func isLikely(_ letter: UInt32, before: UInt32?, _ after: UInt32) -> Bool {
    if isSmall(letter) { return !isCapital(after) && before.map(isLetter) != false }
    // Capital Ã at the end of a word, then a quote or dash, is honest: "CÁC XÃ”.
    return isLetter(after)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isLowercase == true
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase == true
  }
}
