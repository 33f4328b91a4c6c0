import Compile
import Diagnostics
import Domain
import Liquid
import Quantities

private let awardTitleRecord = RecordMaker(Offers.awardTitle)
private let awardTitleGroupRecord = RecordMaker(Offers.awardTitleGroup)

extension Planner {
  /// The page about the site: where its facts are from, who can use it, what was corrected.
  mutating func addAbout(_ campaigns: CampaignPages, _ articles: [Article]) {
    let corrected = campaigns.all.filter { $0.plan?.corrections != nil }
    add(.about, "gioi-thieu/index", from: .file("content/site.yaml")) { frame, route in
      frame.scope(
        route, title: frame.word("about"),
        [
          ("articles", .array(articles.map { frame.link($0.title, to: $0.path) })),
          (
            "corrected",
            .array(
              corrected.map {
                frame.link($0.displayTitle, to: CampaignPages.folder(of: $0) + "ke-hoach")
              })
          ),
          ("as_of", .day(campaigns.asOf)),
          (
            "figures_path",
            .text(
              frame.has("gioi-thieu/dinh-chinh") ? frame.path("gioi-thieu/dinh-chinh") : nil)
          ),
        ])
    }
  }

  /// The titles and forms of award that the law knows, kind by kind.
  mutating func addAwardTitles(_ titles: Register<AwardTitle>) {
    add(.awardTitles, "khen-thuong/danh-hieu", from: .file("registers/awards.tsv")) {
      frame, route in
      var kinds: [String] = []
      for title in titles where !kinds.contains(title.kind) { kinds.append(title.kind) }
      let groups: [Value] = kinds.enumerated().map { index, kind in
        let titles = titles.filter { $0.kind == kind }
        return awardTitleGroupRecord([
          "anchor": .string("loai-\(index + 1)"),
          "name": .string(kind.prefix(1).uppercased() + kind.dropFirst()),
          "titles": .array(titles.map(Value.title)),
          "has_ranks": .bool(titles.contains { !$0.ranks.isEmpty }),
        ])
      }
      return frame.scope(
        route, title: frame.word("award_titles"),
        above: [(frame.word("commendation"), "khen-thuong/index")], [("groups", .array(groups))])
    }
  }
}

extension Value {
  fileprivate static func title(_ title: AwardTitle) -> Value {
    awardTitleRecord([
      "name": .string(title.name),
      "ranks": .texts(title.ranks),
      "subjects": .text(title.subjects),
      "level": .string(title.level),
      "basis": .text(title.basis),
      "note": .text(title.note),
    ])
  }
}
