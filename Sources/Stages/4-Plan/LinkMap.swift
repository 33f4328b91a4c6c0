import Diagnostics
import Domain
import Markdown
import Pictures

/// Which page a narrative means when it names another file or a record's code.
struct LinkMap: Sendable {
  // By the source file of a page, and by `kind:code` of a record.
  private var pages: [String: String] = [:]
  // The texts of pages, by the same names.
  private var texts: [String: MarkdownDocument] = [:]
  private let pictures: PictureShelf

  init(
    of model: Model, _ provinces: ProvincePages, _ units: UnitPages, _ pictures: PictureShelf
  ) {
    self.pictures = pictures
    for article in model.articles {
      pages[article.origin.path] = article.path
      texts[article.origin.path] = article.body.document
    }
    for campaign in model.campaigns {
      let folder = CampaignPages.folder(of: campaign)
      pages[campaign.origin.path] = folder + "index"
      pages["phong-trao:\(campaign.code)"] = folder + "index"
      if let plan = campaign.plan {
        pages[plan.origin.path] = folder + "ke-hoach"
        texts[plan.origin.path] = plan.body.document
      }
      for exemplar in campaign.entered.exemplars {
        pages[exemplar.origin.path] = "dien-hinh/\(exemplar.code)"
        texts[exemplar.origin.path] = exemplar.story.document
        pages["dien-hinh:\(exemplar.code)"] = "dien-hinh/\(exemplar.code)"
      }
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
    let (key, fragment) = Self.parts(of: target, in: source)
    return pages[key].map { ($0, fragment) }
  }

  /// Whether the page that a target means has the place that it names; a page that is no text is
  /// not asked.
  func hasPlace(_ target: String, in source: String) -> Bool {
    let (key, fragment) = Self.parts(of: target, in: source)
    guard fragment.utf8.count > 1, let text = texts[key] else { return true }
    return text.hasAnchor(String(fragment))
  }

  /// The heading nearest to one that a target names in vain.
  func nearestPlace(to target: String, in source: String) -> String? {
    let (key, fragment) = Self.parts(of: target, in: source)
    return NearMiss.nearest(
      to: String(fragment), among: texts[key]?.headings.map { "#" + $0.id } ?? [])
  }

  private static func parts(of target: String, in source: String) -> (String, Substring) {
    let cut = target.firstIndex(of: "#") ?? target.endIndex
    let name = String(target[..<cut])
    let key = name.isEmpty ? source : name.contains(":") ? name : path(name, from: source)
    return (key, target[cut...])
  }

  /// The picture that a text means: one of its own, or a file named as seen from it.
  func picture(for target: String, in prose: Prose) -> Picture? {
    prose.pictures[target] ?? pictures[Self.path(target, from: prose.source.path)]
  }

  /// What a picture becomes where it is asked for.
  func plan(_ picture: Picture, at span: Span) -> Result<PicturePlan, PictureFault> {
    pictures.plan(picture, span)
  }

  /// The picture nearest to one that is not there.
  func nearestPicture(to target: String, in source: String) -> String? {
    pictures.nearest(to: Self.path(target, from: source))
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
