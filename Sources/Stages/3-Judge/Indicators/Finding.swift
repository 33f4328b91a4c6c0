import Diagnostics
import Domain
import Quantities
import Text

/// A judgement in the making: what is known of a cell, and the sentences that can be said of it.
struct Finding {
  let assessment: Assessment
  let cell: TargetCell
  let indicator: Indicator
  let due: Due?
  var figure: CountedFigure?

  init(_ assessment: Assessment, _ cell: TargetCell) {
    self.assessment = assessment
    self.cell = cell
    indicator = assessment.campaign.indicators[cell.indicator]
    due = assessment.due(of: cell)
  }

  /// With the figure in as many places as it takes to tell it from a number of the sentence.
  func told(apartFrom number: Decimal) -> Finding {
    var finding = self
    finding.figure = figure?.told(apartFrom: number)
    return finding
  }

  /// Whether the last day is past.
  var isOver: Bool { due.map { $0.day < assessment.asOf } ?? false }

  /// Whether it is a member to be won beyond the target (phấn đấu thêm).
  var isStretch: Bool { cell.subgroup.map(indicator.stretchScope.contains) ?? false }

  func judgement(
    _ state: IndicatorState, _ sentence: Wording, goal: Goal? = nil, expected: Decimal? = nil,
    members: Judgement.MemberCount? = nil
  ) -> Judgement {
    let stretch = Wording(
      vi: "Đây là phần phấn đấu thêm, không tính vào mức phải đạt.",
      en: "This is to be won beyond the target and does not count towards it.")
    return Judgement(
      cell: cell, state: state, basis: isStretch ? sentence.then(stretch) : sentence,
      figure: figure, due: due, goal: goal?.value, percent: goal.flatMap(percent),
      expected: expected, members: members)
  }

  /// The figure in percent of the goal; never for limits, nor at the bound that is not enough.
  func percent(of goal: Goal) -> Decimal? {
    guard goal.isUp, goal.value > .zero, let value = figure?.number, value >= .zero,
      !cell.target.isMilestone, cell.target.basis != .set,
      !(value == goal.value && cell.target.isStrict),
      let hundredfold = value.multiplied(by: 100)
    else { return nil }
    // Rounding must not make a whole of what is not one: 99,96 % is no 100,0 %.
    for places in 1...6 {
      guard let percent = hundredfold.divided(by: goal.value, places: places) else { return nil }
      if percent != 100 || value == goal.value { return percent }
    }
    return nil
  }

  enum Timing {
    case inTime
    case late
    /// The period of the report lies on both sides of the limit, and no day is given.
    case unknown
  }

  /// Whether something was done by its last day.
  func timing(of result: IndicatorResult) -> Timing {
    guard let due else { return .inTime }
    if let day = result.day { return day <= due.day ? .inTime : .late }
    if result.period.last <= due.day { return .inTime }
    if result.period.first > due.day { return .late }
    return cell.target.isMilestone ? .unknown : .inTime
  }

  /// Whether a number that a milestone asks for was reached after the last day.
  var isLate: Bool {
    guard cell.target.isMilestone, let result = figure?.results.last else { return false }
    return timing(of: result) == .late
  }

  /// Why the target is none of the subject's: it did not exist in the target's period.
  var absence: Wording? {
    guard let period = cell.target.period ?? due.map({ Period($0.day) }) else { return nil }
    let life = assessment.life(of: cell.subject)
    if let end = life.to, end < period.first {
      return Wording(
        vi: "Đơn vị chỉ tồn tại đến hết \(end.named(in: .vi)), trước kỳ của chỉ tiêu.",
        en: "The unit existed until \(end.named(in: .en)) only, before the target's period.")
    }
    if let start = life.from, start > period.last {
      return Wording(
        vi: "Đơn vị có từ \(start.named(in: .vi)), sau kỳ của chỉ tiêu.",
        en: "The unit exists since \(start.named(in: .en)), after the target's period.")
    }
    return nil
  }
}
