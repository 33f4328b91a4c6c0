extension Decimal {
  /// The sum, exact, or nil where it has too many digits.
  public func adding(_ other: Decimal) -> Decimal? {
    if scale == 0, other.scale == 0 {
      let (sum, overflow) = coefficient.addingReportingOverflow(other.coefficient)
      return overflow ? nil : Decimal(sum)
    }
    let common = max(scale, other.scale)
    return Decimal(
      coefficient: digits(atScale: common) + other.digits(atScale: common), scale: common)
  }

  /// The difference, exact, or nil where it has too many digits.
  public func subtracting(_ other: Decimal) -> Decimal? {
    let common = max(scale, other.scale)
    return Decimal(
      coefficient: digits(atScale: common) - other.digits(atScale: common), scale: common)
  }

  /// The product, exact, or nil where it has too many digits.
  public func multiplied(by other: Decimal) -> Decimal? {
    Decimal(
      coefficient: Int128(coefficient) * Int128(other.coefficient), scale: scale + other.scale)
  }

  /// The quotient to so many places, half away from zero; nil for a divisor of zero or too many
  /// digits.
  public func divided(by divisor: Decimal, places: Int) -> Decimal? {
    guard !divisor.isZero, (0...Self.maximumScale).contains(places) else { return nil }
    let shift = places + divisor.scale - scale
    var numerator = Int128(coefficient)
    var denominator = Int128(divisor.coefficient)
    if shift >= 0 {
      // A numerator beyond 128 bits has a quotient beyond 64, whatever the divisor.
      let (product, overflow) = numerator.multipliedReportingOverflow(by: PowerOfTen[shift])
      if overflow { return nil }
      numerator = product
    } else {
      denominator *= PowerOfTen[-shift]
    }
    return Decimal(coefficient: Self.nearest(numerator, over: denominator), scale: places)
  }

  /// The value to so many places, half away from zero: for print, never before a comparison.
  public func rounded(places: Int) -> Decimal {
    guard places >= 0, places < scale else { return self }
    let digits = Self.nearest(Int128(coefficient), over: PowerOfTen[scale - places])
    // Fewer digits than before always fit.
    return Decimal(coefficient: digits, scale: places) ?? self
  }

  /// The value times a power of ten, exact: by 2, the fraction 0,935 becomes the percentage 93,5.
  public func shifted(by exponent: Int) -> Decimal? {
    guard (-64...64).contains(exponent) else { return isZero ? self : nil }
    return Decimal(coefficient: Int128(coefficient), scale: scale - exponent)
  }

  /// The value with the other sign, or nil for the one value that has none.
  public var negated: Decimal? { Decimal(coefficient: -Int128(coefficient), scale: scale) }

  /// The value without its sign, or nil for the one value that has none.
  public var magnitude: Decimal? { isNegative ? negated : self }

  /// The sum of all values, exact, or nil where it, or a sum on the way to it, is too long.
  public static func sum(_ values: some Sequence<Decimal>) -> Decimal? {
    var total = Decimal.zero
    for value in values {
      guard let next = total.adding(value) else { return nil }
      total = next
    }
    return total
  }

  private static func nearest(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
    return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
  }
}
