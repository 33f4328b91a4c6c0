import Diagnostics
import Domain
import Markdown

/// Which page a narrative means when it names another file or a record's code.
struct LinkMap: Sendable {
  // By the source file of a page, and by `kind:code` of a record.
  private var pages: [String: String] = [:]

  init(of model: Model, _ provinces: ProvincePages, _ units: UnitPages) {
    for article in model.articles { pages[article.origin.path] = article.path }
    for campaign in model.campaigns {
      let folder = CampaignPages.folder(of: campaign)
      pages[campaign.origin.path] = folder + "index"
      pages["phong-trao:\(campaign.code)"] = folder + "index"
      if let plan = campaign.plan { pages[plan.origin.path] = folder + "ke-hoach" }
      for indicator in campaign.indicators {
        pages["chi-tieu:\(campaign.code)/\(indicator.code)"] =
          CampaignPages.indicator(indicator, of: campaign)
      }
    }
    for province in model.provinces {
      guard let id = provinces.id(of: province.key) else { continue }
      pages["tinh:\(String(id.dropFirst("tinh/".count)))"] = id
    }
    for (reference, unit) in model.organisations.referenced {
      pages["don-vi:\(unit.code)"] = units.id(of: reference)
    }
  }

  /// The page and the rest of the address (`#muc-2`) that a target means.
  func page(for target: String, in source: String) -> (id: String, fragment: Substring)? {
    let cut = target.firstIndex(of: "#") ?? target.endIndex
    let name = String(target[..<cut])
    let key = name.isEmpty ? source : name.contains(":") ? name : Self.path(name, from: source)
    return pages[key].map { ($0, target[cut...]) }
  }

  /// The known name nearest to a target that leads nowhere.
  func nearest(to target: String, in source: String) -> String? {
    let isCode = target.contains(":")
    return NearMiss.nearest(
      to: isCode ? target : Self.path(target, from: source),
      among: pages.keys.filter { $0.contains(":") == isCode }.sorted())
  }

  /// A path named in a file, from the site's folder on.
  private static func path(_ name: String, from source: String) -> String {
    var parts = source.split(separator: "/").dropLast()
    for part in name.split(separator: "/") {
      switch part {
      case ".": break
      case "..": parts = parts.dropLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
