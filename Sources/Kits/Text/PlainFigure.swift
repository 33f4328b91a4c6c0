import Quantities

/// Digits, dots between thousands, a comma and `%`: what nearly all cells of figures hold.
///
/// Reads them in one pass without a copy; whatever is doubtful is left to `NumberReader`, which
/// also knows how to say why.
struct PlainFigure {
  private var digits: Int64 = 0
  private var digitCount = 0
  /// Digits since the last separator.
  private var groupLength = 0
  private var dots = 0
  private var hasComma = false
  private var startsWithZero = false
  private var wholeCount = 0

  static func read(_ bytes: UnsafeRawBufferPointer) -> Figure? {
    guard bytes.count > 0, bytes.count <= 28 else { return nil }
    if let whole = wholeNumber(bytes) { return Figure(.exactly(Decimal(whole))) }
    var end = bytes.count
    let isPercent = bytes[end - 1] == UInt8(ascii: "%")
    if isPercent { end -= 1 }
    let isNegative = bytes[0] == CellText.hyphen
    var plain = PlainFigure()
    for index in (isNegative ? 1 : 0)..<max(end, isNegative ? 1 : 0) {
      guard plain.add(bytes[index]) else { return nil }
    }
    return plain.figure(isNegative: isNegative, unit: isPercent ? "%" : nil)
  }

  private static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    guard bytes.count <= 18 else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) -> Bool {
    let digit = byte &- UInt8(ascii: "0")
    if digit < 10 {
      if digitCount == 0 { startsWithZero = digit == 0 }
      digits = digits &* 10 &+ Int64(digit)
      digitCount += 1
      groupLength += 1
      return true
    }
    guard !hasComma, groupLength > 0 else { return false }
    if dots > 0, groupLength != 3 { return false }
    switch byte {
    case CellText.dot:
      if dots == 0, groupLength > 3 || startsWithZero { return false }
      dots += 1
    case CellText.comma:
      hasComma = true
      wholeCount = digitCount
    default: return false
    }
    groupLength = 0
    return true
  }

  private func figure(isNegative: Bool, unit: String?) -> Figure? {
    // Eighteen digits always fit the coefficient.
    guard groupLength > 0, digitCount <= 18 else { return nil }
    if dots > 0, !hasComma, groupLength != 3 { return nil }
    let value = isNegative ? -digits : digits
    guard hasComma else {
      return Figure(
        .exactly(Decimal(value)), unit: unit, notes: dots == 1 ? .oneThousandsGroup : [])
    }
    guard let exact = Decimal(coefficient: Int128(value), scale: groupLength) else { return nil }
    let isDoubtful = dots == 0 && groupLength == 3 && wholeCount <= 3 && !startsWithZero
    return Figure(
      .exactly(exact), unit: unit, places: groupLength, notes: isDoubtful ? .threePlaces : [])
  }
}
