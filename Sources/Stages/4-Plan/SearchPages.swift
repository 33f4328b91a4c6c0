import Compile
import Diagnostics
import Domain
import Liquid
import Text

private let letterRecord = RecordMaker(Offers.letter)
private let entryRecord = RecordMaker(Offers.entry)

extension Planner {
  /// The page of search and of the index from A to Z; of many entries one page a letter.
  mutating func addSearch(
    of model: Model, _ campaigns: CampaignPages, _ exemplars: ExemplarList
  ) {
    var entries = AlphabeticIndex.Entry.all(of: model, campaigns, provinces)
    entries += AlphabeticIndex.Entry.all(of: model, frame, exemplars)
    let index = AlphabeticIndex(of: entries)
    add(.search, "tim/index", from: .file("content/site.yaml")) { frame, route in
      frame.scope(
        route, title: frame.word("search"), description: frame.word("search_description"),
        [("letters", index.letters(in: frame))])
    }
    guard index.isLong else { return }
    for group in index.groups {
      let letter = group.letter
      add(.letter, "tim/\(letter.anchor)", from: .file("content/site.yaml")) { frame, route in
        frame.scope(
          route, title: "\(frame.word("a_to_z")): \(letter.name)",
          above: [(frame.word("search"), "tim/index")],
          [
            ("letters", index.letters(in: frame)),
            ("letter", index.value(of: group, isWhole: true, in: frame)),
          ])
      }
    }
  }
}

/// What has a page of its own, by the letter that it begins with.
struct AlphabeticIndex: Sendable {
  /// A page and how it is called.
  struct Entry: Sendable {
    let title: String
    let id: String
    /// What it belongs to: a campaign's name, or the key of a word.
    let part: Part

    enum Part: Sendable {
      case none
      case name(String)
      case word(String)
    }
  }

  // More than a page should hold.
  private static let longest = 600

  /// Entries that begin with one letter.
  typealias Group = (letter: AlphabetLetter, entries: [Entry])

  let groups: [Group]

  /// Whether the entries stand on a page for each letter.
  let isLong: Bool

  init(of entries: [Entry]) {
    isLong = entries.count > Self.longest
    let sorted = entries.map { (key: CollationKey($0.title), entry: $0) }.sorted {
      $0.key == $1.key ? $0.entry.id < $1.entry.id : $0.key < $1.key
    }
    var order: [AlphabetLetter] = []
    var groups: [AlphabetLetter: [Entry]] = [:]
    for (_, entry) in sorted {
      let letter = AlphabetLetter(of: entry.title)
      if groups[letter] == nil { order.append(letter) }
      groups[letter, default: []].append(entry)
    }
    self.groups = order.map { ($0, groups[$0] ?? []) }
  }

  /// The letters; with their entries where these stand on the same page.
  func letters(in frame: Frame) -> Value {
    .array(groups.map { value(of: $0, isWhole: !isLong, in: frame) })
  }

  func value(of group: Group, isWhole: Bool, in frame: Frame) -> Value {
    let letter = group.letter
    let entries = isWhole ? group.entries : []
    return letterRecord([
      "name": .string(letter.name),
      "anchor": .string(letter.anchor),
      "path": .text(isLong ? frame.path("tim/\(letter.anchor)") : nil),
      "entries": .array(
        entries.filter { frame.has($0.id) }.map { entry in
          entryRecord([
            "title": .string(entry.title), "path": .string(frame.path(entry.id)),
            "part": .text(entry.part.text(in: frame)),
          ])
        }),
    ])
  }
}

extension AlphabeticIndex.Entry {
  /// Provinces, pages of prose, campaigns and their indicators.
  fileprivate static func all(
    of model: Model, _ campaigns: CampaignPages, _ provinces: ProvincePages
  ) -> [Self] {
    var entries = provinces.pages.map { page in
      Self(title: page.province.name, id: page.id, part: .word(page.vintageWord))
    }
    for article in model.articles {
      entries.append(Self(title: article.title, id: article.path, part: .none))
    }
    for campaign in campaigns.all {
      let (folder, name) = (CampaignPages.folder(of: campaign), campaign.displayTitle)
      entries.append(Self(title: name, id: folder + "index", part: .word("campaign")))
      for indicator in campaign.indicators {
        entries.append(
          Self(
            title: indicator.name, id: CampaignPages.indicator(indicator, of: campaign),
            part: .name(name)))
      }
    }
    return entries
  }

  /// Units and exemplars.
  fileprivate static func all(
    of model: Model, _ frame: Frame, _ exemplars: ExemplarList
  ) -> [Self] {
    let units = model.organisations.referenced.filter { $0.record.realm == frame.realm }
    return units.map { unit in
      Self(
        title: unit.record.fullName, id: frame.units.id(of: unit.reference), part: .word("units"))
    }
      + exemplars.all.map { named in
        Self(title: named.exemplar.name, id: named.id, part: .word("exemplars_menu"))
      }
  }
}

extension AlphabeticIndex.Entry.Part {
  fileprivate func text(in frame: Frame) -> String? {
    switch self {
    case .none: nil
    case .name(let name): name
    case .word(let key): frame.word(key)
    }
  }
}

extension AlphabetLetter {
  /// What its page and the place of its entries are called.
  fileprivate var anchor: String { "chu-\(key)" }
}

extension ProvincePages.Page {
  fileprivate var vintageWord: String {
    province.key.vintage == .thirtyFour ? "provinces" : "provinces_before"
  }
}
