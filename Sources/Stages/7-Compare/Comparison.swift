package import Diagnostics

/// Something that a reader would notice, in words.
package struct Change: Sendable, Hashable {
  /// The campaign that it is about, where it is about one.
  package let campaign: String?
  /// The campaign's name, or what stands for the site as a whole.
  package let heading: Wording
  /// The table that shows it.
  package let table: String
  package let words: Wording
}

/// What differs between two published sites, told from their data.
package struct Comparison: Sendable {
  package let changes: [Change]
  /// How many pages came, went or are not what they were.
  package let pageCount: Int

  /// Compares an earlier with a later site.
  package init(from old: PublishedData, to new: PublishedData) {
    let before = Dictionary(old.tables.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let after = Set(new.tables.map(\.id))
    var told = ToldCampaigns(from: old, to: new)
    var changes: [Change] = []
    pageCount = Set(old.pages.keys).union(new.pages.keys).count { old.pages[$0] != new.pages[$0] }
    for table in new.tables {
      if let change = told.arrival(of: table) { changes.append(change) }
      if let change = told.renaming(of: table) { changes.append(change) }
      guard !told.isNew(table) else { continue }
      changes += TableComparison(before[table.id], table)?.changes ?? []
    }
    for table in old.tables where !after.contains(table.id) {
      if let change = told.departure(of: table) { changes.append(change) }
      guard !told.isGone(table) else { continue }
      changes += TableComparison(table, nil)?.changes ?? []
    }
    // Campaign by campaign, what belongs to none last; within one in the order found.
    var order: [String] = []
    for change in changes where !order.contains(change.campaign ?? "") {
      order.append(change.campaign ?? "")
    }
    let campaigns = order.filter { !$0.isEmpty } + [""]
    self.changes = campaigns.flatMap { code in
      Self.once(changes.filter { ($0.campaign ?? "") == code })
    }
  }
}

extension Comparison {
  /// The changes without the figures that the standing of their target tells as well.
  private static func once(_ changes: [Change]) -> [Change] {
    let standings = changes.filter { $0.table == "assessments" }.map {
      $0.words.vi.dropFirst("Chỉ tiêu ".count)
    }
    return changes.filter { change in
      guard change.table == "results" else { return true }
      let told = change.words.vi.dropFirst("Kết quả ".count)
      return !standings.contains { $0.hasPrefix(told) }
    }
  }
}

/// Campaigns that came or went as a whole, each told once and not table by table.
private struct ToldCampaigns {
  // Their names by their codes.
  private let old: [String: String]
  private let new: Set<String>
  private var told: Set<String> = []

  init(from old: PublishedData, to new: PublishedData) {
    self.old = Dictionary(
      old.tables.compactMap { $0.campaign.map { ($0.code, $0.title) } },
      uniquingKeysWith: { first, _ in first })
    self.new = Set(new.tables.compactMap(\.campaign?.code))
  }

  func isNew(_ table: PublishedTable) -> Bool {
    table.campaign.map { old[$0.code] == nil } ?? false
  }

  func isGone(_ table: PublishedTable) -> Bool {
    table.campaign.map { !new.contains($0.code) } ?? false
  }

  mutating func arrival(of table: PublishedTable) -> Change? {
    guard isNew(table), let campaign = table.campaign, told.insert(campaign.code).inserted else {
      return nil
    }
    return Change(
      campaign: campaign.code, heading: table.heading, table: "campaigns",
      words: Wording(
        vi: "Phong trào mới trên trang: \(campaign.title)",
        en: "New campaign on the site: \(campaign.title)"))
  }

  mutating func renaming(of table: PublishedTable) -> Change? {
    guard let campaign = table.campaign, let before = old[campaign.code],
      before != campaign.title, told.insert(campaign.code).inserted
    else { return nil }
    return Change(
      campaign: campaign.code, heading: table.heading, table: "campaigns",
      words: Wording(
        vi: "Tên phong trào: “\(before)” → “\(campaign.title)”",
        en: "Campaign's name: '\(before)' → '\(campaign.title)'"))
  }

  mutating func departure(of table: PublishedTable) -> Change? {
    guard isGone(table), let campaign = table.campaign, told.insert(campaign.code).inserted else {
      return nil
    }
    return Change(
      campaign: campaign.code, heading: table.heading, table: "campaigns",
      words: Wording(
        vi: "Phong trào không còn trên trang: \(campaign.title)",
        en: "Campaign no longer on the site: \(campaign.title)"))
  }
}

extension PublishedTable {
  /// What its changes are gathered under.
  var heading: Wording {
    campaign.map { Wording(vi: $0.title, en: $0.title) }
      ?? Wording(vi: "Toàn trang", en: "The whole site")
  }
}
