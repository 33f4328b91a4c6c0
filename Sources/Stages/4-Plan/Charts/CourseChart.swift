import Charts
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

/// The figures of one indicator and one subject over time, as a line chart.
struct CourseChart {
  let frame: Frame
  let assessment: Assessment
  let indicator: Reference<Indicator>
  let subject: IndicatorResult.Subject
  private let course: Course
  private let goals: [GoalLine]
  private let baseline: (year: Int, value: Decimal)?

  /// Nothing where no two figures can be joined.
  init?(
    _ frame: Frame, _ assessment: Assessment, of indicator: Reference<Indicator>,
    for subject: IndicatorResult.Subject = .whole
  ) {
    guard let course = assessment.course(of: indicator, for: subject),
      course.lines.count <= LineChart.mostSeries, course.hasLine
    else { return nil }
    self.frame = frame
    self.assessment = assessment
    self.indicator = indicator
    self.subject = subject
    self.course = course
    goals = assessment.goalLines(of: indicator, for: subject)
    let stated = assessment.campaign.indicators[indicator].baseline
    let isOfWhole = subject == .whole
    baseline = stated.flatMap { stated in
      guard isOfWhole, let year = stated.year, let value = stated.value,
        course.periods.first.map({ year < $0.first.year }) == true
      else { return nil }
      return (year, value)
    }
  }

  private var record: Indicator { assessment.campaign.indicators[indicator] }
  // The baseline takes the first slot.
  private var shift: Int { baseline == nil ? 0 : 1 }

  /// The chart with its words and its table.
  func text(id: String) -> ChartText? {
    guard let first = course.periods.first, let last = course.periods.last,
      let headline = headline
    else { return nil }
    let chart = lineChart
    let place =
      subject == .whole ? frame.place(of: assessment) : assessment.name(of: subject)
    var text = ChartText(
      id: id, headline: headline,
      subtitle: frame.subtitle(of: record, place, first, last),
      picture: chart.picture(id: id, title: headline, description: description))
    text.keys = keys
    if !chart.beginsAtZero { text.notes.append(frame.word("axis_not_from_zero")) }
    if !course.breaks.isEmpty { text.notes.append(frame.word("merger_explained")) }
    if isOfPlaces { text.notes.append(frame.word("mean_explained")) }
    if hasGaps { text.notes.append(frame.word("gap_explained")) }
    text.source = frame.sources(
      of: assessment.campaign.entered.results.current(of: indicator))
    text.columns = columns
    text.rows = rows
    return text
  }

  private var headline: String? {
    let cells = assessment.cells(of: indicator, subject: subject)
    let judgement =
      subject == .whole
      ? assessment.headline(of: indicator) : cells.first.map(assessment.judgement(of:))
    return judgement.flatMap { assessment.headline(of: course, for: $0)?[frame.language] }
  }

  /// Whether its figures are made of those of places, of some perhaps.
  private var isOfPlaces: Bool {
    course.lines.contains { $0.points.contains { $0.coverage?.isComplete == false } }
  }

  private var hasGaps: Bool {
    let filled = Set(course.lines.flatMap { $0.points.map(\.slot) })
    return course.periods.indices.contains { !filled.contains($0) }
  }

  // MARK: The picture

  private var lineChart: LineChart {
    let start =
      baseline.map {
        [LineChart.Slot(name: "\($0.year)", group: frame.word("baseline_slot"))]
      } ?? []
    let words = frame
    let unit = record.unit
    return LineChart(
      slots: start + course.periods.map(slot), series: series,
      references: goals.compactMap(reference),
      breaks: course.breaks.map {
        LineChart.Break(slot: $0 + shift, label: frame.word("merger_mark"))
      },
      format: { words.figure($0, unit: unit) })
  }

  private func slot(_ period: Period) -> LineChart.Slot {
    let (year, isVietnamese) = ("\(period.last.year)", frame.language == .vi)
    switch period.precision {
    case .quarter:
      let number = period.first.quarter
      let name = isVietnamese ? ["I", "II", "III", "IV"][number - 1] : "Q\(number)"
      return .init(name: name, group: year)
    case .halfYear:
      let isFirst = period.first.half == 1
      return .init(
        name: isVietnamese ? isFirst ? "đầu" : "cuối" : isFirst ? "H1" : "H2", group: year)
    case .month, .monthEnd: return .init(name: "\(period.first.month)", group: year)
    case .day: return .init(name: "\(period.first.day)/\(period.first.month)", group: year)
    case .year, .years:
      return .init(name: DayForm.text(period, .short, in: frame.language), group: "")
    }
  }

