import Compile
import Domain
import Judge
import Liquid

extension CampaignPages {
  /// The page of a block.
  static func block(_ block: EmulationBlock, of campaign: Campaign) -> String {
    "\(folder(of: campaign))khoi/\(block.slug)"
  }
}

extension Planner {
  /// The list of each campaign's blocks, and a page for every one of them.
  mutating func addBlocks(_ campaigns: CampaignPages) {
    for campaign in campaigns.all where !campaign.entered.blocks.isEmpty {
      let assessment = campaigns.assessment(of: campaign)
      let folder = CampaignPages.folder(of: campaign)
      let standings = assessment.blocks()
      add(.blocks, folder + "khoi", from: campaign.origin) { frame, route in
        let scopes = BlockScopes(assessment: assessment, frame: frame)
        let title = frame.word("blocks")
        return frame.scope(
          route, title: title, of: campaign.displayTitle,
          description: "\(title): \(campaign.displayTitle)",
          above: [(campaign.displayTitle, folder + "index")],
          [
            ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
            ("blocks", .array(standings.map { scopes.value($0, withLines: false) })),
            ("block_rules", frame.statements(campaign.texts.blockRules)),
            ("downloads", frame.downloads(["blocks"], of: campaign)),
          ])
      }
      for standing in standings { add(standing, among: standings, by: assessment, campaigns) }
    }
  }

  private mutating func add(
    _ standing: BlockStanding, among all: [BlockStanding], by assessment: Assessment,
    _ campaigns: CampaignPages
  ) {
    let campaign = assessment.campaign
    let block = campaign.entered.blocks[standing.block]
    let folder = CampaignPages.folder(of: campaign)
    let id = CampaignPages.block(block, of: campaign)
    add(.block, id, from: block.origin) { frame, route in
      let scopes = BlockScopes(assessment: assessment, frame: frame)
      let others = all.filter { $0.block != standing.block }.map { other in
        let block = campaign.entered.blocks[other.block]
        return frame.link(block.title, to: CampaignPages.block(block, of: campaign))
      }
      return frame.scope(
        route, title: block.title, of: campaign.displayTitle,
        description: "\(block.title): \(campaign.displayTitle)",
        above: [
          (campaign.displayTitle, folder + "index"), (frame.word("blocks"), folder + "khoi"),
        ],
        [
          ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
          ("block", scopes.value(standing, withLines: true)),
          ("others", .array(others)),
          ("downloads", frame.downloads(["scores", "rubric"], of: campaign)),
        ])
    }
  }
}
