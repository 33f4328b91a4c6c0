@_spi(_Unicode) import Swift

/// What one character counts for in Vietnamese order.
struct CollationWeight {
  /// The place of the letter or sign; 0 for a mark, or for a character outside the table.
  let letter: UInt8
  /// The tone or other mark.
  let mark: UInt8
  let isCapital: Bool

  /// Lower than every weight.
  static let end: UInt8 = 1
  /// The weight of no mark and of small letters.
  static let plain: UInt8 = 3
  static let capital: UInt8 = 4
  static let otherMark: UInt8 = 20
  static let number: UInt8 = 0x60
  static let otherScript: UInt8 = 0xF0

  /// The weight of a character.
  static func of(_ scalar: UInt32) -> CollationWeight {
    switch scalar {
    case 0..<latinEnd: table[Int(scalar)]
    case vietnameseStart..<vietnameseEnd: table[Int(scalar - vietnameseStart + latinEnd)]
    case 0x300..<0x370: CollationWeight(letter: 0, mark: mark(of: scalar), isCapital: false)
    default: CollationWeight(letter: signs[scalar] ?? 0, mark: plain, isCapital: false).orRare
    }
  }

  private var orRare: CollationWeight {
    letter == 0 ? CollationWeight(letter: 0, mark: 0, isCapital: false) : self
  }

  private static let latinEnd: UInt32 = 0x250
  private static let vietnameseStart: UInt32 = 0x1EA0
  private static let vietnameseEnd: UInt32 = 0x1F00

  private static let table: [CollationWeight] = {
    let scalars = Array(0..<latinEnd) + Array(vietnameseStart..<vietnameseEnd)
    return scalars.map(computed)
  }()

  /// The weight that the parts of a letter give it.
  private static func computed(_ scalar: UInt32) -> CollationWeight {
    let unknown = CollationWeight(letter: 0, mark: 0, isCapital: false)
    if let sign = signs[scalar] {
      return CollationWeight(letter: sign, mark: plain, isCapital: false)
    }
    guard let code = Unicode.Scalar(scalar) else { return unknown }
    let parts = String(code.properties.lowercaseMapping)._nfd.map(\.value)
    guard var letter = parts.first else { return unknown }
    var mark = plain
    // Breve, circumflex and horn make letters, all else is a mark on one.
    for part in parts.dropFirst() {
      if let made = madeLetters[[letter, part]] {
        letter = made
      } else {
        mark = mark == plain ? Self.mark(of: part) : otherMark + 1
      }
    }
    guard let place = places[letter] ?? strokes[letter] else { return unknown }
    return CollationWeight(
      letter: place, mark: strokes[letter] == nil ? mark : otherMark,
      isCapital: code.properties.isUppercase)
  }

  private static func mark(of scalar: UInt32) -> UInt8 {
    // Huyền, hỏi, ngã, sắc, nặng.
    let tones: [UInt32] = [0x300, 0x309, 0x303, 0x301, 0x323]
    return tones.firstIndex(of: scalar).map { plain + 1 + UInt8($0) } ?? otherMark
  }

  private static let madeLetters: [[UInt32]: UInt32] = [
    [0x61, 0x306]: 0x103, [0x61, 0x302]: 0xE2, [0x65, 0x302]: 0xEA, [0x6F, 0x302]: 0xF4,
    [0x6F, 0x31B]: 0x1A1, [0x75, 0x31B]: 0x1B0,
  ]

  private static let places: [UInt32: UInt8] = {
    let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    return Dictionary(
      uniqueKeysWithValues: zip(alphabet.scalarValues, UInt8(0x70)...))
  }()

  // Letters with a stroke that Unicode does not take apart.
  private static let strokes: [UInt32: UInt8] = {
    let pairs: [(UInt32, UInt32)] = [(0xF8, 0x6F), (0x142, 0x6C), (0x127, 0x68), (0xF0, 0x64)]
    return Dictionary(
      uniqueKeysWithValues: pairs.compactMap { stroke, base in places[base].map { (stroke, $0) } })
  }()

  /// Blanks, signs and single digits, in the order that Unicode's collation gives them.
  private static let signs: [UInt32: UInt8] = {
    var signs: [UInt32: UInt8] = [:]
    for blank in [0x09, 0x0A, 0x0B, 0x0C, 0x0D] as [UInt32] { signs[blank] = UInt8(blank) - 7 + 1 }
    for blank in [0x20, 0xA0, 0x2007, 0x2009, 0x202F] as [UInt32] { signs[blank] = 8 }
    let order =
      "_-‐‑–—,;:!¡?¿.…·'‘’‚\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¯¨°©®+±÷×<=>|¦~¤¢$£¥€₫"
    for (index, scalar) in order.scalarValues.enumerated() { signs[scalar] = UInt8(9 + index) }
    for digit in 0..<10 as Range<UInt32> { signs[0x30 + digit] = number + UInt8(digit) }
    for (digit, raised) in zip([1, 2, 3] as [UInt8], [0xB9, 0xB2, 0xB3] as [UInt32]) {
      signs[raised] = number + digit
    }
    return signs
  }()
}
