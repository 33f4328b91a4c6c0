import Compile
import Domain
import Judge
import Liquid
import Quantities

private let deadlineRecord = RecordMaker(Offers.deadline)
private let dueHintRecord = RecordMaker(Offers.dueHint)
private let expectedReportRecord = RecordMaker(Offers.expectedReport)
private let dutyRecord = RecordMaker(Offers.duty)

/// The duties of a campaign, as templates see them.
struct DutyScopes {
  let chapter: CampaignChapter
  let frame: Frame

  private var campaign: Campaign { chapter.campaign }

  /// Whether something is due after the campaign's province ended.
  var outliveProvince: Bool {
    campaign.duties.deadlines.contains { chapter.isAfterProvince($0.due?.lastDay) }
      || campaign.duties.reporting.contains { rule in
        reports(under: rule).contains { chapter.isAfterProvince($0.due) }
      }
  }

  func value(_ standing: DeadlineStanding) -> Value {
    let deadline = campaign.duties.deadlines[standing.deadline]
    return deadlineRecord([
      "anchor": .string(Self.anchor(deadline)),
      "what": .string(deadline.what),
      "due": .time(deadline.due?.period),
      "nearest": .time(deadline.due == nil ? standing.limit?.period : nil),
      "due_text": .text(deadline.dueText ?? deadline.due?.text),
      "precision": .string(frame.word("precision_\(deadline.precision.rawValue)")),
      "inclusion": .text(inclusion(of: deadline.due)),
      "is_tentative": .bool(deadline.due?.isTentative ?? false),
      "rhythm": .text(rhythm(deadline.recurrence)),
      "event": .text(deadline.event),
      "relation": .text(deadline.dueRelation.map { frame.word("relation_\($0.rawValue)") }),
      "works": .array(deadline.works.map { link(to: campaign.works[$0]) }),
      "from": .text(deadline.from),
      "with": .texts(deadline.with),
      "to": .text(deadline.to),
      "channel": .text(deadline.channel),
      "lunar": .text(deadline.lunar),
      "state": .string(frame.word("limit_\(standing.state.rawValue)")),
      "mark": .string(standing.state.rawValue),
      "days_left": .whole(standing.daysLeft),
      "is_after_province": .bool(chapter.isAfterProvince(standing.limit?.lastDay)),
      "lines": .lines(deadline.lines),
      "note": .text(deadline.note),
    ])
  }

  func value(_ rule: ReportingRule) -> Value {
    duty(
      kind: frame.word("report_\(rule.kind.rawValue)"), rhythm: rule.recurrence,
      due: rule.dueText, setBy: rule.dueSetBy, hint: rule.deadline, from: rule.from, to: rule.to,
      forwardedTo: rule.forwardedTo, channel: rule.channel, text: rule.text,
      expected: reports(under: rule), lines: rule.lines, note: rule.note)
  }

  func value(_ review: Review) -> Value {
    duty(hint: review.deadline, text: review.text, lines: review.lines, note: review.note)
  }

  func value(_ registration: Participation.Registration) -> Value {
    duty(
      kind: registration.kind, hint: registration.deadline, from: registration.from,
      to: registration.to, text: registration.text, lines: registration.lines,
      note: registration.note)
  }

  func value(_ duty: RecurringDuty) -> Value {
    self.duty(
      kind: duty.kind, rhythm: duty.recurrence, hint: duty.deadline, from: duty.from, to: duty.to,
      text: duty.text, lines: duty.lines, note: duty.note)
  }

  private func duty(
    kind: String? = nil, rhythm: Recurrence? = nil, due: String? = nil, setBy: String? = nil,
    hint: Reference<Deadline>?, from: String? = nil, to: String? = nil,
    forwardedTo: String? = nil, channel: String? = nil, text: String,
    expected: [(period: Period, due: Day?)] = [], lines: SourceLines?, note: String?
  ) -> Value {
    dutyRecord([
      "kind": .text(kind),
      "rhythm": .text(self.rhythm(rhythm)),
      "due": .text(due),
      "due_set_by": .text(setBy),
      "hint": hint.map { value(hint: campaign.duties.deadlines[$0]) } ?? .nil,
      "from": .text(from),
      "to": .text(to),
      "forwarded_to": .text(forwardedTo),
      "channel": .text(channel),
      "text": .string(text),
      "expected": .array(expected.map { value($0.period, due: $0.due) }),
      "lines": .lines(lines),
      "note": .text(note),
    ])
  }

  private func value(hint deadline: Deadline) -> Value {
    dueHintRecord([
      "anchor": .string(Self.anchor(deadline)),
      "due": .time(deadline.due?.period),
      "text": .text(deadline.dueText ?? deadline.due?.text),
    ])
  }

  private func value(_ period: Period, due: Day?) -> Value {
    let state = due.map { $0 < chapter.asOf ? "passed" : $0 == chapter.asOf ? "today" : "upcoming" }
    return expectedReportRecord([
      "period": .time(period),
      "due": .day(due),
      "state": .string(frame.word("limit_\(state ?? "no_day")")),
      "is_after_province": .bool(chapter.isAfterProvince(due)),
    ])
  }

  private static func anchor(_ deadline: Deadline) -> String { "han-\(deadline.code)" }

  private func link(to work: Work) -> Value {
    frame.link(work.name, to: CampaignPages.work(work, of: chapter.campaign))
  }

  /// The periods to report on, each with its day where one is set.
  private func reports(under rule: ReportingRule) -> [(period: Period, due: Day?)] {
    chapter.assessment.expectedReports(under: rule).compactMap { period in
      period.map { ($0, chapter.assessment.dueDay(of: rule, in: $0)) }
    }
  }

  private func inclusion(of due: DueDate?) -> String? {
    due?.isInclusive.map { frame.word($0 ? "limit_included" : "limit_excluded") }
  }

  private func rhythm(_ recurrence: Recurrence?) -> String? {
    guard let recurrence else { return nil }
    let frequency = frame.word("frequency_\(recurrence.frequency.rawValue)")
    guard let day = recurrence.dayOfMonth else { return frequency }
    let month = recurrence.monthOfQuarter.map { " \(frame.word("month_of_quarter_\($0)"))" } ?? ""
    return "\(frequency), \(frame.word("on_day")) \(day)\(month)"
  }
}
