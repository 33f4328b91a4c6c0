import Compile
import Domain
import Judge
import Liquid

private let indicatorRecord = RecordMaker(Offers.indicatorRecord)
private let targetRecord = RecordMaker(Offers.target)
private let baselineRecord = RecordMaker(Offers.baseline)

extension Frame {
  /// An indicator with everything that the plan says of it.
  func indicator(
    _ reference: Reference<Indicator>, of campaign: Campaign, judgedBy assessment: Assessment
  ) -> Value {
    let indicator = campaign.indicators[reference]
    let summary = assessment.summary(of: reference)
    return indicatorRecord([
      "code": .string(indicator.code),
      "path": .string(path(CampaignPages.indicator(indicator, of: campaign))),
      "name": .string(indicator.name),
      "label": .text(indicator.label),
      "wording": .string(indicator.wording),
      "comparator": .string(comparator(of: indicator)),
      "comparator_text": .text(indicator.comparatorText),
      "comparator_words": .string(comparison(of: indicator)),
      "is_strict": .bool(indicator.targets.contains { $0.isStrict }),
      "lower": .decimal(indicator.targets.first?.lower),
      "upper": .decimal(indicator.targets.first?.upper),
      "unit": .text(indicator.unit),
      "printed_value": .text(indicator.printedValue),
      "printed_unit": .text(indicator.printedUnit),
      "targets": .array(indicator.targets.map { target($0) }),
      "period_text": .text(indicator.periodText),
      "is_period_derived": .bool(indicator.isPeriodDerived),
      "direction": .string(word("direction_\(indicator.direction.rawValue)")),
      "level": .text(indicator.level),
      "disaggregation": .text(indicator.disaggregation),
      "whole": .text(indicator.wholeText),
      "relations": .array(relations(of: reference, in: campaign)),
      "components": .array(indicator.components.map { component($0, of: campaign) }),
      "set_size": indicator.setSize.map { .int($0) } ?? .nil,
      "scope": .array(indicator.scope.map { .string($0) }),
      "stretch_scope": .array(indicator.stretchScope.map { .string($0) }),
      "set_references": .array(indicator.setReferences.map { .string($0.number) }),
      "benchmark": .text(indicator.benchmark),
      "baseline": baseline(indicator.baseline),
      "state": finding(summary, by: assessment),
      "bullet": bullet(
        of: summary, by: assessment, id: "\(indicator.code)-k"
      ).map { .safe($0) } ?? .nil,
      "spark": sparkline(of: reference, by: assessment, id: "\(indicator.code)-d")
        .map { .safe($0) } ?? .nil,
      "footnote": .text(indicator.footnote),
      "lines": .text(indicator.lines?.text),
      "also_at": .text(indicator.alsoAt?.text),
      "note": .text(indicator.note),
    ])
  }

  private func target(_ target: Target) -> Value {
    let rule = target.due?.isInclusive.map { word($0 ? "due_inclusive" : "due_exclusive") }
    return targetRecord([
      "period": .period(target.period),
      "basis": .text(target.basis.map { word("basis_\($0.rawValue)") }),
      "due": .period(target.due?.period),
      "due_text": .text(target.due?.text),
      "due_rule": .text(rule),
    ])
  }

  private func baseline(_ baseline: Indicator.Baseline?) -> Value {
    guard let baseline else { return .nil }
    return baselineRecord([
      "year": .text(baseline.year.map { "\($0)" }),
      "value": .decimal(baseline.value),
      "unit": .text(baseline.unit),
      "text": .text(baseline.text),
      "footnote": .text(baseline.footnote),
    ])
  }

  // MARK: What an indicator is tied to

  // In both directions: a reader may come from either end.
  private func relations(of reference: Reference<Indicator>, in campaign: Campaign) -> [Value] {
    IndicatorTie.allCases.flatMap { tie in
      let own = campaign.indicators[reference].named(by: tie)
      let others = campaign.ties.naming(reference, by: tie).filter { $0 != own }
      return (own.map { [relation(tie.word, to: campaign.indicators[$0], in: campaign)] } ?? [])
        + others.map { relation(tie.inverse, to: campaign.indicators[$0], in: campaign) }
    }
  }

  private func relation(_ word: String, to other: Indicator, in campaign: Campaign) -> Value {
    fact(
      word, "\(other.code): \(other.displayName)", short: other.code,
      page: CampaignPages.indicator(other, of: campaign)) ?? .nil
  }

  private func component(_ component: Indicator.Component, of campaign: Campaign) -> Value {
    switch component {
    case .work(let reference):
      let work = campaign.works[reference]
      return fact(
        "work", "\(work.code): \(work.name)",
        page: CampaignPages.folder(of: campaign) + "cong-trinh") ?? .nil
    case .placeChange(let reference):
      let change = campaign.placeChanges[reference]
      let text = change.wording ?? change.members.joined(separator: "; ")
      return fact(
        "place_change", "\(change.code): \(change.kind), \(text)",
        page: CampaignPages.folder(of: campaign) + "dia-ban") ?? .nil
    }
  }
}

extension IndicatorTie {
  /// The key of the word for what is named.
  fileprivate var word: String {
    switch self {
    case .parent: "relation_parent"
    case .memberOf: "relation_member_of"
    case .subgroupOf: "relation_subgroup_of"
    case .within: "relation_within"
    case .follows: "relation_follows"
    case .pairsWith: "relation_pairs_with"
    }
  }

  /// The key of the word for what names it.
  fileprivate var inverse: String {
    switch self {
    case .parent: "relation_part"
    case .memberOf: "relation_member"
    case .subgroupOf: "relation_subgroup"
    case .within: "relation_contains"
    case .follows: "relation_followed_by"
    case .pairsWith: "relation_pairs_with"
    }
  }
}
