internal import Formats

/// Finds which of a column's words a cell means, remembering how they were written.
struct ChoiceReader {
  let words: [ColumnType.Choice]
  private var known: [(spelling: [UInt8], choice: Int)] = []

  init(_ words: [ColumnType.Choice]) { self.words = words }

  /// The index of the word, or nothing when it is none of them.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Int? {
    // A column of a million rows writes its few words in a few ways.
    if let found = known.first(where: { $0.spelling.elementsEqual(bytes) }) { return found.choice }
    let written = FieldName.Written(String(decoding: bytes, as: UTF8.self))
    guard let choice = words.firstIndex(where: { $0.name.matches(written) }) else { return nil }
    if known.count < 64 { known.append((Array(bytes), choice)) }
    return choice
  }
}
