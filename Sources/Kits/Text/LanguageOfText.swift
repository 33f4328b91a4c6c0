extension VietnameseText {
  /// Whether a text is Vietnamese: it has a letter that ASCII has not, and none of the small words
  /// that no English sentence does without.
  public static func isVietnamese(_ text: some StringProtocol) -> Bool {
    guard hasVietnameseLetter(text) else { return false }
    let words = text.split { !$0.isLetter }
    return !words.contains { $0.utf8.count < 9 && englishWords.contains($0.lowercased()) }
  }

  /// The Vietnamese names in an English sentence: syllables side by side, at least one of which
  /// has a letter that ASCII has not, so that both words of "Kiên Giang" are found.
  public static func names(in text: Substring) -> [Range<Substring.Index>] {
    var names: [Range<Substring.Index>] = []
    var open: (range: Range<Substring.Index>, hasMark: Bool)?
    func close() {
      if let name = open, name.hasMark { names.append(name.range) }
      open = nil
    }
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      let range = word.startIndex..<word.endIndex
      let hasMark = hasVietnameseLetter(word)
      guard hasMark || isSyllable(word) else {
        close()
        continue
      }
      if let name = open, isGap(text[name.range.upperBound..<range.lowerBound]) {
        open = (name.range.lowerBound..<range.upperBound, name.hasMark || hasMark)
      } else {
        close()
        open = (range, hasMark)
      }
    }
    close()
    return names
  }

  /// What may stand between two syllables of a name.
  private static func isGap(_ text: Substring) -> Bool {
    text == " " || text == "\u{A0}" || text == " - " || text == "-"
  }

  private static func isSyllable(_ word: Substring) -> Bool {
    Syllable.isPossible(word.unicodeScalars.map(\.value))
      && !englishSyllables.contains(String(word))
  }

  private static func hasVietnameseLetter(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 >= 0x80 } && text.unicodeScalars.contains { letters.contains($0.value) }
  }

  private static let letters = Set(Spelling.markedLetters)

  // None of them is a Vietnamese syllable.
  private static let englishWords: Set<String> = [
    "and", "are", "as", "at", "be", "by", "city", "every", "for", "from", "has", "have", "is",
    "its", "not", "of", "on", "or", "province", "than", "that", "the", "this", "until", "was",
    "were", "with",
  ]

  // Small words of English that could be syllables of Vietnamese; "An" ends many a name.
  private static let englishSyllables: Set<String> = [
    "In", "No", "On", "So", "The", "To", "a", "an", "by", "do", "due", "he", "in", "me", "men",
    "no", "on", "so", "the", "than", "to", "up", "we",
  ]
}
