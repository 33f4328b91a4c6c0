import Compile
import Diagnostics
import Domain
import Liquid

extension Planner {
  /// The home page.
  mutating func addHome(
    _ model: Model, _ articles: [Article], _ campaigns: CampaignPages, _ exemplars: ExemplarList
  ) {
    let title = model.settings.name
    let provinces = provinces
    add(.home, "index", from: .file("content/site.yaml")) { frame, route in
      let scopes = ExemplarScopes(provinces: provinces, frame: frame, route: route)
      return frame.scope(
        route, title: title,
        [
          ("campaigns", campaigns.cards(of: campaigns.real, on: route, in: frame)),
          ("articles", .array(articles.map { frame.link($0.title, to: $0.path) })),
          ("provinces_today", provinces.listed(.thirtyFour, in: frame)),
          ("provinces_path", .string(frame.path("tinh/index"))),
        ] + scopes.cards(of: exemplars.newest, atMost: 3))
    }
  }
}
