/// Words and the number that each got when it was first met.
///
/// Open addressing over one array of bytes: a page has a thousand words, a site ten million, and
/// no string may be made for any of them.
struct WordTable {
  private var slots: [Int32]
  private var hashes: [UInt32] = []
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []
  private var mask: Int

  /// An empty table with room for about so many words.
  init(capacity: Int = 1024) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  var count: Int { hashes.count }

  /// The bytes of a word.
  func withWord<Result>(_ number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let range = Int(starts[number])..<Int(starts[number + 1])
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// A word as text.
  func text(_ number: Int) -> String { withWord(number) { String(decoding: $0, as: UTF8.self) } }

  /// The numbers of all words, in the order of their bytes.
  var sorted: [Int] {
    bytes.withUnsafeBytes { bytes in
      (0..<count).sorted { left, right in
        let one = bytes[Int(starts[left])..<Int(starts[left + 1])]
        let other = bytes[Int(starts[right])..<Int(starts[right + 1])]
        return one.lexicographicallyPrecedes(other)
      }
    }
  }

  /// The number of a word, and whether it is new.
  mutating func number(of word: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isSame(number, word) { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    slots[slot] = Int32(number)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    if hashes.count * 2 > mask { grow() }
    return (number, true)
  }

  /// Forgets all words and keeps the room.
  mutating func removeAll() {
    for index in slots.indices { slots[index] = -1 }
    hashes.removeAll(keepingCapacity: true)
    starts.removeSubrange(1...)
    bytes.removeAll(keepingCapacity: true)
  }

  private func isSame(_ number: Int, _ word: UnsafeRawBufferPointer) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = Array(repeating: -1, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}
