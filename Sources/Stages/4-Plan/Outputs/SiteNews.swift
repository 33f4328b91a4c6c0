import Diagnostics
import Domain
import Quantities
import Text

/// What is new on a site, by the dates of its content: the clock has no part in it.
struct SiteNews: Sendable {
  /// One thing that a reader may want to be told of.
  struct Item: Sendable {
    /// What it is known by, for ever: a page's id, and what tells it from others of that page.
    let key: String
    let title: String
    let summary: String
    let day: Day
    /// The page to read it on, or the campaign's where that one is not there.
    let page: String
    let campaign: Campaign
    /// The provinces that it concerns, by the ids of their pages.
    let places: Set<String>
  }

  /// The newest first.
  let items: [Item]
  /// The provinces that there is news of, in byte order of their pages.
  let places: [String]
  private let byPlace: [String: [Item]]
  private let newestDays: [String: Day]

  static let none = SiteNews([])

  init(of model: Model, _ campaigns: CampaignPages, in frame: Frame) {
    self.init(
      campaigns.all.flatMap { campaign in
        let reader = NewsReader(
          campaign: campaign, model: model, campaigns: campaigns, frame: frame)
        return [reader.launch].compactMap { $0 } + reader.results + reader.decisions
          + reader.exemplars
      })
  }

  private init(_ items: [Item]) {
    self.items = items.sorted { ($1.day, $0.key) < ($0.day, $1.key) }
    byPlace = self.items.reduce(into: [:]) { found, item in
      for place in item.places { found[place, default: []].append(item) }
    }
    places = byPlace.keys.sorted()
    newestDays = items.reduce(into: [:]) { days, item in
      days[item.campaign.code] = max(days[item.campaign.code] ?? item.day, item.day)
    }
  }

  /// What concerns one province, the newest first.
  func items(of place: String) -> [Item] { byPlace[place] ?? [] }

  /// The newest day of what a campaign's pages show.
  func newest(of campaign: String) -> Day? { newestDays[campaign] }
}

/// Reads what is new off one campaign.
private struct NewsReader {
  let campaign: Campaign
  let model: Model
  let campaigns: CampaignPages
  let frame: Frame

  private var folder: String { CampaignPages.folder(of: campaign) }

  /// The campaign itself.
  var launch: SiteNews.Item? {
    guard let day = campaign.head.day ?? campaign.scope.period.firstDay else { return nil }
    return item(
      "", "\(frame.word("news_campaign")): \(campaign.displayTitle)", campaign.head.title, day,
      page: folder + "index", places: places(of: campaign.scope.province))
  }

  /// The figures of each period, together.
  var results: [SiteNews.Item] {
    let groups = Dictionary(grouping: campaign.entered.results.current, by: \.period)
    return groups.map { period, results in
      let places = results.reduce(into: Set<String>()) { places, result in
        switch result.subject {
        case .whole: places.formUnion(self.places(of: campaign.scope.province))
        case .province(let key): places.formUnion(self.places(of: key))
        case .organisation(let unit):
          model.organisations[unit].province.map { places.formUnion(self.places(of: $0)) }
        }
      }
      let day = results.map { $0.day ?? period.last }.max() ?? period.last
      let time = DayForm.text(period, .short, in: frame.language)
      return item(
        "ket-qua-\(period)", "\(frame.word("news_results")) \(time): \(campaign.displayTitle)",
        "\(results.count) \(frame.word("news_figures"))", day, page: folder + "chi-tieu",
        places: places)
    }
  }

  /// Awards by decision: how many and of which form, never whose.
  var decisions: [SiteNews.Item] {
    let final = campaign.entered.decisions.filter { $0.state == .decided || $0.state == .revoked }
    let groups = Dictionary(grouping: final) { $0.number ?? "" }
    return groups.compactMap { number, decisions in
      guard !number.isEmpty,
        let day = decisions.compactMap({ $0.revocation?.day ?? $0.day }).max()
      else { return nil }
      let forms = Set(decisions.map(\.formName)).sorted()
      let places = decisions.reduce(into: places(of: campaign.scope.province)) { places, decision in
        let province = decision.organisation.flatMap { model.organisations[$0].province }
        if let province { places.formUnion(self.places(of: province)) }
      }
      return item(
        "quyet-dinh-\(Slug.of(number) ?? number)",
        "\(frame.word("news_decision")) \(number): \(WordForm.list(forms, in: frame.language))",
        "\(decisions.count) \(frame.word("news_awards"))", day, page: "khen-thuong/index",
        places: places)
    }
  }

  /// Exemplars that are public.
  var exemplars: [SiteNews.Item] {
    campaign.entered.exemplars.filter(\.isPublic).compactMap { exemplar in
      guard let day = exemplar.updated ?? exemplar.published else { return nil }
      let key =
        exemplar.province ?? exemplar.organisation.flatMap { model.organisations[$0].province }
      return item(
        "dien-hinh-\(exemplar.code)", "\(frame.word("news_exemplar")): \(exemplar.name)",
        exemplar.reason, day, page: "dien-hinh/\(exemplar.code)",
        places: key.map { places(of: $0) } ?? [])
    }
  }

  private func item(
    _ key: String, _ title: String, _ summary: String, _ day: Day, page: String,
    places: Set<String>
  ) -> SiteNews.Item {
    return SiteNews.Item(
      key: folder + key, title: frame.mark(of: campaign) + title, summary: summary, day: day,
      page: page,
      campaign: campaign, places: places)
  }

  /// The pages of a province and of where its territory is now.
  private func places(of key: Province.Key?) -> Set<String> {
    // A campaign of the whole country belongs to no place.
    guard let key else { return [] }
    let provinces = campaigns.provinces
    let now = model.provinces[key].flatMap { provinces.successor(of: $0) }
    return Set([provinces.id(of: key), now.flatMap { provinces.id(of: $0.key) }].compactMap { $0 })
  }
}

extension Frame {
  /// What must stand before anything that is told of a campaign away from its pages.
  func mark(of campaign: Campaign) -> String {
    if campaign.isSample { return word("sample") + ". " }
    return campaign.head.status == .draft ? word("draft") + ". " : ""
  }
}

extension Exemplar {
  /// Whether readers may see it.
  var isPublic: Bool { isPublic(includingDrafts: false) }

  // Silence is not consent: of a person all must be recorded, of others nothing may stand against.
  func isPublic(includingDrafts: Bool) -> Bool {
    guard includingDrafts || !isDraft else { return false }
    return kind == .person ? publication?.isComplete == true : publication?.isAllowed != false
  }
}
