import Diagnostics
import Domain
import Quantities
import Testing

/// What the five documents hold, counted by hand and compared with what was read.
@Suite struct RepositoryCountsTests {
  /// A row of the count: one number for each document, in the order of `Repository.seeds`.
  struct Row: Sendable, CustomTestStringConvertible {
    let entity: String
    let expected: [Int]
    let count: @Sendable (Campaign) -> Int

    init(_ entity: String, _ expected: [Int], _ count: @escaping @Sendable (Campaign) -> Int) {
      self.entity = entity
      self.expected = expected
      self.count = count
    }

    var testDescription: String { entity }
  }

  @Test(arguments: texts + indicators + movements + participation + awards + duties + references)
  func areThoseOfTheDocuments(_ row: Row) throws {
    let model = try Repository.model()
    let counts = try Repository.seeds.map { row.count(try #require(model.campaigns[code: $0])) }
    #expect(counts == row.expected)
  }

  private static let texts = [
    Row("outline headings", [16, 8, 31, 18, 22]) { $0.plan?.outline.count ?? 0 },
    Row("purposes", [2, 2, 2, 2, 1]) { $0.texts.purposes.count },
    Row("requirements", [2, 3, 2, 3, 2]) { $0.texts.requirements.count },
    Row("content fields (top)", [8, 7, 3, 5, 2]) { $0.tops(.content) },
    Row("content leaves", [16, 7, 3, 31, 18]) { $0.leaves(.content) },
    Row("solutions (top)", [0, 0, 0, 4, 5]) { $0.tops(.solution) },
    Row("solutions (leaves)", [0, 0, 0, 18, 6]) { $0.leaves(.solution) },
    Row("qualitative targets", [6, 1, 2, 9, 11]) { $0.texts.qualitativeTargets.count },
    Row("block and scoring rules", [1, 1, 1, 1, 0]) { $0.texts.blockRules.count },
    Row("communes total", [0, 0, 0, 0, 1]) { $0.texts.communeCount == nil ? 0 : 1 },
    Row("mottos", [0, 0, 0, 0, 2]) { $0.sayings.mottoBlocks.count },
    Row("recipients", [0, 12, 0, 5, 5]) { $0.texts.recipients.count },
    Row("footnotes", [0, 0, 0, 0, 9]) { $0.plan?.footnotes.count ?? 0 },
    Row("text fixes", [3, 2, 2, 15, 4]) { $0.editor.textFixes.count },
    Row("source anomalies", [7, 6, 11, 11, 16]) { $0.editor.anomalies.count },
  ]

  private static let indicators = [
    Row("indicators", [25, 0, 15, 7, 41]) { $0.indicators.count },
    Row("  with a printed bound", [21, 0, 1, 1, 27]) { $0.indicators { $0.hasBound } },
    Row("  milestone", [1, 0, 0, 0, 10]) {
      $0.indicators { [.milestoneByDate, .milestoneInYear].contains($0.comparator) }
    },
    Row("  set completion", [0, 0, 7, 0, 3]) {
      $0.indicators { [.setCompletion, .setCompletionExceed].contains($0.comparator) }
    },
    Row("  relative", [0, 0, 7, 0, 1]) {
      $0.indicators {
        [.atLeastBaseline, .greaterThanBenchmark, .rankFirst].contains($0.comparator)
      }
    },
    Row("  direction only", [3, 0, 0, 5, 1]) {
      $0.indicators { [.directionUp, .directionDown].contains($0.comparator) }
    },
    Row("  all without a number", [0, 0, 0, 1, 0]) {
      $0.indicators { $0.comparator == .atLeast && !$0.scope.isEmpty && !$0.hasBound }
    },
    Row("  strict", [3, 0, 6, 0, 4]) { $0.indicators { $0.targets[0].isStrict } },
    Row("  two-sided", [3, 0, 0, 0, 3]) {
      $0.indicators { $0.targets[0].lower != nil && $0.targets[0].upper != nil }
    },
    Row("  with a baseline value", [0, 0, 0, 0, 1]) { $0.indicators { $0.baseline?.value != nil } },
    Row("  part of another", [1, 0, 0, 0, 1]) { $0.indicators { $0.parent != nil } },
    Row("  member of a set, subgroup, within", [0, 0, 0, 0, 5]) {
      $0.indicators { $0.memberOf != nil || $0.subgroupOf != nil || $0.within != nil }
    },
  ]

  private static let movements = [
    Row("rounds", [2, 2, 2, 0, 0]) { $0.rounds.count },
    Row("round windows", [2, 2, 4, 0, 0]) { $0.rounds.reduce(0) { $0 + $1.windows.count } },
    Row("movements", [13, 3, 0, 44, 1]) { $0.movements { _ in true } },
    Row("  quoted", [10, 0, 0, 32, 1]) { $0.movements(\.isQuoted) },
    Row("  with period", [1, 0, 0, 23, 1]) { $0.movements { $0.period != nil } },
    Row("  with a document", [0, 0, 0, 19, 1]) { $0.movements { $0.document != nil } },
    Row("  with launching document", [0, 0, 0, 13, 1]) {
      $0.movements { $0.launchingDocument != nil }
    },
    Row("titles and models", [0, 0, 0, 0, 5]) { $0.movements.count { $0.group != .movement } },
    Row("works", [8, 0, 0, 0, 26]) { $0.works.count },
    Row("administrative changes", [0, 0, 0, 0, 11]) { $0.placeChanges.count },
    Row("places", [8, 1, 9, 2, 45]) { $0.places.count { !$0.isPlanned } },
    Row("places planned", [0, 0, 0, 0, 3]) { $0.places.count { $0.isPlanned } },
  ]

  private static let participation = [
    Row("registration rules (works)", [5, 2, 0, 0, 0]) { $0.participation.workRules.count },
    Row("registrations (other)", [0, 0, 1, 0, 3]) { $0.participation.registrations.count },
    Row("participant groups", [1, 1, 5, 2, 2]) { $0.participation.groups.count },
    Row("participation conditions", [0, 0, 5, 0, 0]) { $0.participation.conditions.count },
  ]

  private static let awards = [
    Row("award forms", [2, 2, 2, 6, 5]) { $0.awards.forms.count },
    Row("award criteria (groups)", [4, 2, 7, 7, 5]) { $0.awards.criteria.count },
    Row("award criteria (items)", [4, 2, 12, 7, 5]) {
      $0.awards.criteria.reduce(0) { $0 + max(1, $1.items.count) }
    },
    Row("quota rows", [0, 0, 13, 0, 0]) { $0.awards.quotas.count },
    Row("dossier items", [1, 1, 4, 0, 0]) { $0.awards.dossiers.count },
    Row("enterprise criteria", [0, 0, 6, 0, 0]) { $0.awards.enterpriseCriteria.count },
    Row("exemplar rules", [3, 2, 4, 8, 10]) { $0.exemplarRules.count },
  ]

  private static let duties = [
    Row("deadlines", [6, 7, 12, 0, 9]) { $0.duties.deadlines.count },
    // The end of a month (cuối tháng) has a date; it is only not stated as one.
    Row("  with a full calendar date", [3, 2, 9, 0, 3]) {
      $0.deadlines { [.day, .monthEnd].contains($0.due?.period.precision) }
    },
    Row("  with month or quarter only", [1, 1, 1, 0, 0]) {
      $0.deadlines { [.month, .quarter].contains($0.due?.period.precision) }
    },
    Row("  recurring", [1, 1, 0, 0, 5]) { $0.deadlines { $0.recurrence != nil } },
    Row("reporting rules", [2, 3, 3, 0, 3]) { $0.duties.reporting.count },
    Row("  periodic", [1, 1, 0, 0, 3]) { $0.duties.reporting.count { $0.kind == .periodic } },
    Row("recurring duties without a report", [0, 0, 0, 0, 2]) { $0.duties.recurring.count },
    Row("reviews", [1, 3, 2, 0, 2]) { $0.duties.reviews.count },
    Row("responsibilities", [8, 8, 6, 1, 7]) { Set($0.duties.responsibilities.map(\.code)).count },
    Row("  tasks", [8, 8, 13, 3, 7]) { $0.duties.responsibilities.count },
  ]

  private static let references = [
    Row("legal references", [9, 5, 3, 52, 7]) { $0.documents(.document) { _ in true } },
    Row("  with a number", [8, 5, 3, 52, 6]) { $0.documents(.document) { $0.number != nil } },
    Row("  named without a number", [1, 0, 0, 0, 1]) {
      $0.documents(.document) { $0.number == nil }
    },
    Row("  with date", [3, 5, 2, 51, 4]) { $0.documents(.document) { $0.day != nil } },
    // The unnumbered references of the fourth document are its seven programmes.
    Row("unnumbered references", [8, 3, 5, 7, 8]) { $0.documents.count { $0.group != .document } },
    Row("programmes", [0, 0, 0, 7, 0]) { $0.documents(.programme) { _ in true } },
  ]

  @Test func comparatorsAreThoseOfTheDocuments() throws {
    let indicators = try Repository.model().realCampaigns.flatMap(\.indicators)
    let counts = Dictionary(grouping: indicators, by: \.comparator).mapValues(\.count)
    #expect(
      counts == [
        .atLeast: 38, .milestoneInYear: 10, .directionUp: 8, .setCompletionExceed: 7,
        .atLeastBaseline: 6, .range: 4, .greaterThan: 3, .setCompletion: 3, .decreasePerYear: 2,
        .increasePerYear: 1, .milestoneByDate: 1, .lessThan: 1, .rankFirst: 1, .decrease: 1,
        .greaterThanBenchmark: 1, .directionDown: 1,
      ])
  }
}

extension Campaign {
  fileprivate func tops(_ group: ContentItem.Group) -> Int {
    contents.count { $0.group == group && $0.parent == nil }
  }

  fileprivate func leaves(_ group: ContentItem.Group) -> Int {
    let parents = Set(contents.compactMap(\.parent))
    return contents.referenced.count { $0.record.group == group && !parents.contains($0.reference) }
  }

  fileprivate func indicators(_ isCounted: (Indicator) -> Bool) -> Int {
    indicators.count(where: isCounted)
  }

  fileprivate func movements(_ isCounted: (Movement) -> Bool) -> Int {
    movements.count { $0.group == .movement && isCounted($0) }
  }

  fileprivate func deadlines(_ isCounted: (Deadline) -> Bool) -> Int {
    duties.deadlines.count(where: isCounted)
  }

  fileprivate func documents(
    _ group: LegalDocument.Group, _ isCounted: (LegalDocument) -> Bool
  ) -> Int {
    documents.count { $0.group == group && isCounted($0) }
  }
}

extension Indicator {
  fileprivate var hasBound: Bool { targets[0].lower != nil || targets[0].upper != nil }
}
