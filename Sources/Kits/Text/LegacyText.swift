/// Vietnamese text that an old font or a wrong encoding has turned into something else.
public enum LegacyText {
  /// How a text was spoilt.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// `HËu Giang`: fonts of the .VnTime family.
    case tcvn3
    /// `Haäu Giang`: fonts of the VNI family.
    case vni
    /// `TrÃ  Vinh`: UTF-8 read as Windows-1252.
    case mojibake
    /// `H?u Giang`: saved in an encoding that has no such letters, which are lost.
    case lostLetters
    /// The letter U+FFFD, which stands for bytes that no reader understood.
    case replacementCharacter
  }

  /// A spoilt text.
  public struct Finding: Sendable, Hashable {
    public let kind: Kind
    /// What the text probably said, where that can be told.
    public let original: String?

    public init(kind: Kind, original: String?) {
      self.kind = kind
      self.original = original
    }
  }

  /// What is wrong with a text; nil for honest Vietnamese, English, numbers and codes.
  public static func recognise(_ text: String) -> Finding? {
    var text = text
    return text.withUTF8 { recognise(UnsafeRawBufferPointer($0)) }
  }

  /// What is wrong with a text in sound UTF-8.
  public static func recognise(_ bytes: ArraySlice<UInt8>) -> Finding? {
    bytes.withUnsafeBytes { recognise($0) }
  }

  /// What is wrong with a text in sound UTF-8.
  public static func recognise(_ bytes: UnsafeRawBufferPointer) -> Finding? {
    let clues = Clues(bytes)
    if clues.hasReplacement { return Finding(kind: .replacementCharacter, original: nil) }
    guard clues.isSuspicious else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).scalarValues[...]
    if let original = Mojibake.original(of: text) {
      return Finding(kind: .mojibake, original: original)
    }
    // A letter that no Western reader shows was written by a program that knows Vietnamese.
    if clues.hasWesternLetters, !clues.hasOtherLetters,
      let finding = LegacyFont.recognise(text)
    {
      return finding
    }
    return clues.hasQuestionMark && LostLetters.areIn(text)
      ? Finding(kind: .lostLetters, original: nil) : nil
  }

  /// The text with the letters of this kind put right, whether it is spoilt or not.
  public static func decode(_ text: String, as kind: Kind) -> String {
    let scalars = text.scalarValues[...]
    switch kind {
    case .tcvn3: return String(scalarValues: LegacyAlphabet.tcvn3.decoded(scalars))
    case .vni: return String(scalarValues: LegacyAlphabet.vni.decoded(scalars))
    case .mojibake: return String(scalarValues: LegacyAlphabet.mojibake.decoded(scalars))
    case .lostLetters, .replacementCharacter: return text
    }
  }
}

/// What a quick look at the bytes tells; nearly every cell goes no further.
private struct Clues {
  var hasReplacement = false
  var hasQuestionMark = false
  /// Letters and signs of U+0080 to U+00FF.
  var hasWesternLetters = false
  /// Letters that Windows-1252 has not, as ă, đ, ơ, ư and ạ.
  var hasOtherLetters = false
  /// The first bytes of `áº`, `Ä‘`, `Æ°`, which honest text has not.
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
        if byte == UInt8(ascii: "?"), offset + 1 < bytes.count, bytes[offset + 1] > 0x40 {
          hasQuestionMark = true
        }
        offset += 1
        continue
      }
      let scalar = ScalarBytes(bytes, at: offset)
      offset += scalar.length
      switch scalar.value {
      case 0x80...0xFF:
        hasWesternLetters = true
        if (0xC3...0xC6).contains(scalar.value) { hasMojibakeLead = true }
        if scalar.value == 0xE1 || scalar.value == 0xE2, offset < bytes.count {
          let next = ScalarBytes(bytes, at: offset).value
          if next == 0xBA || next == 0xBB || next == 0x20AC || next == 0x80 {
            hasMojibakeLead = true
          }
        }
      case 0x102...0x1B0, 0x1EA0...0x1EF9:
        // Windows-1252 has a few of these too, and no Vietnamese.
        if WesternText.byte(of: scalar.value) == nil { hasOtherLetters = true }
      case 0xFFFD: hasReplacement = true
      default: break
      }
    }
  }
}
