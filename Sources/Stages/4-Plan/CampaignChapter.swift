import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities

private let chapterRecord = RecordMaker(Offers.chapter)
private let passageRecord = RecordMaker(Offers.passage)

/// What the pages of one campaign have in common: where they lie, whose document they show.
struct CampaignChapter: Sendable {
  let campaign: Campaign
  /// Its province, on the map of when the document was issued.
  let province: Province?
  let organisations: Register<Organisation>
  /// What is concluded from what was entered, on the day.
  let assessment: Assessment
  private let campaigns: CampaignPages

  init(_ campaign: Campaign, of model: Model, _ campaigns: CampaignPages) {
    self.campaign = campaign
    self.campaigns = campaigns
    assessment = campaigns.assessment(of: campaign)
    province = model.province(of: campaign)
    organisations = model.organisations
  }

  /// The day that states are told for.
  var asOf: Day { campaigns.asOf }

  /// The id of one of the campaign's pages.
  func id(_ name: String) -> String {
    CampaignPages.folder(of: campaign) + name
  }

  /// The pages above a chapter.
  var above: [(String, String)] { [(campaign.displayTitle, id("index"))] }

  /// The document by kind and number, as it is cited.
  func document(in frame: Frame) -> String {
    let head = campaign.head
    return head.number.map { "\(head.kind) \(frame.word("numbered")) \($0)" } ?? head.kind
  }

  /// Whether a limit ends after the campaign's province did.
  func isAfterProvince(_ day: Day?) -> Bool {
    guard let day, let province, campaigns.successor(of: campaign) != nil,
      let end = province.validTo
    else { return false }
    return end < day
  }

  /// The campaign, as all of its pages show it.
  func campaignValue(on route: Route, in frame: Frame) -> Value {
    campaigns.value(of: campaign, on: route, in: frame)
  }

  /// The record of it, as templates see it.
  func value(in frame: Frame) -> Value {
    let successor = campaigns.successor(of: campaign)
    return chapterRecord([
      "title": .string(campaign.displayTitle),
      "path": .string(frame.path(id("index"))),
      "is_draft": .bool(campaign.head.status == .draft),
      "document": .string(document(in: frame)),
      "issuer": .string(campaign.head.fullIssuer ?? campaign.head.issuer),
      "day": .day(campaign.head.day),
      "province": .string(province.map { frame.fullName(of: $0) } ?? ""),
      "province_ended": .day(successor == nil ? nil : province?.validTo),
      "successor": successor.flatMap { next in
        campaigns.provinces.id(of: next.key).map {
          frame.link(frame.fullName(of: next, on: asOf), to: $0)
        }
      } ?? .nil,
    ])
  }
}

extension Planner {
  /// The chapters of every campaign, and the pages that gather them.
  mutating func addChapters(of model: Model, _ campaigns: CampaignPages) {
    for campaign in campaigns.all {
      let chapter = CampaignChapter(campaign, of: model, campaigns)
      addRounds(chapter)
      addCalendar(chapter)
      addAwards(chapter)
      addWorks(chapter)
      addMovements(chapter)
      addResponsibilities(chapter)
      addPlaces(chapter)
    }
    addCommendation(model, campaigns)
    addDocuments(model, campaigns)
  }

  /// Adds a chapter of a campaign; `notes` are the sections whose notes it shows, `tables` those
  /// that it offers as files.
  mutating func add(
    _ kind: PageKind, _ name: String, of chapter: CampaignChapter, title word: String,
    notes sections: [String] = [], tables: [String] = [],
    variables: @escaping @Sendable (Frame, Route) -> [(name: String, value: Value)]
  ) {
    add(kind, chapter.id(name), from: chapter.campaign.origin) { frame, route in
      frame.scope(
        route, title: frame.word(word), of: chapter.campaign.displayTitle,
        above: chapter.above,
        [
          ("campaign", chapter.campaignValue(on: route, in: frame)),
          ("chapter", chapter.value(in: frame)),
          ("downloads", frame.downloads(tables, of: chapter.campaign)),
          ("editor_notes", .texts(sections.compactMap { chapter.campaign.editor.notes[$0] })),
        ] + variables(frame, route))
    }
  }
}

extension Value {
  /// A whole number that may be missing.
  static func whole(_ number: Int?) -> Value { number.map { .int($0) } ?? .nil }

  /// A time that may be missing, as exact as it is known.
  static func time(_ period: Period?) -> Value { period.map { .string("\($0)") } ?? .nil }

  /// The lines of a document, as the editor wrote them.
  static func lines(_ lines: SourceLines?) -> Value { lines.map { .string($0.text) } ?? .nil }

  /// Words of a document.
  static func passage(_ passage: Passage) -> Value {
    passageRecord([
      "text": .string(passage.text), "lines": .lines(passage.lines), "note": .text(passage.note),
    ])
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> Value { .array(texts.map { .string($0) }) }
}
