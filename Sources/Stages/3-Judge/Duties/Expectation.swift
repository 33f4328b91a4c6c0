package import Domain
package import Quantities

extension Assessment {
  /// The periods of a rhythm that the campaign touches, the first and last in part perhaps.
  package func expectedPeriods(_ recurrence: Recurrence) -> [Period] {
    guard let first = campaign.scope.period.firstDay else { return [] }
    // Without a stated end the rhythm is known up to today.
    let last = campaign.scope.period.lastDay ?? asOf
    var periods: [Period] = []
    var next = recurrence.frequency.period(around: first)
    while let period = next, period.first <= last {
      periods.append(period)
      next = period.next
    }
    return periods
  }

  /// The periods for which a rule expects a report of each sender; one without a period for a final
  /// report, none for reports as need arises.
  package func expectedReports(under rule: ReportingRule) -> [Period?] {
    switch rule.kind {
    case .periodic:
      let recurrence =
        rule.recurrence
        ?? rule.deadline.flatMap {
          campaign.duties.deadlines[$0].recurrence
        }
      return recurrence.map(expectedPeriods) ?? []
    case .final: return [nil]
    case .adHoc: return []
    }
  }

  /// The last day for a report, where the plan sets one.
  package func dueDay(of rule: ReportingRule, in period: Period?) -> Day? {
    let deadline = rule.deadline.map { campaign.duties.deadlines[$0] }
    guard let period else { return deadline?.due?.lastDay }
    return (rule.recurrence ?? deadline?.recurrence)?.dueDay(in: period)
  }
}

extension Recurrence {
  /// The day in a period on which the duty falls due; nothing where no day is set.
  func dueDay(in period: Period) -> Day? {
    guard let dayOfMonth, dayOfMonth > 0 else { return nil }
    let month: Int
    switch frequency {
    case .monthly: month = period.first.month
    case .quarterly: month = period.first.month + (monthOfQuarter ?? 3) - 1
    // A day of which month the plan does not say.
    case .halfYearly, .yearly: return nil
    }
    guard (1...12).contains(month) else { return nil }
    let year = period.first.year
    return Day(
      year: year, month: month, day: min(dayOfMonth, Day.length(ofMonth: month, year: year)))
  }
}

extension Recurrence.Frequency {
  func period(around day: Day) -> Period? {
    switch self {
    case .monthly: Period.month(day.month, year: day.year)
    case .quarterly: Period.quarter(day.quarter, year: day.year)
    case .halfYearly: Period.half(day.half, year: day.year)
    case .yearly: Period.year(day.year)
    }
  }
}
