/// A decimal number as its digits, of any size: what the text of a cell really says.
struct DigitString {
  private(set) var isNegative = false
  /// Figures 0 to 9, the first and the last of them not 0; empty for zero.
  private(set) var digits: [UInt8] = []
  /// Where the decimal point stands, counted from the first digit.
  private(set) var point = 0

  // 1E308 is the largest number of a spreadsheet.
  private static let largestExponent = 400

  /// Reads `-12.5` or `1.25E-3`.
  init?(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var sawDigit = false
    var sawPoint = false
    while let byte = rest.first {
      if byte &- UInt8(ascii: "0") < 10 {
        sawDigit = true
        digits.append(byte - UInt8(ascii: "0"))
        if !sawPoint { point += 1 }
      } else if byte == UInt8(ascii: "."), !sawPoint {
        sawPoint = true
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard sawDigit, digits.count <= Self.largestExponent else { return nil }
    if let mark = rest.first {
      guard mark | 0x20 == UInt8(ascii: "e"),
        let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        abs(exponent) <= Self.largestExponent
      else { return nil }
      point += exponent
    }
    trim()
  }

  /// The value times a power of ten.
  func shifted(by exponent: Int) -> DigitString {
    var result = self
    if !digits.isEmpty { result.point += exponent }
    return result
  }

  /// The value to so many digits after the point, half away from zero.
  func rounded(decimals: Int) -> DigitString { kept(point + decimals) }

  /// The value to so many digits, half away from zero.
  func rounded(significant: Int) -> DigitString { kept(significant) }

  /// The number as a person reads it who knows that spreadsheets count in binary.
  ///
  /// A spreadsheet stores 12.3 as 12.300000000000001 and shows 15 digits. So up to 15 digits are
  /// taken as they stand. A longer number is the shortest decimal that means the same binary
  /// number; and where its 15 digits end in three zeros or more, the rest is noise of binary
  /// arithmetic, which Excel hides too: 0.1 + 0.2 is 0.3. 1/3 keeps its 16 digits.
  func withoutBinaryNoise() -> DigitString {
    guard digits.count > 15 else { return self }
    let shown = rounded(significant: 15)
    if shown.digits.count <= 12 { return shown }
    guard let binary = Double(plain()), let shortest = DigitString("\(binary)".utf8) else {
      return shown
    }
    return shortest
  }

  /// The plain form: a point, no exponent, at least so many digits after the point.
  func plain(decimals: Int = 0) -> String {
    var text = isNegative ? "-" : ""
    if point <= 0 { text += "0" }
    for index in 0..<max(0, point) { text += String(index < digits.count ? digits[index] : 0) }
    let places = max(decimals, digits.count - point)
    guard places > 0 else { return text }
    text += "."
    for index in point..<point + places {
      text += String(digits.indices.contains(index) ? digits[index] : 0)
    }
    return text
  }

  private func kept(_ count: Int) -> DigitString {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    result.digits = Array(digits[..<count])
    if digits[count] >= 5 {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty {
      isNegative = false
      point = 0
    }
  }
}
