/// A day of the civil calendar, years 1 to 9999, without a time or a time zone.
public struct Day: Sendable, Hashable {
  /// Days since 1 January 1970.
  public let number: Int32

  static let earliest: Int32 = -719_162
  static let latest: Int32 = 2_932_896

  /// The day with this number of days since 1 January 1970, within years 1 to 9999.
  public init?(number: Int) {
    guard (Int(Self.earliest)...Int(Self.latest)).contains(number) else { return nil }
    self.number = Int32(number)
  }

  /// The day of these figures, or nil where the calendar has none, as 31 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.count(year, month, day)
  }

  // For figures known to be in the calendar.
  init(_ year: Int, _ month: Int, _ day: Int) { number = Self.count(year, month, day) }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The half of the year, 1 or 2.
  public var half: Int { month <= 6 ? 1 : 2 }

  /// The day of the week.
  public var weekday: Weekday {
    // Day 0 was a Thursday.
    let index = ((Int(number) + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// Year, month and day at once.
  // A year that begins in March puts the leap day last, so that months have a fixed pattern; an
  // era is the 400 years after which the calendar repeats.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * fromMarch + 2) / 5 + 1
    )
  }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day {
  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many days later, or nil beyond the calendar.
  public func adding(days: Int) -> Day? {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow ? nil : Day(number: sum)
  }

  /// The same day so many months later, or the last one of a shorter month.
  public func adding(months: Int) -> Day? {
    guard (-120_000...120_000).contains(months) else { return nil }
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    guard index >= 12, index < 10_000 * 12 else { return nil }
    let length = Self.length(ofMonth: index % 12 + 1, year: index / 12)
    return Day(index / 12, index % 12 + 1, min(day, length))
  }

  /// How many days later the other one is; negative where it is earlier.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// A day of the week, Monday first.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}
