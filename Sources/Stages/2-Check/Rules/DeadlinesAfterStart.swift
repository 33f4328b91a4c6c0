import Diagnostics
import Domain
import Quantities
import Text

/// A duty falls due after its campaign has begun; it may well fall due after its end.
struct DeadlinesAfterStart: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      guard let start = campaign.scope.period.firstDay else { continue }
      for deadline in campaign.duties.deadlines {
        guard let due = deadline.due, due.lastDay < start else { continue }
        report.add(
          .deadlineBeforeStart, at: deadline.origin,
          [
            "what": .text(deadline.what), "day": .day(due.lastDay),
            "start": .day(start),
          ])
      }
    }
  }
}

extension Problem {
  static let deadlineBeforeStart = Problem(
    .warning, "deadline-before-start",
    vi: "hạn của “{what}” ({day}) trước ngày bắt đầu phong trào ({start})",
    en: "'{what}' is due ({day}) before the campaign begins ({start})",
    cure: Wording(vi: "kiểm tra lại năm của hạn", en: "check the year of the limit"))
}
