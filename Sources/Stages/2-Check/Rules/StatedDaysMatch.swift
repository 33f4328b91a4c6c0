import Diagnostics
import Domain
import Quantities

/// A round lasts as many days as its document says it does.
struct StatedDaysMatch: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for round in campaign.rounds {
        guard let stated = round.statedDays else { continue }
        for window in round.windows {
          guard let from = window.firstDay, let to = window.lastDay else { continue }
          let days = from.days(until: to) + 1
          guard days != stated else { continue }
          report.add(
            .statedDaysDiffer, at: window.origin,
            ["round": .text(round.name), "stated": .number(stated), "days": .number(days)])
        }
      }
    }
  }
}

extension Problem {
  static let statedDaysDiffer = Problem(
    .warning, "round-length",
    vi: "văn bản gọi “{round}” là {stated} ngày, nhưng từ đầu đến cuối là {days} ngày",
    en: "the document calls '{round}' {stated} days, but it lasts {days}",
    cure: Wording(
      vi: "kiểm tra lại ngày; nếu văn bản in như vậy thì giữ nguyên",
      en: "check the days; if that is what is printed, leave them"))
}
