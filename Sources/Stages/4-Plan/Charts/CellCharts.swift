import Charts
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

extension Frame {
  /// The figure of a judgement against its target, as a bar for a cell of a table.
  func bullet(of judgement: Judgement, by assessment: Assessment, id: String) -> String? {
    guard let figure = judgement.figure, let value = figure.number, let goal = judgement.goal,
      !figure.isEarlier || judgement.cell.target.isOpen
    else { return nil }
    let target = judgement.cell.target
    let indicator = assessment.campaign.indicators[judgement.cell.indicator]
    guard judgement.cell.subject == .whole || indicator.rollUp != .sum else { return nil }
    let unit = indicator.unit
    var range: ClosedRange<Decimal>?
    if let lower = target.lower, let upper = target.upper, lower < upper { range = lower...upper }
    let goalText =
      range.map {
        NumberForm.text(.between($0.lowerBound, $0.upperBound), unit: unit, in: language)
      } ?? NumberForm.text(goal, unit: unit, in: language)
    return BulletBar(value: value, goal: goal, range: range, state: judgement.state.rawValue)
      .picture(
        id: id,
        title: "\(word("column_figure")): \(text(of: figure, value, unit: unit))",
        description: "\(word("column_target")): \(goalText). \(judgement.state.name[language])")
  }

  /// The figure with as many places as it is shown with elsewhere.
  private func text(of figure: CountedFigure, _ value: Decimal, unit: String?) -> String {
    var places = value.scale
    if figure.rolledUp != nil, case .number(_, let shown) = figure.value { places = shown }
    return NumberForm.text(value, unit: unit, places: places, in: language)
  }

  /// The figures over time, as a line for a cell of a table.
  func sparkline(
    of indicator: Reference<Indicator>, for subject: IndicatorResult.Subject = .whole,
    by assessment: Assessment, id: String
  ) -> String? {
    guard let course = assessment.course(of: indicator, for: subject), course.hasLine,
      let line = course.lines.last
    else { return nil }
    let unit = assessment.campaign.indicators[indicator].unit
    // What it was merged from would be other lines; they stand in the large chart.
    let values = course.periods.indices.map { slot in
      line.points.first { $0.slot == slot }
    }
    guard values.count(where: { $0 != nil }) > 1 else { return nil }
    let goals = assessment.goalLines(of: indicator, for: subject)
    let words = line.points.map { point in
      let time = DayForm.text(course.periods[point.slot], .short, in: language)
      return "\(time): \(figure(point.value, places: point.places, unit: unit))"
    }
    return Sparkline(
      values: values.map { $0?.value }, breaks: Set(course.breaks),
      goal: goals.count == 1 ? goals.first?.value : nil
    ).picture(
      id: id, title: course.trend?.words[language] ?? word("course"),
      description: words.joined(separator: "; "))
  }
}

extension Target {
  /// Whether a figure of an earlier time may stand beside it: a level to be reached later.
  var isOpen: Bool {
    switch basis {
    case .level, .stock, nil: true
    default: false
    }
  }
}
