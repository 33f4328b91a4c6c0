import Compile
import Domain
import Liquid
import Quantities
import Text

private let campaignRecord = RecordMaker(Offers.campaign)
private let statementRecord = RecordMaker(Offers.statement)
private let factRecord = RecordMaker(Offers.fact)

extension CampaignPages {
  /// Campaigns as cards and lists show them.
  func cards(of campaigns: [Campaign], on route: Route, in frame: Frame) -> Value {
    .array(campaigns.map { value(of: $0, on: route, in: frame) })
  }

  /// A campaign as its own pages, cards and lists show it.
  func value(of campaign: Campaign, on route: Route, in frame: Frame) -> Value {
    let head = campaign.head
    let period = campaign.scope.period
    let state = campaign.state(on: asOf)
    let place = province(of: campaign)
    let placeNow = successor(of: campaign)
    let theme = campaign.sayings.theme ?? campaign.sayings.slogan
    return campaignRecord([
      "name": .string(campaign.displayTitle),
      "is_editors_name": .bool(head.editorTitle != nil),
      "title": .string(head.title),
      "kind": .string(head.kind),
      "issuer": .string(head.fullIssuer ?? head.issuer),
      "number": .text(head.number),
      "day": .day(head.day),
      "is_draft": .bool(head.status == .draft),
      "state": .string(frame.word("state_\(state.rawValue)")),
      "state_code": .string(state.rawValue),
      "as_of": .day(asOf),
      "path": .string(frame.path(Self.folder(of: campaign) + "index")),
      "pages": .array(menu(of: campaign, on: route, in: frame)),
      "place": place.flatMap { link($0, in: frame) } ?? .nil,
      "place_now": placeNow.flatMap { link($0, in: frame) } ?? .nil,
      "place_since": .day(placeNow?.validFrom),
      "from": .period(period.from),
      "to": .period(period.to),
      "from_date": .text(period.from?.machineDate),
      "to_date": .text(period.to?.machineDate),
      "source": .text(head.source),
      "theme": .text(theme?.text),
      "round_count": .int(campaign.rounds.count),
      "indicator_count": .int(campaign.indicators.count),
      "reached_count": frame.stateCounts(by: assessment(of: campaign)).reached,
    ])
  }

  private func link(_ province: Province, in frame: Frame) -> Value? {
    provinces.id(of: province.key).map { id in
      // A former province keeps the name it had; today's has the one it bears on the day.
      let isToday = province.key.vintage == .thirtyFour
      let name = frame.nameInside(of: province, on: isToday ? asOf : nil)
      // One that lives on under its name in another territory says which of the two it is.
      let before =
        isToday || provinces.namesake(of: province) == nil
        ? "" : " (\(frame.word("provinces_before").lowercasedFirst))"
      return frame.link(name + before, to: id)
    }
  }

  /// The parts a campaign can have, in the order of its menu; only those with a page are shown.
  private static let parts: [(word: String, id: String)] = [
    ("overview", "index"), ("full_text", "ke-hoach"), ("indicators", "chi-tieu"),
    ("progress_matrix", "tien-do"),
    ("plan_rounds", "dot"), ("plan_calendar", "lich"), ("plan_works", "cong-trinh"),
    ("plan_awards", "khen-thuong"),
    ("duties", "nhiem-vu"), ("blocks", "khoi"), ("reporting", "bao-cao"),
    ("plan_documents", "van-ban"), ("plan_movements", "phong-trao"), ("plan_places", "dia-ban"),
  ]

  private func menu(of campaign: Campaign, on route: Route, in frame: Frame) -> [Value] {
    let folder = Self.folder(of: campaign)
    return Self.parts.compactMap { part in
      let id = folder + part.id
      guard frame.has(id) else { return nil }
      return frame.menuItem(
        frame.word(part.word), to: id, on: route, isInside: route.key.id.hasPrefix(id + "/"))
    }
  }
}

extension Frame {
  /// Words of a document with what is said about them.
  func passage(
    _ text: String, code: String? = nil, label: String? = nil, facts: [Value] = [],
    lines: SourceLines? = nil, note: String? = nil
  ) -> Value {
    statementRecord([
      "code": .text(code),
      "label": .text(label),
      "text": .string(text),
      "facts": .array(facts),
      "lines": .text(lines?.text),
      "note": .text(note),
    ])
  }

  /// Passages of a document.
  func passages(_ passages: [Passage]) -> Value {
    .array(passages.map { passage($0.text, lines: $0.lines, note: $0.note) })
  }

  /// Statements of a document, each with its code.
  func statements(_ statements: Register<Statement>) -> Value {
    .array(
      statements.map { passage($0.text, code: $0.code, lines: $0.lines, note: $0.note) })
  }

  /// A passage that may be missing.
  func passage(_ passage: Passage?) -> Value {
    passage.map { self.passage($0.text, lines: $0.lines, note: $0.note) } ?? .nil
  }

  /// A name, by its key among the words, and a value; nothing where there is no value.
  func fact(
    _ word: String, _ text: String?, short: String? = nil, page: String? = nil
  ) -> Value? {
    text.map { text in
      factRecord([
        "name": .string(self.word(word)),
        "text": .string(text),
        "short": .string(short ?? text),
        "path": .text(page.flatMap { has($0) ? path($0) : nil }),
      ])
    }
  }
}

extension Period {
  /// What `datetime` of HTML can say: a day, a month or a year.
  var machineDate: String? {
    switch precision {
    case .day, .monthEnd: "\(first)"
    case .month, .year: "\(self)"
    case .quarter, .halfYear, .years: nil
    }
  }
}
