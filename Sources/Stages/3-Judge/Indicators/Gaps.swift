import Domain
import Quantities

extension Assessment {
  /// The times of a total that none of its figures is about; none where its times are not known.
  func gaps(in results: [IndicatorResult], for cell: TargetCell) -> [Period] {
    guard let period = cell.target.period else { return [] }
    let life = life(of: cell.subject)
    var next = max(period.first, life.from ?? period.first)
    // What is to be added (tăng thêm) is added in the campaign.
    if cell.target.basis == .increment, let start = campaign.scope.period.firstDay {
      next = max(next, start)
    }
    let ends = [period.last, cell.target.due?.lastDay, life.to].compactMap { $0 }
    guard let end = ends.min() else { return [] }
    var gaps: [Period] = []
    for result in results {
      gaps += Period.stretches(from: next, before: min(result.period.first, end.following))
      next = max(next, result.period.last.following)
    }
    return gaps + Period.stretches(from: next, before: end.following)
  }

  /// From when to when a subject exists, where that is known.
  func life(of subject: IndicatorResult.Subject) -> (from: Day?, to: Day?) {
    switch subject {
    case .whole: return (nil, nil)
    case .organisation(let unit):
      return (model.organisations[unit].validFrom, model.organisations[unit].validTo)
    case .province(let key):
      return (model.provinces[key]?.validFrom, model.provinces[key]?.validTo)
    }
  }
}

extension Target {
  /// Whether it is a total of years that the plan does not name.
  var isTotalOfUnknownYears: Bool { basis == .cumulative && period == nil }
}

extension Day {
  /// The day after; the last of the calendar has none.
  fileprivate var following: Day { adding(days: 1) ?? self }
}

extension Period {
  /// The days from one to before another one, in whole years, quarters and months.
  fileprivate static func stretches(from start: Day, before end: Day) -> [Period] {
    var stretches: [Period] = []
    var day = start
    while day < end {
      let wide = [year(day.year), quarter(day.quarter, year: day.year)].compactMap { $0 }
      let whole = wide.first { $0.first == day && $0.last < end }
      guard let stretch = whole ?? month(day.month, year: day.year),
        day < stretch.last.following
      else { break }
      stretches.append(stretch)
      day = stretch.last.following
    }
    return stretches
  }
}
