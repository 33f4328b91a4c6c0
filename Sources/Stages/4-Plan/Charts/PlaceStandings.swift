import Charts
import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let standingRecord = RecordMaker(Offers.placeStanding)
private let indicatorRecord = RecordMaker(Offers.placeIndicator)

extension CampaignPages {
  /// Where a province stands in every campaign that has figures of it.
  func standings(of province: Province, in frame: Frame) -> [Value] {
    let subject = IndicatorResult.Subject.province(province.key)
    return all.enumerated().compactMap { number, campaign in
      let assessment = assessment(of: campaign)
      guard assessment.hasFigures(about: subject) else { return nil }
      let rows = campaign.indicators.referenced.compactMap { reference, _ in
        frame.row(
          of: reference, for: subject, by: assessment,
          standing(of: reference, in: campaign), id: "tinh-\(number + 1)-\(reference.index)")
      }
      guard !rows.isEmpty else { return nil }
      let charts = frame.charts(
        of: subject, by: assessment, id: "bieu-do-\(number + 1)", atMost: 4)
      let states = standings(of: campaign).compactMap { $0.judgements[subject]?.state }
      let judged = states.count { $0.isJudged }
      return standingRecord([
        "id": .string("ket-qua-\(number + 1)"),
        "campaign": frame.link(campaign.displayTitle, to: Self.folder(of: campaign) + "index"),
        "indicators": .array(rows),
        "reached_count": judged > 0 ? .int(states.count { $0.isSuccess }) : .nil,
        "judged_count": .int(judged),
        "charts": .array(charts),
      ])
    }
  }
}

extension Frame {
  /// A province among those of its map; nothing where it has no square.
  func locator(of province: Province, _ provinces: ProvincePages) -> Value {
    let others = provinces.all(province.key.vintage)
    let tiles = others.compactMap { other in
      other.tile.map {
        Locator.Tile(column: $0.column, row: $0.row, isOwn: other.key == province.key)
      }
    }
    let map = word(province.key.vintage == .thirtyFour ? "provinces_34" : "provinces_63")
    let picture = Locator(tiles: tiles).picture(
      id: "vi-tri", title: "\(word("locator_title")): \(province.name)",
      description: "\(word("locator_description")) \(map).")
    return picture.map { .safe($0) } ?? .nil
  }

  /// The courses of the first indicators that have one.
  fileprivate func charts(
    of subject: IndicatorResult.Subject, by assessment: Assessment, id: String, atMost limit: Int
  ) -> [Value] {
    var charts: [Value] = []
    for (reference, _) in assessment.campaign.indicators.referenced where charts.count < limit {
      let chart = CourseChart(self, assessment, of: reference, for: subject)?
        .text(id: "\(id)-\(reference.index)")
      if let chart { charts.append(chart.value) }
    }
    return charts
  }

  fileprivate func row(
    of reference: Reference<Indicator>, for subject: IndicatorResult.Subject,
    by assessment: Assessment, _ standing: Standing?, id: String
  ) -> Value? {
    guard let cell = assessment.cells(of: reference, subject: subject).first else { return nil }
    let course = assessment.course(of: reference, for: subject)
    let line = course?.lines.first { $0.subject == subject }
    let indicator = assessment.campaign.indicators[reference]
    let judgement = assessment.judgement(of: cell)
    // Beside a target that is decided stands the figure that decided it.
    let decided = judgement.decidingResult
    let newest = line?.points.last.flatMap { point in course?.periods[point.slot] }
    guard let period = decided?.period ?? newest ?? judgement.figure?.results.last?.period
    else { return nil }
    let shown = line?.points.first { course?.periods[$0.slot] == period }
    let rank = standing?.rank(of: subject).map { rank in
      "\(rank.number)/\(standing?.ranks.count ?? 0)"
        + (rank.shared > 1 ? " (\(word("tied")))" : "")
    }
    let goals = assessment.goalLines(of: reference, for: subject)
    return indicatorRecord([
      "name": .string(indicator.displayName),
      "path": .string(path(CampaignPages.indicator(indicator, of: assessment.campaign))),
      "target": .string(goals.first?.words[language] ?? indicator.wording),
      "period": .period(period),
      "value": .decimal(shown?.value ?? judgement.figure?.number),
      "value_text": .text(
        shown.map {
          NumberForm.text($0.value, places: max($0.places, $0.value.scale), in: language)
        }
          ?? judgement.figure.map { words(for: $0.value) }),
      "unit": .text(indicator.unit),
      "rank": .text(rank),
      "finding": finding(judgement, by: assessment),
      "bullet": bullet(of: judgement, by: assessment, id: "\(id)-k").map { .safe($0) } ?? .nil,
      "spark": sparkline(of: reference, for: subject, by: assessment, id: "\(id)-d")
        .map { .safe($0) } ?? .nil,
    ])
  }
}
