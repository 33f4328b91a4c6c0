import Compile
import Domain
import Judge
import Liquid
import Quantities

extension Planner {
  /// The table of each campaign's indicators, and a page for every one of them.
  mutating func addIndicators(_ campaigns: CampaignPages) {
    for campaign in campaigns.all where !campaign.indicators.isEmpty {
      addTable(of: campaign, campaigns)
      for place in campaign.indicators.indices { addIndicator(at: place, of: campaign, campaigns) }
    }
  }

  private mutating func addTable(of campaign: Campaign, _ campaigns: CampaignPages) {
    let folder = CampaignPages.folder(of: campaign)
    let assessment = campaigns.assessment(of: campaign)
    add(.indicators, folder + "chi-tieu", from: campaign.origin) { frame, route in
      let states = frame.stateCounts(by: assessment)
      let numbered = campaign.indicators.count { indicator in
        indicator.targets.contains { $0.lower != nil || $0.upper != nil }
      }
      return frame.scope(
        route, title: frame.word("indicator_table"), of: campaign.displayTitle,
        description: "\(frame.word("indicator_table")): \(campaign.displayTitle)",
        above: [(campaign.displayTitle, folder + "index")],
        about: [
          .dataset(
            "\(frame.word("indicator_table")): \(campaign.displayTitle)",
            "\(frame.word("indicators_caption")): \(campaign.displayTitle)", of: campaign,
            table: "indicators", from: campaign.scope.period.firstDay,
            to: campaign.scope.period.lastDay, place: frame.place(of: assessment), in: frame)
        ],
        [
          ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
          (
            "indicators",
            .array(
              campaign.indicators.referenced.map {
                frame.indicator($0.reference, of: campaign, judgedBy: assessment)
              })
          ),
          ("state_counts", states.counts),
          ("reached_count", states.reached),
          ("numbered_count", .int(numbered)),
          ("qualitative_targets", frame.statements(campaign.texts.qualitativeTargets)),
          ("has_figures", .bool(!campaign.entered.results.isEmpty)),
          (
            "downloads",
            frame.downloads(["indicators", "assessments", "results"], of: campaign)
          ),
        ])
    }
  }

  private mutating func addIndicator(
    at place: Int, of campaign: Campaign, _ campaigns: CampaignPages
  ) {
    let assessment = campaigns.assessment(of: campaign)
    let reference = Reference<Indicator>(place)
    let indicator = campaign.indicators[reference]
    let folder = CampaignPages.folder(of: campaign)
    let id = CampaignPages.indicator(indicator, of: campaign)
    add(.indicator, id, from: indicator.origin) { frame, route in
      func neighbour(_ place: Int) -> Value {
        guard campaign.indicators.indices.contains(place) else { return .nil }
        let other = campaign.indicators[place]
        return frame.link(
          "\(other.code): \(other.displayName)",
          to: CampaignPages.indicator(other, of: campaign))
      }
      let standing = campaigns.standing(of: reference, in: campaign).map {
        StandingChart(
          frame: frame, assessment: assessment, provinces: campaigns.provinces, standing: $0)
      }
      let matrix = ResultMatrix(frame, assessment, campaigns.provinces, of: reference)
      // Two indicators may share a name, never a code.
      return frame.scope(
        route, title: "\(frame.word("plan_indicator")) \(indicator.code): \(indicator.displayName)",
        of: campaign.displayTitle,
        description: "\(indicator.code): \(indicator.wording) (\(campaign.displayTitle))",
        above: [
          (campaign.displayTitle, folder + "index"),
          (frame.word("indicator_table"), folder + "chi-tieu"),
        ],
        about: [frame.dataset(of: reference, by: assessment)],
        [
          ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
          ("indicator", frame.indicator(reference, of: campaign, judgedBy: assessment)),
          (
            "findings",
            .array(
              assessment.judgements(of: reference)
                .filter { matrix == nil || !$0.cell.subject.isProvince }
                .map { frame.finding($0, by: assessment) })
          ),
          ("results", frame.results(of: reference, by: assessment, withProvinces: matrix == nil)),
          ("matrices", .array(matrix?.values ?? [])),
          ("corrections", .array(frame.corrections(by: assessment, of: reference))),
          (
            "corrections_path",
            .text(
              frame.has("gioi-thieu/dinh-chinh") ? frame.path("gioi-thieu/dinh-chinh") : nil)
          ),
          ("related", .array(frame.related(to: reference, of: campaign))),
          (
            "matrix_path",
            .text(frame.has(folder + "tien-do") ? frame.path(folder + "tien-do") : nil)
          ),
          (
            "course",
            CourseChart(frame, assessment, of: reference)?.text(id: "dien-bien")?.value ?? .nil
          ),
          ("ranking", standing?.bars(id: "xep-hang")?.value ?? .nil),
          ("map", standing?.map(id: "ban-do") ?? .nil),
          ("data_path", frame.dataPath(of: "assessments", of: campaign)),
          ("previous", neighbour(place - 1)),
          ("next", neighbour(place + 1)),
        ])
    }
  }
}

extension Frame {
  /// The figures of an indicator, or without any its targets, as machines find them.
  fileprivate func dataset(
    of reference: Reference<Indicator>, by assessment: Assessment
  ) -> LinkedThing {
    let campaign = assessment.campaign
    let indicator = campaign.indicators[reference]
    let periods = campaign.entered.results.current(of: reference).map(\.period)
    let targets = indicator.targets.compactMap(\.period)
    let span = periods.isEmpty ? targets : periods
    return .dataset(
      indicator.displayName, indicator.wording, of: campaign,
      table: periods.isEmpty ? "indicators" : "results", from: span.map(\.first).min(),
      to: span.map(\.last).max(), place: place(of: assessment), in: self)
  }

  /// What rests on an indicator: exemplars, conditions of awards, lines of a rubric.
  fileprivate func related(
    to reference: Reference<Indicator>, of campaign: Campaign
  ) -> [Value] {
    let folder = CampaignPages.folder(of: campaign)
    let exemplars = campaign.entered.exemplars.filter {
      !$0.isDraft && $0.indicators.contains(reference)
    }.compactMap { exemplar in
      exemplarPage(exemplar).flatMap { fact("exemplar", exemplar.name, page: $0) }
    }
    let criteria = campaign.awards.criteria.filter { criterion in
      criterion.items.contains { $0.indicators.contains(reference) }
    }.compactMap { criterion in
      fact(
        "award_criterion", criterion.appliesTo ?? criterion.text ?? criterion.code,
        page: folder + "khen-thuong")
    }
    let enterprise = campaign.awards.enterpriseCriteria.filter { $0.indicator == reference }
      .compactMap { fact("enterprise_criteria", $0.name, page: folder + "khen-thuong") }
    let lines = campaign.entered.blocks.flatMap { block in
      block.rubric.filter { $0.indicator == reference }.compactMap { line in
        fact(
          "rubric_line", "\(line.name) (\(block.title))",
          page: CampaignPages.block(block, of: campaign))
      }
    }
    return exemplars + criteria + enterprise + lines
  }
}
