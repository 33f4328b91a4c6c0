import Compile
import Domain
import Judge
import Liquid

extension Planner {
  /// The works of a campaign and a page for each that its plan names.
  mutating func addWorks(_ chapter: CampaignChapter) {
    let campaign = chapter.campaign
    let isEmpty =
      campaign.works.isEmpty && campaign.participation.workRules.isEmpty
      && campaign.entered.registeredWorks.isEmpty
    guard !isEmpty else { return }
    add(
      .works, "cong-trinh", of: chapter, title: "works", notes: ["works"],
      tables: ["works", "registered-works", "progress"]
    ) { frame, _ in
      let scopes = WorkScopes(chapter: chapter, frame: frame)
      return [
        ("as_of", .day(chapter.asOf)),
        ("groups", scopes.groups),
        ("rules", .array(campaign.participation.workRules.referenced.map(scopes.value))),
        ("registered", .array(campaign.entered.registeredWorks.map(scopes.value))),
        ("progress", scopes.progress { _ in true }),
      ]
    }
    for (reference, work) in campaign.works.referenced {
      add(.work, CampaignPages.work(work, of: campaign), from: work.origin) { frame, route in
        let scopes = WorkScopes(chapter: chapter, frame: frame)
        let duties = DutyScopes(chapter: chapter, frame: frame)
        let deadlines = chapter.assessment.deadlines().filter {
          campaign.duties.deadlines[$0.deadline].works.contains(reference)
        }
        return frame.scope(
          route, title: work.name, of: campaign.displayTitle,
          above: chapter.above + [(frame.word("works"), chapter.id("cong-trinh"))],
          [
            ("campaign", chapter.campaignValue(on: route, in: frame)),
            ("chapter", chapter.value(in: frame)),
            ("downloads", frame.downloads([], of: campaign)),
            ("editor_notes", .array([])),
            ("work", scopes.value(reference, work)),
            ("deadlines", .array(deadlines.map(duties.value))),
            ("calendar_path", .string(frame.path(chapter.id("lich")))),
            ("progress", scopes.progress { $0 == .planned(reference) }),
          ])
      }
    }
  }
}
