import Domain
import Judge

/// What each unit has to do with each campaign, found once for all pages.
struct UnitLedger: Sendable {
  /// One unit in one campaign.
  struct Part: Sendable {
    let campaign: Campaign
    let finder: NameFinder
    var participant: Participant?
    var mentions = Mentions()
    var reports: [ReportStanding] = []
    var registrations: [RegistrationStanding] = []
    var works: [WorkStanding] = []
    var quotas: [QuotaUse] = []
    var blocks: [BlockStanding] = []
    var awards: [AwardStanding] = []
    var indicators: [Reference<Indicator>] = []
    var exemplars: [Exemplar] = []

    fileprivate init(_ campaign: Campaign, _ finder: NameFinder) {
      self.campaign = campaign
      self.finder = finder
    }
  }

  private let parts: [Reference<Organisation>: [Part]]

  init(of campaigns: [Campaign], in model: Model, _ assessment: (Campaign) -> Assessment) {
    var parts: [Reference<Organisation>: [Part]] = [:]
    for campaign in campaigns {
      let finder = NameFinder(for: campaign, in: model)
      let blank = Part(campaign, finder)
      var found = Self.entered(under: campaign, assessment(campaign), blank)
      for (unit, mentions) in Mentions.all(of: campaign, by: finder) {
        found[unit, default: blank].mentions = mentions
      }
      for (unit, part) in found { parts[unit, default: []].append(part) }
    }
    self.parts = parts
  }

  /// What a unit has to do with campaigns, the newest first.
  func parts(of unit: Reference<Organisation>) -> [Part] { parts[unit] ?? [] }

  /// The units of which there is something to say.
  var units: Set<Reference<Organisation>> { Set(parts.keys) }

  private static func entered(
    under campaign: Campaign, _ assessment: Assessment, _ blank: Part
  ) -> [Reference<Organisation>: Part] {
    var found: [Reference<Organisation>: Part] = [:]
    func note(_ unit: Reference<Organisation>, _ change: (inout Part) -> Void) {
      change(&found[unit, default: blank])
    }
    for participant in campaign.entered.participants {
      note(participant.organisation) { $0.participant = participant }
    }
    for report in assessment.reports() { note(report.organisation) { $0.reports.append(report) } }
    for standing in assessment.registrations() {
      note(standing.organisation) { $0.registrations.append(standing) }
    }
    for work in assessment.works() {
      guard case .registered(let reference) = work.work else { continue }
      note(campaign.entered.registeredWorks[reference].organisation) { $0.works.append(work) }
    }
    for quota in assessment.quotas() { note(quota.organisation) { $0.quotas.append(quota) } }
    for block in assessment.blocks() {
      for member in block.members { note(member.organisation) { $0.blocks.append(block) } }
    }
    for award in assessment.publicAwards() {
      guard let unit = campaign.entered.decisions[award.decision].organisation else { continue }
      note(unit) { $0.awards.append(award) }
    }
    var seen: Set<Figure> = []
    for result in campaign.entered.results.current {
      guard case .organisation(let unit) = result.subject,
        seen.insert(Figure(unit: unit, indicator: result.indicator)).inserted
      else { continue }
      note(unit) { $0.indicators.append(result.indicator) }
    }
    for exemplar in campaign.entered.exemplars where !exemplar.isDraft {
      if let unit = exemplar.organisation { note(unit) { $0.exemplars.append(exemplar) } }
    }
    return found
  }

  private struct Figure: Hashable {
    let unit: Reference<Organisation>
    let indicator: Reference<Indicator>
  }
}
