import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Text

extension Planner {
  /// The page of each campaign on who reports what, to whom and when.
  mutating func addReporting(_ campaigns: CampaignPages) {
    for campaign in campaigns.all {
      let duties = campaign.duties
      let assessment = campaigns.assessment(of: campaign)
      guard
        !duties.reporting.isEmpty || !duties.recurring.isEmpty || !duties.reviews.isEmpty
          || !assessment.reportedPeriods.isEmpty
      else { continue }
      let folder = CampaignPages.folder(of: campaign)
      add(.reporting, folder + "bao-cao", from: campaign.origin) { frame, route in
        frame.scope(
          route, title: frame.word("reporting"), of: campaign.displayTitle,
          description: "\(frame.word("reporting")): \(campaign.displayTitle)",
          above: [(campaign.displayTitle, folder + "index")],
          [("campaign", campaigns.value(of: campaign, on: route, in: frame))]
            + frame.reporting(of: campaign) + frame.received(by: assessment))
      }
    }
  }
}

extension Frame {
  fileprivate func reporting(of campaign: Campaign) -> [(name: String, value: Value)] {
    let duties = campaign.duties
    return [
      ("rules", .array(duties.reporting.map { rule($0, of: campaign) })),
      ("duties", .array(duties.recurring.map { duty($0, of: campaign) })),
      (
        "reviews",
        .array(
          duties.reviews.map { review in
            passage(
              review.text, code: review.code, facts: limit(review.deadline, of: campaign),
              lines: review.lines, note: review.note)
          })
      ),
      ("note", .text(campaign.editor.notes["reporting"])),
    ]
  }

  /// What has come of what was owed, and the reports made of it.
  fileprivate func received(by assessment: Assessment) -> [(name: String, value: Value)] {
    let board = CampaignPages.board(of: assessment.campaign)
    let folder = CampaignPages.folder(of: assessment.campaign)
    let states = assessment.reports().filter(\.isDue).map(\.state)
    return [
      ("board", has(board) ? link(word("board"), to: board) : .nil),
      ("owed", .int(states.count)),
      ("received", .int(states.count { $0.isReceived })),
      ("overdue", .int(states.count { $0.code == "overdue" })),
      (
        "periods",
        .array(
          assessment.reportedPeriods.reversed().map { period in
            link(
              "\(word("period_report")) \(period.named(in: language))",
              to: folder + "bao-cao/" + period.slug)
          })
      ),
    ]
  }

  private func rule(_ rule: ReportingRule, of campaign: Campaign) -> Value {
    let facts = [
      fact("report_from", rule.from), fact("report_to", rule.to),
      fact("plan_forwarded_to", rule.forwardedTo), fact("plan_channel", rule.channel),
      fact("plan_rhythm", rule.recurrence.map { rhythm($0) }), fact("plan_due", rule.dueText),
      fact("plan_due_set_by", rule.dueSetBy),
    ]
    return passage(
      rule.text, code: rule.code, label: word("plan_report_\(rule.kind.rawValue)"),
      facts: facts.compactMap { $0 } + limit(rule.deadline, of: campaign), lines: rule.lines,
      note: rule.note)
  }

  private func duty(_ duty: RecurringDuty, of campaign: Campaign) -> Value {
    let facts = [
      fact("who", duty.from), fact("report_to", duty.to),
      fact("plan_rhythm", duty.recurrence.map { rhythm($0) }),
    ]
    return passage(
      duty.text, code: duty.code, label: duty.kind,
      facts: facts.compactMap { $0 } + limit(duty.deadline, of: campaign), lines: duty.lines,
      note: duty.note)
  }

  /// The time limit that a duty refers to, in the words of the calendar.
  private func limit(_ reference: Reference<Deadline>?, of campaign: Campaign) -> [Value] {
    guard let deadline = reference.map({ campaign.duties.deadlines[$0] }) else { return [] }
    let printed = deadline.due?.text ?? deadline.dueText
    let words = printed ?? deadline.due.map { DayForm.text($0.period, .short, in: language) }
    let page = CampaignPages.folder(of: campaign) + "lich"
    return [fact("plan_due", words ?? deadline.event ?? deadline.what, page: page)].compactMap {
      $0
    }
  }

  /// How often, and on which day where one is set.
  func rhythm(_ recurrence: Recurrence) -> String {
    let often = word("plan_frequency_\(recurrence.frequency.rawValue)")
    guard let day = recurrence.dayOfMonth else { return often }
    let month = recurrence.monthOfQuarter.map { " \(word("month_of_quarter_\($0)"))" } ?? ""
    return "\(often), \(word("day_of_month")) \(day)\(month)"
  }
}
