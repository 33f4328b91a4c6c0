package import Diagnostics
import Domain
package import Quantities
import Text

extension Wording {
  /// The text that each language builds in its own way.
  package init(_ text: (Language) -> String) { self.init(vi: text(.vi), en: text(.en)) }

  /// This text, a blank and the other one.
  func then(_ other: Wording?) -> Wording {
    guard let other else { return self }
    return Wording { "\(self[$0]) \(other[$0])" }
  }
}

extension Period {
  /// The period with the word that says what it is: `năm 2025`, `ngày 11/7/2025`, `quý II/2025`.
  package func named(in language: Language) -> String {
    let text = DayForm.text(self, .short, in: language)
    guard language == .vi else { return text }
    return switch precision {
    case .day: "ngày \(text)"
    case .year: "năm \(text)"
    case .years: "giai đoạn \(text)"
    case .month, .monthEnd, .quarter, .halfYear: text
    }
  }
}

extension Day {
  /// `ngày 11/7/2025`.
  func named(in language: Language) -> String { Period(self).named(in: language) }
}
