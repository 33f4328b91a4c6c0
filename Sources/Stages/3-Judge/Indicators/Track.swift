import Domain
import Quantities

/// Where the straight way from the baseline to the goal stands on the day of a figure.
struct Track {
  let isOn: Bool
  let baseline: Decimal
  let baselineDay: Day
  /// For print: the state compares exactly.
  let expected: Decimal
}

extension Assessment {
  /// The linear way, only where value and date of the baseline are known and the goal has a day.
  func track(of finding: Finding, to goal: Goal, _ value: Decimal) -> Track? {
    guard goal.movement == .none, finding.cell.target.isLevel, let figure = finding.figure,
      let due = finding.due, let baseline = baseline(of: finding.cell),
      finding.cell.target.comparator != .atLeastBaseline,
      baseline.day < figure.day, figure.day <= due.day
    else { return nil }
    let days = Decimal(baseline.day.days(until: due.day))
    let gone = Decimal(baseline.day.days(until: figure.day))
    // (value − baseline) × days against (goal − baseline) × days gone: no quotient, no rounding.
    guard let way = goal.value.subtracting(baseline.value), !way.isZero,
      goal.isUp != way.isNegative,
      let made = value.subtracting(baseline.value)?.multiplied(by: days),
      let asked = way.multiplied(by: gone),
      let expected = expected(baseline.value, asked, over: days, against: value)
    else { return nil }
    return Track(
      isOn: goal.isUp ? made >= asked : made <= asked, baseline: baseline.value,
      baselineDay: baseline.day, expected: expected)
  }

  // With one place more until it can be told from the figure: 2,9986 must not read as 3,0 where
  // 3 is behind.
  private func expected(
    _ baseline: Decimal, _ asked: Decimal, over days: Decimal, against value: Decimal
  ) -> Decimal? {
    for places in 1...6 {
      guard let part = asked.divided(by: days, places: places), let sum = baseline.adding(part)
      else { return nil }
      if sum != value || places == 6 { return sum }
    }
    return nil
  }
}
