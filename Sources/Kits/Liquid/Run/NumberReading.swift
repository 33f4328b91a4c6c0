/// Reads the numbers that stand in texts.
struct NumberReading {
  private let bytes: [UInt8]

  init(_ string: String) {
    var text = string[...].utf8
    while let first = text.first, Self.isBlank(first) { text.removeFirst() }
    while let last = text.last, Self.isBlank(last) { text.removeLast() }
    bytes = Array(text)
  }

  /// The number the whole text is, or the whole number it starts with, or zero.
  var number: Number {
    if isDecimal, let double = Double(String(decoding: bytes, as: UTF8.self)) {
      return .float(double)
    }
    let digits = leadingDigits
    guard !digits.isEmpty else { return .int(0) }
    let text = String(decoding: bytes.prefix(signLength) + digits, as: UTF8.self)
    return Int(text).map(Number.int) ?? .float(Double(text) ?? 0)
  }

  /// The digits at the start, without the single underscores that may stand between them.
  private var leadingDigits: [UInt8] {
    var digits: [UInt8] = []
    var wasDigit = false
    for byte in bytes.dropFirst(signLength) {
      if Self.isDigit(byte) {
        digits.append(byte)
      } else if byte != UInt8(ascii: "_") || !wasDigit {
        break
      }
      wasDigit = Self.isDigit(byte)
    }
    return digits
  }

  /// The whole number that the whole text is.
  var wholeInteger: Int? {
    let digits = bytes.dropFirst(signLength)
    guard !digits.isEmpty, digits.allSatisfy({ Self.isDigit($0) }) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  /// Digits, a point and digits, with nothing before or after but a sign.
  private var isDecimal: Bool {
    let rest = bytes.dropFirst(bytes.first == UInt8(ascii: "-") ? 1 : 0)
    guard let point = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
    let whole = rest[..<point]
    let fraction = rest[(point + 1)...]
    return !whole.isEmpty && !fraction.isEmpty && whole.allSatisfy { Self.isDigit($0) }
      && fraction.allSatisfy { Self.isDigit($0) }
  }

  private var signLength: Int {
    bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// Writes numbers with a fraction as the language does: `5.0`, `1.0e+20`.
enum FloatForm {
  static func string(_ float: Double) -> String {
    if float.isNaN { return "NaN" }
    if float.isInfinite { return float < 0 ? "-Infinity" : "Infinity" }
    let description = float.description
    guard let mark = description.utf8.firstIndex(of: UInt8(ascii: "e")) else { return description }
    var digits = String(description[..<mark])
    let exponent = Int(description[description.index(after: mark)...]) ?? 0
    // Sixteen digits before the point are still written out.
    if exponent > 0, exponent < 16 {
      return Int(exactly: float).map { "\($0).0" } ?? description
    }
    if !digits.contains(".") { digits += ".0" }
    let size = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return digits + (exponent < 0 ? "e-" : "e+") + size
  }
}
