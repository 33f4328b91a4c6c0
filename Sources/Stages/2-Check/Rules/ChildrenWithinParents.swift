import Diagnostics
import Domain
import Quantities
import Text

/// A part (trong đó) is no larger than what it is a part of, in target and in result.
struct ChildrenWithinParents: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for (reference, child) in campaign.indicators.referenced {
        guard let parentReference = child.parent else { continue }
        let parent = campaign.indicators[parentReference]
        if let part = child.targets[0].lower, let whole = parent.targets[0].lower, whole < part {
          add(part, whole, child, parent, at: child.boundOrigin, into: &report)
        }
        for result in campaign.entered.results.current(of: reference) {
          let key = IndicatorResult.Key(
            indicator: parentReference, subject: result.subject, subgroup: result.subgroup,
            period: result.period)
          guard case .number(let part, _) = result.value,
            case .number(let whole, _)? = campaign.entered.results[key]?.value, whole < part
          else { continue }
          add(part, whole, child, parent, at: result.origin, into: &report)
        }
      }
    }
  }

  private func add(
    _ part: Decimal, _ whole: Decimal, _ child: Indicator, _ parent: Indicator, at span: Span,
    into report: inout Report
  ) {
    report.add(
      .partAboveWhole, at: span,
      [
        "child": .text(child.code), "part": .figure(part),
        "parent": .text(parent.code), "whole": .figure(whole),
      ])
  }
}

extension Problem {
  static let partAboveWhole = Problem(
    .warning, "part-above-whole",
    vi: "“{child}” ({part}) lớn hơn “{parent}” ({whole}) mà nó là một phần",
    en: "'{child}' ({part}) is larger than '{parent}' ({whole}), of which it is a part",
    cure: Wording(vi: "kiểm tra lại hai con số", en: "check both figures"))
}
