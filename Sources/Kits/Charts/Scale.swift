public import Quantities

/// Numbers on a line: from the least to the greatest tick.
public struct Scale: Sendable {
  /// The numbers to write at the axis, in order, at even distances.
  public let ticks: [Decimal]
  private let low: Double
  private let high: Double

  /// A scale that holds all values; with zero wherever that does not flatten what is to be seen.
  public init(covering values: [Decimal], fromZero: Bool, ticks count: Int = 4) {
    let least = values.min() ?? .zero
    let most = values.max() ?? Decimal(1)
    let beginsAtZero = fromZero || least.approximate <= 0.4 * most.approximate
    let bottom = least.approximate
    let top = most > least ? most.approximate : bottom + 1
    // What lies at the very foot would be taken for the axis.
    let foot = beginsAtZero ? min(bottom, 0) : bottom - 0.08 * (top - bottom)
    ticks = Self.even(
      from: foot, to: beginsAtZero ? max(top, 0) : top, count: max(2, count))
    low = ticks.first?.approximate ?? 0
    high = ticks.last?.approximate ?? 1
  }

  /// Whether zero is the lower end, as bars need it.
  public var beginsAtZero: Bool { low == 0 }

  /// Where a value lies, 0 at the lower end and 1 at the upper one.
  public func place(of value: Decimal) -> Double {
    high > low ? min(1, max(0, (value.approximate - low) / (high - low))) : 0
  }

  /// Ticks at 1, 2 or 5 times a power of ten, the first and last of them around both values.
  private static func even(from least: Double, to most: Double, count: Int) -> [Decimal] {
    let most = most > least ? most : least + 1
    for step in steps(around: (most - least) / Double(count)) {
      let width = step.approximate
      let first = (least / width).rounded(.down)
      let last = (most / width).rounded(.up)
      guard last - first <= Double(count) else { continue }
      return (Int64(first)...Int64(last)).compactMap { step.multiplied(by: Decimal($0)) }
    }
    return []
  }

  // Exact, so that a tick prints as 0,3 and not as 0,30000000000000004.
  private static func steps(around width: Double) -> [Decimal] {
    var power = 0
    var size = 1.0
    while size > width, power < 12 {
      size /= 10
      power += 1
    }
    while size * 10 <= width, power > -15 {
      size *= 10
      power -= 1
    }
    return (0...2).flatMap { higher in
      [1, 2, 5].compactMap { digit in Decimal(digit).shifted(by: higher - power) }
    }
  }
}
