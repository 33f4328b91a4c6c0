package import Diagnostics
package import Domain
package import Quantities

/// A place in an order, shared by those with equal values (đồng hạng).
package struct Rank<Subject: Sendable>: Sendable {
  package let subject: Subject
  package let value: Decimal
  package let number: Int
  /// How many have this place, this one included.
  package let shared: Int

  /// `2`, `2 (đồng hạng)`.
  package var words: Wording {
    shared > 1
      ? Wording(vi: "\(number) (đồng hạng)", en: "\(number) (tied)")
      : Wording(vi: "\(number)", en: "\(number)")
  }
}

extension Rank {
  /// The subjects in order, the best first, those with equal values on one place.
  ///
  /// The places after a shared one are left out, as in 1, 2, 2, 4; who shares one keeps the order
  /// of the input.
  package static func order(
    _ entries: [(subject: Subject, value: Decimal)], lowestFirst: Bool = false
  ) -> [Rank] {
    let sorted = entries.enumerated().sorted { left, right in
      if left.element.value == right.element.value { return left.offset < right.offset }
      return lowestFirst
        ? left.element.value < right.element.value : left.element.value > right.element.value
    }.map(\.element)
    var counts: [Decimal: Int] = [:]
    for entry in sorted { counts[entry.value, default: 0] += 1 }
    var ranks: [Rank] = []
    for (index, entry) in sorted.enumerated() {
      let isTied = ranks.last.map { $0.value == entry.value } ?? false
      ranks.append(
        Rank(
          subject: entry.subject, value: entry.value,
          number: isTied ? ranks[index - 1].number : index + 1,
          shared: counts[entry.value] ?? 1))
    }
    return ranks
  }
}

extension Assessment {
  /// The units or places with a figure for a target, the best first; nothing without a direction.
  package func ranking(of cell: TargetCell) -> [Rank<IndicatorResult.Subject>] {
    let direction = campaign.indicators[cell.indicator].direction
    guard direction != .none else { return [] }
    let entries = figures.subjects(of: cell.indicator).compactMap { subject in
      subject.isSameKind(as: cell.subject)
        ? counted(for: cell.about(subject)).figure?.number.map { (subject, $0) } : nil
    }
    // A fall is entered as its size: the largest one is the best.
    let isFall = [.decrease, .decreasePerYear].contains(cell.target.comparator)
    return Rank.order(entries, lowestFirst: direction == .down && !isFall)
  }
}

extension TargetCell {
  /// The same target for somebody else.
  package func about(_ subject: IndicatorResult.Subject) -> TargetCell {
    TargetCell(
      indicator: indicator, position: position, target: target, subject: subject,
      subgroup: subgroup)
  }
}

extension Assessment.Counted {
  var figure: CountedFigure? { if case .figure(let figure) = self { figure } else { nil } }
}
