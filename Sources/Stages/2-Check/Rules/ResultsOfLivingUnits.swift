import Diagnostics
import Domain
import Quantities
import Text

/// A result belongs to a unit that existed in its period.
struct ResultsOfLivingUnits: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for result in campaign.entered.results.current {
        guard case .organisation(let reference) = result.subject else { continue }
        let unit = model.organisations[reference]
        let isGone = unit.validTo.map { $0 < result.period.first } ?? false
        let isToCome = unit.validFrom.map { result.period.last < $0 } ?? false
        guard isGone || isToCome else { continue }
        report.add(
          .resultOfNoUnit, at: result.origin,
          ["unit": .text(unit.name), "period": .period(result.period)],
          related: [.init(unit.origin, Wording(vi: "đơn vị ở đây", en: "the unit is here"))])
      }
    }
  }
}

extension Problem {
  static let resultOfNoUnit = Problem(
    .warning, "result-of-no-unit",
    vi: "trong kỳ {period} không có đơn vị “{unit}”",
    en: "in the period {period} there was no unit '{unit}'",
    cure: Wording(
      vi: "ghi đơn vị của thời gian đó, hoặc sửa từ_ngày, đến_ngày của đơn vị",
      en: "name the unit of that time, or correct its valid_from and valid_to"))
}
