import Diagnostics
import Domain
import Quantities
import Text

/// A target has what its comparator needs.
struct TargetsMeasurable: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for indicator in campaign.indicators {
        for target in indicator.targets.prefix(1) {
          if let lack = lack(of: target, in: indicator) {
            report.add(
              .targetIncomplete, at: indicator.origin,
              ["code": .text(indicator.code), "lack": .term(lack)])
          }
          if let lower = target.lower, let upper = target.upper, upper < lower {
            report.add(
              .boundsReversed, at: indicator.boundOrigin,
              [
                "code": .text(indicator.code), "lower": .figure(lower),
                "upper": .figure(upper),
              ])
          }
        }
      }
    }
  }

  private func lack(of target: Target, in indicator: Indicator) -> Wording? {
    switch target.comparator {
    case .atLeast:
      target.lower == nil && indicator.scope.isEmpty
        ? Wording(vi: "cận dưới hoặc phạm vi", en: "a lower bound or a scope") : nil
    case .greaterThan:
      target.lower == nil ? Wording(vi: "cận dưới", en: "a lower bound") : nil
    case .lessThan:
      target.upper == nil ? Wording(vi: "cận trên", en: "an upper bound") : nil
    case .range:
      target.lower == nil || target.upper == nil
        ? Wording(vi: "cả hai cận", en: "both bounds") : nil
    case .increasePerYear, .decreasePerYear, .decrease:
      target.lower == nil && target.upper == nil ? Wording(vi: "trị số", en: "a number") : nil
    case .milestoneByDate:
      target.due == nil ? Wording(vi: "hạn", en: "a deadline") : nil
    case .milestoneInYear:
      target.period == nil && target.due == nil ? Wording(vi: "năm", en: "a year") : nil
    case .atLeastBaseline:
      indicator.baseline == nil ? Wording(vi: "mức gốc", en: "a baseline") : nil
    case .greaterThanBenchmark:
      indicator.benchmark == nil ? Wording(vi: "mức so sánh", en: "a benchmark") : nil
    case .setCompletion, .setCompletionExceed, .rankFirst, .directionUp, .directionDown: nil
    }
  }
}

extension Problem {
  static let targetIncomplete = Problem(
    .error, "target-incomplete",
    vi: "chỉ tiêu “{code}” thiếu {lack} nên không so sánh được",
    en: "the indicator '{code}' lacks {lack}, so nothing can be compared",
    cure: Wording(
      vi: "ghi con số văn bản có in, hoặc chọn cách so sánh khác",
      en: "give the printed number, or choose another comparator"))
  static let boundsReversed = Problem(
    .error, "target-bounds",
    vi: "chỉ tiêu “{code}” có cận dưới {lower} lớn hơn cận trên {upper}",
    en: "the indicator '{code}' has a lower bound {lower} above the upper one {upper}",
    cure: Wording(vi: "đổi chỗ hai cận", en: "exchange the bounds"))
}
