package import Diagnostics
package import Domain
package import Quantities
import Text

/// A block with the points of its members, ranked among themselves only.
package struct BlockStanding: Sendable {
  package let block: Reference<EmulationBlock>
  package let members: [MemberScore]
  /// In the order of rank; members whose points are not complete have none.
  package let ranks: [Rank<Reference<Organisation>>]
  package let rankedBy: Column
  package let faults: [ScoreFault]
  package let basis: Wording

  /// Which points a sum is made of.
  package enum Column: String, Sendable, Hashable, CaseIterable {
    /// Tự chấm.
    case selfScored = "self_scored"
    /// Thẩm định.
    case verified
  }

  /// The rank of a member, where it has one.
  package func rank(of unit: Reference<Organisation>) -> Rank<Reference<Organisation>>? {
    ranks.first { $0.subject == unit }
  }
}

/// The points of one member, in both columns.
package struct MemberScore: Sendable {
  package let organisation: Reference<Organisation>
  package let selfScored: ScoreSum
  package let verified: ScoreSum
  /// The points of each line of the rubric, sums of the lines below it included.
  package let lines: [Line]

  /// One line of the rubric.
  package struct Line: Sendable {
    package let item: Reference<EmulationBlock.RubricItem>
    /// How deep in the tree, the top being 0.
    package let depth: Int
    package let selfScored: Decimal?
    package let verified: Decimal?
  }
}

/// Points added up by kind.
package struct ScoreSum: Sendable, Hashable {
  package let scored: Decimal
  package let bonus: Decimal
  package let deduction: Decimal
  /// Lines to be scored that have no points yet; bonus and deduction need none.
  package let missing: Int

  /// Scored plus bonus minus deduction.
  package var total: Decimal {
    scored.adding(bonus)?.subtracting(deduction) ?? scored
  }

  package var isComplete: Bool { missing == 0 }
}

extension Assessment {
  /// Every block with its points and ranks.
  package func blocks() -> [BlockStanding] {
    campaign.entered.blocks.referenced.map { standing(of: $1, $0) }
  }

  private func standing(
    of block: EmulationBlock, _ reference: Reference<EmulationBlock>
  ) -> BlockStanding {
    let sheet = ScoreSheet(block)
    let members = block.members.map { sheet.score(of: $0.organisation) }
    let column: BlockStanding.Column =
      block.scores.contains { $0.verified != nil } ? .verified : .selfScored
    let sums = members.map { ($0.organisation, column == .verified ? $0.verified : $0.selfScored) }
    let complete = sums.filter { $0.1.isComplete && !block.rubric.isEmpty }
    let ranks = Rank.order(complete.map { ($0.0, $0.1.total) })
    let basis = Wording { language in
      let isVietnamese = language == .vi
      let points =
        switch (column, isVietnamese) {
        case (.verified, true): "điểm thẩm định"
        case (.selfScored, true): "điểm tự chấm"
        case (.verified, false): "verified points"
        case (.selfScored, false): "the units' own points"
        }
      let finality =
        block.isOfficial
        ? (isVietnamese ? "chính thức" : "official") : (isVietnamese ? "dự kiến" : "provisional")
      return isVietnamese
        ? "Xếp hạng trong khối theo \(points) (\(finality)): \(ranks.count) trên \(members.count)"
          + " đơn vị đã đủ điểm."
        : "Ranked within the block by \(points) (\(finality)): \(ranks.count) of \(members.count)"
          + " units have all their points."
    }
    return BlockStanding(
      block: reference, members: members, ranks: ranks, rankedBy: column, faults: faults(of: block),
      basis: basis)
  }
}
