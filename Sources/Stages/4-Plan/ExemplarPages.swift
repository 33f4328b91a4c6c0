import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Markdown
import Quantities
import Text

private let groupRecord = RecordMaker(Offers.exemplarGroup)

/// An exemplar that has a page, and the campaign that names it.
struct NamedExemplar: Sendable {
  let exemplar: Exemplar
  let campaign: Campaign
  /// Its province, on the map of its time.
  let province: Province.Key?
  let unit: Reference<Organisation>?
  /// The unit's name, from the register or as entered.
  let unitName: String?
  let progress: ExemplarProgress?
  let pictures: [(photo: Photo, plan: PicturePlan)]

  var id: String { "dien-hinh/\(exemplar.code)" }
}

/// The exemplars that are public.
struct ExemplarList: Sendable {
  /// From A to Y.
  let all: [NamedExemplar]
  /// The same, the newest first.
  let newest: [NamedExemplar]
  private let byCampaign: [String: [NamedExemplar]]
  private let byPage: [String: [NamedExemplar]]

  init(
    of campaigns: CampaignPages, in model: Model, _ pictures: PictureShelf, includingDrafts: Bool
  ) {
    var list: [(key: CollationKey, named: NamedExemplar)] = []
    for campaign in campaigns.all {
      let progress = Dictionary(
        campaigns.assessment(of: campaign).exemplarProgress().map { ($0.exemplar, $0) },
        uniquingKeysWith: { first, _ in first })
      for (reference, exemplar) in campaign.entered.exemplars.referenced {
        guard exemplar.isPublic(includingDrafts: includingDrafts) else { continue }
        let unit = exemplar.organisation.map { model.organisations[$0] }
        let named = NamedExemplar(
          exemplar: exemplar, campaign: campaign,
          province: exemplar.province ?? unit?.province ?? campaign.scope.province,
          unit: exemplar.organisation, unitName: unit?.name ?? exemplar.organisationName,
          progress: progress[reference],
          pictures: exemplar.photos.compactMap { photo in
            pictures.plan(photo).map { (photo, $0) }
          })
        list.append((CollationKey(exemplar.name), named))
      }
    }
    all = list.sorted { $0.key < $1.key }.map(\.named)
    newest = Self.newestFirst(all)
    byCampaign = Dictionary(grouping: newest, by: \.campaign.code)
    byPage = newest.reduce(into: [:]) { found, named in
      for page in campaigns.provinces.pages(about: named.province) {
        found[page, default: []].append(named)
      }
    }
  }

  private static func newestFirst(_ all: [NamedExemplar]) -> [NamedExemplar] {
    all.enumerated().sorted { one, other in
      let (first, second) = (one.element.exemplar.published, other.element.exemplar.published)
      guard first != second else { return one.offset < other.offset }
      return second.map { day in first.map { day < $0 } ?? false } ?? true
    }.map(\.element)
  }

  /// Those of one campaign, the newest first.
  func of(_ campaign: Campaign) -> [NamedExemplar] { byCampaign[campaign.code] ?? [] }

  /// Those of a province, or of what it was merged from, the newest first.
  func of(_ province: Province, _ provinces: ProvincePages) -> [NamedExemplar] {
    provinces.id(of: province.key).flatMap { byPage[$0] } ?? []
  }
}

extension ProvincePages {
  /// The page of a province and of where its territory is now.
  fileprivate func pages(about key: Province.Key?) -> Set<String> {
    guard let key else { return [] }
    let now = named(key).flatMap { successor(of: $0) }
    return Set([id(of: key), now.flatMap { id(of: $0.key) }].compactMap { $0 })
  }
}

extension Planner {
  /// A page for each exemplar, and one of them all; nothing where no campaign names any.
  mutating func addExemplars(_ campaigns: CampaignPages, _ exemplars: ExemplarList) {
    guard !exemplars.all.isEmpty else { return }
    let provinces = provinces
    add(.exemplars, "dien-hinh/index", from: .file("content/campaigns")) { frame, route in
      let scopes = ExemplarScopes(provinces: provinces, frame: frame, route: route)
      return frame.scope(
        route, title: frame.word("exemplar_list"), description: frame.word("exemplar_list_lead"),
        [
          ("exemplars", .array(exemplars.all.map(scopes.card))),
          ("by_campaign", scopes.byCampaign(campaigns, exemplars)),
          ("by_province", scopes.byProvince(exemplars, campaigns.asOf)),
        ])
    }
    for named in exemplars.all {
      for (_, picture) in named.pictures { show(picture) }
      let story = text(named.exemplar.story)
      let isEmpty = story.document.plainText.isEmpty && story.document.slots.isEmpty
      add(.exemplar, named.id, from: named.exemplar.origin) { frame, route in
        let scopes = ExemplarScopes(provinces: provinces, frame: frame, route: route)
        return frame.scope(
          route, title: named.exemplar.name, of: frame.word("exemplar_list"),
          description: named.exemplar.reason,
          above: [(frame.word("exemplar_list"), "dien-hinh/index")],
          [
            ("campaign", campaigns.value(of: named.campaign, on: route, in: frame)),
            ("exemplar", scopes.value(of: named)),
            ("story", isEmpty ? .nil : story.html(on: route, in: frame)),
          ])
      }
    }
  }
}

extension ExemplarScopes {
  /// What other pages show of exemplars: some cards, and the way to all of them.
  func cards(
    of exemplars: [NamedExemplar], atMost count: Int = .max
  ) -> [(name: String, value: Value)] {
    [
      ("exemplars", .array(exemplars.prefix(count).map(card))),
      (
        "exemplars_path",
        .text(frame.has("dien-hinh/index") ? frame.path("dien-hinh/index") : nil)
      ),
    ]
  }

  fileprivate func byCampaign(_ campaigns: CampaignPages, _ exemplars: ExemplarList) -> Value {
    .array(
      campaigns.all.compactMap { campaign in
        let named = exemplars.all.filter { $0.campaign.code == campaign.code }
        guard !named.isEmpty else { return nil }
        return group(
          campaign.displayTitle, CampaignPages.folder(of: campaign) + "index", named,
          files: frame.downloads(of: "exemplars", of: campaign))
      })
  }

  fileprivate func byProvince(_ exemplars: ExemplarList, _ asOf: Day) -> Value {
    let groups = Dictionary(grouping: exemplars.all) { named in
      named.province.flatMap { provinces.id(of: $0) } ?? ""
    }
    let places = provinces.all(.thirtyFour) + provinces.all(.sixtyThree)
    var seen: Set<String> = []
    return .array(
      places.compactMap { province in
        guard let id = provinces.id(of: province.key), seen.insert(id).inserted,
          let named = groups[id]
        else { return nil }
        return group(provinces.title(of: province, asOf, in: frame), id, named)
      })
  }

  private func group(
    _ title: String, _ id: String, _ exemplars: [NamedExemplar], files: Value = .array([])
  ) -> Value {
    groupRecord([
      "title": .string(title),
      "path": .string(frame.path(id)),
      "exemplars": .array(exemplars.map(card)),
      "files": files,
    ])
  }
}
