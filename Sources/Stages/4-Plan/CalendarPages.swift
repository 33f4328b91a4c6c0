import Compile
import Domain
import Judge
import Liquid

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
    add(
      .calendar, "lich", of: chapter, title: "calendar", notes: notes, tables: ["deadlines"]
    ) { frame, _ in
      let scopes = DutyScopes(chapter: chapter, frame: frame)
      return [
        ("as_of", .day(chapter.asOf)),
        ("calendar_file", .text(frame.calendarPath)),
        ("deadlines", .array(chapter.assessment.deadlines().byDay.map(scopes.value))),
        ("reporting", .array(duties.reporting.map(scopes.value))),
        ("reviews", .array(duties.reviews.map(scopes.value))),
        ("registrations", .array(campaign.participation.registrations.map(scopes.value))),
        ("recurring", .array(duties.recurring.map(scopes.value))),
        ("outlives_province", .bool(scopes.outliveProvince)),
      ]
    }
  }
}

extension [DeadlineStanding] {
  /// Those with a limit by its last day, then the others, each in the order of the plan.
  fileprivate var byDay: [DeadlineStanding] {
    enumerated().sorted { left, right in
      switch (left.element.limit?.lastDay, right.element.limit?.lastDay) {
      case (let one?, let other?) where one != other: one < other
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
