/// Cuts the code of a number format into what matters for reading the number.
enum NumberFormatTokens {
  /// A piece of a code; literals and decoration are left out.
  enum Token: Equatable {
    case digit
    case optionalDigit
    case point
    case percent
    /// One run of y, m, d, h or s.
    case dateLetter(UInt8)
    /// Hours, minutes or seconds in brackets.
    case elapsed
  }

  /// The tokens of every section.
  static func sections(of code: String) -> [[Token]] {
    let bytes = Array(code.utf8)
    var sections: [[Token]] = [[]]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ";"): sections.append([])
      case UInt8(ascii: "\""):
        index = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count
      // The character after these is printed, left out as wide, or repeated.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        if isElapsed(bytes[(index + 1)..<end]) { sections[sections.count - 1].append(.elapsed) }
        index = end
      default:
        index = append(bytes, at: index, to: &sections[sections.count - 1])
        continue
      }
      index += 1
    }
    return sections
  }

  /// Appends the token here, if it is one; returns where the next one starts.
  private static func append(_ bytes: [UInt8], at index: Int, to tokens: inout [Token]) -> Int {
    let letter = bytes[index] | 0x20
    switch bytes[index] {
    case UInt8(ascii: "0"): tokens.append(.digit)
    case UInt8(ascii: "#"), UInt8(ascii: "?"): tokens.append(.optionalDigit)
    case UInt8(ascii: "."): tokens.append(.point)
    case UInt8(ascii: "%"): tokens.append(.percent)
    default:
      let rest = bytes[index...]
      if starts(rest, with: "general") { return index + 7 }
      if starts(rest, with: "am/pm") { return index + 5 }
      if starts(rest, with: "a/p") { return index + 3 }
      switch letter {
      case UInt8(ascii: "e"):
        // 0.00E+00 is an exponent, a lone e the year of an era.
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { return index + 2 }
        tokens.append(.dateLetter(UInt8(ascii: "y")))
      case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"),
        UInt8(ascii: "s"):
        tokens.append(.dateLetter(letter))
        return index + rest.prefix { $0 | 0x20 == letter }.count
      default: break
      }
    }
    return index + 1
  }

  private static func isElapsed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first.map({ $0 | 0x20 }) else { return false }
    return [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first)
      && bytes.allSatisfy { $0 | 0x20 == first }
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, with word: StaticString) -> Bool {
    guard bytes.count >= word.utf8CodeUnitCount else { return false }
    return zip(bytes, 0..<word.utf8CodeUnitCount).allSatisfy { byte, index in
      (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[index]
    }
  }
}
