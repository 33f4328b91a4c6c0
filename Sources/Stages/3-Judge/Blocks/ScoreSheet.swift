import Domain
import Quantities

/// The rubric of a block as a tree, with the points of each unit.
struct ScoreSheet {
  private typealias Item = EmulationBlock.RubricItem

  private struct Entry {
    let reference: Reference<Item>
    let item: Item
    let depth: Int
    let isLeaf: Bool
  }

  private struct Key: Hashable {
    let organisation: Reference<Organisation>
    let item: Reference<Item>
  }

  private let entries: [Entry]
  private let children: [Reference<Item>: [Reference<Item>]]
  private let points: [Key: EmulationBlock.Score]

  init(_ block: EmulationBlock) {
    var children: [Reference<Item>: [Reference<Item>]] = [:]
    var roots: [Reference<Item>] = []
    for (reference, item) in block.rubric.referenced {
      if let parent = item.parent {
        children[parent, default: []].append(reference)
      } else {
        roots.append(reference)
      }
    }
    var entries: [Entry] = []
    // Lines that hang in a circle are under no root and are not reached.
    var open = roots.reversed().map { ($0, 0) }
    while let (reference, depth) = open.popLast() {
      let below = children[reference] ?? []
      entries.append(
        Entry(
          reference: reference, item: block.rubric[reference], depth: depth, isLeaf: below.isEmpty))
      open += below.reversed().map { ($0, depth + 1) }
    }
    self.entries = entries
    self.children = children
    points = Dictionary(
      block.scores.map { (Key(organisation: $0.organisation, item: $0.item), $0) },
      uniquingKeysWith: { _, later in later })
  }

  func score(of unit: Reference<Organisation>) -> MemberScore {
    MemberScore(
      organisation: unit, selfScored: sum(of: unit, \.selfScored),
      verified: sum(of: unit, \.verified),
      lines: entries.map { entry in
        MemberScore.Line(
          item: entry.reference, depth: entry.depth,
          selfScored: value(of: entry.reference, unit, \.selfScored),
          verified: value(of: entry.reference, unit, \.verified))
      })
  }

  private func sum(
    of unit: Reference<Organisation>, _ column: KeyPath<EmulationBlock.Score, Decimal?>
  ) -> ScoreSum {
    var sums: [Item.Kind: Decimal] = [:]
    var missing = 0
    for entry in entries where entry.isLeaf {
      let kind = entry.item.kind
      guard let value = points[Key(organisation: unit, item: entry.reference)]?[keyPath: column]
      else {
        if kind == .scored { missing += 1 }
        continue
      }
      // Points lost are entered as 3 by some and as -3 by others; both take 3 away.
      let counted = kind == .deduction ? value.magnitude ?? value : value
      guard let sum = (sums[kind] ?? .zero).adding(counted) else {
        missing += 1
        continue
      }
      sums[kind] = sum
    }
    return ScoreSum(
      scored: sums[.scored] ?? .zero, bonus: sums[.bonus] ?? .zero,
      deduction: sums[.deduction] ?? .zero, missing: missing)
  }

  /// The points of a line; of one with lines below it, their sum where all are there.
  private func value(
    of item: Reference<Item>, _ unit: Reference<Organisation>,
    _ column: KeyPath<EmulationBlock.Score, Decimal?>
  ) -> Decimal? {
    let leaves = leaves(below: item)
    if leaves == [item] { return points[Key(organisation: unit, item: item)]?[keyPath: column] }
    let values = leaves.map { points[Key(organisation: unit, item: $0)]?[keyPath: column] }
    return values.contains(nil) ? nil : Decimal.sum(values.compactMap { $0 })
  }

  private func leaves(below item: Reference<Item>) -> [Reference<Item>] {
    var leaves: [Reference<Item>] = []
    var open = [item]
    while let next = open.popLast() {
      let below = children[next] ?? []
      if below.isEmpty { leaves.append(next) } else { open += below.reversed() }
    }
    return leaves
  }
}
