public import Quantities

/// What a cell of dates holds.
public enum DayReading: Sendable, Hashable {
  /// A day, month, quarter … as exact as it was stated; tentative after `dự kiến`.
  case period(Period, isTentative: Bool)
  /// Nothing, `…` or `...`: not known yet.
  case missing
  /// `x`: the column does not apply to this row.
  case notApplicable
  case refused(DayRefusal)

  /// The period, where there is one.
  public var period: Period? {
    if case .period(let period, _) = self { period } else { nil }
  }
}

/// Why a cell is not read as a date.
public enum DayRefusal: String, Sendable, Hashable, CaseIterable, Error {
  /// `31/02/2025`.
  case impossibleDay
  /// `tháng 13/2024`.
  case impossibleMonth
  /// `quý V/2025`.
  case impossibleQuarter
  /// `8/25/2021`: the month before the day.
  case monthFirst
  /// `06/8/21`.
  case twoDigitYear
  /// `44414`: how spreadsheets count days, from one of two beginnings.
  case serial
  /// `06/8/2021 7:30`.
  case timeOfDay
  /// `2025-2020`.
  case yearsReversed
  /// `#REF!`.
  case spreadsheetError
  /// `####`.
  case columnTooNarrow
  /// `-`.
  case loneDash
  case notADate
}
