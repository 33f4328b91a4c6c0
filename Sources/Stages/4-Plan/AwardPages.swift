import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities

private let awardChapterRecord = RecordMaker(Offers.awardChapter)
private let quotaChapterRecord = RecordMaker(Offers.quotaChapter)

extension Planner {
  /// What a campaign says about commendation and about taking part.
  mutating func addAwards(_ chapter: CampaignChapter) {
    let campaign = chapter.campaign
    guard campaign.speaksOfAwards else { return }
    let notes = ["award_forms", "quotas"]
    add(
      .awards, "khen-thuong", of: chapter, title: "awards", notes: notes,
      tables: ["quotas", "decisions"]
    ) { frame, _ in
      let scopes = AwardScopes(chapter: chapter, frame: frame)
      let decisions = DecisionScopes(assessment: chapter.assessment, frame: frame)
      let uses = chapter.assessment.quotas()
      return [
        ("rules", scopes.rules),
        ("honours", [decisions].honours()),
        ("quota_uses", decisions.uses(uses)),
        ("exceeded", .int(uses.count { decisions.state(of: $0).isExceeded })),
        ("eligibilities", decisions.eligibilities),
        ("as_of", .day(chapter.asOf)),
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
      let scopes = campaigns.all.map {
        DecisionScopes(assessment: campaigns.assessment(of: $0), frame: frame)
      }
      return frame.scope(
        route, title: frame.word("commendation"),
        [
          ("honours", scopes.honours()),
          ("quota_chapters", .array(scopes.compactMap(\.quotaChapter))),
          ("as_of", .day(campaigns.asOf)),
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
      || entered.decisions.contains(where: \.isPublic)
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

extension DecisionScopes {
  /// The quotas of the campaign, all together; nothing where none is used.
  fileprivate var quotaChapter: Value? {
    let uses = assessment.quotas().filter { $0.allowed != nil }
    guard !uses.isEmpty else { return nil }
    return quotaChapterRecord([
      "campaign": frame.link(
        assessment.campaign.displayTitle,
        toPart: "su-dung-han-muc",
        of: CampaignPages.folder(of: assessment.campaign) + "khen-thuong"),
      "units": .int(Set(uses.map(\.organisation)).count),
      "allowed": .int(uses.compactMap(\.allowed).reduce(0, +)),
      "used": .int(uses.map { used(of: $0) }.reduce(0, +)),
      "exceeded": .int(uses.count { state(of: $0).isExceeded }),
    ])
  }
}
