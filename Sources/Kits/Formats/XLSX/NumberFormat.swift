/// What a number format makes of a number: a plain number, a percentage, a day, a time.
struct NumberFormat: Sendable, Hashable {
  /// The formats for numbers above, below and equal to zero.
  private let sections: [Section]

  /// One of the parts that semicolons divide.
  enum Section: Sendable, Hashable {
    case number
    /// Decimals always and at most shown.
    case percent(least: Int, most: Int)
    case date(Dating)
  }

  /// Which parts of a moment are shown.
  struct Dating: Sendable, Hashable {
    var year = false
    var month = false
    var day = false
    var time = false
    /// Hours are counted on beyond 24.
    var elapsed = false

    var hasDate: Bool { year || month || day }
  }

  static let general = NumberFormat(sections: [.number])

  private init(sections: [Section]) { self.sections = sections }

  /// Reads a format code such as `dd/mm/yyyy` or `0.0%;[Red]-0.0%`.
  init(code: String) {
    sections = NumberFormatTokens.sections(of: code).prefix(3).map(Section.init(tokens:))
  }

  /// The part for a number of this sign.
  func section(isNegative: Bool, isZero: Bool) -> Section {
    let index = isNegative ? 1 : isZero ? 2 : 0
    return index < sections.count ? sections[index] : sections.first ?? .number
  }

  /// Whether every number is printed as it stands.
  var isPlain: Bool { sections.allSatisfy { $0 == .number } }

  /// The formats that a file names only by number.
  init?(builtin id: Int) {
    switch id {
    case 0...8, 11...13, 37...44, 48, 49: self = .general
    case 9: self.init(code: "0%")
    case 10: self.init(code: "0.00%")
    // 27 to 36 and 50 to 58 are the dates of Chinese, Japanese and Korean Excel.
    case 14...16, 27...31, 36, 50...54, 57, 58: self.init(code: "dd/mm/yyyy")
    case 17: self.init(code: "mmm-yy")
    case 18...21, 32...35, 45, 47, 55, 56: self.init(code: "h:mm:ss")
    case 22: self.init(code: "m/d/yy h:mm")
    case 46: self.init(code: "[h]:mm:ss")
    default: return nil
    }
  }
}

extension NumberFormat.Section {
  fileprivate init(tokens: [NumberFormatTokens.Token]) {
    if let dating = Self.dating(tokens) {
      self = .date(dating)
    } else if tokens.contains(.percent) {
      let places = tokens.drop { $0 != .point }.dropFirst()
        .prefix { $0 == .digit || $0 == .optionalDigit }
      self = .percent(
        least: (places.lastIndex(of: .digit) ?? places.startIndex - 1) - places.startIndex + 1,
        most: places.count)
    } else {
      self = .number
    }
  }

  private static func dating(_ tokens: [NumberFormatTokens.Token]) -> NumberFormat.Dating? {
    var dating = NumberFormat.Dating()
    var seen = false
    let letters = tokens.compactMap { token -> UInt8? in
      switch token {
      case .elapsed:
        dating.elapsed = true
        dating.time = true
        seen = true
        return UInt8(ascii: "h")
      case .dateLetter(let letter): return letter
      default: return nil
      }
    }
    for (index, letter) in letters.enumerated() {
      seen = true
      switch letter {
      case UInt8(ascii: "d"): dating.day = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): dating.time = true
      // Minutes after hours or before seconds, months anywhere else.
      case UInt8(ascii: "m"):
        let isMinute =
          index > 0 && letters[index - 1] == UInt8(ascii: "h")
          || index + 1 < letters.count && letters[index + 1] == UInt8(ascii: "s")
        if isMinute { dating.time = true } else { dating.month = true }
      default: dating.year = true
      }
    }
    return seen ? dating : nil
  }
}
