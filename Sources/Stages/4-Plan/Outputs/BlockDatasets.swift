import Domain
import Schema

// Emulation blocks and their scores, as data.
extension Dataset {
  /// Something of a block, with the block.
  private struct OfBlock<Part> {
    let block: EmulationBlock
    let part: Part
  }

  static func blocks(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<EmulationBlock>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("name") { .words($0.name) },
      DatasetField("kind") { .text($0.kind) },
      DatasetField("year") { .count($0.year) },
      DatasetField("official") { .truth($0.isOfficial) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("blocks"), of: campaign, campaign.entered.blocks, fields)
  }

  static func members(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<OfBlock<EmulationBlock.Member>>] = [
      DatasetField("block") { .words($0.block.code) },
      DatasetField(.blockName) { .words($0.block.name) },
      DatasetField("unit") { words.unit($0.part.organisation) },
      DatasetField(.unitName) { words.unitName($0.part.organisation) },
      DatasetField("role") { .choice($0.part.role.rawValue) },
    ]
    let members = campaign.entered.blocks.flatMap { block in
      block.members.map { OfBlock(block: block, part: $0) }
    }
    return Dataset(.published("members"), of: campaign, members, fields)
  }

  static func rubric(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<OfBlock<EmulationBlock.RubricItem>>] = [
      DatasetField("block") { .words($0.block.code) },
      DatasetField("id") { .words($0.part.code) },
      DatasetField("parent") { item in .text(item.part.parent.map { item.block.rubric[$0].code }) },
      DatasetField("name") { .words($0.part.name) },
      DatasetField("kind") { .choice($0.part.kind.rawValue) },
      DatasetField("maximum") { .decimal($0.part.maximum) },
      DatasetField("indicator") { .text($0.part.indicator.map { campaign.indicators[$0].code }) },
      DatasetField("note") { .text($0.part.note) },
    ]
    let items = campaign.entered.blocks.flatMap { block in
      block.rubric.map { OfBlock(block: block, part: $0) }
    }
    return Dataset(.published("rubric"), of: campaign, items, fields)
  }

  static func scores(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<OfBlock<EmulationBlock.Score>>] = [
      DatasetField("block") { .words($0.block.code) },
      DatasetField(.blockName) { .words($0.block.name) },
      DatasetField("unit") { words.unit($0.part.organisation) },
      DatasetField(.unitName) { words.unitName($0.part.organisation) },
      DatasetField("item") { .words($0.block.rubric[$0.part.item].code) },
      DatasetField(.itemName) { .words($0.block.rubric[$0.part.item].name) },
      DatasetField("self_scored") { .decimal($0.part.selfScored) },
      DatasetField("verified") { .decimal($0.part.verified) },
      DatasetField("note") { .text($0.part.note) },
    ]
    let scores = campaign.entered.blocks.flatMap { block in
      block.scores.map { OfBlock(block: block, part: $0) }
    }
    return Dataset(.published("scores"), of: campaign, scores, fields)
  }
}
