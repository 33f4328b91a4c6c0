/// A stretch of time as exact as it was stated: a day, a month, a quarter, a term of years.
public struct Period: Sendable, Hashable {
  public let precision: Precision
  public let first: Day
  public let last: Day

  /// How exactly a period was stated, the finest first.
  public enum Precision: Int, Sendable, Hashable, CaseIterable {
    case day
    /// The end of a month (cuối tháng), whose day is not stated.
    case monthEnd
    case month
    case quarter
    case halfYear
    case year
    /// Several years, first and last included (giai đoạn, nhiệm kỳ).
    case years
  }

  /// A day.
  public init(_ day: Day) {
    precision = .day
    first = day
    last = day
  }

  // For bounds known to fit the precision.
  private init(_ precision: Precision, _ first: Day, _ last: Day) {
    self.precision = precision
    self.first = first
    self.last = last
  }

  /// A month.
  public static func month(_ month: Int, year: Int) -> Period? {
    months(.month, from: month, count: 1, year: year)
  }

  /// The end of a month: its last day, stated no more exactly.
  public static func endOfMonth(_ month: Int, year: Int) -> Period? {
    months(.month, from: month, count: 1, year: year).map { Period(.monthEnd, $0.last, $0.last) }
  }

  /// A quarter, 1 to 4.
  public static func quarter(_ quarter: Int, year: Int) -> Period? {
    (1...4).contains(quarter)
      ? months(.quarter, from: quarter * 3 - 2, count: 3, year: year) : nil
  }

  /// A half of a year, 1 or 2.
  public static func half(_ half: Int, year: Int) -> Period? {
    (1...2).contains(half) ? months(.halfYear, from: half * 6 - 5, count: 6, year: year) : nil
  }

  /// A year.
  public static func year(_ year: Int) -> Period? {
    months(.year, from: 1, count: 12, year: year)
  }

  /// Years from first to last, both included; one year is that year.
  public static func years(_ first: Int, _ last: Int) -> Period? {
    guard first <= last, (1...9999).contains(first), (1...9999).contains(last) else { return nil }
    return Period(first == last ? .year : .years, Day(first, 1, 1), Day(last, 12, 31))
  }

  private static func months(
    _ precision: Precision, from month: Int, count: Int, year: Int
  ) -> Period? {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let end = month + count - 1
    return Period(
      precision, Day(year, month, 1), Day(year, end, Day.length(ofMonth: end, year: year)))
  }
}

extension Period {
  /// Days in the period, first and last included.
  public var length: Int { first.days(until: last) + 1 }

  /// Whether the day is in the period.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether all of the other period is in this one.
  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// Whether the two have a day in common.
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  /// The period of the same kind that follows, or nil at the end of the calendar.
  public var next: Period? { moved(by: 1) }

  /// The period of the same kind before, or nil at the start of the calendar.
  public var previous: Period? { moved(by: -1) }

  private func moved(by steps: Int) -> Period? {
    let start = Day(first.year, first.month, 1)
    func at(_ months: Int) -> (year: Int, month: Int)? {
      start.adding(months: months * steps).map { ($0.year, $0.month) }
    }
    switch precision {
    case .day: return first.adding(days: steps).map(Period.init)
    case .monthEnd: return at(1).flatMap { Period.endOfMonth($0.month, year: $0.year) }
    case .month: return at(1).flatMap { Period.month($0.month, year: $0.year) }
    case .quarter: return at(3).flatMap { Period.quarter(($0.month + 2) / 3, year: $0.year) }
    case .halfYear: return at(6).flatMap { Period.half($0.month > 6 ? 2 : 1, year: $0.year) }
    case .year: return Period.year(first.year + steps)
    case .years:
      let count = (last.year - first.year + 1) * steps
      return Period.years(first.year + count, last.year + count)
    }
  }
}

extension Period: Comparable {
  /// The one that begins earlier comes first, of those that begin together the shorter.
  public static func < (left: Period, right: Period) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.last != right.last { return left.last < right.last }
    return left.precision.rawValue < right.precision.rawValue
  }
}
