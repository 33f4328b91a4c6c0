package import Diagnostics
import Domain
import Quantities
import Text

extension Assessment {
  /// What a course shows, as the headline of its chart: where it went, and how far the target is.
  package func headline(of course: Course, for judgement: Judgement) -> Wording? {
    guard let newest = course.newest else { return nil }
    let indicator = campaign.indicators[judgement.cell.indicator]
    let period = course.periods[newest.slot]
    let speaksOfNewest =
      judgement.figure.map { $0.day == newest.day || $0.results.last?.period == period } ?? false
    let distance = speaksOfNewest ? distance(of: judgement, newest) : nil
    return Wording { language in
      let value = NumberForm.text(
        newest.value, unit: indicator.unit, places: max(newest.places, newest.value.scale),
        in: language)
      let first =
        course.trend?.words[language]
        ?? "\(period.named(in: language).capitalizedFirst): \(value)"
      return distance.map { "\(first), \($0[language])" } ?? first
    }
  }

  /// `còn 4,2 điểm % tới mục tiêu 2026`; nothing where no such thing can be said.
  private func distance(of judgement: Judgement, _ newest: Course.Point) -> Wording? {
    let indicator = campaign.indicators[judgement.cell.indicator]
    let target = judgement.cell.target
    guard judgement.cell.subject == .whole || indicator.rollUp != .sum else { return nil }
    return Wording.nonempty { language in
      let goal = target.period.map { " \(DayForm.text($0, .short, in: language))" } ?? ""
      let name = language == .vi ? "mục tiêu\(goal)" : "the\(goal) target"
      switch judgement.state {
      case .exceeded: return language == .vi ? "vượt \(name)" : "beyond \(name)"
      case .reached: return language == .vi ? "đạt \(name)" : "reaching \(name)"
      default: break
      }
      guard let value = judgement.figure?.number, let bound = judgement.goal else { return nil }
      if target.isTotal(of: indicator) {
        guard let percent = judgement.percent else { return nil }
        let share = Judgement.words(forPercent: percent, unit: "%", in: language)
        return language == .vi
          ? "cộng các kỳ bằng \(share) \(name)" : "\(share) of \(name) in sum"
      }
      // What moves is measured against its own size, and a range has two ends.
      guard target.isLevel, target.comparator != .range else { return nil }
      // A mean is told as it is shown: what is left after rounding is not to be told exactly.
      if judgement.figure?.rolledUp != nil {
        return newest.value == bound
          ? nil : missing(newest.value, bound, of: indicator, name, language)
      }
      return value == bound
        ? (language == .vi ? "bằng đúng mức phải vượt của \(name)" : "just at the bound of \(name)")
        : missing(value, bound, of: indicator, name, language)
    }
  }

  private func missing(
    _ value: Decimal, _ bound: Decimal, of indicator: Indicator, _ name: String,
    _ language: Language
  ) -> String? {
    guard let way = bound.subtracting(value)?.magnitude else { return nil }
    let isShare = indicator.unit?.hasPrefix("%") == true
    let number = NumberForm.text(way, in: language)
    let size =
      isShare
      ? "\(number) \(language == .vi ? "điểm %" : "percentage points")"
      : NumberForm.text(way, unit: indicator.unit, in: language)
    if value < bound {
      return language == .vi ? "còn \(size) tới \(name)" : "\(size) short of \(name)"
    }
    return language == .vi ? "còn cao hơn \(name) \(size)" : "\(size) above \(name)"
  }
}

extension Wording {
  /// A text that neither language may be without.
  static func nonempty(_ text: (Language) -> String?) -> Wording? {
    guard let vi = text(.vi), let en = text(.en) else { return nil }
    return Wording(vi: vi, en: en)
  }
}

extension String {
  /// The text as a sentence begins with it.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
