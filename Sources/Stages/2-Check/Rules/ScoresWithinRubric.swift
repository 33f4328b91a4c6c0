import Diagnostics
import Domain
import Quantities
import Text

/// A score goes to a member of the block and is no more than the rubric allows.
struct ScoresWithinRubric: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for block in campaign.entered.blocks {
        let members = Set(block.members.map(\.organisation))
        for score in block.scores {
          if !members.contains(score.organisation) {
            report.add(
              .scoreOfStranger, at: score.origin,
              [
                "unit": .text(model.organisations[score.organisation].name),
                "block": .text(block.name),
              ])
          }
          check(score, block.rubric[score.item], into: &report)
        }
      }
    }
  }

  private func check(
    _ score: EmulationBlock.Score, _ item: EmulationBlock.RubricItem, into report: inout Report
  ) {
    guard let maximum = item.maximum else { return }
    let cells = [
      (score.selfScored, score.selfScoredOrigin), (score.verified, score.verifiedOrigin),
    ]
    for (points, origin) in cells {
      guard let points, points > maximum || points < 0 else { continue }
      report.add(
        .scoreOutside, at: origin,
        [
          "name": .text(item.name), "points": .figure(points),
          "maximum": .figure(maximum),
        ])
    }
  }
}

extension Problem {
  static let scoreOfStranger = Problem(
    .error, "score-of-stranger",
    vi: "“{unit}” không phải thành viên của “{block}”", en: "'{unit}' is no member of '{block}'",
    cure: Wording(
      vi: "thêm đơn vị vào bảng thành viên, hoặc sửa mã khối",
      en: "add the unit to the members, or correct the block"))
  static let scoreOutside = Problem(
    .error, "score-outside",
    vi: "“{name}” được {points} điểm, ngoài khoảng 0 đến {maximum}",
    en: "'{name}' has {points} points, outside 0 to {maximum}",
    cure: Wording(vi: "kiểm tra lại điểm", en: "check the points"))
}
