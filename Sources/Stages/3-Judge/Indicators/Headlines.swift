package import Domain
import Quantities

extension Assessment {
  /// The one judgement to show where there is room for one: of the newest period that has begun.
  package func headline(of indicator: Reference<Indicator>) -> Judgement? {
    let judgements = cells(of: indicator).map(judgement(of:))
    let begun = judgements.filter { $0.cell.target.period.map { $0.first <= asOf } ?? true }
    let newest = begun.enumerated().max { left, right in
      // Of one period the first printed target leads.
      guard let earlier = left.element.cell.target.period,
        let later = right.element.cell.target.period, earlier.first != later.first
      else { return left.offset > right.offset }
      return earlier.first < later.first
    }
    return newest?.element ?? judgements.first
  }

  /// How many indicators are in each state, every one counted once, by its headline.
  package func stateCounts() -> [(state: IndicatorState, count: Int)] {
    var counts: [IndicatorState: Int] = [:]
    for (indicator, _) in campaign.indicators.referenced {
      if let state = headline(of: indicator)?.state { counts[state, default: 0] += 1 }
    }
    return IndicatorState.allCases.compactMap { state in counts[state].map { (state, $0) } }
  }
}
