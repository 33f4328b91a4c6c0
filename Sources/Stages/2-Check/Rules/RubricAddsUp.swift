import Diagnostics
import Domain
import Quantities
import Text

/// The points of a rubric's line are the sum of those below it.
struct RubricAddsUp: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for block in campaign.entered.blocks {
        for (reference, item) in block.rubric.referenced {
          let children = block.rubric.filter { $0.parent == reference && $0.kind == item.kind }
          guard let whole = item.maximum, !children.isEmpty,
            let sum = Self.sum(children.map(\.maximum)), sum != whole
          else { continue }
          report.add(
            .rubricSum, at: item.origin,
            [
              "name": .text(item.name), "whole": .figure(whole),
              "sum": .figure(sum),
            ])
        }
      }
    }
  }

  /// The sum; nothing where a member is not given.
  private static func sum(_ values: [Decimal?]) -> Decimal? {
    values.reduce(Decimal.zero) { sum, value in
      guard let sum, let value else { return nil }
      return sum.adding(value)
    }
  }
}

extension Problem {
  static let rubricSum = Problem(
    .error, "rubric-sum",
    vi: "“{name}” có {whole} điểm, nhưng các mục con cộng lại là {sum} điểm",
    en: "'{name}' has {whole} points, but the lines below it sum up to {sum}",
    cure: Wording(vi: "sửa điểm của mục hoặc của mục con", en: "correct one of them"))
}
