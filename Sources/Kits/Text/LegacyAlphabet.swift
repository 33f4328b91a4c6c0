/// The Vietnamese letters in each of the ways old programs wrote them, as a reader of Western
/// text (Windows-1252) sees them.
struct LegacyAlphabet: Sendable {
  /// What is seen, the longest first, and the letter that was meant.
  private let letters: [[UInt32]: UInt32]
  private let longest: Int

  /// The letter that begins here and how many characters show it.
  func letter(at offset: Int, of text: ArraySlice<UInt32>) -> (letter: UInt32, length: Int)? {
    for length in stride(from: min(longest, text.endIndex - offset), to: 0, by: -1) {
      if let letter = letters[Array(text[offset..<(offset + length)])] { return (letter, length) }
    }
    return nil
  }

  /// The text with every letter put right; what is none stays.
  func decoded(_ text: ArraySlice<UInt32>) -> [UInt32] {
    var decoded: [UInt32] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      let found = letter(at: offset, of: text)
      decoded.append(found?.letter ?? text[offset])
      offset += found?.length ?? 1
    }
    return decoded
  }

  /// One byte a letter, as fonts of the .VnTime family have it (TCVN 5712-1).
  static let tcvn3 = LegacyAlphabet(tcvnBytes.map { [WesternText.scalar(of: $0)] })

  /// A plain vowel and a second byte that carries its marks, as fonts of the VNI family have it.
  static let vni: LegacyAlphabet = {
    let small = vniForms.split(separator: " ").map(String.init)
    return LegacyAlphabet((small + small.map { $0.uppercased() }).map(\.scalarValues))
  }()

  /// UTF-8 taken for Western text, byte by byte.
  static let mojibake = LegacyAlphabet(
    alphabet.map { letter in
      String(letter).utf8.map { WesternText.scalar(of: $0) }
    })

  private init(_ forms: [[UInt32]]) {
    var letters: [[UInt32]: UInt32] = [:]
    for (letter, form) in zip(Self.alphabet, forms) { letters[form] = letter.value }
    self.letters = letters
    longest = forms.map(\.count).max() ?? 0
  }

  // The small letters, then the capitals in the same order; every table below follows it.
  private static let alphabet: [Unicode.Scalar] = {
    let small =
      "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    return Array((small + small.uppercased()).unicodeScalars)
  }()

  private static let tcvnBytes: [UInt8] = [
    0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9, 0xCA,
    0xCB, 0xAE, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC,
    0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xAC, 0xEA, 0xEB,
    0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB,
    0xFC, 0xFD, 0xFE, 0x80, 0x81, 0x82, 0x83, 0x84, 0xA1, 0xAF, 0xBA, 0xBF, 0xC0, 0x85, 0xA2, 0xC1,
    0xC2, 0xC3, 0xC4, 0x86, 0xA7, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0xA3, 0xC5, 0xCD, 0xD9, 0xDA, 0x8C,
    0x8D, 0x8E, 0x8F, 0x90, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0xA4, 0xDB, 0xE0, 0xF0, 0xFF, 0x97,
    0xA5, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F, 0x01, 0x02, 0xA6, 0x04, 0x05, 0x06, 0x11,
    0x12, 0x13, 0x14, 0x15, 0x16, 0x17,
  ]

  private static let vniForms = """
    aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í \
    ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ \
    yù î
    """
}

/// Western text, Windows-1252 with its gaps left as control codes.
enum WesternText {
  /// The code that a byte is shown as.
  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The byte that is shown as this code; control codes stand for themselves.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    return high.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}

extension String {
  var scalarValues: [UInt32] { unicodeScalars.map(\.value) }

  init(scalarValues: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for value in scalarValues { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    self.init(view)
  }
}
