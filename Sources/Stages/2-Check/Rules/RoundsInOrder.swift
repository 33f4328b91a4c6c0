import Diagnostics
import Domain
import Quantities
import Text

/// A round closes after it opens, and before the next one of its level opens.
struct RoundsInOrder: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      var last: [String: (round: Round, window: Window)] = [:]
      for round in campaign.rounds {
        for window in round.windows {
          checkEnds(of: window, in: round, into: &report)
          if let before = last[window.level ?? ""], overlap(before.window, window) {
            report.add(
              .roundsOverlap, at: window.origin,
              ["round": .text(round.name), "other": .text(before.round.name)],
              related: [
                .init(
                  before.window.origin, Wording(vi: "đợt trước ở đây", en: "the earlier one"))
              ])
          }
          last[window.level ?? ""] = (round, window)
        }
      }
    }
  }

  private func checkEnds(of window: Window, in round: Round, into report: inout Report) {
    guard let from = window.firstDay, let to = window.lastDay, to < from else { return }
    report.add(
      .roundReversed, at: window.origin,
      ["round": .text(round.name), "from": .day(from), "to": .day(to)])
  }

  private func overlap(_ earlier: Window, _ later: Window) -> Bool {
    guard let end = earlier.lastDay, let start = later.firstDay else { return false }
    return start <= end
  }
}

extension Problem {
  static let roundReversed = Problem(
    .error, "round-order",
    vi: "“{round}” kết thúc ({to}) trước khi bắt đầu ({from})",
    en: "the round '{round}' closes ({to}) before it opens ({from})",
    cure: Wording(vi: "kiểm tra lại hai ngày", en: "check both days"))
  static let roundsOverlap = Problem(
    .warning, "rounds-overlap",
    vi: "“{round}” bắt đầu khi “{other}” cùng cấp chưa kết thúc",
    en: "'{round}' opens before '{other}' of the same level closes",
    cure: Wording(
      vi:
        "kiểm tra lại ngày; nếu văn bản ghi như vậy thì nói rõ ở khóa “ghi chú các phần”, mục rounds",
      en: "check the days; if the document has it so, say it under notes: rounds"))
}
