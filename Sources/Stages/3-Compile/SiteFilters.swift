import Diagnostics
import Liquid
import Quantities
import Text

/// Filters that every site template may use besides the language's own.
enum SiteFilters {
  /// The filters, printing numbers and dates as a language does.
  static func all(in language: Language) -> [Filter] {
    [
      Filter("day", summary: "a date as exact as it is known: 06/8/2021, quý III/2025") {
        input, _, _ throws(LiquidFault) in
        .string(DayForm.text(try period(input), .short, in: language))
      },
      Filter("long_day", summary: "a date in words: ngày 06 tháng 8 năm 2021") {
        input, _, _ throws(LiquidFault) in
        .string(DayForm.text(try period(input), .long, in: language))
      },
      Filter(
        "number", [.optional("places")], summary: "a number as the language writes it: 1.234,5"
      ) { input, arguments, _ throws(LiquidFault) in
        let places = arguments.has(0) ? try arguments[0].integer() : nil
        return .string(NumberForm.text(try decimal(input), places: places, in: language))
      },
      Filter(
        "measure", [.required("unit"), .optional("places")],
        summary: "a number and its unit: 99,5%, 4.000 ha"
      ) { input, arguments, _ throws(LiquidFault) in
        let places = arguments.has(1) ? try arguments[1].integer() : nil
        let unit = arguments[0].text.string
        return .string(
          NumberForm.text(
            try decimal(input), unit: unit.isEmpty ? nil : unit, places: places, in: language))
      },
      Filter("enumerate", summary: "a list in a sentence: a, b và c") {
        input, _, _ throws(LiquidFault) in
        .string(WordForm.list(input.items.map(\.text.string), in: language))
      },
      Filter("slug", summary: "a name for addresses: Trà Vinh becomes tra-vinh") {
        input, _, _ throws(LiquidFault) in
        let text = input.text.string
        guard let slug = Slug.of(text) else {
          throw LiquidFault(.emptySlug, ["value": .text(text)])
        }
        return .string(slug)
      },
    ]
  }

  private static func period(_ input: Value) throws(LiquidFault) -> Period {
    let text = input.text.string
    guard let period = Period(text) else {
      throw LiquidFault(.notADate, ["value": .text(text)])
    }
    return period
  }

  private static func decimal(_ input: Value) throws(LiquidFault) -> Decimal {
    let text = input.text.string
    guard let decimal = Decimal(text) else {
      throw LiquidFault(.notANumber, ["value": .text(text)])
    }
    return decimal
  }
}

extension Problem {
  static let notADate = Problem(
    .error, "template-not-a-date", vi: "bộ lọc cần một ngày nhưng giá trị là “{value}”",
    en: "the filter needs a date, but the value is '{value}'",
    cure: Wording(
      vi: "chỉ dùng bộ lọc này với trường kiểu ngày, sau khi kiểm tra là có giá trị",
      en: "use this filter on a date that is known to be there"))

  static let notANumber = Problem(
    .error, "template-not-a-number", vi: "bộ lọc cần một số nhưng giá trị là “{value}”",
    en: "the filter needs a number, but the value is '{value}'",
    cure: Wording(
      vi: "chỉ dùng bộ lọc này với trường kiểu số, sau khi kiểm tra là có giá trị",
      en: "use this filter on a number that is known to be there"))

  static let emptySlug = Problem(
    .error, "template-empty-slug", vi: "“{value}” không có chữ hay số nào để đặt tên",
    en: "'{value}' has no letter or digit to make a name of")
}
