import Domain
import Quantities

/// The days at the foot of a page: first shown, last changed, newest figure.
struct PageDays: Sendable {
  let published: Day?
  let updated: Day?
  let figures: Day?
}

/// Which days stand on which page: those of a campaign on its own pages, else those of the site.
struct DaysOfPages: Sendable {
  private let site: PageDays
  private let campaigns: [String: PageDays]

  init(of model: Model) {
    let settings = model.settings.dates
    campaigns = Dictionary(
      model.campaigns.map { campaign in
        let days = PageDays(
          published: campaign.dates.published ?? settings.published,
          updated: campaign.dates.updated ?? settings.updated,
          figures: campaign.entered.results.newestDay)
        return (CampaignPages.folder(of: campaign), days)
      }, uniquingKeysWith: { first, _ in first })
    site = PageDays(
      published: settings.published,
      updated: (campaigns.values.compactMap(\.updated) + [settings.updated].compactMap { $0 })
        .max(),
      figures: campaigns.values.compactMap(\.figures).max())
  }

  /// The days of the page of this id.
  subscript(_ id: String) -> PageDays {
    let parts = id.split(separator: "/", maxSplits: 2)
    guard parts.count == 3 else { return site }
    return campaigns["\(parts[0])/\(parts[1])/"] ?? site
  }
}

extension ResultTable {
  /// The newest day that any figure speaks of.
  fileprivate var newestDay: Day? { current.map { $0.day ?? $0.period.last }.max() }
}
