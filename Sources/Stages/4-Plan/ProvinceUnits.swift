import Compile
import Domain
import Judge
import Liquid

private let unitRecord = RecordMaker(Offers.provinceUnit)

/// The units of each province, found once for all pages.
struct ProvinceUnits: Sendable {
  private let units: [Province.Key: [Reference<Organisation>]]

  init(in model: Model, realm: Realm) {
    var units: [Province.Key: [Reference<Organisation>]] = [:]
    for (reference, unit) in model.organisations.referenced where unit.realm == realm {
      if let key = unit.province { units[key, default: []].append(reference) }
    }
    self.units = units
  }

  func of(_ keys: [Province.Key]) -> [Reference<Organisation>] {
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
  /// What is known of the units of a province: their reports and their awards.
  func units(
    on page: String, _ register: ProvinceUnits, _ campaigns: CampaignPages
  ) -> [(name: String, value: Value)] {
    let keys = provinces.keys(on: page)
    let units = campaigns.model.sorted(register.of(keys))
    let mine = Set(units)
    let scopes = campaigns.all.filter { !$0.entered.decisions.isEmpty }.map {
      DecisionScopes(assessment: campaigns.assessment(of: $0), frame: self)
    }
    return [
      ("units", .array(units.map { unit($0, campaigns) })),
      (
        "honours",
        (mine.isEmpty ? [] : scopes).honours { decision in
          decision.organisation.map(mine.contains) ?? false
        }
      ),
    ]
  }

  private func unit(_ unit: Reference<Organisation>, _ campaigns: CampaignPages) -> Value {
    let record = campaigns.model.organisations[unit]
    let states = campaigns.ledger.parts(of: unit).flatMap(\.reports).filter(\.isDue)
      .map(\.state)
    let page = units.id(of: unit)
    return unitRecord([
      "name": .string(record.fullName),
      "path": .text(has(page) ? path(page) : nil),
      "kind": .string(record.kind),
      "owed": .int(states.count),
      "received": .int(states.count { $0.isReceived }),
      "overdue": .int(states.count { $0.code == "overdue" }),
    ])
  }
}
