import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let rowRecord = RecordMaker(Offers.periodRow)

extension Planner {
  /// The report of each campaign on each period that has figures, frozen at its end.
  mutating func addPeriods(_ campaigns: CampaignPages) {
    for campaign in campaigns.all {
      let assessment = campaigns.assessment(of: campaign)
      let periods = assessment.reportedPeriods
      for (place, period) in periods.enumerated() {
        let neighbours = (
          before: place > 0 ? periods[place - 1] : nil,
          after: place + 1 < periods.count ? periods[place + 1] : nil
        )
        add(period, neighbours, by: assessment, campaigns)
      }
    }
  }

  private mutating func add(
    _ period: Period, _ neighbours: (before: Period?, after: Period?), by assessment: Assessment,
    _ campaigns: CampaignPages
  ) {
    let campaign = assessment.campaign
    let folder = CampaignPages.folder(of: campaign)
    let text = campaign.sections.first { $0.path.lowercased() == period.slug && !$0.isDraft }
      .map { PageText($0.body, links, reporting: &report) }
    let chapter = CampaignChapter(campaign, of: assessment.model, campaigns)
    add(.period, folder + "bao-cao/" + period.slug, from: campaign.origin) { frame, route in
      let title = "\(frame.word("period_report")) \(period.named(in: frame.language))"
      func link(_ other: Period?) -> Value {
        other.map {
          frame.link(
            "\(frame.word("period_report")) \($0.named(in: frame.language))",
            to: folder + "bao-cao/" + $0.slug)
        } ?? .nil
      }
      let scopes = PeriodScopes(
        period: period, assessment: assessment, chapter: chapter, frame: frame)
      let reporting: [(String, String)] =
        frame.has(folder + "bao-cao") ? [(frame.word("reporting"), folder + "bao-cao")] : []
      return frame.scope(
        route, title: title, of: campaign.displayTitle,
        description: "\(title): \(campaign.displayTitle)",
        above: [(campaign.displayTitle, folder + "index")] + reporting,
        [
          ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
          ("head", frame.head(of: campaign)),
          ("body", text?.html(on: route, in: frame) ?? .nil),
          ("previous", link(neighbours.before)),
          ("next", link(neighbours.after)),
        ] + scopes.variables)
    }
  }
}

/// What was known of a campaign at the end of a period, as templates see it.
private struct PeriodScopes {
  let period: Period
  let assessment: Assessment
  let chapter: CampaignChapter
  let frame: Frame

  private var campaign: Campaign { assessment.campaign }

  var variables: [(name: String, value: Value)] {
    let frozen = assessment.frozen(at: period)
    let states = frame.stateCounts(by: frozen)
    let folder = CampaignPages.folder(of: campaign)
    let board = CampaignPages.board(of: campaign)
    let duties = DutyScopes(chapter: chapter, frame: frame)
    let due = assessment.deadlines().filter { standing in
      campaign.duties.deadlines[standing.deadline].due.map {
        period.contains($0.lastDay)
      } ?? false
    }
    let honours = [DecisionScopes(assessment: assessment, frame: frame)].honours { decision in
      decision.day.map(period.contains) ?? false
    }
    return [
      ("period", .period(period)),
      ("day", .day(frozen.asOf)),
      ("deadlines", .array(due.map(duties.value))),
      (
        "calendar_path", .text(frame.has(folder + "lich") ? frame.path(folder + "lich") : nil)
      ),
      ("rows", .array(rows(frozen))),
      ("state_counts", states.counts),
      ("reached_count", states.reached),
      ("honours", honours),
      ("board_path", .text(frame.has(board) ? frame.path(board) : nil)),
    ] + reports
  }

  private func rows(_ frozen: Assessment) -> [Value] {
    campaign.indicators.referenced.compactMap { reference, indicator in
      let results = frozen.campaign.entered.results.current(of: reference)
      guard !results.isEmpty else { return nil }
      let all = assessment.campaign.entered.results.current(of: reference)
      // Places that had gone by then, or come later, are not missed.
      let expected = Set(all.map(\.subject).filter { exists($0, on: frozen.asOf) })
      let given = expected.intersection(
        results.filter { period.contains($0.period) && $0.hasFigure }.map(\.subject))
      let judgement = frozen.summary(of: reference)
      let page = CampaignPages.indicator(indicator, of: campaign)
      return rowRecord([
        "code": .string(indicator.code),
        "name": .string(indicator.displayName),
        "path": .text(frame.has(page) ? frame.path(page) : nil),
        "unit": .text(indicator.unit),
        "target": .string(frame.target(of: indicator)),
        "value": .decimal(judgement.figure?.number),
        "value_text": .text(
          judgement.figure.map { frame.words(for: $0, unit: nil) }
            ?? frame.words(inPlaceOf: judgement)),
        "percent": .decimal(judgement.percent),
        "percent_text": .text(judgement.percentWords(in: frame.language)),
        "finding": frame.finding(judgement, by: frozen),
        "given": .int(given.count),
        "expected": .int(expected.count),
        "reached": .int(expected.count { frozen.summary(of: reference, for: $0).state.isSuccess }),
      ])
    }
  }

  private func exists(_ subject: IndicatorResult.Subject, on day: Day) -> Bool {
    switch subject {
    case .whole: return false
    case .organisation(let unit): return assessment.model.organisations[unit].exists(on: day)
    case .province(let key):
      guard let province = assessment.model.provinces[key] else { return true }
      return (province.validFrom.map { $0 <= day } ?? true)
        && (province.validTo.map { day <= $0 } ?? true)
    }
  }

  /// Who has reported on the period, as it is known on the day of the site.
  private var reports: [(name: String, value: Value)] {
    let reports = assessment.reports().filter { $0.period == period }
    let missing = reports.filter { !$0.state.isReceived }
    let late = reports.filter { $0.state.isReceived && $0.state.isLate }
    return [
      ("owed", .int(reports.count)),
      ("received", .int(reports.count - missing.count)),
      ("in_time", .int(reports.count { $0.state == .onTime })),
      ("missing", .array(missing.map { frame.late($0, by: assessment) })),
      ("late", .array(late.map { frame.late($0, by: assessment) })),
    ]
  }
}

extension IndicatorResult {
  fileprivate var hasFigure: Bool { value != .missing && value != .notApplicable }
}
