import Diagnostics
import Domain
import Ingest
import Judge
import Quantities
import Testing

/// The five campaigns of `content/`, which are plans: nobody has entered a result.
@Suite struct PlanCampaignsTests {
  private static let silent: Set<IndicatorState> = [.noFigures, .notDue, .undecidable]

  // Read once: every test looks at the same files.
  private static let read = Result { try readModel() }

  private static func model() throws -> Model { try read.get() }

  private static func readModel() throws -> Model {
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var report = Report()
    let tree = try ContentTree(ofSite: folder, reporting: &report)
    return try #require(Ingestion(tree).model(reporting: &report))
  }

  private static func states(
    _ model: Model, on asOf: String
  ) -> [(code: String, states: [IndicatorState])] {
    model.realCampaigns.flatMap { campaign in
      Assessment(of: campaign, in: model, on: day(asOf)).overview().map {
        (campaign.indicators[$0.indicator].code, $0.judgements.map(\.state))
      }
    }
  }

  @Test(arguments: ["2021-08-06", "2024-11-01", "2025-06-30", "2025-07-01", "2026-11-21"])
  func saysOfEveryIndicatorThatNothingIsKnown(_ asOf: String) throws {
    let model = try Self.model()
    #expect(model.realCampaigns.count == 5)
    let states = Self.states(model, on: asOf)
    #expect(states.count == 88)
    for (code, states) in states {
      #expect(!states.isEmpty, "\(code)")
      #expect(states.allSatisfy(Self.silent.contains), "\(code): \(states)")
    }
  }

  @Test func printsNoFigureOfItsOwn() throws {
    let model = try Self.model()
    for campaign in model.realCampaigns {
      let assessment = Assessment(of: campaign, in: model, on: day("2026-11-21"))
      let judgements = assessment.overview().flatMap(\.judgements)
      #expect(judgements.allSatisfy { $0.figure == nil && $0.percent == nil && $0.expected == nil })
    }
  }

  @Test func turnsFromNotDueToNoFiguresWithTheDay() throws {
    let model = try Self.model()
    // One target is for each of the years 2020 to 2025.
    let early = Self.states(model, on: "2019-12-31").flatMap(\.states)
    let late = Self.states(model, on: "2031-01-01").flatMap(\.states)
    let undecidable = early.filter { $0 == .undecidable }.count
    print("\(early.count) cells: \(undecidable) cannot be judged, the others wait for figures")
    #expect(early.filter { $0 == .notDue }.count == early.count - undecidable)
    #expect(late.filter { $0 == .noFigures }.count == late.count - undecidable)
  }

  @Test func cannotJudgeDirectionsBenchmarksBaselinesAndSetsOfOtherDocuments() throws {
    let model = try Self.model()
    var reasons: [Comparator: (all: Int, undecidable: Int)] = [:]
    for campaign in model.realCampaigns {
      let assessment = Assessment(of: campaign, in: model, on: day("2026-11-21"))
      for (reference, judgements) in assessment.overview() {
        let comparator = campaign.indicators[reference].comparator
        reasons[comparator, default: (0, 0)].all += 1
        if judgements.contains(where: { $0.state == .undecidable }) {
          reasons[comparator, default: (0, 0)].undecidable += 1
        }
      }
    }
    for (comparator, count) in reasons.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("\(comparator.rawValue): \(count.undecidable) of \(count.all) cannot be judged")
    }
    for comparator in [
      Comparator.directionUp, .directionDown, .atLeastBaseline, .greaterThanBenchmark,
    ] {
      let count = try #require(reasons[comparator])
      #expect(count.undecidable == count.all, "\(comparator)")
    }
    for comparator in [
      Comparator.atLeast, .greaterThan, .lessThan, .range, .decreasePerYear, .milestoneByDate,
      .milestoneInYear, .rankFirst,
    ] {
      #expect(reasons[comparator]?.undecidable == 0, "\(comparator)")
    }
    // Of ten sets only that of Bến Tre on the Party has its members in the data.
    let sets = [Comparator.setCompletion, .setCompletionExceed].compactMap { reasons[$0] }
    #expect(sets.reduce(0) { $0 + $1.all } == 10)
    #expect(sets.reduce(0) { $0 + $1.undecidable } == 9)
  }

  @Test func expectsTheReportsThatThePlansAskFor() throws {
    let model = try Self.model()
    let expected = model.realCampaigns.map { campaign in
      let assessment = Assessment(of: campaign, in: model, on: day("2026-11-21"))
      let counts = campaign.duties.reporting.map { assessment.expectedReports(under: $0).count }
      print(campaign.code, counts)
      return "\(campaign.code.prefix(12)) \(counts.filter { $0 > 0 })"
    }
    #expect(
      expected == [
        "ben-tre-dong [8, 8, 2]", "hau-giang-th [1, 1]", "tay-ninh-ldl []", "tra-vinh-30- [4]",
        "tra-vinh-cha [4]",
      ])
  }
}
