/// A word of at most sixteen bytes, compared without asking for memory.
struct ShortWord: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private(set) var count = 0

  static let longest = 16

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Adds a byte; those beyond the longest word are only counted.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(8 * count)
    } else if count < Self.longest {
      high |= UInt64(byte) << UInt64(8 * (count - 8))
    }
    count += 1
  }
}

extension ShortWord: ExpressibleByStringLiteral {
  init(stringLiteral word: StaticString) {
    self.init(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
