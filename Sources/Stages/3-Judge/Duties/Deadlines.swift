package import Diagnostics
package import Domain
package import Quantities
import Text

/// Where a duty stands on a day.
package struct DeadlineStanding: Sendable {
  package let deadline: Reference<Deadline>
  package let state: State
  /// The limit that counts: the stated one, or the next of a recurring duty.
  package let limit: DueDate?
  /// To the last day that is in time; nothing where the plan is less exact than a day.
  package let daysLeft: Int?
  package let basis: Wording

  /// Where it stands, as exactly as the plan is.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case upcoming
    case today
    /// Inside the month, quarter or year of the limit, whose day is not stated.
    case current
    case passed
    /// The plan sets no day: an event, a rhythm without a day, guidance to come.
    case noDay = "no_day"

    package var name: Wording {
      switch self {
      case .upcoming: Wording(vi: "Sắp đến hạn", en: "Upcoming")
      case .today: Wording(vi: "Hạn hôm nay", en: "Due today")
      case .current: Wording(vi: "Đang trong kỳ hạn", en: "Due in this period")
      case .passed: Wording(vi: "Đã qua hạn", en: "Passed")
      case .noDay: Wording(vi: "Kế hoạch không ghi ngày", en: "No day set")
      }
    }
  }
}

extension Assessment {
  /// Every duty with where it stands, in the order of the plan.
  package func deadlines() -> [DeadlineStanding] {
    campaign.duties.deadlines.referenced.map { standing(of: $1, $0) }
  }

  /// The days on which a recurring duty falls due in the campaign; none where no day is set.
  package func occurrences(of deadline: Deadline) -> [Day] {
    guard let recurrence = deadline.recurrence else { return [] }
    return expectedPeriods(recurrence).compactMap { recurrence.dueDay(in: $0) }
  }

  private func standing(of deadline: Deadline, _ reference: Reference<Deadline>) -> DeadlineStanding
  {
    let days = occurrences(of: deadline)
    let limit =
      deadline.due
      ?? (days.first { asOf <= $0 } ?? days.last).map {
        DueDate(period: Period($0), isInclusive: true)
      }
    guard let limit else {
      return DeadlineStanding(
        deadline: reference, state: .noDay, limit: nil, daysLeft: nil,
        basis: Self.noDay(deadline))
    }
    let isExact = limit.period.isDayExact
    let state: DeadlineStanding.State =
      if limit.lastDay < asOf {
        .passed
      } else if isExact {
        limit.lastDay == asOf ? .today : .upcoming
      } else {
        limit.period.contains(asOf) ? .current : .upcoming
      }
    let left = isExact && state != .passed ? asOf.days(until: limit.lastDay) : nil
    let basis = Wording { language in
      let isVietnamese = language == .vi
      let tentative = limit.isTentative ? (isVietnamese ? " (dự kiến)" : " (tentative)") : ""
      let end = limit.limit(in: language)
      let rest: String =
        switch (left, isVietnamese) {
        case (let left?, true): left == 0 ? "; hôm nay là ngày cuối" : "; còn \(left) ngày"
        case (let left?, false):
          left == 0 ? "; today is the last day" : "; \(left) days are left"
        case (nil, _): ""
        }
      return isVietnamese ? "Hạn \(end)\(tentative)\(rest)." : "Due \(end)\(tentative)\(rest)."
    }
    return DeadlineStanding(
      deadline: reference, state: state, limit: limit, daysLeft: left, basis: basis)
  }

  private static func noDay(_ deadline: Deadline) -> Wording {
    let words = deadline.dueText.map { " (“\($0)”)" } ?? ""
    return switch deadline.precision {
    case .event:
      Wording(
        vi: "Hạn gắn với sự kiện, không ghi ngày\(words).",
        en: "Tied to an event without a day\(words).")
    case .awaitingGuidance:
      Wording(
        vi: "Ngày do cơ quan hướng dẫn ấn định\(words).", en: "The day is to be set later\(words).")
    case .recurring:
      Wording(vi: "Định kỳ, không ghi ngày\(words).", en: "Recurring without a day\(words).")
    case .day, .month, .monthEnd, .quarter, .year:
      Wording(vi: "Kế hoạch không ghi ngày\(words).", en: "The plan sets no day\(words).")
    }
  }
}
