import Compile
import Diagnostics
import Domain
import Liquid

extension Planner {
  /// The first page of the site, or of its demonstration.
  mutating func addHome(
    _ model: Model, _ articles: [Article], _ campaigns: CampaignPages, _ exemplars: ExemplarList
  ) {
    let provinces = provinces
    add(.home, "index", from: .file("content/site.yaml")) { frame, route in
      let scopes = ExemplarScopes(provinces: provinces, frame: frame, route: route)
      return frame.scope(
        route,
        title: frame.realm == .real ? model.settings.name : frame.word("demonstration"),
        about: frame.realm == .real
          ? LinkedThing.site(model.settings, language: frame.language.rawValue) : [],
        [
          ("questions", .array(frame.questions)),
          ("campaigns", campaigns.cards(of: campaigns.all, on: route, in: frame)),
          ("articles", .array(articles.map { frame.link($0.title, to: $0.path) })),
          ("provinces_today", provinces.listed(.thirtyFour, on: campaigns.asOf, in: frame)),
          ("provinces_path", .string(frame.path("tinh/index"))),
        ] + scopes.cards(of: exemplars.newest, atMost: 3))
    }
  }
}

extension Frame {
  /// What most visitors ask, each with the page that answers.
  fileprivate var questions: [Value] {
    [
      ("question_where", "tinh/index"), ("question_who", "khen-thuong/index"),
      ("question_owed", "don-vi/index"),
    ].filter { has($0.1) }.map { link(word($0.0), to: $0.1) }
  }
}
