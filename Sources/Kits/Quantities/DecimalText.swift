extension Decimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads the plain form: `-1234.5`, a point, no grouping, no exponent.
  public init?(_ plain: String) {
    var text = plain
    guard let value = text.withUTF8({ Decimal(plain: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = value
  }

  /// Reads the plain form from bytes.
  public init?(plain bytes: ArraySlice<UInt8>) {
    guard let value = bytes.withUnsafeBytes({ Decimal(plain: $0) }) else { return nil }
    self = value
  }

  /// Reads the plain form from bytes.
  public init?(plain bytes: UnsafeRawBufferPointer) {
    guard let value = Self.read(bytes, allowsExponent: false) else { return nil }
    self = value
  }

  /// Reads what spreadsheets store: the plain form, or with an exponent, as in `1.5E-4`.
  public init?(scientific bytes: UnsafeRawBufferPointer) {
    guard let value = Self.read(bytes, allowsExponent: true) else { return nil }
    self = value
  }

  /// Reads what spreadsheets store: the plain form, or with an exponent, as in `1.5E-4`.
  public init?(scientific text: String) {
    var text = text
    guard let value = text.withUTF8({ Self.read(UnsafeRawBufferPointer($0), allowsExponent: true) })
    else { return nil }
    self = value
  }

  /// The shortest plain form: `-1234.5`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the shortest plain form.
  public func write(into bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let digits = paddedDigits(places: scale)
    bytes += digits.dropLast(scale)
    if scale > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes += digits.suffix(scale)
    }
  }

  /// The digits without sign or point, zeros added so that `places` of them follow the point
  /// and at least one comes before it; `places` is at least the scale.
  public func paddedDigits(places: Int) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(24)
    var rest = coefficient.magnitude
    while rest > 0 {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    while digits.count <= scale { digits.append(UInt8(ascii: "0")) }
    digits.reverse()
    digits += repeatElement(UInt8(ascii: "0"), count: max(0, places - scale))
    return digits
  }
}

extension Decimal {
  private static func read(_ bytes: UnsafeRawBufferPointer, allowsExponent: Bool) -> Decimal? {
    var index = 0
    var end = bytes.count
    var exponent = 0
    if allowsExponent, let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let read = readExponent(bytes[(mark + 1)...]) else { return nil }
      exponent = read
      end = mark
    }
    let isNegative = end > 0 && bytes[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var point: Int?
    var digits: Int128 = 0
    var digitCount = 0
    // Zeros at the end of a fraction say nothing and must not make a long number too long.
    if let found = bytes[index..<end].firstIndex(of: UInt8(ascii: ".")) {
      guard found > index, found + 1 < end else { return nil }
      point = found
      while end > found + 1, bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    }
    while index < end {
      if index != point {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit < 10, digits < PowerOfTen[37] else { return nil }
        digits = digits * 10 + Int128(digit)
        digitCount += 1
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    let scale = point.map { end - $0 - 1 } ?? 0
    return Decimal(coefficient: isNegative ? -digits : digits, scale: scale - exponent)
  }

  private static func readExponent(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    var digits = bytes
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard (1...3).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }
}
