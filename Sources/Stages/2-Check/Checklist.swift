package import Diagnostics
package import Domain
package import Quantities

/// The rules, in the order in which they are checked.
package struct Checklist: Sendable {
  private let rules: [any Rule]

  package init(_ rules: [any Rule]) { self.rules = rules }

  /// Every rule that content must obey.
  package static let standard = Checklist([
    HeadFieldsPrinted(), PeriodInOrder(), ProvinceOfItsTime(), RoundsInOrder(),
    RoundsInsidePeriod(),
    StatedDaysMatch(), DeadlinesAfterStart(), TreesHaveRoots(), TargetsMeasurable(),
    ChildrenWithinParents(), SharesWithinHundred(), ResultsNotAhead(), ResultsOfLivingUnits(),
    QuotasRespected(), RatingsOnScale(), RubricAddsUp(), ScoresWithinRubric(),
    TextFixesApplied(), SourceLinesKept(), SamplesApart(), PersonsHaveBasis(),
    LaureatesHaveBasis(), WithdrawnNamesGone(), PhotosDescribed(), NamesWithoutDegrees(),
    AwardStatesComplete(),
  ])

  /// Checks the model as it stands on a day.
  package func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for rule in rules { rule.check(model, asOf: day, into: &report) }
  }
}
