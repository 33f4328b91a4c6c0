import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let blockRecord = RecordMaker(Offers.block)
private let memberRecord = RecordMaker(Offers.blockMember)
private let lineRecord = RecordMaker(Offers.rubricLine)
private let pointsRecord = RecordMaker(Offers.linePoints)

/// The blocks of a campaign, as templates see them.
struct BlockScopes {
  let assessment: Assessment
  let frame: Frame

  private var campaign: Campaign { assessment.campaign }

  /// A block; its rubric and the points line by line only where the page shows them.
  func value(_ standing: BlockStanding, withLines: Bool) -> Value {
    let block = campaign.entered.blocks[standing.block]
    let kinds = Set(block.rubric.map(\.kind))
    let members = sorted(standing)
    let best = standing.ranks.filter { $0.number == 1 }.map { name(of: $0.subject) }
    let leads = block.members.filter { $0.role == .head }.map { name(of: $0.organisation) }
    return blockRecord([
      "name": .string(block.title),
      "path": .string(frame.path(CampaignPages.block(block, of: campaign))),
      "kind": .text(block.kind),
      "year": .whole(block.year),
      "is_official": .bool(block.isOfficial),
      "state": .string(frame.word(block.isOfficial ? "score_official" : "score_provisional")),
      "is_verified": .bool(standing.rankedBy == .verified),
      "ranked_by": .string(frame.word("ranked_by_\(standing.rankedBy.rawValue)")),
      "basis": .string(standing.basis[frame.language]),
      "head": .texts(leads),
      "leader": .texts(best),
      "members": .array(members.map { value($0, in: standing, block, withLines: withLines) }),
      "has_bonus": .bool(kinds.contains(.bonus)),
      "has_deduction": .bool(kinds.contains(.deduction)),
      "has_scores": .bool(!block.scores.isEmpty),
      "rubric": withLines ? .array(rubric(standing, block)) : .array([]),
      "rubric_total": .decimal(
        Decimal.sum(
          block.rubric.filter { $0.parent == nil && $0.kind == .scored }.compactMap(\.maximum))),
      "places": .int(places(of: standing)),
      "faults": .texts(standing.faults.map { $0.words[frame.language] }),
      "note": .text(block.note),
    ])
  }

  /// The unit of a block, without its points line by line.
  func value(_ member: MemberScore, in standing: BlockStanding) -> Value {
    value(member, in: standing, campaign.entered.blocks[standing.block], withLines: false)
  }

  /// As many as the points with the most have, so that a column has one number of them.
  private func places(of standing: BlockStanding) -> Int {
    standing.members.flatMap { member in
      [member.selfScored, member.verified].flatMap { [$0.scored, $0.bonus, $0.deduction] }
        + member.lines.flatMap { [$0.selfScored, $0.verified].compactMap { $0 } }
    }.map(\.scale).max() ?? 0
  }

  /// Those with a place in its order, then the others as the office lists them.
  private func sorted(_ standing: BlockStanding) -> [MemberScore] {
    let ranked = standing.ranks.compactMap { rank in
      standing.members.first { $0.organisation == rank.subject }
    }
    return ranked + standing.members.filter { standing.rank(of: $0.organisation) == nil }
  }

  private func value(
    _ member: MemberScore, in standing: BlockStanding, _ block: EmulationBlock, withLines: Bool
  ) -> Value {
    let role = block.members.first { $0.organisation == member.organisation }?.role ?? .member
    let sum = standing.rankedBy == .verified ? member.verified : member.selfScored
    let rank = standing.rank(of: member.organisation)
    // Where nothing is entered a sum of 0 would be a figure that nobody gave.
    let isKnown = block.scores.contains { $0.organisation == member.organisation }
    func shown(_ points: Decimal) -> Value { isKnown ? .decimal(points) : .nil }
    let page = frame.units.id(of: member.organisation)
    return memberRecord([
      "name": .string(name(of: member.organisation)),
      "path": .text(frame.has(page) ? frame.path(page) : nil),
      "role": .string(frame.word("role_\(role.rawValue)")),
      "is_leading": .bool(role != .member),
      "self_total": member.selfScored.isComplete && isKnown
        ? .decimal(member.selfScored.total) : .nil,
      "scored": shown(sum.scored),
      "bonus": shown(sum.bonus),
      "deduction": shown(sum.deduction),
      // A total without all its parts would look like a low one.
      "total": sum.isComplete ? shown(sum.total) : .nil,
      "missing": .int(sum.missing),
      "rank": .whole(rank?.number),
      "rank_text": .text(rank?.words[frame.language]),
      "points": withLines ? .array(member.lines.map(value)) : .array([]),
    ])
  }

  private func value(_ line: MemberScore.Line) -> Value {
    pointsRecord([
      "self_scored": .decimal(line.selfScored), "verified": .decimal(line.verified),
    ])
  }

  /// The lines in the order of the tree, as the points of each member are.
  private func rubric(_ standing: BlockStanding, _ block: EmulationBlock) -> [Value] {
    guard let lines = standing.members.first?.lines else { return [] }
    return lines.map { line in
      let item = block.rubric[line.item]
      let fault = standing.faults.first { $0.kind == .maximumDiffers && $0.origin == item.origin }
      let indicator = item.indicator.map { reference in
        let indicator = campaign.indicators[reference]
        return frame.link(
          indicator.displayName, to: CampaignPages.indicator(indicator, of: campaign))
      }
      return lineRecord([
        "code": .string(item.code),
        "name": .string(item.name),
        "depth": .int(line.depth),
        "kind": .string(frame.word("points_\(item.kind.rawValue)")),
        "maximum": .decimal(item.maximum),
        "indicator": indicator ?? .nil,
        "fault": .text(fault?.words[frame.language]),
        "note": .text(item.note),
      ])
    }
  }

  private func name(of unit: Reference<Organisation>) -> String {
    assessment.model.organisations[unit].fullName
  }
}

extension EmulationBlock {
  /// Its name, with the year where it is known and not part of the name.
  var title: String {
    guard let year, !name.contains("\(year)") else { return name }
    return "\(name), \(year)"
  }

  var slug: String { Slug.of(code) ?? Slug.of(name) ?? code }
}
