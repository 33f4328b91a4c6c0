/// Strict UTF-8: no overlong form, no surrogate, nothing above U+10FFFF, nothing cut off.
public enum UTF8Validation {
  /// The offset of the first byte that cannot stand there, or nil for a sound text.
  public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { firstInvalidOffset(in: $0) }
  }

  /// The offset of the first byte that cannot stand there, counted from the start of the slice.
  public static func firstInvalidOffset(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { firstInvalidOffset(in: $0) }
  }

  /// The offset of the first byte that cannot stand there, or nil for a sound text.
  public static func firstInvalidOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
    var offset = 0
    while true {
      offset = ASCII.end(in: bytes, from: offset)
      guard offset < bytes.count else { return nil }
      // Vietnamese text changes between ASCII and longer forms at every other letter, so stay
      // here until eight bytes of ASCII are likely again.
      while offset < bytes.count, bytes[offset] >= 0x80 {
        let length = sequenceLength(in: bytes, at: offset)
        if length == 0 { return offset }
        offset += length
      }
    }
  }

  /// The length of the sound sequence that starts with this byte of 0x80 or above, else 0.
  private static func sequenceLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let rest = bytes.count - offset
    let lead = bytes[offset]
    switch lead {
    case 0xC2...0xDF:
      return rest > 1 && isContinuation(bytes[offset + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard rest > 2, isContinuation(bytes[offset + 1]), isContinuation(bytes[offset + 2]) else {
        return 0
      }
      if lead == 0xE0, bytes[offset + 1] < 0xA0 { return 0 }
      return lead == 0xED && bytes[offset + 1] > 0x9F ? 0 : 3
    case 0xF0...0xF4:
      guard rest > 3, isContinuation(bytes[offset + 1]), isContinuation(bytes[offset + 2]),
        isContinuation(bytes[offset + 3])
      else { return 0 }
      if lead == 0xF0, bytes[offset + 1] < 0x90 { return 0 }
      return lead == 0xF4 && bytes[offset + 1] > 0x8F ? 0 : 4
    default:
      return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

/// Runs of plain ASCII, found eight bytes at a time.
enum ASCII {
  /// The offset of the first byte of 0x80 or above from here on, or the end.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & high
      if word != 0 { return offset + UInt64(littleEndian: word).trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
}
