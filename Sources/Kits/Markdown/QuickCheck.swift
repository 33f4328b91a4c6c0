/// Answers for almost every Vietnamese text, eight bytes at a time, that nothing is to be done.
enum QuickCheck {
  /// Whether the text is certainly sound UTF-8 in composed form; else only the tables can tell.
  ///
  /// Certain are ASCII, U+0080 to U+02FF, U+1E00 to U+1EFF and the dashes, quotes and currencies
  /// of U+2002 to U+20BF: none of them joins what stands before it.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
    var doubt: UInt64 = 0
    var index = 2
    while index + 8 <= bytes.count {
      doubt |= doubts(
        base.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        after: base.loadUnaligned(fromByteOffset: index - 1, as: UInt64.self),
        and: base.loadUnaligned(fromByteOffset: index - 2, as: UInt64.self))
      index += 8
    }
    // The two first bytes and the last few, with zeros around them: a sequence that the end
    // cuts off is missed by the zero behind it.
    doubt |= edge(bytes, 0..<min(2, bytes.count), padding: bytes.count < 3 ? 2 : 0)
    doubt |= edge(bytes, min(index, bytes.count)..<bytes.count, padding: 2)
    return doubt & 0x8080_8080_8080_8080 == 0
  }

  private static func edge(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, padding: Int
  ) -> UInt64 {
    func byte(_ index: Int) -> UInt64 {
      index >= 0 && index < bytes.count ? UInt64(bytes[index]) : 0
    }
    var doubt: UInt64 = 0
    for index in range.lowerBound..<range.upperBound + padding {
      doubt |= doubts(byte(index), after: byte(index - 1), and: byte(index - 2)) & 0x80
    }
    return doubt
  }

  /// The high bit of each byte tells whether it is doubtful after the two before it.
  @inline(__always)
  private static func doubts(_ byte: UInt64, after last: UInt64, and second: UInt64) -> UInt64 {
    // Shifted left by n, the bit 7 − n of each byte stands where its high bit was.
    let lead = byte & byte << 1
    let long = lead & byte << 2
    let lastLong = last & last << 1 & last << 2
    let secondLong = second & second << 1 & second << 2
    let isContinuation = byte & ~(byte << 1)
    let isExpected = last & last << 1 | secondLong
    // Of two bytes: only C2 to CB. Of three: only E1 and E2.
    let below = byte << 3 | byte << 4 | byte << 5
    let unsureShort =
      lead & ~(byte << 2)
      & (byte << 3 | byte << 4 & byte << 5 | ~(below | byte << 6))
    let unsureLong = long & (below | ~(byte << 6 ^ byte << 7))
    // After E1 only B8 to BB; after E2 only 80 to 82, but neither U+2000 nor U+2001.
    let otherLatin = lastLong & last << 7 & ~(byte << 2 & byte << 3 & byte << 4 & ~(byte << 5))
    let sign = byte << 2 | byte << 3 | byte << 4 | byte << 5
    let otherSign = lastLong & last << 6 & (sign | byte << 6 & byte << 7)
    let isLow = ~(last << 2 | last << 3 | last << 4 | last << 5 | last << 6 | last << 7)
    let oldSpace = secondLong & second << 6 & isLow & ~(sign | byte << 6)
    return (isContinuation ^ isExpected) | unsureShort | unsureLong | otherLatin | otherSign
      | oldSpace
  }
}
