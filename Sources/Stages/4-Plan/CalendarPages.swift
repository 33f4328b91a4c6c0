import Compile
import Domain
import Liquid
import Quantities

extension Planner {
  /// The calendar of a campaign's duties.
  mutating func addCalendar(_ chapter: CampaignChapter) {
    let campaign = chapter.campaign
    let duties = campaign.duties
    let isEmpty =
      duties.deadlines.isEmpty && duties.reporting.isEmpty && duties.reviews.isEmpty
      && duties.recurring.isEmpty && campaign.participation.registrations.isEmpty
    guard !isEmpty else { return }
    let notes = ["deadlines", "reporting", "registrations"]
    add(.calendar, "lich", of: chapter, title: "calendar", notes: notes) { frame, _ in
      let scopes = DutyScopes(chapter: chapter, frame: frame)
      return [
        ("as_of", .day(chapter.asOf)),
        ("deadlines", .array(duties.deadlines.byDay.map(scopes.value))),
        ("reporting", .array(duties.reporting.map(scopes.value))),
        ("reviews", .array(duties.reviews.map(scopes.value))),
        ("registrations", .array(campaign.participation.registrations.map(scopes.value))),
        ("recurring", .array(duties.recurring.map(scopes.value))),
        ("outlives_province", .bool(scopes.outliveProvince)),
      ]
    }
  }
}

extension Register where Record == Deadline {
  /// Those with a time by their last day, then the others, each in the order of the file.
  fileprivate var byDay: [Deadline] {
    enumerated().sorted { left, right in
      switch (left.element.due?.lastDay, right.element.due?.lastDay) {
      case (let one?, let other?) where one != other: one < other
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}

/// Where a limit stands on a day.
enum LimitState: String {
  case past
  case today
  case coming
  case recurring
  case event
  case awaiting
  case undated

  init(_ deadline: Deadline, on day: Day) {
    if let last = deadline.due?.lastDay {
      self = LimitState(last, on: day)
      return
    }
    switch deadline.precision {
    case .recurring: self = .recurring
    case .event: self = .event
    case .awaitingGuidance: self = .awaiting
    default: self = deadline.recurrence == nil ? .undated : .recurring
    }
  }

  init(_ last: Day, on day: Day) {
    self = last < day ? .past : last == day ? .today : .coming
  }

  /// The key of its word.
  var word: String { "limit_\(rawValue)" }
}

extension Recurrence {
  /// The days that a day of the month gives, each with the period that ends with it.
  ///
  /// A rhythm without a day gives none: it is expected, never overdue.
  func dates(from first: Day, to last: Day) -> [(period: Period, due: Day)] {
    guard let dayOfMonth, var period = period(around: first) else { return [] }
    var dates: [(period: Period, due: Day)] = []
    while period.first <= last {
      let month = period.first.month + (frequency == .quarterly ? (monthOfQuarter ?? 3) - 1 : 0)
      if let due = Day(year: period.first.year, month: month, day: dayOfMonth),
        first <= due, due <= last
      {
        dates.append((period, due))
      }
      guard let next = period.next else { break }
      period = next
    }
    return dates
  }

  private func period(around day: Day) -> Period? {
    switch frequency {
    case .monthly: .month(day.month, year: day.year)
    case .quarterly: monthOfQuarter == nil ? nil : .quarter(day.quarter, year: day.year)
    case .halfYearly, .yearly: nil
    }
  }
}
