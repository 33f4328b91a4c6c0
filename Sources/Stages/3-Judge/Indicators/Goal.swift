import Diagnostics
import Domain
import Quantities
import Text

/// The number to reach, as a sentence speaks of it.
struct Goal {
  let value: Decimal
  let isUp: Bool
  let movement: Yardstick.Movement
  let words: Wording

  init(
    _ bound: Bound, _ excess: Yardstick.Excess?, _ movement: Yardstick.Movement, _ finding: Finding
  ) {
    self.movement = movement
    isUp = bound.lower != nil
    let value = bound.lower ?? bound.upper ?? .zero
    self.value = value
    let target = finding.cell.target
    words = Wording { language in
      let unit = finding.unit(language)
      let plain = NumberForm.text(bound, unit: unit, in: language)
      switch target.comparator {
      case .atLeastBaseline:
        let year = finding.indicator.baseline?.year.map { " \($0)" } ?? ""
        let number = finding.number(value, language)
        return language == .vi
          ? "không thấp hơn mức của chính đơn vị năm\(year) là \(number)"
          : "no less than the unit's own value of\(year), \(number)"
      case .greaterThanBenchmark:
        let name = finding.indicator.benchmark ?? ""
        let number = finding.number(value, language)
        return language == .vi
          ? "cao hơn \(name) là \(number)" : "more than \(name), \(number)"
      default: break
      }
      guard let lower = target.lower, let upper = target.upper, bound != .between(lower, upper)
      else { return Self.moved(plain, movement, language) }
      let range = NumberForm.text(.between(lower, upper), unit: unit, in: language)
      let reading = Self.reading(plain, excess, language) { finding.number($0, language) }
      return "\(Self.moved(range, movement, language)) (\(reading))"
    }
  }

  /// How a range is read: `đạt khi từ 10% trở lên, vượt khi trên 11%`.
  private static func reading(
    _ plain: String, _ excess: Yardstick.Excess?, _ language: Language,
    _ number: (Decimal) -> String
  ) -> String {
    let isVietnamese = language == .vi
    let reached = isVietnamese ? "đạt khi \(plain)" : "reached with \(plain)"
    return switch excess {
    case .above(let limit):
      reached
        + (isVietnamese
          ? ", vượt khi trên \(number(limit))" : ", exceeded with more than \(number(limit))")
    case .below(let limit):
      reached
        + (isVietnamese
          ? ", vượt khi dưới \(number(limit))" : ", exceeded with less than \(number(limit))")
    case nil: reached
    }
  }

  private static func moved(
    _ text: String, _ movement: Yardstick.Movement, _ language: Language
  ) -> String {
    switch (movement, language) {
    case (.none, _): text
    case (.rise, .vi): "tăng \(text)"
    case (.rise, .en): "a rise of \(text)"
    case (.fall, .vi): "giảm \(text)"
    case (.fall, .en): "a fall of \(text)"
    }
  }
}
