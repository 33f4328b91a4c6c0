import Diagnostics
import Domain
import Quantities
import Text

extension Assessment {
  /// Why the target is somebody else's: in a campaign of the whole country some targets are set for
  /// the country and some for each place, and neither says anything about the other.
  func otherOwner(of cell: TargetCell) -> Wording? {
    guard campaign.scope.level == .nation, let level = campaign.indicators[cell.indicator].level
    else { return nil }
    let isOfCountry = Self.country.contains { VietnameseText.areAlike($0, level) }
    if isOfCountry, cell.subject != .whole {
      return Wording(
        vi: "Mục tiêu này là của cả nước, không giao cho từng nơi.",
        en: "This target is set for the whole country, not for each place.")
    }
    guard !isOfCountry, cell.subject == .whole else { return nil }
    return places(below: cell)
  }

  private static let country = ["toàn quốc", "cả nước", "trung ương"]

  /// How many of those whose target it is have reached it.
  private func places(below cell: TargetCell) -> Wording {
    let judged = figures.subjects(of: cell.indicator).filter { $0 != .whole }.map {
      judgement(of: cell.about($0))
    }.filter { $0.state != .notApplicable }
    let lead = Wording(
      vi: "Mục tiêu này giao cho từng nơi, không giao chung cho cả nước",
      en: "This target is set for each place, not for the country as one")
    guard !judged.isEmpty else { return Wording { "\(lead[$0])." } }
    let reached = judged.count { $0.state.isSuccess }
    return Wording { language in
      language == .vi
        ? "\(lead[language]): \(reached) trên \(judged.count) nơi đã đạt."
        : "\(lead[language]): \(reached) of \(judged.count) have reached it."
    }
  }

  /// How many there are to be first among, where that is known: the units that take part on that
  /// day, or in a campaign of the whole country every province of the map.
  func competitors(of subject: IndicatorResult.Subject, on day: Day) -> Int? {
    switch subject {
    case .whole: return nil
    case .organisation:
      let units = campaign.entered.participants.filter {
        model.organisations[$0.organisation].exists(on: day)
      }
      return campaign.entered.participants.isEmpty ? nil : units.count
    case .province(let key):
      return campaign.scope.level == .nation ? model.provinces.of(key.vintage).count : nil
    }
  }
}
