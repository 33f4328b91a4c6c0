import Domain
package import Quantities

extension Assessment {
  /// The campaign as it stood at the end of a period: what speaks of a later day is not known.
  package func frozen(at period: Period) -> Assessment {
    let day = min(period.last, asOf)
    let results = campaign.entered.results.all.filter { $0.measureDay <= day }
    let entered = campaign.entered.replacing(results: ResultTable(results))
    return Assessment(of: campaign.replacing(entered: entered), in: model, on: day)
  }

  /// The periods of the campaign that figures were reported for, the oldest first; a single day is
  /// none, nor is a time before the campaign, whose figures are what it starts from.
  package var reportedPeriods: [Period] {
    var seen: Set<Period> = []
    let start = campaign.scope.period.firstDay
    for result in campaign.entered.results.current
    where result.period.first <= asOf && start.map({ $0 <= result.period.last }) ?? true {
      switch result.period.precision {
      case .month, .quarter, .halfYear, .year: seen.insert(result.period)
      case .day, .monthEnd, .years: break
      }
    }
    // A year's report follows that of its last quarter.
    return seen.sorted { $0.last == $1.last ? $0.first > $1.first : $0.last < $1.last }
  }
}
