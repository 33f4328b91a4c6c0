import Diagnostics
import Domain
import Quantities

/// A round lies inside the period of its campaign.
struct RoundsInsidePeriod: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      let period = campaign.scope.period
      for round in campaign.rounds {
        for window in round.windows {
          let isEarly = before(window.firstDay, period.firstDay)
          let isLate = before(period.lastDay, window.lastDay)
          guard isEarly || isLate else { continue }
          report.add(
            .roundOutside, at: window.origin, ["round": .text(round.name)],
            related: [
              .init(period.origin, Wording(vi: "thời gian của phong trào", en: "the period"))
            ])
        }
      }
    }
  }

  private func before(_ left: Day?, _ right: Day?) -> Bool {
    guard let left, let right else { return false }
    return left < right
  }
}

extension Problem {
  static let roundOutside = Problem(
    .warning, "round-outside",
    vi: "“{round}” nằm ngoài thời gian của phong trào",
    en: "the round '{round}' lies outside the period of the campaign",
    cure: Wording(
      vi: "kiểm tra lại ngày của đợt và khóa “thời gian” của phong trào",
      en: "check the days of the round and the period of the campaign"))
}
