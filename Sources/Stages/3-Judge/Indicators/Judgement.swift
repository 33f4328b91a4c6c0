package import Diagnostics
package import Domain
package import Quantities

/// What one target is held for, for one subject and subgroup.
package struct TargetCell: Sendable, Hashable {
  package let indicator: Reference<Indicator>
  /// The place of the target in the indicator's list.
  package let position: Int
  package let target: Target
  package let subject: IndicatorResult.Subject
  package let subgroup: String?

  package init(
    indicator: Reference<Indicator>, position: Int, target: Target,
    subject: IndicatorResult.Subject = .whole, subgroup: String? = nil
  ) {
    self.indicator = indicator
    self.position = position
    self.target = target
    self.subject = subject
    self.subgroup = subgroup
  }
}

/// The state of a target and why it is so.
package struct Judgement: Sendable {
  package let cell: TargetCell
  package let state: IndicatorState
  /// Căn cứ đánh giá: the sentence that explains the state.
  package let basis: Wording
  /// What was held against the target, where anything was.
  package let figure: CountedFigure?
  package let due: Due?
  /// The number to reach, where there is one.
  package let goal: Decimal?
  /// The figure in percent of the goal, for print; never for milestones and limits.
  package let percent: Decimal?
  /// What the linear way from the baseline asks for on the day of the figure.
  package let expected: Decimal?
  /// Of a set, or of a scope of named members, how many are reached.
  package let members: MemberCount?

  /// What stands in the place of the figure: it, or why there is none.
  package var value: IndicatorResult.Value {
    figure?.value ?? (state == .notApplicable ? .notApplicable : .missing)
  }

  /// The one figure that decided whether the target is reached; nothing while that is open.
  package var decidingResult: IndicatorResult? {
    guard state.isSuccess || state == .missed, let results = figure?.results, results.count == 1
    else { return nil }
    return results.first
  }

  /// How many members of how many have got there.
  package struct MemberCount: Sendable, Hashable {
    package let reached: Int
    package let exceeded: Int
    package let total: Int
  }
}

/// The figure that a target is held against, and the rows it was made of.
package struct CountedFigure: Sendable {
  package let value: IndicatorResult.Value
  /// At least one, the oldest first; several where they were added up.
  package let results: [IndicatorResult]
  /// Whether it speaks of a time before the target's own period.
  package let isEarlier: Bool
  /// The day that it speaks of.
  package let day: Day
  /// How it was made, where it is one of places.
  package let rolledUp: RolledUp?
  /// The times that a sum has no figure of, the oldest first.
  package var gaps: [Period] = []

  /// Whether places are missing that would change it.
  package var isPartial: Bool { rolledUp.map { !$0.isComplete } ?? false }

  /// Whether what is missing can only make it more: counts that are added up.
  var canOnlyGrow: Bool {
    if let rolledUp, rolledUp.rule != .sum { return false }
    return results.allSatisfy { result in
      if case .number(let number, _) = result.value { !number.isNegative } else { false }
    }
  }

  /// The decimal places that it is shown with.
  var places: Int {
    if case .number(let number, let places) = value {
      return rolledUp == nil ? max(places, number.scale) : places
    }
    return 0
  }

  /// The figure, where it is one.
  package var number: Decimal? {
    if case .number(let number, _) = value { number } else { nil }
  }
}
