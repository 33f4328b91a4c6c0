import Compile
import Diagnostics
import Domain
import Liquid
import Quantities

private let awardChapterRecord = RecordMaker(Offers.awardChapter)

extension Planner {
  /// What a campaign says about commendation and about taking part.
  mutating func addAwards(_ chapter: CampaignChapter) {
    let campaign = chapter.campaign
    guard campaign.speaksOfAwards else { return }
    let notes = ["award_forms", "quotas"]
    add(
      .awards, "khen-thuong", of: chapter, title: "awards", notes: notes, tables: ["quotas"]
    ) { frame, _ in
      let scopes = AwardScopes(chapter: chapter, frame: frame)
      return [
        ("rules", scopes.rules),
        ("titles_path", .string(frame.path("khen-thuong/danh-hieu"))),
      ]
    }
  }

  /// The page of the awards of all campaigns.
  mutating func addCommendation(_ model: Model, _ campaigns: CampaignPages) {
    let chapters = campaigns.all.filter(\.speaksOfAwards).map {
      CampaignChapter($0, of: model, campaigns)
    }
    add(.commendation, "khen-thuong/index", from: .file("content/site.yaml")) { frame, route in
      frame.scope(
        route, title: frame.word("commendation"),
        [
          (
            "campaigns",
            .array(chapters.map { AwardScopes(chapter: $0, frame: frame).summary })
          ),
          ("titles_path", .string(frame.path("khen-thuong/danh-hieu"))),
        ])
    }
  }
}

extension Campaign {
  /// Whether there is anything for its page of awards.
  fileprivate var speaksOfAwards: Bool {
    !awards.forms.isEmpty || !awards.criteria.isEmpty || !awards.quotas.isEmpty
      || !awards.dossiers.isEmpty || !awards.timeline.isEmpty
      || !awards.enterpriseCriteria.isEmpty || !participation.conditions.isEmpty
  }
}

extension AwardScopes {
  /// The campaign on the page of all awards.
  fileprivate var summary: Value {
    let awards = chapter.campaign.awards
    return awardChapterRecord([
      "anchor": .string(chapter.campaign.code),
      "chapter": chapter.value(in: frame),
      "path": .string(frame.path(chapter.id("khen-thuong"))),
      "forms": .array(awards.forms.map(value)),
      "criteria_count": .int(awards.criteria.count),
      "quotas": .array(awards.quotas.map(value)),
    ])
  }
}
