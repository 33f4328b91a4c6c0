import Diagnostics
import Domain
import Quantities

/// A share of a whole is between 0 and 100 %, and a count is not negative.
struct SharesWithinHundred: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for result in campaign.entered.results.current {
        guard case .number(let value, _) = result.value else { continue }
        let indicator = campaign.indicators[result.indicator]
        let arguments: [String: Argument] = [
          "code": .text(indicator.code), "value": .text(value.description),
        ]
        if indicator.isShare, value < 0 || value > 100 {
          report.add(.shareOutside, at: result.origin, arguments)
        } else if indicator.isCount, value < 0 {
          report.add(.countNegative, at: result.origin, arguments)
        }
      }
    }
  }
}

extension Indicator {
  /// Whether it measures a part of a whole: a rate of growth or of a plan may pass 100 %.
  fileprivate var isShare: Bool {
    guard let unit, unit.hasPrefix("%"), !unit.contains("kế hoạch"), !unit.contains("/") else {
      return false
    }
    return targets.allSatisfy { $0.basis == .level || $0.basis == .stock }
  }

  fileprivate var isCount: Bool {
    guard let unit else { return false }
    return !unit.hasPrefix("%") && !unit.contains("đồng")
  }
}

extension Problem {
  static let shareOutside = Problem(
    .error, "share-outside",
    vi: "“{code}” là tỷ lệ trong một tổng thể, nhưng kết quả là {value}%",
    en: "'{code}' is a share of a whole, but the result is {value} %",
    cure: Wording(
      vi: "kiểm tra lại dấu phẩy thập phân, ví dụ 98,5", en: "check the decimal comma, as in 98,5"))
  static let countNegative = Problem(
    .error, "count-below-zero",
    vi: "“{code}” là số lượng, nhưng kết quả là {value}",
    en: "'{code}' is a count, but the result is {value}",
    cure: Wording(vi: "kiểm tra lại con số", en: "check the figure"))
}
