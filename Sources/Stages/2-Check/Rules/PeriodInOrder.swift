import Diagnostics
import Domain
import Quantities
import Text

/// A campaign ends after it begins.
struct PeriodInOrder: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      let period = campaign.scope.period
      guard let from = period.firstDay, let to = period.lastDay, to < from else { continue }
      report.add(
        .periodReversed, at: period.origin, ["from": .day(from), "to": .day(to)])
    }
  }
}

extension Problem {
  static let periodReversed = Problem(
    .error, "period-order",
    vi: "phong trào kết thúc ({to}) trước khi bắt đầu ({from})",
    en: "the campaign ends ({to}) before it begins ({from})",
    cure: Wording(vi: "kiểm tra lại hai ngày của “thời gian”", en: "check both days of 'period'"))
}
