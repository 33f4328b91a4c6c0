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
    let clues = LegacyClues(bytes)
    if clues.hasReplacement { return Finding(kind: .replacementCharacter, original: nil) }
    guard clues.isSuspicious else { return nil }
    // A letter that no Western reader shows was written by a program that knows Vietnamese.
    let isOfOldFont =
      clues.hasWesternLetters && !clues.hasOtherLetters && !LegacyFont.isHonest(bytes)
    guard isOfOldFont || clues.hasMojibakeLead || clues.hasQuestionMark else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).scalarValues[...]
    if clues.hasMojibakeLead, let original = Mojibake.original(of: text) {
      return Finding(kind: .mojibake, original: original)
    }
    if isOfOldFont, let finding = LegacyFont.recognise(text) { return finding }
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
