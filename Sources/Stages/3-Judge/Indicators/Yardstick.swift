import Domain
import Quantities

/// What a figure is held against.
enum Yardstick: Sendable {
  /// A bound on the figure, and the value beyond which it is exceeded where that has a meaning.
  case bound(Bound, excess: Excess?, movement: Movement)
  /// A yes, by the last day where a day matters.
  case yes
  /// Every named member, each with a yes of its own.
  case namedMembers([String])
  /// Every indicator of a set, reached or also exceeded.
  case set([Reference<Indicator>], mustExceed: Bool)
  /// The best value among the units.
  case first
  /// Nothing: what is missing.
  case lacking(Lack)

  /// Beyond which value on which side a figure is more than was asked for.
  enum Excess: Sendable {
    case above(Decimal)
    case below(Decimal)

    func includes(_ value: Decimal) -> Bool {
      switch self {
      case .above(let limit): value > limit
      case .below(let limit): value < limit
      }
    }
  }

  /// Whether the figure is a state or a change of it.
  enum Movement: Sendable {
    case none
    case rise
    case fall
  }
}

extension Assessment {
  /// What the figure of a cell is held against.
  func yardstick(for cell: TargetCell, figure: CountedFigure?) -> Yardstick {
    let indicator = campaign.indicators[cell.indicator]
    let target = cell.target
    switch target.comparator {
    case .atLeast:
      if target.lower == nil { return whole(of: indicator, cell.subgroup) }
      return .target(target, indicator)
    case .greaterThan, .lessThan, .range, .increasePerYear, .decreasePerYear, .decrease:
      return .target(target, indicator)
    case .milestoneByDate, .milestoneInYear:
      if target.lower != nil, figure?.number != nil { return .target(target, indicator) }
      return whole(of: indicator, cell.subgroup, isMilestone: true)
    case .setCompletion, .setCompletionExceed: return set(of: cell, indicator, figure)
    case .atLeastBaseline:
      guard let own = baseline(of: cell) else {
        return .lacking(.baseline(year: indicator.baseline?.year))
      }
      return .bound(.atLeast(own.value), excess: .above(own.value), movement: .none)
    case .greaterThanBenchmark:
      guard let benchmark = benchmark(for: cell) else {
        return .lacking(.benchmark(indicator.benchmark))
      }
      return .bound(.moreThan(benchmark), excess: nil, movement: .none)
    case .rankFirst: return .first
    case .directionUp: return .lacking(.directionOnly(.up))
    case .directionDown: return .lacking(.directionOnly(.down))
    }
  }

  /// A target without a number: all, the named members, or yes or no.
  private func whole(
    of indicator: Indicator, _ subgroup: String?, isMilestone: Bool = false
  ) -> Yardstick {
    if indicator.scope.count > 1, subgroup == nil { return .namedMembers(indicator.scope) }
    return isMilestone || !indicator.scope.isEmpty ? .yes : .lacking(.bound)
  }

  private func set(
    of cell: TargetCell, _ indicator: Indicator, _ figure: CountedFigure?
  ) -> Yardstick {
    if let figure {
      // What the office says of the whole set wins over counting its members.
      guard let number = figure.number else { return .yes }
      guard let size = indicator.setSize, !number.isNegative else { return .lacking(.yesOrNo) }
      return .bound(.atLeast(Decimal(size)), excess: nil, movement: .none)
    }
    let members = campaign.indicators.referenced
      .filter { $0.record.memberOf == cell.indicator }.map(\.reference)
    guard !members.isEmpty, members.count >= indicator.setSize ?? 0 else {
      return .lacking(.setMembers(size: indicator.setSize, known: members.count))
    }
    return .set(members, mustExceed: cell.target.comparator == .setCompletionExceed)
  }

  /// The value of the base year: the subject's own figure, or what the plan states for the whole.
  func baseline(of cell: TargetCell) -> (value: Decimal, day: Day)? {
    let indicator = campaign.indicators[cell.indicator]
    guard let baseline = indicator.baseline, let year = baseline.year.flatMap(Period.year) else {
      return nil
    }
    let key = FigureIndex.Key(
      indicator: cell.indicator, subject: cell.subject, subgroup: cell.subgroup)
    for result in figures[key].reversed() where result.period == year {
      if case .number(let value, _) = result.value { return (value, year.last) }
    }
    guard cell.subject == .whole, cell.subgroup == nil, let value = baseline.value,
      baseline.unit == nil || indicator.unit == nil || baseline.unit == indicator.unit
    else { return nil }
    return (value, year.last)
  }

  /// The newest value of the series to compare with, entered as a subgroup of its name.
  private func benchmark(for cell: TargetCell) -> Decimal? {
    guard let name = campaign.indicators[cell.indicator].benchmark else { return nil }
    let key = FigureIndex.Key(indicator: cell.indicator, subject: .whole, subgroup: name)
    for result in figures[key].reversed()
    where cell.target.period?.contains(result.period) ?? true {
      if case .number(let value, _) = result.value { return value }
    }
    return nil
  }
}

extension Yardstick {
  /// The bound that a printed target means.
  fileprivate static func target(_ target: Target, _ indicator: Indicator) -> Yardstick {
    let isUp = indicator.direction == .up
    let lower = target.lower.map { target.isStrict ? Bound.moreThan($0) : .atLeast($0) }
    switch target.comparator {
    case .atLeast, .milestoneByDate, .milestoneInYear:
      guard let lower, let value = target.lower else { return .lacking(.bound) }
      // A share of the whole cannot be more than all of it; a milestone is there or not.
      let isWhole = value == 100 && indicator.unit?.hasPrefix("%") == true
      let hasMore = isUp && !target.isStrict && !isWhole && target.basis?.isOpenAbove != false
      let excess = hasMore && target.comparator == .atLeast ? Excess.above(value) : nil
      return .bound(lower, excess: excess, movement: .none)
    case .greaterThan:
      guard let lower else { return .lacking(.bound) }
      return .bound(lower, excess: nil, movement: .none)
    case .lessThan:
      guard let value = target.upper else { return .lacking(.bound) }
      return .bound(
        target.isStrict ? .lessThan(value) : .atMost(value), excess: nil, movement: .none)
    case .range: return range(target, indicator.direction)
    case .increasePerYear, .decreasePerYear, .decrease:
      guard let lower, let least = target.lower else { return .lacking(.bound) }
      let excess = target.isStrict ? nil : Excess.above(target.upper ?? least)
      let movement = target.comparator == .increasePerYear ? Movement.rise : .fall
      return .bound(lower, excess: excess, movement: movement)
    default: return .lacking(.bound)
    }
  }

  /// A range is reached at the end that comes first on the way to the better side.
  private static func range(_ target: Target, _ direction: Indicator.Direction) -> Yardstick {
    guard let lower = target.lower, let upper = target.upper, lower <= upper else {
      return .lacking(.bound)
    }
    switch direction {
    case .up:
      return .bound(
        target.isStrict ? .moreThan(lower) : .atLeast(lower),
        excess: target.isStrict ? nil : .above(upper), movement: .none)
    case .down:
      return .bound(
        target.isStrict ? .lessThan(upper) : .atMost(upper),
        excess: target.isStrict ? nil : .below(lower), movement: .none)
    case .none: return .bound(.between(lower, upper), excess: nil, movement: .none)
    }
  }
}

extension Target.Basis {
  /// Whether more than was asked for has a meaning.
  fileprivate var isOpenAbove: Bool {
    switch self {
    case .completion, .rank, .set: false
    case .level, .stock, .increment, .perYear, .cumulative, .termAverage: true
    }
  }
}
