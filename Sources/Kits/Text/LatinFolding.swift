@_spi(_Unicode) import Swift

/// The plain small letter behind a letter with marks.
enum LatinFolding {
  /// The letter vanishes, as combining marks do.
  static let dropped: UInt8 = 0
  /// No single plain letter stands for it.
  static let unknown: UInt8 = 0xFF

  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  @inline(__always)
  static func base(of scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xC0...0x17F: entry(in: latin, Int(scalar) - 0xC0)
    case 0x1EA0...0x1EF9: entry(in: vietnamese, Int(scalar) - 0x1EA0)
    case 0x1A0, 0x1A1: UInt8(ascii: "o")
    case 0x1AF, 0x1B0: UInt8(ascii: "u")
    case 0x300...0x36F: dropped
    // The blanks: fixed, of many widths, and narrow fixed.
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    // Marks that are not seen: soft hyphen, zero width, byte order.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: dropped
    default: unknown
    }
  }

  @inline(__always)
  private static func entry(in table: StaticString, _ index: Int) -> UInt8 {
    let letter = table.utf8Start[index]
    return letter == UInt8(ascii: "?") ? unknown : letter
  }

  // U+00C0 to U+017F; `?` where no single letter stands for it.
  private static let latin: StaticString = """
    aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?lllllll\
    lllnnnnnnn??oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  // U+1EA0 to U+1EF9, small and capital in turn.
  private static let vietnamese: StaticString = """
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii\
    oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy
    """

  /// All other scripts, and letters that stand for two.
  @inline(never)
  static func rare(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0xC6, 0xE6: return Array("ae".utf8)
    case 0xDE, 0xFE: return Array("th".utf8)
    case 0xDF, 0x1E9E: return Array("ss".utf8)
    case 0x132, 0x133: return Array("ij".utf8)
    case 0x14A, 0x14B: return Array("ng".utf8)
    case 0x152, 0x153: return Array("oe".utf8)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return [] }
    var bytes: [UInt8] = []
    for part in String(scalar)._nfd where !isMark(part) {
      bytes += Array(part.properties.lowercaseMapping.utf8)
    }
    return bytes
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
