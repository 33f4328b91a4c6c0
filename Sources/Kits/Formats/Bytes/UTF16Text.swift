/// Text of two bytes a letter, as Excel saves “Unicode Text”.
enum UTF16Text {
  /// Which of the two bytes comes first.
  enum ByteOrder {
    case little
    case big
  }

  /// The byte order by the mark at the start, else by where the high bytes stand; nil for others.
  static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return .little }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return .big }
    let little = looksLike(bytes, highByteAt: 1)
    let big = looksLike(bytes, highByteAt: 0)
    return little == big ? nil : little ? .little : .big
  }

  /// Whether nearly all letters are of the blocks that Vietnamese text uses, many of them ASCII.
  private static func looksLike(_ bytes: [UInt8], highByteAt place: Int) -> Bool {
    let pairs = min(bytes.count / 2, 4096)
    var usual = 0
    var ascii = 0
    for pair in 0..<pairs {
      let high = bytes[pair * 2 + place]
      let low = bytes[pair * 2 + 1 - place]
      switch high {
      case 0:
        if low == 0 { return false }
        usual += 1
        ascii += 1
      // Latin with marks, combining marks, Vietnamese letters, punctuation.
      case 0x01, 0x03, 0x1E, 0x20: usual += 1
      default: break
      }
    }
    return pairs >= 2 && usual * 10 >= pairs * 9 && ascii * 3 >= pairs
  }

  /// The text in UTF-8; a half letter becomes U+FFFD, which is refused where it stands.
  static func utf8(from bytes: [UInt8], _ order: ByteOrder) -> [UInt8] {
    let high = order == .little ? 1 : 0
    let hasMark =
      bytes.count >= 2 && bytes[high] == 0xFE && bytes[1 - high] == 0xFF
    return bytes.withUnsafeBytes { bytes in
      // A letter of two bytes becomes three at most.
      [UInt8](unsafeUninitializedCapacity: bytes.count / 2 * 3 + 3) { buffer, count in
        var writer = UTF8Writer(buffer: buffer)
        var offset = hasMark ? 2 : 0
        while offset + 1 < bytes.count {
          let unit = Self.unit(bytes, offset, high)
          offset += 2
          guard unit & 0xF800 == 0xD800 else {
            writer.append(unit)
            continue
          }
          let next = offset + 1 < bytes.count ? Self.unit(bytes, offset, high) : 0
          if unit < 0xDC00, next & 0xFC00 == 0xDC00 {
            writer.append(0x10000 + ((unit & 0x3FF) << 10) + (next & 0x3FF))
            offset += 2
          } else {
            writer.append(0xFFFD)
          }
        }
        if offset < bytes.count { writer.append(0xFFFD) }
        count = writer.count
      }
    }
  }

  @inline(__always)
  private static func unit(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ high: Int) -> UInt32 {
    UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + 1 - high])
  }
}

/// Writes code points as UTF-8 into memory that is large enough.
struct UTF8Writer {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      put(scalar)
    } else if scalar < 0x800 {
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    } else if scalar < 0x10000 {
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    } else {
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32) {
    buffer[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }
}
