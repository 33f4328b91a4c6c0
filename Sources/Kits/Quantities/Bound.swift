/// What a figure says of a value: that it is this one, at least this, between these two.
public enum Bound: Sendable, Hashable {
  case exactly(Decimal)
  /// Strictly more (trên).
  case moreThan(Decimal)
  /// This or more (từ … trở lên, ít nhất, không dưới).
  case atLeast(Decimal)
  /// Strictly less (dưới).
  case lessThan(Decimal)
  /// This or less (không quá, tối đa).
  case atMost(Decimal)
  /// From the first to the second, both included.
  case between(Decimal, Decimal)

  /// The value, where the figure is one and no bound.
  public var value: Decimal? {
    if case .exactly(let value) = self { value } else { nil }
  }

  /// The lower end that is stated.
  public var lower: Decimal? {
    switch self {
    case .exactly(let value), .moreThan(let value), .atLeast(let value): value
    case .between(let lower, _): lower
    case .lessThan, .atMost: nil
    }
  }

  /// The upper end that is stated.
  public var upper: Decimal? {
    switch self {
    case .exactly(let value), .lessThan(let value), .atMost(let value): value
    case .between(_, let upper): upper
    case .moreThan, .atLeast: nil
    }
  }

  /// Whether the end itself does not count.
  public var isStrict: Bool {
    switch self {
    case .moreThan, .lessThan: true
    case .exactly, .atLeast, .atMost, .between: false
    }
  }

  /// Whether the value is within the bound, compared exactly.
  public func contains(_ value: Decimal) -> Bool {
    if let lower, value < lower || (isStrict && value == lower) { return false }
    if let upper, value > upper || (isStrict && value == upper) { return false }
    return true
  }
}
