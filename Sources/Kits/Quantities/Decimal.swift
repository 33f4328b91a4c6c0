/// An exact decimal number: a whole coefficient divided by a power of ten.
///
/// Always in its shortest form, so that equal values are equal bit by bit: 1,50 is 15 and one
/// place. What a result cannot hold is nil, never a trap and never a rounded value.
public struct Decimal: Sendable, Hashable {
  /// The digits, without the decimal point.
  public let coefficient: Int64
  private let places: UInt8

  /// Digits after the decimal point; the last one is never 0.
  public var scale: Int { Int(places) }

  /// The most digits after the decimal point.
  // Up to here a comparison of any two values, brought to one scale, fits 128 bits.
  public static let maximumScale = 18

  public static let zero = Decimal(0)

  /// A whole number.
  public init(_ value: Int64) {
    coefficient = value
    places = 0
  }

  /// A whole number.
  public init(_ value: Int) { self.init(Int64(value)) }

  /// `coefficient` divided by ten to the power of `scale`, or nil where that cannot be held.
  public init?(coefficient: Int128, scale: Int) {
    var digits = coefficient
    var rest = scale
    // A negative scale stands for zeros after the digits, as in 12e3.
    while rest < 0, digits != 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
      rest += 1
    }
    // Division of 128 bits is slow, and hardly any value needs it.
    while rest > 0, Int64(exactly: digits) == nil, digits % 10 == 0 {
      digits /= 10
      rest -= 1
    }
    guard let long = Int64(exactly: digits) else { return nil }
    self.init(long, shortening: rest)
  }

  // Takes zeros off the end of the fraction.
  private init?(_ coefficient: Int64, shortening scale: Int) {
    var digits = coefficient
    var rest = digits == 0 ? 0 : scale
    while rest > 0, digits % 10 == 0 {
      digits /= 10
      rest -= 1
    }
    guard rest <= Self.maximumScale else { return nil }
    self.coefficient = digits
    // Only zero can still have a negative scale, and it has none.
    self.places = UInt8(max(0, rest))
  }

  public var isZero: Bool { coefficient == 0 }
  public var isNegative: Bool { coefficient < 0 }
  public var isWhole: Bool { places == 0 }

  /// The value as an integer, where it is a whole number.
  public var whole: Int? { places == 0 ? Int(coefficient) : nil }

  /// The nearest binary number, for the geometry of a chart and nothing else.
  public var approximate: Double { Double(coefficient) / Double(PowerOfTen[scale]) }
}

extension Decimal: Comparable {
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.places == right.places { return left.coefficient < right.coefficient }
    let scale = max(left.scale, right.scale)
    return left.digits(atScale: scale) < right.digits(atScale: scale)
  }

  /// The coefficient this value has when written with `scale` places, which are at least its own.
  func digits(atScale scale: Int) -> Int128 {
    Int128(coefficient) * PowerOfTen[scale - self.scale]
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(value) }
}

/// Powers of ten up to the largest that 128 bits hold.
enum PowerOfTen {
  private static let table: [Int128] = (0..<38).reduce(into: [1]) { powers, index in
    powers.append(powers[index] * 10)
  }

  static subscript(exponent: Int) -> Int128 { table[exponent] }
}
