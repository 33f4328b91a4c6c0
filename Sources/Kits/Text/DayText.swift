public import Diagnostics
public import Quantities

extension DayForm {
  /// How long a date is written.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// `06/8/2021`, `tháng 11/2024`.
    case short
    /// `ngày 06 tháng 8 năm 2021`, `tháng 11 năm 2024`.
    case long
  }

  /// The day: `06/8/2021` or `ngày 06 tháng 8 năm 2021`; in English `6 August 2021`.
  // Decree 30/2020 puts a zero before days below 10 and before months 1 and 2, and no other.
  public static func text(
    _ day: Day, _ style: Style = .short, in language: Language = .vi
  ) -> String {
    let (year, month, number) = day.civil
    switch (language, style) {
    case (.vi, .short): return "\(twoDigits(number))/\(monthDigits(month))/\(year)"
    case (.vi, .long):
      return "ngày \(twoDigits(number)) tháng \(monthDigits(month)) năm \(year)"
    case (.en, .short): return "\(number) \(monthNames[month - 1].prefix(3)) \(year)"
    case (.en, .long): return "\(number) \(monthNames[month - 1]) \(year)"
    }
  }

  /// The period as exact as it is: `tháng 11/2024`, `quý III/2025`, `2020 - 2025`.
  public static func text(
    _ period: Period, _ style: Style = .short, in language: Language = .vi
  ) -> String {
    language == .vi ? vietnamese(period, style) : english(period, style)
  }

  /// The line above a document's body: `Trà Vinh, ngày 06 tháng 8 năm 2021`.
  public static func placeLine(_ place: String, _ day: Day, in language: Language = .vi) -> String {
    "\(place), \(text(day, .long, in: language))"
  }

  /// From one date to another: `từ tháng 11/2024 đến ngày 30/4/2025`.
  public static func span(
    from start: Period, to end: Period, in language: Language = .vi
  ) -> String {
    switch language {
    case .vi: "từ \(named(start)) đến \(named(end))"
    case .en: "from \(english(start, .long)) to \(english(end, .long))"
    }
  }

  /// The short form with the word that says what it is.
  private static func named(_ period: Period) -> String {
    switch period.precision {
    case .day: "ngày \(vietnamese(period, .short))"
    case .year: "năm \(period.first.year)"
    case .years: "giai đoạn \(vietnamese(period, .short))"
    case .month, .monthEnd, .quarter, .halfYear: vietnamese(period, .short)
    }
  }

  private static func vietnamese(_ period: Period, _ style: Style) -> String {
    let first = period.first
    let link = style == .short ? "/" : " năm "
    switch period.precision {
    case .day: return text(first, style)
    case .monthEnd: return "cuối tháng \(monthDigits(first.month))\(link)\(first.year)"
    case .month: return "tháng \(monthDigits(first.month))\(link)\(first.year)"
    case .quarter: return "quý \(WordForm.roman(first.quarter))\(link)\(first.year)"
    case .halfYear: return "6 tháng \(first.half == 1 ? "đầu" : "cuối") năm \(first.year)"
    case .year: return style == .short ? "\(first.year)" : "năm \(first.year)"
    case .years: return "\(first.year) - \(period.last.year)"
    }
  }

  private static func english(_ period: Period, _ style: Style) -> String {
    let first = period.first
    switch period.precision {
    case .day: return text(first, style, in: .en)
    case .monthEnd: return "end of \(monthNames[first.month - 1]) \(first.year)"
    case .month: return "\(monthNames[first.month - 1]) \(first.year)"
    case .quarter: return "Q\(first.quarter) \(first.year)"
    case .halfYear: return "\(first.half == 1 ? "first" : "second") half of \(first.year)"
    case .year: return "\(first.year)"
    case .years: return "\(first.year)–\(period.last.year)"
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func monthDigits(_ month: Int) -> String {
    month < 3 ? "0\(month)" : "\(month)"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