  private var series: [LineChart.Series] {
    // What it was merged from comes after the place itself.
    var all = course.lines.reversed().map { line in
      LineChart.Series(
        name: course.lines.count > 1 ? name(of: line.subject) : nil,
        points: line.points.map { point in
          LineChart.Point(
            slot: point.slot + shift, value: point.value,
            text: frame.figure(point.value, places: point.places, unit: record.unit),
            marker: point.status.marker)
        })
    }
    if let baseline, let line = all.first {
      let point = LineChart.Point(
        slot: 0, value: baseline.value, text: frame.figure(baseline.value, unit: record.unit),
        marker: .baseline)
      all[0] = LineChart.Series(name: line.name, points: [point] + line.points)
    }
    return all
  }

  private func reference(_ goal: GoalLine) -> LineChart.Reference? {
    let indices = course.periods.indices.filter { index in
      goal.period.map { $0.contains(course.periods[index]) } ?? true
    }
    guard let first = indices.first, let last = indices.last else { return nil }
    let start = goal.period == nil ? 0 : first + shift
    return LineChart.Reference(
      value: goal.value, labels: [goal.words[frame.language], goal.short[frame.language]],
      slots: start..<(last + shift + 1))
  }

  /// The name of a place; one that lives on under its name says that it is the former.
  private func name(of subject: IndicatorResult.Subject) -> String {
    let name = assessment.name(of: subject)
    guard case .province(let key) = subject, key.vintage == .sixtyThree,
      assessment.model.provinces.of(.thirtyFour).contains(where: { $0.name == name })
    else { return name }
    return "\(name) (\(frame.word("former")))"
  }

  // MARK: The words

  private var description: String {
    let ends = course.lines.flatMap { line in
      [line.points.first, line.points.last].compactMap { $0 }
        .reduce(into: [Course.Point]()) { if $0.last?.slot != $1.slot { $0.append($1) } }
        .map { point in
          let time = DayForm.text(course.periods[point.slot], .short, in: frame.language)
          let owner = course.lines.count > 1 ? "\(name(of: line.subject)), " : ""
          return
            "\(owner)\(time): \(frame.figure(point.value, places: point.places, unit: record.unit))"
        }
    }
    return
      ([ends.joined(separator: "; ")] + goals.map { $0.words[frame.language] }
      + [frame.word("chart_table_follows")]).joined(separator: ". ")
  }

  private var keys: [(mark: String, text: String)] {
    let statuses = Set(course.lines.flatMap { $0.points.map(\.status) })
    var keys: [(String, String)] = []
    // Where all is official the shape needs no word.
    if statuses != [.official] {
      keys = IndicatorResult.Status.allCases.reversed().filter(statuses.contains).map {
        ($0.marker.letter, $0.name[frame.language])
      }
    }
    if baseline != nil { keys.append((Marker.baseline.letter, frame.word("baseline_key"))) }
    return keys
  }

  private var columns: [String] {
    let unit = record.unit.map { " (\($0))" } ?? ""
    let lines =
      course.lines.count > 1
      ? course.lines.map { name(of: $0.subject) + unit } : [frame.word("column_figure") + unit]
    return [frame.word("column_period")] + lines
      + (isOfPlaces ? [frame.word("column_places")] : []) + [frame.word("column_status")]
  }

  private var rows: [ChartText.Row] {
    let missing = ChartText.Cell(text: frame.word("missing_mark"))
    let start = baseline.map { baseline in
      ChartText.Row(
        name: "\(baseline.year) (\(frame.word("baseline_key")))",
        cells: course.lines.indices.map { index in
          index == 0 ? cell(baseline.value) : missing
        } + (isOfPlaces ? [missing, missing] : [missing]))
    }
    return (start.map { [$0] } ?? [])
      + course.periods.enumerated().map { slot, period in
        let points = course.lines.map { line in line.points.first { $0.slot == slot } }
        let statuses = Set(points.compactMap(\.?.status.name[frame.language])).sorted()
        return ChartText.Row(
          name: DayForm.text(period, .short, in: frame.language),
          cells: points.map { $0.map { cell($0.value) } ?? missing }
            + (isOfPlaces ? [coverage(of: points) ?? missing] : [])
            + [
              .init(text: statuses.isEmpty ? missing.text : statuses.joined(separator: ", "))
            ])
      }
  }

  private func coverage(of points: [Course.Point?]) -> ChartText.Cell? {
    points.compactMap { $0?.coverage }.first.map { .init(text: "\($0.count)/\($0.total)") }
  }

  private func cell(_ value: Decimal) -> ChartText.Cell {
    ChartText.Cell(text: frame.figure(value, places: places, unit: record.unit), value: value)
  }

  // As many decimals as the figure that has most: one setting for the column.
  private var places: Int {
    course.lines.flatMap(\.points).map { max($0.places, $0.value.scale) }.max() ?? 0
  }
}

extension IndicatorResult.Status {
  /// The shape of its points.
  var marker: Marker {
    switch self {
    case .official: .official
    case .preliminary: .preliminary
    case .estimated: .estimated
    }
  }
}
