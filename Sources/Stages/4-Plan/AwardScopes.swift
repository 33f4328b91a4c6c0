import Compile
import Domain
import Liquid

private let awardFormRecord = RecordMaker(Offers.awardForm)
private let criterionRecord = RecordMaker(Offers.criterion)
private let criterionItemRecord = RecordMaker(Offers.criterionItem)
private let ratingRecord = RecordMaker(Offers.rating)
private let enterpriseCriterionRecord = RecordMaker(Offers.enterpriseCriterion)
private let quotaRecord = RecordMaker(Offers.quota)
private let provisionRecord = RecordMaker(Offers.provision)
private let awardRulesRecord = RecordMaker(Offers.awardRules)

/// What a campaign says about commendation, as templates see it.
struct AwardScopes {
  let chapter: CampaignChapter
  let frame: Frame

  private var campaign: Campaign { chapter.campaign }

  var rules: Value {
    let awards = campaign.awards
    return awardRulesRecord([
      "forms": .array(awards.forms.map(value)),
      "criteria": .array(awards.criteria.map(value)),
      "enterprise": .array(awards.enterpriseCriteria.map(value)),
      "quotas": .array(awards.quotas.map(value)),
      "has_individuals": .bool(awards.quotas.contains { $0.individuals != nil }),
      "has_collectives": .bool(awards.quotas.contains { $0.collectives != nil }),
      "dossiers": .array(awards.dossiers.map(value)),
      "conditions": .array(campaign.participation.conditions.map(value)),
      "timeline": .array(awards.timeline.map(Value.passage)),
    ])
  }

  func value(_ form: AwardForm) -> Value {
    awardFormRecord([
      "anchor": .string("hinh-thuc-\(form.code)"),
      "name": .text(form.name),
      "occasion": .text(form.occasion),
      "authority": .text(form.authority),
      "also": .text(form.also),
      "honorific": .text(form.honorific),
      "higher": .text(form.higher),
      "text": .text(form.text),
      "lines": .lines(form.lines),
      "note": .text(form.note),
    ])
  }

  private func value(_ criterion: AwardCriterion) -> Value {
    criterionRecord([
      "anchor": .string("tieu-chuan-\(criterion.code)"),
      "applies_to": .text(criterion.appliesTo),
      "is_exclusion": .bool(criterion.isExclusion),
      "delegated_to": .text(criterion.delegatedTo),
      "text": .text(criterion.text),
      "items": .array(criterion.items.map(value)),
      "lines": .lines(criterion.lines),
      "note": .text(criterion.note),
    ])
  }

  private func value(_ item: AwardCriterion.Item) -> Value {
    criterionItemRecord([
      "text": .string(item.text),
      "rating": item.rating.map(value) ?? .nil,
      "indicators": .array(item.indicators.map { link(to: campaign.indicators[$0]) }),
      "lines": .lines(item.lines),
      "note": .text(item.note),
    ])
  }

  private func value(_ rating: RatingRule) -> Value {
    ratingRecord([
      "from_year": .int(rating.years.lowerBound),
      "to_year": .int(rating.years.upperBound),
      "each_year": .string(rating.eachYearAtLeast),
      "excellent": .text(rating.excellent),
      "excellent_years": .whole(rating.excellentYearsAtLeast),
      "of_years": .whole(rating.ofYears),
    ])
  }

  private func value(_ criterion: EnterpriseCriterion) -> Value {
    enterpriseCriterionRecord([
      "name": .string(criterion.name),
      "indicator": link(to: campaign.indicators[criterion.indicator]),
      "rule": .text(criterion.rule),
      "lines": .lines(criterion.lines),
      "note": .text(criterion.note),
    ])
  }

  func value(_ quota: Quota) -> Value { frame.quota(quota) }

  private func value(_ item: DossierItem) -> Value {
    provisionRecord([
      "applies_to": .text(item.appliesTo),
      "to": .nil,
      "forwarded_to": .nil,
      "text": .string(item.text),
      "lines": .lines(item.lines),
      "note": .text(item.note),
    ])
  }

  private func value(_ condition: Participation.Condition) -> Value {
    provisionRecord([
      "applies_to": .text(condition.appliesTo),
      "to": .text(condition.to),
      "forwarded_to": .text(condition.forwardedTo),
      "text": .string(condition.text),
      "lines": .lines(condition.lines),
      "note": .text(condition.note),
    ])
  }

  private func link(to indicator: Indicator) -> Value {
    frame.link(indicator.name, to: CampaignPages.indicator(indicator, of: campaign))
  }
}

extension Frame {
  /// How many a unit may propose, by the plan.
  func quota(_ quota: Quota) -> Value {
    quotaRecord([
      "unit": .string(quota.unit),
      "printed_unit": .text(quota.printedUnit),
      "individuals": .whole(quota.individuals),
      "collectives": .whole(quota.collectives),
      "quota_text": .string(quota.quotaText),
      "text": .text(quota.text),
      "lines": .lines(quota.lines),
      "note": .text(quota.note),
    ])
  }
}
