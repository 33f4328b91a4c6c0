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
      // On its own side of the figure, and on it only where it is the figure.
      let expected = expected(
        baseline.value, asked, over: days, from: max(1, figure.places),
        tells: { made == asked ? $0 == value : made < asked ? value < $0 : $0 < value })
    else { return nil }
    return Track(
      isOn: goal.isUp ? made >= asked : made <= asked, baseline: baseline.value,
      baselineDay: baseline.day, expected: expected)
  }

  // As exact as the figure, and with one place more until it stands to it as the exact value does:
  // 69,863 must not read as 69,9 where 69,87 is enough, nor 2,9986 as 3,0 where 3 is not.
  private func expected(
    _ baseline: Decimal, _ asked: Decimal, over days: Decimal, from least: Int,
    tells: (Decimal) -> Bool
  ) -> Decimal? {
    var finest: Decimal?
    for places in min(least, Decimal.maximumScale)...Decimal.maximumScale {
      // More digits than can be held: the finest there is.
      guard let part = asked.divided(by: days, places: places), let sum = baseline.adding(part)
      else { break }
      if tells(sum) { return sum }
      finest = sum
    }
    return finest
  }
}
