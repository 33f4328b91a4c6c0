extension Period: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `2021-08-06`, `2021-08`, `2021-08-end`, `2025-Q3`, `2025-H1`, `2025`, `2021-2025`.
  public init?(_ text: String) {
    guard let period = Self.reading(text) else { return nil }
    self = period
  }

  /// The period in the shape its precision has: `2024-11`, `2025-Q3`, `2020-2025`.
  public var description: String {
    let year = padded(first.year, to: 4)
    switch precision {
    case .day: return first.description
    case .monthEnd: return "\(year)-\(padded(first.month, to: 2))-end"
    case .month: return "\(year)-\(padded(first.month, to: 2))"
    case .quarter: return "\(year)-Q\(first.quarter)"
    case .halfYear: return "\(year)-H\(first.half)"
    case .year: return year
    case .years: return "\(year)-\(padded(last.year, to: 4))"
    }
  }

  private static func reading(_ text: String) -> Period? {
    if let day = Day(text) { return Period(day) }
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let start = parts.first, start.count == 4, let year = wholeNumber(start) else {
      return nil
    }
    switch parts.count {
    case 1: return Period.year(year)
    case 2: return reading(part: parts[1], of: year)
    case 3:
      guard parts[1].count == 2, let month = wholeNumber(parts[1]),
        parts[2].elementsEqual("end".utf8)
      else { return nil }
      return Period.endOfMonth(month, year: year)
    default: return nil
    }
  }

  private static func reading(part: ArraySlice<UInt8>, of year: Int) -> Period? {
    if part.count == 2, let mark = part.first, let number = wholeNumber(part.dropFirst()) {
      switch mark | 0x20 {
      case UInt8(ascii: "q"): return Period.quarter(number, year: year)
      case UInt8(ascii: "h"): return Period.half(number, year: year)
      default: break
      }
    }
    guard let number = wholeNumber(part) else { return nil }
    switch part.count {
    case 2: return Period.month(number, year: year)
    // A range of one year is written as the year.
    case 4: return number > year ? Period.years(year, number) : nil
    default: return nil
    }
  }
}
