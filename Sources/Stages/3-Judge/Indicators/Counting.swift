import Domain
import Quantities

extension Assessment {
  /// What stands for a cell: nothing, a statement that it does not apply, or a figure.
  enum Counted {
    case nothing
    case notApplicable(IndicatorResult)
    case figure(CountedFigure)
  }

  /// What was reported of a cell; of the whole, if nothing was, what its places make.
  func counted(for cell: TargetCell) -> Counted {
    let own = reported(for: cell)
    guard case .nothing = own, cell.subject == .whole, cell.subgroup == nil,
      let rolled = rolledUp(cell), let value = rolled.value,
      let day = rolled.parts.map(\.figure.day).max()
    else { return own }
    return .figure(
      CountedFigure(
        value: .number(value, places: rolled.places(of: value, beside: cell.target)),
        results: rolled.parts.flatMap(\.figure.results),
        isEarlier: false, day: day, rolledUp: rolled,
        gaps: Set(rolled.parts.flatMap(\.figure.gaps)).sorted()))
  }

  /// The figure that was reported of the cell itself.
  func ownFigure(for cell: TargetCell) -> CountedFigure? { reported(for: cell).figure }

  /// The newest valid figure of a cell, or the sum of its periods where the target is a total.
  private func reported(for cell: TargetCell) -> Counted {
    let indicator = campaign.indicators[cell.indicator]
    let key = FigureIndex.Key(
      indicator: cell.indicator, subject: cell.subject, subgroup: cell.subgroup)
    let series = figures[key].filter { $0.value != .missing }
    let own = series.filter { cell.target.covers($0) || isEarlyOrLateMilestone($0, cell) }
    if let newest = own.last {
      if newest.value == .notApplicable { return .notApplicable(newest) }
      if cell.target.isTotal(of: indicator), var sum = Self.sum(of: own) {
        sum.gaps = gaps(in: sum.results, for: cell)
        return .figure(sum)
      }
      let isEarlier = cell.target.period.map { newest.measureDay < $0.first } ?? false
      return .figure(CountedFigure(newest, isEarlier: isEarlier))
    }
    // A level of an earlier time shows how far the way has come, and no more.
    guard cell.target.isLevel, indicator.targets.count == 1, let period = cell.target.period,
      let earlier = series.last(where: { $0.measureDay < period.first }),
      earlier.value != .notApplicable
    else { return .nothing }
    return .figure(CountedFigure(earlier, isEarlier: true))
  }

  // A thing done a year too soon or too late is still done: the day decides what that means.
  private func isEarlyOrLateMilestone(_ result: IndicatorResult, _ cell: TargetCell) -> Bool {
    cell.target.isMilestone && campaign.indicators[cell.indicator].targets.count == 1
  }

  /// Figures that do not overlap, added up; where a longer period holds shorter ones, it alone.
  private static func sum(of results: [IndicatorResult]) -> CountedFigure? {
    var taken: [IndicatorResult] = []
    var total = Decimal.zero
    var places = 0
    for result in results.sorted(by: {
      $0.period.first != $1.period.first
        ? $0.period.first < $1.period.first : $0.period.last > $1.period.last
    }) {
      guard case .number(let value, let shown) = result.value,
        taken.last.map({ $0.period.last < result.period.first }) ?? true
      else { continue }
      guard let next = total.adding(value) else { return nil }
      total = next
      places = max(places, shown)
      taken.append(result)
    }
    guard let last = taken.last else { return nil }
    return CountedFigure(
      value: .number(total, places: places), results: taken, isEarlier: false,
      day: last.measureDay, rolledUp: nil)
  }
}

extension RolledUp {
  /// With how many decimal places a figure of places is shown: those of its parts, of a mean one
  /// more; and more than that where the rounded figure would stand on a bound that it is not on, or
  /// beyond it.
  fileprivate func places(of value: Decimal, beside target: Target) -> Int {
    let shown = parts.map(\.figure.places).max() ?? 0
    guard case .weightedMean = rule else { return max(shown, value.scale) }
    return value.places(
      from: shown + 1, apartFrom: [target.lower, target.upper].compactMap { $0 })
  }
}

extension Decimal {
  /// The fewest places, from some on, in which it still stands where it does to each of the others.
  func places(from least: Int, apartFrom others: [Decimal]) -> Int {
    (least...max(least, scale)).first { places in
      let shown = rounded(places: places)
      return others.allSatisfy { (shown < $0) == (self < $0) && (shown > $0) == (self > $0) }
    } ?? scale
  }
}

extension CountedFigure {
  /// The figure in as many places as it takes to tell it from another number.
  func told(apartFrom other: Decimal) -> CountedFigure {
    guard let rolledUp, case .number(let number, let places) = value else { return self }
    let enough = number.places(from: places, apartFrom: [other])
    return CountedFigure(
      value: .number(number, places: enough), results: results, isEarlier: isEarlier, day: day,
      rolledUp: rolledUp, gaps: gaps)
  }

  init(_ result: IndicatorResult, isEarlier: Bool) {
    self.init(
      value: result.value, results: [result], isEarlier: isEarlier, day: result.measureDay,
      rolledUp: nil)
  }
}

extension Target {
  /// Whether a result is one of the target's own period.
  func covers(_ result: IndicatorResult) -> Bool {
    // An average over a term is not had from its years.
    if basis == .termAverage, result.period.precision != .years { return false }
    if !isMilestone, let due, result.measureDay > due.lastDay { return false }
    guard let period else { return true }
    return isLevel ? period.contains(result.measureDay) : period.contains(result.period)
  }

  /// Whether it is a thing done or not done by a time.
  var isMilestone: Bool { comparator == .milestoneByDate || comparator == .milestoneInYear }

  /// Whether the figure says where things stand on a day, not what happened in a period.
  var isLevel: Bool {
    switch comparator {
    case .increasePerYear, .decreasePerYear, .decrease: return false
    default: break
    }
    switch basis {
    case .level, .stock, .completion, .set, nil: return true
    case .increment, .perYear, .cumulative, .termAverage, .rank: return false
    }
  }

  /// Whether the figures of its periods are added up; rates never are.
  func isTotal(of indicator: Indicator) -> Bool {
    guard comparator == .atLeast || comparator == .greaterThan || comparator == .lessThan else {
      return false
    }
    switch basis {
    case .increment, .cumulative: return true
    case .perYear:
      let unit = indicator.unit ?? ""
      return !unit.hasPrefix("%") && !unit.contains("/")
    default: return false
    }
  }
}
