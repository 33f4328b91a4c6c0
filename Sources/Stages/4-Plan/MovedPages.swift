import Compile
import Diagnostics
import Domain
import Liquid

extension Planner {
  /// Leaves a page that leads on wherever a page stood before (`formerly:`).
  mutating func addMoved(_ articles: [Article], _ campaigns: CampaignPages, _ model: Model) {
    let known = pageIDs
    func move(_ former: [String], in folder: String, to id: String, from origin: Span) {
      guard known.contains(id) else { return }
      for name in former { addMoved(folder + Self.id(of: name), to: id, from: origin) }
    }
    for article in articles {
      move(article.formerly, in: "", to: article.path, from: article.origin)
    }
    for campaign in campaigns.all {
      if !campaign.formerly.isEmpty { addMoved(campaign, among: known) }
      for exemplar in campaign.entered.exemplars {
        move(
          exemplar.formerly, in: "dien-hinh/", to: "dien-hinh/\(exemplar.code)",
          from: exemplar.origin)
      }
    }
    for (reference, unit) in model.organisations.referenced where unit.realm == frame.realm {
      move(unit.formerly, in: "don-vi/", to: frame.units.id(of: reference), from: unit.origin)
    }
  }

  /// All pages of a campaign that had another slug.
  private mutating func addMoved(_ campaign: Campaign, among known: Set<String>) {
    let folder = CampaignPages.folder(of: campaign)
    for id in known.filter({ $0.hasPrefix(folder) }).sorted() {
      for name in campaign.formerly {
        addMoved(
          "chien-dich/\(Self.id(of: name))/\(id.dropFirst(folder.count))", to: id,
          from: campaign.origin)
      }
    }
  }

  private mutating func addMoved(_ id: String, to target: String, from origin: Span) {
    add(.moved, id, from: origin) { frame, route in
      frame.scope(
        route, title: "\(frame.word("moved")): \(route.path)", movedTo: target,
        [("target", .string(frame.path(target)))])
    }
  }

  /// The id of a page that is named as an address or as a slug.
  private static func id(of name: String) -> String {
    var name = name[...]
    while name.hasPrefix("/") { name.removeFirst() }
    if name.hasSuffix(".html") { name.removeLast(".html".count) }
    return name.hasSuffix("/") ? name + "index" : String(name)
  }
}
