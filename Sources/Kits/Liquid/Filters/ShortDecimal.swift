/// A number as it is written in decimals, as long as it is short enough to compute with exactly.
struct ShortDecimal {
  private var coefficient: Int128
  private var scale: Int

  private static let mostPlaces = 18

  init?(_ number: Number) {
    switch number {
    case .int(let int): self.init(int)
    case .float(let float): self.init(float)
    }
  }

  init(_ int: Int) {
    coefficient = Int128(int)
    scale = 0
  }

  init?(_ float: Double) {
    guard float.isFinite, float.magnitude < 1e15, float == 0 || float.magnitude > 1e-9 else {
      return nil
    }
    // The shortest digits that mean this double are those its author wrote.
    let text = float.description
    let mark = text.firstIndex(of: "e")
    let exponent = mark.flatMap { Int(text[text.index(after: $0)...]) } ?? 0
    let digits = text[..<(mark ?? text.endIndex)]
    let point = digits.firstIndex(of: ".") ?? digits.endIndex
    let fraction = digits[point...].dropFirst()
    guard let value = Int128(digits[..<point] + fraction) else { return nil }
    self.init(value, scale: fraction.count - exponent)
  }

  private init?(_ coefficient: Int128, scale: Int) {
    let isWhole = scale < 0 && scale > -Self.mostPlaces
    let value = isWhole ? coefficient * Self.power(-scale) : coefficient
    let places = isWhole ? 0 : scale
    guard (0...2 * Self.mostPlaces).contains(places),
      value.magnitude < 1_000_000_000_000_000_000_000_000
    else { return nil }
    self.coefficient = value
    self.scale = places
  }

  /// The double that is nearest to it.
  var number: Number {
    let text = "\(coefficient)e-\(scale)"
    return .float(Double(text) ?? Double(coefficient))
  }

  static func sum(_ left: ShortDecimal, _ right: ShortDecimal) -> ShortDecimal? {
    aligned(left, right).flatMap { ShortDecimal($0 + $1, scale: max(left.scale, right.scale)) }
  }

  static func difference(_ left: ShortDecimal, _ right: ShortDecimal) -> ShortDecimal? {
    aligned(left, right).flatMap { ShortDecimal($0 - $1, scale: max(left.scale, right.scale)) }
  }

  static func product(_ left: ShortDecimal, _ right: ShortDecimal) -> ShortDecimal? {
    let (result, overflow) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
    return overflow ? nil : ShortDecimal(result, scale: left.scale + right.scale)
  }

  /// What a division leaves, with the sign of the divisor.
  static func remainder(_ left: ShortDecimal, _ right: ShortDecimal) -> ShortDecimal? {
    aligned(left, right).flatMap { left, right in
      let rest = left % right
      return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest
    }.flatMap { ShortDecimal($0, scale: max(left.scale, right.scale)) }
  }

  /// The number to so many places after the point, halves away from zero.
  func rounded(to places: Int) -> ShortDecimal? {
    let drop = scale - places
    guard drop > 0 else { return self }
    guard drop < 36 else { return ShortDecimal(0) }
    let unit = Self.power(drop)
    let magnitude = (Int128(coefficient.magnitude) + unit / 2) / unit
    return ShortDecimal(coefficient < 0 ? -magnitude : magnitude, scale: places)
  }

  private static func aligned(
    _ left: ShortDecimal, _ right: ShortDecimal
  ) -> (Int128, Int128)? {
    let scale = max(left.scale, right.scale)
    guard scale - min(left.scale, right.scale) <= Self.mostPlaces else { return nil }
    let (first, firstOverflows) = left.coefficient.multipliedReportingOverflow(
      by: power(scale - left.scale))
    let (second, secondOverflows) = right.coefficient.multipliedReportingOverflow(
      by: power(scale - right.scale))
    guard !firstOverflows, !secondOverflows, first.magnitude < Int128.max.magnitude / 2,
      second.magnitude < Int128.max.magnitude / 2
    else { return nil }
    return (first, second)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
