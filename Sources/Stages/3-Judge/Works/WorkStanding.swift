package import Diagnostics
package import Domain
import Quantities
import Text

/// How far a work has come on a day, against its limit.
package struct WorkStanding: Sendable {
  package let work: WorkProgress.AnyWork
  package let state: State
  /// The newest report of it, and those before, the oldest first.
  package let history: [WorkProgress]
  package let limit: DueDate?
  package let basis: Wording

  package var latest: WorkProgress? { history.last }

  /// What can be said of it.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case completedInTime = "completed_in_time"
    case completedLate = "completed_late"
    /// Done in the month or quarter of an event whose day is not stated.
    case completedNearLimit = "completed_near_limit"
    /// Done, and the plan sets no limit.
    case completed
    case underway
    case notStarted = "not_started"
    case suspended
    case overdue
    case noReport = "no_report"

    package var name: Wording {
      switch self {
      case .completedInTime: Wording(vi: "Hoàn thành đúng hạn", en: "Completed in time")
      case .completedLate: Wording(vi: "Hoàn thành sau hạn", en: "Completed late")
      case .completedNearLimit:
        Wording(vi: "Hoàn thành quanh hạn", en: "Completed around the limit")
      case .completed: Wording(vi: "Hoàn thành", en: "Completed")
      case .underway: Wording(vi: "Đang thực hiện", en: "Under way")
      case .notStarted: Wording(vi: "Chưa khởi công", en: "Not started")
      case .suspended: Wording(vi: "Tạm dừng", en: "Suspended")
      case .overdue: Wording(vi: "Quá hạn", en: "Overdue")
      case .noReport: Wording(vi: "Chưa có số liệu", en: "No figures yet")
      }
    }

    package var isCompleted: Bool {
      switch self {
      case .completedInTime, .completedLate, .completedNearLimit, .completed: true
      case .underway, .notStarted, .suspended, .overdue, .noReport: false
      }
    }
  }
}

extension Assessment {
  /// The works of the plan, then those that units registered.
  package func works() -> [WorkStanding] {
    let history = Dictionary(
      grouping: campaign.entered.progress.filter { $0.day <= asOf }.sorted { $0.day < $1.day },
      by: \.work)
    let planned = campaign.works.referenced.map { reference, work in
      let key = WorkProgress.AnyWork.planned(reference)
      return standing(of: key, limit(of: work, reference), history[key] ?? [])
    }
    let registered = campaign.entered.registeredWorks.referenced.map { reference, work in
      let key = WorkProgress.AnyWork.registered(reference)
      let limit = work.due.map { Limit(due: $0, isEvent: false) }
      return standing(of: key, limit, history[key] ?? [])
    }
    return planned + registered
  }

  private struct Limit {
    let due: DueDate
    /// Whether it is before an event, whose day need not be known.
    let isEvent: Bool
  }

  /// The work's own limit, else that of the duty that names it.
  private func limit(of work: Work, _ reference: Reference<Work>) -> Limit? {
    if let due = work.due { return Limit(due: due, isEvent: work.dueRelation == .beforeEvent) }
    let duty = campaign.duties.deadlines.first { $0.works.contains(reference) && $0.due != nil }
    guard let duty, let due = duty.due else { return nil }
    return Limit(due: due, isEvent: duty.dueRelation == .beforeEvent)
  }

  private func standing(
    of work: WorkProgress.AnyWork, _ limit: Limit?, _ history: [WorkProgress]
  ) -> WorkStanding {
    let state = state(limit, history)
    let latest = history.last
    let basis = Wording { language in
      let isVietnamese = language == .vi
      var text: String
      if let latest {
        let percent =
          latest.percent.map { ", \(NumberForm.text($0, unit: "%", in: language))" } ?? ""
        text = "\(latest.state.name[language])\(percent) (\(latest.day.named(in: language)))"
      } else {
        text = isVietnamese ? "Chưa có báo cáo tiến độ" : "No progress is reported"
      }
      if let limit {
        let isUnknownDay = limit.isEvent && limit.due.period.precision != .day
        let end =
          isUnknownDay
          ? (isVietnamese
            ? "trước sự kiện trong \(limit.due.period.named(in: .vi)), không rõ ngày"
            : "before an event in \(limit.due.period.named(in: .en)), whose day is not stated")
          : limit.due.limit(in: language)
        text += isVietnamese ? "; hạn \(end)" : "; due \(end)"
      } else {
        text += isVietnamese ? "; kế hoạch không ghi hạn" : "; the plan sets no limit"
      }
      return text + "."
    }
    return WorkStanding(
      work: work, state: state, history: history, limit: limit?.due, basis: basis)
  }

  private func state(_ limit: Limit?, _ history: [WorkProgress]) -> WorkStanding.State {
    let latest = history.last
    // The work is done on the day on which it was first said to be, if it still is.
    if latest?.state == .completed {
      let rest = history.reversed().prefix { $0.state == .completed }
      guard let limit, let done = rest.last?.day else { return .completed }
      if limit.isEvent, limit.due.period.precision != .day {
        if done < limit.due.period.first { return .completedInTime }
        return limit.due.period.contains(done) ? .completedNearLimit : .completedLate
      }
      return done <= limit.due.lastDay ? .completedInTime : .completedLate
    }
    guard let latest else { return .noReport }
    if let limit, limit.due.lastDay < asOf { return .overdue }
    switch latest.state {
    case .notStarted: return .notStarted
    case .suspended: return .suspended
    case .preparing, .started, .underway, .completed: return .underway
    }
  }
}

extension WorkProgress.State {
  /// The word for the stage.
  package var name: Wording {
    switch self {
    case .notStarted: Wording(vi: "Chưa khởi công", en: "Not started")
    case .preparing: Wording(vi: "Chuẩn bị đầu tư", en: "In preparation")
    case .started: Wording(vi: "Khởi công", en: "Started")
    case .underway: Wording(vi: "Đang thi công", en: "Under construction")
    case .completed: Wording(vi: "Hoàn thành", en: "Completed")
    case .suspended: Wording(vi: "Tạm dừng", en: "Suspended")
    }
  }
}
