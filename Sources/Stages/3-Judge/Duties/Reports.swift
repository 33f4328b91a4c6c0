package import Diagnostics
package import Domain
package import Quantities
import Text

/// A report that one unit owes for one period, and whether it is there.
package struct ReportStanding: Sendable {
  package let rule: Reference<ReportingRule>
  package let organisation: Reference<Organisation>
  /// Nothing for a final report.
  package let period: Period?
  package let due: Day?
  package let state: State
  package let report: ReportReceived?
  /// Whether the day that it was to be there by is past; one that came before that day is not
  /// counted among those that should be there.
  package let isDue: Bool
  package let basis: Wording

  /// Whether it is there, and in time.
  package enum State: Sendable, Hashable {
    case onTime
    case late(days: Int)
    /// It is there; the plan sets no day.
    case received
    case notDue
    case overdue(days: Int)
    /// The plan sets no day: expected, never overdue.
    case expected

    package var name: Wording {
      switch self {
      case .onTime: Wording(vi: "Đúng hạn", en: "On time")
      case .late(let days):
        Wording(vi: "Trễ \(days) ngày", en: days == 1 ? "1 day late" : "\(days) days late")
      case .received: Wording(vi: "Đã nhận", en: "Received")
      case .notDue: Wording(vi: "Chưa đến hạn", en: "Not due yet")
      case .overdue(let days):
        Wording(
          vi: "Quá hạn \(days) ngày", en: days == 1 ? "1 day overdue" : "\(days) days overdue")
      case .expected: Wording(vi: "Chưa nhận", en: "Not received")
      }
    }
  }
}

extension Assessment {
  /// Every report that the units of the campaign owe, by rule, unit and period.
  package func reports() -> [ReportStanding] {
    let received = Dictionary(
      // A row without a day of receipt is a place to write it: nothing came yet.
      grouping: campaign.entered.reports.filter { $0.received.map { $0 <= asOf } ?? false },
      by: ReportKey.init)
    return campaign.duties.reporting.referenced.flatMap { reference, rule in
      campaign.entered.participants.filter { $0.reportsUnder.contains(reference) }
        .flatMap { participant in
          expectedReports(under: rule).compactMap { period in
            standing(of: participant.organisation, rule, reference, period, received)
          }
        }
    }
  }

  private struct ReportKey: Hashable {
    let rule: Reference<ReportingRule>
    let organisation: Reference<Organisation>
    let period: Period?

    init(_ report: ReportReceived) {
      self.init(report.rule, report.organisation, report.period)
    }

    init(
      _ rule: Reference<ReportingRule>, _ organisation: Reference<Organisation>, _ period: Period?
    ) {
      self.rule = rule
      self.organisation = organisation
      self.period = period
    }
  }

  private func standing(
    of unit: Reference<Organisation>, _ rule: ReportingRule, _ reference: Reference<ReportingRule>,
    _ period: Period?, _ received: [ReportKey: [ReportReceived]]
  ) -> ReportStanding? {
    let due = dueDay(of: rule, in: period)
    // A unit that has ended, or is not founded yet, owes nothing.
    if let day = due ?? period?.last, !model.organisations[unit].exists(on: day) { return nil }
    let reports: [ReportReceived] =
      if let period {
        received[ReportKey(reference, unit, period)] ?? []
      } else {
        // A final report is one, whatever period it names.
        received.filter { $0.key.rule == reference && $0.key.organisation == unit }
          .flatMap(\.value)
      }
    let first = reports.min { $0.received ?? asOf < $1.received ?? asOf }
    let end = due ?? period?.last ?? campaign.scope.period.lastDay
    let isDue = end.map { $0 < asOf } ?? false
    let state = state(of: first, due: due, isDue: isDue)
    return ReportStanding(
      rule: reference, organisation: unit, period: period, due: due, state: state, report: first,
      isDue: isDue, basis: sentence(state, first, due, period))
  }

  private func state(
    of report: ReportReceived?, due: Day?, isDue: Bool
  ) -> ReportStanding.State {
    if let report {
      guard let due, let day = report.received else { return .received }
      return day <= due ? .onTime : .late(days: due.days(until: day))
    }
    guard isDue else { return .notDue }
    return due.map { .overdue(days: $0.days(until: asOf)) } ?? .expected
  }

  private func sentence(
    _ state: ReportStanding.State, _ report: ReportReceived?, _ due: Day?, _ period: Period?
  ) -> Wording {
    Wording { language in
      let isVietnamese = language == .vi
      let limit =
        due.map { isVietnamese ? "hạn \($0.named(in: .vi))" : "due \($0.named(in: .en))" }
        ?? (isVietnamese ? "kế hoạch không ghi ngày nộp" : "the plan sets no day")
      let name =
        period.map {
          isVietnamese ? "Báo cáo \($0.named(in: .vi))" : "Report of \($0.named(in: .en))"
        }
        ?? (isVietnamese ? "Báo cáo tổng kết" : "Final report")
      let receipt: String =
        if let day = report?.received {
          isVietnamese ? "nhận \(day.named(in: .vi))" : "received \(day.named(in: .en))"
        } else {
          isVietnamese ? "chưa nhận" : "not received"
        }
      let verdict: String
      switch state {
      case .late(let days): verdict = isVietnamese ? ": trễ \(days) ngày" : ": \(days) days late"
      case .overdue(let days):
        verdict = isVietnamese ? ": quá hạn \(days) ngày" : ": \(days) days overdue"
      case .onTime, .received, .notDue, .expected: verdict = ""
      }
      return "\(name): \(receipt); \(limit)\(verdict)."
    }
  }
}
