package import Domain
import Quantities

extension Assessment {
  /// Every target of an indicator for one subject; what holds for each year is one cell a year.
  package func cells(
    of reference: Reference<Indicator>, subject: IndicatorResult.Subject = .whole,
    subgroup: String? = nil
  ) -> [TargetCell] {
    let indicator = campaign.indicators[reference]
    // An indicator without any cell still has a comparator to be judged by.
    let targets =
      indicator.targets.isEmpty ? [Target(comparator: indicator.comparator)] : indicator.targets
    return targets.enumerated().flatMap { position, target in
      yearly(target, among: targets, of: reference).map {
        TargetCell(
          indicator: reference, position: position, target: $0, subject: subject,
          subgroup: subgroup)
      }
    }
  }

  /// All judgements of an indicator: the campaign as a whole first, then those who have figures.
  package func judgements(of reference: Reference<Indicator>) -> [Judgement] {
    let benchmark = campaign.indicators[reference].benchmark
    let others = figures.subjects(of: reference).filter { $0 != .whole }
    let subgroups = figures.subgroups(of: reference).filter { $0 != benchmark }
    return ([.whole] + others).flatMap { subject in
      ([nil] + subgroups).flatMap { subgroup -> [TargetCell] in
        guard subgroup == nil || hasFigures(reference, subject, subgroup) else { return [] }
        return cells(of: reference, subject: subject, subgroup: subgroup)
      }
    }.map(judgement(of:))
  }

  /// The judgements of the campaign as a whole, one list for each indicator.
  package func overview() -> [(indicator: Reference<Indicator>, judgements: [Judgement])] {
    campaign.indicators.referenced.map { reference, _ in
      (reference, cells(of: reference).map(judgement(of:)))
    }
  }

  private func hasFigures(
    _ indicator: Reference<Indicator>, _ subject: IndicatorResult.Subject, _ subgroup: String?
  ) -> Bool {
    !figures[FigureIndex.Key(indicator: indicator, subject: subject, subgroup: subgroup)].isEmpty
  }

  /// A target for each year (hằng năm) as one target a year.
  private func yearly(
    _ target: Target, among targets: [Target], of reference: Reference<Indicator>
  ) -> [Target] {
    guard target.basis == .perYear else { return [target] }
    switch target.comparator {
    case .increasePerYear, .decreasePerYear, .decrease: return [target]
    default: break
    }
    if let period = target.period {
      guard period.precision == .years else {
        let isShared = targets.contains { other in
          other.due == target.due && other.period.map { $0.first > period.last } ?? false
        }
        return [target.during(period, isLast: !isShared)]
      }
      let years = period.first.year...period.last.year
      return years.map { target.during(Period.year($0), isLast: $0 == years.upperBound) }
    }
    // Which years the plan means it does not say: those are judged that have figures.
    let known = figures.years(of: reference).filter { year in
      target.due.map { year <= $0.lastDay.year } ?? true
    }
    guard let newest = known.last else { return [target] }
    let end = target.due?.lastDay.year ?? newest
    return (known + (newest < end ? [end] : [])).map {
      target.during(Period.year($0), isLast: $0 == end)
    }
  }
}

extension Target {
  /// The target in one of its years; a limit that several years share is that of the last one.
  fileprivate func during(_ period: Period?, isLast: Bool) -> Target {
    let isTimely = due.flatMap { limit in period.map { limit.lastDay <= $0.last } } ?? true
    return Target(
      period: period, basis: basis, comparator: comparator, lower: lower, upper: upper,
      isStrict: isStrict, due: isLast || isTimely ? due : nil)
  }
}
