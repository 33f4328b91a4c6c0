import Compile
import Domain
import Judge
import Liquid
import Quantities

private let correctionRecord = RecordMaker(Offers.correction)

extension Planner {
  /// The page of all figures that were corrected after they were published.
  mutating func addCorrections(_ campaigns: CampaignPages) {
    let corrected = campaigns.all.filter { campaign in
      campaign.entered.results.all.count > campaign.entered.results.current.count
    }
    guard let first = corrected.first else { return }
    add(.corrections, "gioi-thieu/dinh-chinh", from: first.origin) { frame, route in
      let corrections = corrected.flatMap { campaign in
        frame.corrections(by: campaigns.assessment(of: campaign))
      }
      let newest = corrected.flatMap(\.entered.results.current).map(\.measureDay)
        .filter { $0 <= campaigns.asOf }.max()
      return frame.scope(
        route, title: frame.word("corrected_figures"),
        above: [(frame.word("about"), "gioi-thieu/index")],
        [("corrections", .array(corrections)), ("newest", .day(newest))])
    }
  }
}

extension Frame {
  /// Every step from a figure to the one that took its place, of one indicator or of all.
  func corrections(
    by assessment: Assessment, of indicator: Reference<Indicator>? = nil
  ) -> [Value] {
    let table = assessment.campaign.entered.results
    let current = indicator.map(table.current(of:)) ?? table.current
    return current.flatMap { result -> [Value] in
      let revisions = table.revisions(of: result.key)
      return zip(revisions, revisions.dropFirst()).map { correction($0, $1, by: assessment) }
    }
  }

  private func correction(
    _ old: IndicatorResult, _ new: IndicatorResult, by assessment: Assessment
  ) -> Value {
    let campaign = assessment.campaign
    let indicator = campaign.indicators[new.indicator]
    let subject = subject(new.subject, by: assessment)
    return correctionRecord([
      "campaign": link(campaign.displayTitle, to: CampaignPages.folder(of: campaign) + "index"),
      "indicator": link(
        indicator.displayName, to: CampaignPages.indicator(indicator, of: campaign)),
      "subject": .string(subject.name),
      "subject_path": .text(subject.path),
      "subgroup": .text(new.subgroup),
      "period": .period(new.period),
      "unit": .text(indicator.unit),
      "old": .string(words(for: old.value)),
      "new": .string(words(for: new.value)),
      "old_value": .decimal(number(of: old)),
      "new_value": .decimal(number(of: new)),
      "reason": .text(new.reason),
      "day": .day(new.day),
      "revision": .int(new.revision),
    ])
  }

  private func number(of result: IndicatorResult) -> Decimal? {
    if case .number(let number, _) = result.value { number } else { nil }
  }
}
