public import Diagnostics
public import Quantities

// Figures and dates as a reader of each language writes them: 100,5 and 01/7/2025 in Vietnamese,
// as the data has them in English.
extension Argument {
  /// A figure in a message.
  public static func figure(_ value: Decimal) -> Argument {
    .term(Wording(vi: NumberForm.text(value, in: .vi), en: value.description))
  }

  /// A day in a message.
  public static func day(_ day: Day) -> Argument {
    .term(Wording(vi: DayForm.text(day, in: .vi), en: day.description))
  }

  /// A period in a message.
  public static func period(_ period: Period) -> Argument {
    .term(Wording(vi: DayForm.text(period, in: .vi), en: period.description))
  }
}
