import Compile
import Diagnostics
import Domain
import Liquid

private let changeRecord = RecordMaker(Offers.change)
private let changeDayRecord = RecordMaker(Offers.changeDay)

extension Planner {
  /// The page that tells what changed on the site, as the office has listed it.
  mutating func addChanges(_ changes: [SiteChange], _ campaigns: CampaignPages) {
    guard !changes.isEmpty else { return }
    let days = Set(changes.map(\.day)).sorted(by: >)
    add(.changes, "gioi-thieu/thay-doi", from: .file("content/changes.csv")) { frame, route in
      let groups: [Value] = days.map { day in
        changeDayRecord([
          "day": .day(day),
          "changes": .array(
            changes.filter { $0.day == day }.map { frame.change($0, campaigns) }),
        ])
      }
      return frame.scope(
        route, title: frame.word("changes"), description: frame.word("changes_lead"),
        above: [(frame.word("about"), "gioi-thieu/index")],
        [("days", .array(groups)), ("count", .int(changes.count))])
    }
  }
}

extension Frame {
  fileprivate func change(_ change: SiteChange, _ campaigns: CampaignPages) -> Value {
    let campaign = campaigns.all.first { $0.code == change.campaign }
    return changeRecord([
      "text": .string(language == .en ? change.english ?? change.text : change.text),
      "campaign": campaign.map {
        link($0.displayTitle, to: CampaignPages.folder(of: $0) + "index")
      } ?? .nil,
      "reason": .text(change.reason),
    ])
  }
}
