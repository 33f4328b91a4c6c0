import Compile
import Domain
import Judge
import Liquid

private let partRecord = RecordMaker(Offers.provincePart)
private let unitRecord = RecordMaker(Offers.provinceUnit)

/// What campaigns know of each province, found once for all pages.
struct ProvinceLedger: Sendable {
  /// One province in one campaign.
  struct Part: Sendable {
    let province: Province.Key
    let campaign: Campaign
    var indicators: [Reference<Indicator>]
  }

  private let parts: [Province.Key: [Part]]
  private let units: [Province.Key: [Reference<Organisation>]]

  init(of campaigns: [Campaign], in model: Model, realm: Realm) {
    var parts: [Province.Key: [Part]] = [:]
    for campaign in campaigns {
      var indicators: [Province.Key: [Reference<Indicator>]] = [:]
      for (reference, _) in campaign.indicators.referenced {
        var seen: Set<IndicatorResult.Subject> = []
        for result in campaign.entered.results.current(of: reference) {
          guard case .province(let key) = result.subject, seen.insert(result.subject).inserted
          else { continue }
          indicators[key, default: []].append(reference)
        }
      }
      for (key, indicators) in indicators {
        parts[key, default: []].append(
          Part(province: key, campaign: campaign, indicators: indicators))
      }
    }
    var units: [Province.Key: [Reference<Organisation>]] = [:]
    for (reference, unit) in model.organisations.referenced where unit.realm == realm {
      if let key = unit.province { units[key, default: []].append(reference) }
    }
    self.parts = parts
    self.units = units
  }

  func parts(of keys: [Province.Key]) -> [Part] { keys.flatMap { parts[$0] ?? [] } }

  func units(of keys: [Province.Key]) -> [Reference<Organisation>] {
    keys.flatMap { units[$0] ?? [] }
  }
}

extension ProvincePages {
  /// The records that a page is about: two where neither name nor border changed.
  func keys(on page: String) -> [Province.Key] {
    Province.Vintage.allCases.flatMap { vintage in
      all(vintage).map(\.key).filter { id(of: $0) == page }
    }
  }
}

extension Frame {
  /// What is known of a province: its figures, its units and their awards.
  func figures(
    on page: String, _ ledger: ProvinceLedger, _ campaigns: CampaignPages
  ) -> [(name: String, value: Value)] {
    let keys = provinces.keys(on: page)
    let units = campaigns.model.sorted(ledger.units(of: keys))
    let parts = ledger.parts(of: keys)
    let mine = Set(units)
    let scopes = campaigns.all.filter { !$0.entered.decisions.isEmpty }.map {
      DecisionScopes(assessment: campaigns.assessment(of: $0), frame: self)
    }
    return [
      ("parts", .array(parts.map { part($0, isOneOfTwo: keys.count > 1, campaigns) })),
      ("units", .array(units.map { unit($0, campaigns) })),
      (
        "honours",
        (mine.isEmpty ? [] : scopes).honours { decision in
          decision.organisation.map(mine.contains) ?? false
        }
      ),
    ]
  }

  private func part(
    _ part: ProvinceLedger.Part, isOneOfTwo: Bool, _ campaigns: CampaignPages
  ) -> Value {
    let assessment = campaigns.assessment(of: part.campaign)
    let subject = IndicatorResult.Subject.province(part.province)
    let folder = CampaignPages.folder(of: part.campaign)
    let reached = part.indicators.count {
      assessment.summary(of: $0, for: subject).state.isSuccess
    }
    let vintage = isOneOfTwo ? word("map_\(part.province.vintage.rawValue)") : nil
    return partRecord([
      "anchor": .string("\(part.campaign.code)-\(part.province.vintage.rawValue)"),
      "campaign": link(part.campaign.displayTitle, to: folder + "index"),
      "name": .text(vintage),
      "figures": .array(figures(of: part.indicators, for: subject, by: assessment)),
      "reached": .int(reached),
      "matrix_path": .text(has(folder + "tien-do") ? path(folder + "tien-do") : nil),
    ])
  }

  private func unit(_ unit: Reference<Organisation>, _ campaigns: CampaignPages) -> Value {
    let record = campaigns.model.organisations[unit]
    let states = campaigns.ledger.parts(of: unit).flatMap { $0.reports.map(\.state) }
    let page = units.id(of: unit)
    return unitRecord([
      "name": .string(record.fullName),
      "path": .text(has(page) ? path(page) : nil),
      "kind": .string(record.kind),
      "owed": .int(states.count { $0 != .notDue }),
      "received": .int(states.count { $0.isReceived }),
      "overdue": .int(states.count { $0.code == "overdue" }),
    ])
  }
}
