package import Diagnostics
package import Domain
package import Quantities
import Text

/// A number to reach as a chart draws it: a line, in the periods that it holds for.
package struct GoalLine: Sendable {
  package let value: Decimal
  /// Nothing where it holds for all periods shown.
  package let period: Period?
  /// `Mục tiêu 2026: từ 95% trở lên`.
  package let words: Wording
  /// `Mục tiêu 95%`, where room is scarce.
  package let short: Wording
}

extension Assessment {
  /// The numbers that the figures of single periods can be held against; none for what is added up
  /// over periods, or measured as a change.
  package func goalLines(
    of indicator: Reference<Indicator>, for subject: IndicatorResult.Subject = .whole
  ) -> [GoalLine] {
    let record = campaign.indicators[indicator]
    // What places add up to is the goal of all of them together.
    guard subject == .whole || record.rollUp != .sum else { return [] }
    let cells = cells(of: indicator, subject: subject).filter {
      $0.target.isLevel && !$0.target.isTotal(of: record) && !$0.target.isMilestone
    }
    return cells.flatMap { cell -> [GoalLine] in
      let goal = judgement(of: cell).goal
      let bounds = cell.target.bounds(instead: goal)
      return bounds.map { bound, value in
        GoalLine(
          value: value, period: cells.count > 1 ? cell.target.period : nil,
          words: Wording { language in
            let period =
              cell.target.period.map { " \(DayForm.text($0, .short, in: language))" } ?? ""
            let name = language == .vi ? "Mục tiêu\(period)" : "Target\(period)"
            return "\(name): \(NumberForm.text(bound, unit: record.unit, in: language))"
          },
          short: Wording { language in
            let number = NumberForm.text(value, unit: record.unit, in: language)
            return language == .vi ? "Mục tiêu \(number)" : "Target \(number)"
          })
      }
    }
  }
}

extension Target {
  /// The ends of the target; where it prints no number, what a judgement holds figures against.
  fileprivate func bounds(instead goal: Decimal?) -> [(bound: Bound, value: Decimal)] {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower < upper:
      return [(isStrict ? .moreThan(lower) : .atLeast(lower), lower), (.atMost(upper), upper)]
    case (let lower?, _):
      return [(isStrict ? .moreThan(lower) : .atLeast(lower), lower)]
    case (nil, let upper?): return [(isStrict ? .lessThan(upper) : .atMost(upper), upper)]
    case (nil, nil):
      guard let goal else { return [] }
      return [(comparator == .greaterThanBenchmark ? .moreThan(goal) : .atLeast(goal), goal)]
    }
  }
}
