import Domain
import Judge
import Liquid
import Quantities
import Text

/// The campaigns and where their pages stand.
struct CampaignPages: Sendable {
  /// All of them, the newest first.
  let all: [Campaign]
  let asOf: Day
  let provinces: ProvincePages
  let model: Model
  private let assessments: [String: Assessment]
  // Every page of a province looks at them all.
  private let standings: [String: [Reference<Indicator>: Standing]]
  /// What units have to do with the campaigns.
  let ledger: UnitLedger

  init(of model: Model, _ provinces: ProvincePages, asOf: Day) {
    // The newest first: readers come for what is going on.
    let byBeginning: (Campaign, Campaign) -> Bool = { one, other in
      let (first, second) = (one.scope.period.firstDay, other.scope.period.firstDay)
      return first == second ? one.code < other.code : (first ?? asOf) > (second ?? asOf)
    }
    all = model.campaigns.sorted(by: byBeginning)
    self.model = model
    self.provinces = provinces
    self.asOf = asOf
    let assessments = Dictionary(
      model.campaigns.map { ($0.code, Assessment(of: $0, in: model, on: asOf)) },
      uniquingKeysWith: { first, _ in first })
    self.assessments = assessments
    standings = assessments.mapValues { assessment in
      let found = assessment.campaign.indicators.referenced.compactMap { reference, _ in
        assessment.standing(of: reference).map { (reference, $0) }
      }
      return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
    ledger = UnitLedger(of: all, in: model) { campaign in
      assessments[campaign.code] ?? Assessment(of: campaign, in: model, on: asOf)
    }
  }

  /// What can be concluded of a campaign on the day.
  func assessment(of campaign: Campaign) -> Assessment {
    assessments[campaign.code] ?? Assessment(of: campaign, in: model, on: asOf)
  }

  /// The order of the provinces by one indicator.
  func standing(of indicator: Reference<Indicator>, in campaign: Campaign) -> Standing? {
    standings[campaign.code]?[indicator]
  }

  /// The orders of the provinces by all indicators, as the plan lists those.
  func standings(of campaign: Campaign) -> [Standing] {
    campaign.indicators.referenced.compactMap { standing(of: $0.reference, in: campaign) }
  }

  /// What every page id of a campaign begins with.
  static func folder(of campaign: Campaign) -> String { "chien-dich/\(campaign.code)/" }

  /// The page of one indicator.
  static func indicator(_ indicator: Indicator, of campaign: Campaign) -> String {
    "\(folder(of: campaign))chi-tieu/\(Slug.of(indicator.code) ?? indicator.code)"
  }

  /// The page of one work.
  static func work(_ work: Work, of campaign: Campaign) -> String {
    "\(folder(of: campaign))cong-trinh/\(Slug.of(work.code) ?? work.code)"
  }

  /// Where a campaign's province is now, unless that is itself.
  func successor(of campaign: Campaign) -> Province? {
    province(of: campaign).flatMap { provinces.successor(of: $0) }
  }

  /// The campaign's province as it was when the plan was issued.
  func province(of campaign: Campaign) -> Province? { model.province(of: campaign) }

  /// The campaigns held in a province, or in what it was merged from.
  func held(in province: Province) -> [Campaign] {
    let page = provinces.id(of: province.key)
    return all.filter { campaign in
      guard let place = self.province(of: campaign) else { return false }
      let successor = provinces.successor(of: place)
      return provinces.id(of: place.key) == page
        || successor.map { provinces.id(of: $0.key) == page } == true
    }
  }
}

extension Campaign {
  /// Where a campaign stands on a day, by the period of its plan.
  enum State: String {
    case notBegun = "not_begun"
    case running
    case ended
  }

  func state(on day: Day) -> State {
    if let first = scope.period.firstDay, day < first { return .notBegun }
    if let last = scope.period.lastDay, last < day { return .ended }
    return .running
  }
}
