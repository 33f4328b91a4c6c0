@_spi(_Unicode) import Swift

/// The letter of the Vietnamese alphabet under which a name is listed.
public struct AlphabetLetter: Sendable, Hashable {
  /// The letter, large; `#` for what begins with none.
  public let name: String
  /// The letter as it is typed without its marks: `dd` for Đ, `aw` for Ă.
  public let key: String

  /// The letter of a name: its tone does not count, the mark that makes a letter does.
  public init(of name: String) {
    guard let first = name.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else {
      (self.name, key) = ("#", "0")
      return
    }
    var letter = String.UnicodeScalarView()
    for scalar in String(first).uppercased()._nfd where !Self.tones.contains(scalar) {
      letter.append(scalar)
    }
    var composed = String.UnicodeScalarView()
    for scalar in String(letter)._nfc { composed.append(scalar) }
    self.name = String(composed)
    key = Self.typed[self.name] ?? VietnameseText.fold(self.name)
  }

  // Grave, acute, tilde, hook above, dot below.
  private static let tones: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]
  private static let typed = [
    "Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw",
  ]
}
