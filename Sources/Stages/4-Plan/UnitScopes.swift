import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let partRecord = RecordMaker(Offers.unitPart)
private let dutyRecord = RecordMaker(Offers.unitDuty)
private let figureRecord = RecordMaker(Offers.unitFigure)
private let reportRecord = RecordMaker(Offers.unitReport)
private let registrationRecord = RecordMaker(Offers.unitRegistration)
private let workRecord = RecordMaker(Offers.unitWork)
private let scoreRecord = RecordMaker(Offers.unitScore)

/// What a unit has to do with one campaign, as templates see it.
struct UnitScopes {
  let unit: Reference<Organisation>
  let part: UnitLedger.Part
  let assessment: Assessment
  let frame: Frame

  private var campaign: Campaign { part.campaign }
  private var folder: String { CampaignPages.folder(of: campaign) }

  func value(of campaignValue: Value) -> Value {
    let decisions = DecisionScopes(assessment: assessment, frame: frame)
    let states = part.reports.map(\.state)
    let quotaRows = part.quotas.isEmpty ? part.mentions.quotas : []
    return partRecord([
      "anchor": .string(campaign.code),
      "campaign": campaignValue,
      "level": .text(part.participant?.level),
      "note": .text(part.participant?.note),
      "tasks": .array(part.mentions.tasks.map(task)),
      "duties": .array(duties),
      "figures": .array(
        frame.figures(of: part.indicators, for: .organisation(unit), by: assessment)),
      "reports": .array(part.reports.map(value)),
      "owed": .int(states.count { $0 != .notDue }),
      "received": .int(states.count { $0.isReceived }),
      "late": .int(states.count { $0.isReceived && $0.isLate }),
      "registrations": .array(part.registrations.map(value)),
      "works": .array(part.works.compactMap(value)),
      "scores": .array(part.blocks.compactMap(score)),
      "awards": .array(part.awards.map(decisions.value)),
      "quotas": decisions.uses(part.quotas),
      "quota_rows": .array(quotaRows.map(frame.quota)),
      "exemplars": .array(
        part.exemplars.compactMap { exemplar in
          frame.exemplarPath(exemplar).map {
            Frame.link(["title": .string(exemplar.name), "path": .string($0)])
          }
        }),
      "is_entered": .bool(isEntered),
    ])
  }

  private var isEntered: Bool {
    part.participant != nil || !part.reports.isEmpty || !part.works.isEmpty
      || !part.blocks.isEmpty || !part.awards.isEmpty || !part.indicators.isEmpty
  }

  // MARK: What the plan says

  private func task(_ task: Responsibility) -> Value {
    let name = assessment.model.organisations[unit].name
    // Who it is for goes without saying where it is the unit alone.
    func other(_ text: String?) -> String? {
      text.flatMap { VietnameseText.areAlike($0, name) ? nil : $0 }
    }
    let facts = [
      frame.fact("organisation", other(task.organisation)),
      frame.fact("lead", task.lead == task.organisation ? nil : other(task.lead)),
      frame.fact(
        "together",
        task.with.isEmpty ? nil : WordForm.list(task.with, in: frame.language)),
    ]
    return frame.passage(
      task.text, code: task.code, facts: facts.compactMap { $0 }, lines: task.lines,
      note: task.note)
  }

  private var duties: [Value] {
    let deadlines = assessment.deadlines().filter { part.mentions.deadlines.contains($0.deadline) }
    let finder = part.finder
    return deadlines.filter { !isReport($0.deadline) }.map { duty($0, finder) }
      + part.mentions.reporting.filter { !isDated($0, by: deadlines) }.map { duty($0, finder) }
      + part.mentions.duties.map { duty($0, finder) }
  }

  /// Whether a deadline is that of a report, which the rule on reports tells in full.
  private func isReport(_ reference: Reference<Deadline>) -> Bool {
    let deadline = campaign.duties.deadlines[reference]
    return part.mentions.reporting.contains { rule in
      rule.deadline == reference
        || rule.recurrence != nil && rule.recurrence == deadline.recurrence
          && rule.to == deadline.to
    }
  }

  /// Whether a report without a rhythm stands on the lines of a deadline, which has its date.
  private func isDated(_ rule: ReportingRule, by deadlines: [DeadlineStanding]) -> Bool {
    guard rule.recurrence == nil, let lines = rule.lines?.text else { return false }
    return deadlines.contains {
      campaign.duties.deadlines[$0.deadline].lines?.text == lines && !isReport($0.deadline)
    }
  }

  private func duty(_ standing: DeadlineStanding, _ finder: NameFinder) -> Value {
    let deadline = campaign.duties.deadlines[standing.deadline]
    return dutyRecord([
      "what": .string(deadline.what),
      "path": .text(calendarPath(to: deadline)),
      "role": .string(role(finder, from: deadline.from, with: deadline.with)),
      "due": .time(deadline.due?.period),
      "due_text": .text(
        deadline.dueText ?? deadline.due?.text ?? deadline.recurrence.map(frame.rhythm)
          ?? deadline.event),
      "state": .string(frame.word("limit_\(standing.state.rawValue)")),
      "mark": .string(standing.state.rawValue),
      "to": .text(deadline.to),
      "lines": .lines(deadline.lines),
    ])
  }

