import Diagnostics
import Domain
import Quantities
import Text

/// A result does not speak of a day still to come.
struct ResultsNotAhead: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for result in campaign.entered.results.all where result.value != .missing {
        let spoken = result.day ?? result.period.first
        guard day < spoken else { continue }
        report.add(
          .resultAhead, at: result.dateOrigin,
          [
            "code": .text(campaign.indicators[result.indicator].code), "day": .day(spoken),
            "today": .day(day),
          ])
      }
    }
  }
}

extension Problem {
  static let resultAhead = Problem(
    .warning, "result-ahead",
    vi: "kết quả của “{code}” là của ngày {day}, sau ngày tính đến của trang ({today})",
    en: "the result of '{code}' is of {day}, after the as-of date of the site ({today})",
    cure: Wording(
      vi: "kiểm tra lại năm của số liệu, hoặc đổi ngày tính đến",
      en: "check the year of the figure, or the as-of date"))
}
