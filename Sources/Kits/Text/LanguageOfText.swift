extension VietnameseText {
  /// Whether a text is Vietnamese: it has a letter that ASCII has not, and none of the small words
  /// that no English sentence does without.
  public static func isVietnamese(_ text: some StringProtocol) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0x80 }),
      text.unicodeScalars.contains(where: { letters.contains($0.value) })
    else { return false }
    let words = text.split { !$0.isLetter }
    return !words.contains { $0.utf8.count < 6 && englishWords.contains($0.lowercased()) }
  }

  private static let letters = Set(Spelling.markedLetters)

  // None of them is a Vietnamese syllable.
  private static let englishWords: Set<String> = [
    "and", "are", "as", "at", "be", "by", "every", "for", "from", "has", "have", "is", "its",
    "not", "of", "on", "or", "than", "that", "the", "this", "until", "was", "were", "with",
  ]
}