  private func duty(_ rule: ReportingRule, _ finder: NameFinder) -> Value {
    let deadline = rule.deadline.map { campaign.duties.deadlines[$0] }
    return dutyRecord([
      "what": .string(rule.text),
      "path": .text(frame.has(folder + "bao-cao") ? frame.path(folder + "bao-cao") : nil),
      "role": .string(role(finder, from: rule.from, with: [])),
      "due": .time(deadline?.due?.period),
      "due_text": .text(rule.dueText ?? rule.recurrence.map(frame.rhythm)),
      "state": .string(
        frame.word(
          rule.kind == .adHoc
            ? "report_ad_hoc" : rule.recurrence == nil ? "limit_no_day" : "by_rhythm")),
      "mark": .nil,
      "to": .text(rule.to),
      "lines": .lines(rule.lines),
    ])
  }

  private func duty(_ duty: RecurringDuty, _ finder: NameFinder) -> Value {
    dutyRecord([
      "what": .string(duty.text),
      "path": .text(frame.has(folder + "lich") ? frame.path(folder + "lich") : nil),
      "role": .string(role(finder, from: duty.from, with: [])),
      "due": .nil,
      "due_text": .text(duty.recurrence.map(frame.rhythm)),
      "state": .string(frame.word(duty.recurrence == nil ? "limit_no_day" : "by_rhythm")),
      "mark": .nil,
      "to": .text(duty.to),
      "lines": .lines(duty.lines),
    ])
  }

  private func role(_ finder: NameFinder, from: String?, with: [String]) -> String {
    if finder.units(in: from).contains(unit) { return frame.word("duty_does") }
    if with.contains(where: { finder.units(in: $0).contains(unit) }) {
      return frame.word("duty_helps")
    }
    return frame.word("duty_receives")
  }

  private func calendarPath(to deadline: Deadline) -> String? {
    let page = folder + "lich"
    return frame.has(page) ? "\(frame.path(page))#han-\(deadline.code)" : nil
  }

  // MARK: What offices entered

  private func value(_ report: ReportStanding) -> Value {
    let rule = campaign.duties.reporting[report.rule]
    let page = report.period.map { "\(folder)bao-cao/\($0.slug)" }
    return reportRecord([
      "rule": .string(frame.word("report_\(rule.kind.rawValue)")),
      "period": .period(report.period),
      "path": .text(page.flatMap { frame.has($0) ? frame.path($0) : nil }),
      "due": .day(report.due),
      "received": .day(report.report?.received),
      "number": .text(report.report?.number),
      "state": .string(report.state.name[frame.language]),
      "code": .string(report.state.styleCode),
      "mark": .string(report.state.mark),
    ])
  }

  private func value(_ standing: RegistrationStanding) -> Value {
    let rule = campaign.participation.workRules[standing.rule]
    return registrationRecord([
      "rule": .string(rule.appliesTo),
      "count": .int(standing.works.count),
      "minimum": .whole(standing.minimum),
      "is_enough": .bool(standing.state != .short),
      "basis": .string(standing.basis[frame.language]),
    ])
  }

  private func value(_ standing: WorkStanding) -> Value? {
    guard case .registered(let reference) = standing.work else { return nil }
    let work = campaign.entered.registeredWorks[reference]
    return workRecord([
      "name": .string(work.name),
      "kind": .text(work.kind),
      "due": .time(work.due?.period),
      "state": .string(standing.state.name[frame.language]),
      "basis": .string(standing.basis[frame.language]),
    ])
  }

  private func score(_ standing: BlockStanding) -> Value? {
    guard let member = standing.members.first(where: { $0.organisation == unit }) else {
      return nil
    }
    let scopes = BlockScopes(assessment: assessment, frame: frame)
    return scoreRecord([
      "block": scopes.value(standing, withLines: false),
      "member": scopes.value(member, in: standing),
      "of": .int(standing.members.count),
    ])
  }
}

extension Frame {
  /// The figures of one unit or place against the targets, all targets of each indicator.
  func figures(
    of indicators: [Reference<Indicator>], for subject: IndicatorResult.Subject,
    by assessment: Assessment
  ) -> [Value] {
    indicators.sorted { $0.index < $1.index }.map { reference in
      let indicator = assessment.campaign.indicators[reference]
      let judgement = assessment.summary(of: reference, for: subject)
      let page = CampaignPages.indicator(indicator, of: assessment.campaign)
      return figureRecord([
        "code": .string(indicator.code),
        "name": .string(indicator.displayName),
        "path": .text(has(page) ? path(page) : nil),
        "unit": .text(indicator.unit),
        "target": .string(target(of: indicator)),
        "finding": finding(judgement, by: assessment),
        "day": .day(judgement.figure?.day),
      ])
    }
  }

  /// How a result is held against the target: in the words of the plan where the page has its
  /// language.
  func comparison(of indicator: Indicator) -> String {
    let printed = language == .vi ? indicator.comparatorText : nil
    return printed ?? comparator(of: indicator)
  }

  /// The same in words of ours; what a document calls “below” may admit the bound itself.
  func comparator(of indicator: Indicator) -> String {
    let isBelow = indicator.comparator == .lessThan && !indicator.targets.contains { $0.isStrict }
    return word("comparator_\(isBelow ? "at_most" : indicator.comparator.rawValue)")
  }

  /// What an indicator is to reach, with its number.
  func target(of indicator: Indicator) -> String {
    let words = comparison(of: indicator)
    let bounds = indicator.targets.first
    switch (bounds?.lower, bounds?.upper) {
    case (let lower?, let upper?):
      return NumberForm.text(.between(lower, upper), unit: indicator.unit, in: language)
    case (let bound?, nil), (nil, let bound?):
      return "\(words) \(NumberForm.text(bound, unit: indicator.unit, in: language))"
    // A bare “not lower than” says nothing: the printed sentence says than what.
    case (nil, nil): return language == .vi ? indicator.wording : words
    }
  }
}
