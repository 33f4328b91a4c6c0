import Charts
import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let tileRecord = RecordMaker(Offers.tile)
private let mapRecord = RecordMaker(Offers.tileMap)

/// The order of provinces by one indicator, as bars and as a map of squares.
struct StandingChart {
  let frame: Frame
  let assessment: Assessment
  let provinces: ProvincePages
  let standing: Standing
  /// The province that the page is about.
  var own: IndicatorResult.Subject?

  private var indicator: Indicator { assessment.campaign.indicators[standing.indicator] }
  private var headline: String { assessment.leadHeadline(of: standing)[frame.language] }
  private var subtitle: String {
    let map = frame.word(isToday ? "provinces_34" : "provinces_63")
    // Things that are done or not stand for themselves, whatever the quarter.
    if standing.ranks.isEmpty {
      let day = DayForm.text(assessment.asOf, .short, in: frame.language)
      return "\(indicator.displayName), \(map), \(frame.word("as_of")) \(day)"
    }
    return frame.subtitle(of: indicator, map, standing.period, standing.period)
  }
  private var isToday: Bool { standing.map == .thirtyFour }

  // MARK: Bars

  /// The bars of the first, the last and the own place, and a table of all.
  func bars(id: String) -> ChartText? {
    let chart = RankingBars(entries: entries, goal: goal)
    guard
      let picture = chart.picture(id: id, title: headline, description: description)
    else { return nil }
    var text = ChartText(id: id, headline: headline, subtitle: subtitle, picture: picture)
    text.keys = stateKeys
    if standing.status != .official {
      text.notes.append(
        "\(frame.word("status_of_period")) \(standing.status.name[frame.language]).")
    }
    text.source = frame.sources(
      of: assessment.campaign.entered.results.current(of: standing.indicator))
    text.columns = [
      frame.word("province_label"), frame.word("column_rank"),
      frame.word("column_figure") + (indicator.unit.map { " (\($0))" } ?? ""),
      frame.word("column_state"),
    ]
    text.rows = rows
    return text
  }

  private var goal: (value: Decimal, label: String)? {
    let goals = Set(standing.judgements.values.compactMap(\.goal))
    guard goals.count == 1, let goal = goals.first else { return nil }
    return (
      goal, "\(frame.word("goal_word")) \(frame.figure(goal, unit: indicator.unit))"
    )
  }

  /// Up to 14 places; of more the first five, the last three and those around the own one.
  private var entries: [RankingBars.Entry] {
    let count = standing.ranks.count
    let place = standing.ranks.firstIndex { $0.subject == own }
    let shown = standing.ranks.indices.filter { index in
      count <= 14 || index < 5 || index >= count - 3
        || place.map { abs($0 - index) <= 1 } == true
    }
    var entries: [RankingBars.Entry] = []
    var next = 0
    for index in shown {
      if index > next {
        entries.append(.gap("… \(index - next) \(frame.word("places_between"))"))
      }
      entries.append(.row(row(standing.ranks[index])))
      next = index + 1
    }
    return entries
  }

  private func row(_ rank: Rank<IndicatorResult.Subject>) -> RankingBars.Row {
    let state = standing.judgements[rank.subject]?.state ?? .underway
    return RankingBars.Row(
      rank: "\(rank.number)", name: assessment.name(of: rank.subject), value: rank.value,
      text: "\(state.mark) \(figure(rank.value))", state: state.rawValue,
      isOwn: rank.subject == own)
  }

  // Of one column, so with as many places as the longest of them.
  private func figure(_ value: Decimal) -> String {
    let places = standing.ranks.map(\.value.scale).max() ?? 0
    return frame.figure(value, places: places, unit: indicator.unit)
  }

  private var description: String {
    let first = standing.ranks.prefix(3).map { rank in
      "\(rank.number). \(assessment.name(of: rank.subject)): \(figure(rank.value))"
    }
    return "\(first.joined(separator: "; ")). \(frame.word("chart_table_follows"))"
  }

  private var stateKeys: [(mark: String, text: String)] {
    let states = Set(standing.judgements.values.map(\.state))
    return IndicatorState.inOrder.filter(states.contains).map {
      ($0.mark, $0.name[frame.language])
    }
  }

  private var rows: [ChartText.Row] {
    standing.ranks.map { rank in
      tableRow(
        rank.subject, rank: rank.words[frame.language],
        .init(text: figure(rank.value), value: rank.value))
    }
      + standing.missing.map { subject in
        tableRow(
          subject, rank: frame.word("missing_mark"), .init(text: frame.word("figure_missing")))
      }
  }

  private func tableRow(
    _ subject: IndicatorResult.Subject, rank: String, _ figure: ChartText.Cell
  ) -> ChartText.Row {
    let state = standing.judgements[subject]?.state
    return ChartText.Row(
      name: assessment.name(of: subject), path: path(of: subject), isOwn: subject == own,
      cells: [
        .init(text: rank), figure,
        .init(text: state.map { "\($0.mark) \($0.name[frame.language])" } ?? ""),
      ])
  }

  private func path(of subject: IndicatorResult.Subject) -> String? {
    guard case .province(let key) = subject, let id = provinces.id(of: key), frame.has(id) else {
      return nil
    }
    return frame.path(id)
  }

  // MARK: The map

  /// Every province as a square in the colour and with the shape of its state; nothing where no
  /// state can be told.
  func map(id: String) -> Value {
    guard let headline = assessment.reachedHeadline(of: standing)?[frame.language] else {
      return .nil
    }
    let values = Dictionary(
      standing.ranks.map { ($0.subject, $0.value) }, uniquingKeysWith: { first, _ in first })
    let tiles = provinces.all(isToday ? .thirtyFour : .sixtyThree).compactMap { province in
      let subject = IndicatorResult.Subject.province(province.key)
      let state = standing.judgements[subject]?.state ?? .noFigures
      let text = state.name[frame.language] + (values[subject].map { ", \(figure($0))" } ?? "")
      return frame.tile(
        province, provinces, code: state.rawValue, mark: state.mark, text: text,
        isOwn: subject == own)
    }
    return frame.tileMap(
      id: id, headline: headline, subtitle: subtitle, tiles: tiles, keys: stateKeys)
  }
}

extension Frame {
  /// A province as a square of a map; nothing where it has no place on one.
  func tile(
    _ province: Province, _ provinces: ProvincePages, code: String, mark: String, text: String,
    isOwn: Bool = false
  ) -> Value? {
    guard let tile = province.tile, let id = provinces.id(of: province.key) else { return nil }
    return tileRecord([
      "name": .string(province.name),
      "letters": .string(tile.letters),
      "path": .string(path(id)),
      "column": .int(tile.column),
      "row": .int(tile.row),
      "code": .string(code),
      "mark": .string(mark),
      "text": .string(text),
      "is_own": .bool(isOwn),
    ])
  }

  /// A map of squares.
  func tileMap(
    id: String, headline: String, subtitle: String, tiles: [Value],
    keys: [(mark: String, text: String)]
  ) -> Value {
    mapRecord([
      "id": .string(id),
      "headline": .string(headline),
      "subtitle": .string(subtitle),
      "tiles": .array(tiles),
      "keys": ChartText.keys(keys),
    ])
  }
}
