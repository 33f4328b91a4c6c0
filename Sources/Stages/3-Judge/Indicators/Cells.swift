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
      yearly(target, of: reference).map {
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
  private func yearly(_ target: Target, of reference: Reference<Indicator>) -> [Target] {
    guard target.basis == .perYear, target.due == nil else { return [target] }
    switch target.comparator {
    case .increasePerYear, .decreasePerYear, .decrease: return [target]
    default: break
    }
    let years: [Int]
    if let period = target.period {
      guard period.precision == .years else { return [target] }
      years = Array(period.first.year...period.last.year)
    } else {
      // Which years the plan means it does not say: those are judged that have figures.
      years = figures.years(of: reference)
    }
    return years.isEmpty ? [target] : years.map { target.during(Period.year($0)) }
  }
}

extension Target {
  fileprivate func during(_ period: Period?) -> Target {
    Target(
      period: period, basis: basis, comparator: comparator, lower: lower, upper: upper,
      isStrict: isStrict, due: due)
  }
}
