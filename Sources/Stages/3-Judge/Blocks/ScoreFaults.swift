package import Diagnostics
import Domain
import Quantities
import Text

/// Something in the points of a block that does not add up; the points are shown as entered.
package struct ScoreFault: Sendable {
  package let kind: Kind
  package let words: Wording
  package let origin: Span

  /// What does not add up.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The most points of the lines below are other than those of the line.
    case maximumDiffers = "maximum_differs"
    case aboveMaximum = "above_maximum"
    case belowZero = "below_zero"
    /// Points on a line that is the sum of others.
    case scoredSum = "scored_sum"
    /// Points of a unit that is no member.
    case notAMember = "not_a_member"
  }
}

extension Assessment {
  func faults(of block: EmulationBlock) -> [ScoreFault] {
    maximumFaults(block) + block.scores.flatMap { faults(of: $0, in: block) }
  }

  private func maximumFaults(_ block: EmulationBlock) -> [ScoreFault] {
    block.rubric.referenced.compactMap { reference, item in
      let below = block.rubric.filter { $0.parent == reference && $0.kind == item.kind }
      let parts = below.compactMap(\.maximum)
      guard let whole = item.maximum, !below.isEmpty, parts.count == below.count,
        let sum = Decimal.sum(parts), sum != whole
      else { return nil }
      return ScoreFault(
        kind: .maximumDiffers,
        words: Wording { language in
          let left = NumberForm.text(whole, in: language)
          let right = NumberForm.text(sum, in: language)
          return language == .vi
            ? "“\(item.name)” tối đa \(left) điểm, các tiêu chí con cộng được \(right)."
            : "'\(item.name)' has at most \(left) points, the lines below it add up to \(right)."
        }, origin: item.origin)
    }
  }

  private func faults(of score: EmulationBlock.Score, in block: EmulationBlock) -> [ScoreFault] {
    let item = block.rubric[score.item]
    let unit = model.organisations[score.organisation].name
    var found: [ScoreFault] = []
    func add(_ kind: ScoreFault.Kind, _ words: Wording) {
      found.append(ScoreFault(kind: kind, words: words, origin: score.origin))
    }
    if !block.members.contains(where: { $0.organisation == score.organisation }) {
      add(
        .notAMember,
        Wording(
          vi: "\(unit) có điểm nhưng không thuộc \(block.name).",
          en: "\(unit) has points but is no member of \(block.name)."))
    }
    if block.rubric.contains(where: { $0.parent == score.item }) {
      add(
        .scoredSum,
        Wording(
          vi: "“\(item.name)” là tổng của các tiêu chí con, điểm ghi riêng không được tính.",
          en: "'\(item.name)' is the sum of the lines below it; points of its own do not count."))
    }
    for value in [score.selfScored, score.verified] {
      guard let value else { continue }
      if value.isNegative, item.kind != .deduction {
        add(
          .belowZero,
          Wording { language in
            let points = NumberForm.text(value, in: language)
            return language == .vi
              ? "\(unit): “\(item.name)” ghi \(points) điểm, nhỏ hơn 0."
              : "\(unit): '\(item.name)' has \(points) points, less than 0."
          })
      }
      if let maximum = item.maximum, let size = value.magnitude, size > maximum {
        add(
          .aboveMaximum,
          Wording { language in
            let points = NumberForm.text(size, in: language)
            let most = NumberForm.text(maximum, in: language)
            return language == .vi
              ? "\(unit): “\(item.name)” ghi \(points) điểm, tối đa \(most)."
              : "\(unit): '\(item.name)' has \(points) points of at most \(most)."
          })
      }
    }
    return found
  }
}
