/// Text in which question marks stand where letters were: `H?u Giang`.
enum LostLetters {
  /// Whether letters are lost: some word with question marks inside can be Vietnamese.
  static func areIn(_ text: ArraySlice<UInt32>) -> Bool {
    // In an address a question mark is at home.
    let words = text.split { $0 <= 0x20 || $0 == 0xA0 }
    return words.contains { word in
      guard word.contains(mark), !word.contains(where: addressSigns.contains) else { return false }
      return word.split { $0 != mark && !isLetter($0) }.contains(where: hasLost)
    }
  }

  private static func hasLost(_ part: ArraySlice<UInt32>) -> Bool {
    let word = Array(part)
    let holes = word.indices.filter { word[$0] == mark }
    // A question mark at the end ends a question; more than three say nothing.
    guard let first = holes.first, let last = holes.last, holes.count <= 3, last < word.count - 1
    else { return false }
    // One at the start may belong to the word before.
    guard first > 0 || holes.count > 1 else { return false }
    guard word.count <= 8 else { return false }
    return Syllable.isPossible(word, unknownAt: holes)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }

  private static let mark: UInt32 = 0x3F
  private static let addressSigns: Set<UInt32> = [0x2F, 0x3D, 0x26]
}
