private import Text

/// Vietnamese Windows text of one byte a letter, the tone a byte of its own behind the vowel.
enum Windows1258 {
  /// Whether the bytes read as Vietnamese.
  ///
  /// Tones stand behind vowels only, there is no letter of another language and no sign inside a
  /// word. TCVN3 and VNI, the rivals, break these rules in every line.
  static func makesSense(_ bytes: [UInt8]) -> Bool {
    var previous = Role.other
    var isProven = false
    var isDoubtful = false
    for (index, byte) in bytes.enumerated() {
      let role = role(of: byte)
      switch role {
      case .foreign: return false
      case .tone where previous != .vowel && previous != .closedVowel: return false
      case .sign where previous.isLetter: return false
      case .vowel, .closedVowel, .consonant: if previous == .sign { return false }
      default: break
      }
      // A word cannot end in ă or â, but in TCVN3 the same bytes are ó and â's other tones.
      if role == .closedVowel || (role == .tone && previous == .closedVowel) {
        let next = index + 1 < bytes.count ? Self.role(of: bytes[index + 1]) : .other
        if !next.isLetter, next != .tone { return false }
      }
      if role == .tone || [0xC3, 0xD0, 0xE3, 0xF0].contains(byte) { isProven = true }
      if [0xD5, 0xDD, 0xF5, 0xFD].contains(byte) { isDoubtful = true }
      previous = role
    }
    // Õ and Ý of Western text are the bytes of Ơ and Ư; only tones, ă and đ prove which is meant.
    return isProven || !isDoubtful
  }

  /// The text in UTF-8, composed (NFC).
  static func utf8(from bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { buffer, count in
        var writer = UTF8Writer(buffer: buffer)
        var offset = 0
        while offset < bytes.count {
          let scalar = scalars[Int(bytes[offset])]
          offset += 1
          if offset < bytes.count, bytes[offset] >= 0xCC,
            let tone = tones.firstIndex(of: bytes[offset]),
            let composed = composed[scalar * 8 + UInt32(tone)]
          {
            writer.append(composed)
            offset += 1
          } else {
            writer.append(scalar)
          }
        }
        count = writer.count
      }
    }
  }

  private enum Role {
    case vowel
    /// ă or â, which never end a word.
    case closedVowel
    case consonant
    case tone
    /// A sign that no word holds.
    case sign
    /// A letter that Vietnamese does not have, or no letter at all.
    case foreign
    case other

    var isLetter: Bool { self == .vowel || self == .closedVowel || self == .consonant }
  }

  private static func role(of byte: UInt8) -> Role { roles[Int(byte)] }

  private static let tones: [UInt8] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]

  // The bytes that stand for other letters than in Western Windows text.
  private static let scalars: [UInt32] = {
    var scalars = Windows1252.scalars
    let own: [(Int, UInt32)] = [
      (0xC3, 0x102), (0xCC, 0x300), (0xD0, 0x110), (0xD2, 0x309), (0xD5, 0x1A0), (0xDD, 0x1AF),
      (0xDE, 0x303), (0xE3, 0x103), (0xEC, 0x301), (0xF0, 0x111), (0xF2, 0x323), (0xF5, 0x1A1),
      (0xFD, 0x1B0), (0xFE, 0x20AB),
    ]
    for (byte, scalar) in own { scalars[byte] = scalar }
    return scalars
  }()

  // A vowel times eight plus the tone, to the letter that is both.
  private static let composed: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for byte in UInt8.min...UInt8.max
    where roles[Int(byte)] == .vowel
      || roles[Int(byte)] == .closedVowel
    {
      for (index, tone) in tones.enumerated() {
        guard let vowel = UnicodeScalar(scalars[Int(byte)]),
          let mark = UnicodeScalar(scalars[Int(tone)])
        else { continue }
        let letter = NormalForm.nfc(String(vowel) + String(mark)).unicodeScalars
        if letter.count == 1, let first = letter.first {
          table[vowel.value * 8 + UInt32(index)] = first.value
        }
      }
    }
    return table
  }()

  private static let roles: [Role] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      "aeiouy".utf8.contains(byte | 0x20) ? .vowel : .consonant
    case 0..<0x80: .other
    case 0x81, 0x8A, 0x8D...0x90, 0x9A, 0x9D, 0x9E: .foreign
    // Blank, degree, squared, cubed: they do follow letters and figures.
    case 0x80..<0xA1, 0xB0, 0xB2, 0xB3, 0xFE: .other
    case 0xA1..<0xC0, 0xD7, 0xF7: .sign
    case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2: .tone
    case 0xC2, 0xC3, 0xE2, 0xE3: .closedVowel
    case 0xD0, 0xF0: .consonant
    case 0xC0, 0xC1, 0xC8...0xCA, 0xCD, 0xD3...0xD5, 0xD9, 0xDA, 0xDD: .vowel
    case 0xE0, 0xE1, 0xE8...0xEA, 0xED, 0xF3...0xF5, 0xF9, 0xFA, 0xFD: .vowel
    default: .foreign
    }
  }
}

/// Western Windows text of one byte a letter; how broken Vietnamese text is shown to its user.
enum Windows1252 {
  static let scalars: [UInt32] = {
    var scalars = (0..<256).map { UInt32($0) }
    let own: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
      0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    scalars.replaceSubrange(0x80..<0xA0, with: own)
    return scalars
  }()

  static func utf8(from bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { buffer, count in
        var writer = UTF8Writer(buffer: buffer)
        for byte in bytes { writer.append(scalars[Int(byte)]) }
        count = writer.count
      }
    }
  }
}
