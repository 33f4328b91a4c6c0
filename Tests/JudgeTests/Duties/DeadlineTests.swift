import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct DeadlineTests {
  private func standing(_ deadline: Deadline, on asOf: String) throws -> DeadlineStanding {
    let assessment = Assessment(
      of: campaign(duties: Duties(deadlines: Register([deadline]))), in: model(), on: day(asOf))
    return try #require(assessment.deadlines().first)
  }

  private func deadline(_ limit: DueDate?, _ precision: Deadline.Precision = .day) -> Deadline {
    Deadline(code: "h", what: "Báo cáo", precision: precision, due: limit, origin: origin)
  }

  @Test(arguments: [
    (true, "2025-07-10", DeadlineStanding.State.upcoming, Optional(1)),
    (true, "2025-07-11", .today, 0),
    (true, "2025-07-12", .passed, nil),
    (false, "2025-07-09", .upcoming, 1),
    (false, "2025-07-10", .today, 0),
    (false, "2025-07-11", .passed, nil),
  ])
  func tellsUntilTheEndOfADayFromBeforeIt(
    _ inclusive: Bool, _ asOf: String, _ state: DeadlineStanding.State, _ left: Int?
  ) throws {
    let standing = try standing(
      deadline(due("2025-07-11", inclusive: inclusive)), on: asOf)
    #expect(standing.state == state)
    #expect(standing.daysLeft == left)
  }

  @Test(arguments: [
    ("2025-06-30", DeadlineStanding.State.upcoming), ("2025-07-01", .current),
    ("2025-09-30", .current), ("2025-10-01", .passed),
  ]) func countsAQuarterToItsEnd(_ asOf: String, _ state: DeadlineStanding.State) throws {
    let limit = DueDate(period: period("2025-Q3"), isTentative: true)
    let standing = try standing(deadline(limit, .quarter), on: asOf)
    #expect(standing.state == state)
    #expect(standing.daysLeft == nil)
    #expect(standing.basis.vi == "Hạn đến hết quý III/2025 (dự kiến).")
  }

  @Test(arguments: [Deadline.Precision.event, .recurring, .awaitingGuidance])
  func neverPassesWithoutADay(_ precision: Deadline.Precision) throws {
    #expect(try standing(deadline(nil, precision), on: "2099-01-01").state == .noDay)
  }

  @Test func findsTheNextDayOfARhythm() throws {
    let rhythm = Recurrence(frequency: .quarterly, dayOfMonth: 15, monthOfQuarter: 3)
    let duty = Deadline(
      code: "h1", what: "Báo cáo", precision: .recurring, recurrence: rhythm, origin: origin)
    let standing = try standing(duty, on: "2024-12-16")
    #expect(standing.limit?.lastDay == day("2025-03-15"))
    #expect(standing.daysLeft == 89)
    let assessment = Assessment(
      of: campaign(from: "2024-11", to: "2025-09-30"), in: model(), on: day("2024-12-16"))
    #expect(
      assessment.occurrences(of: duty).map(\.description)
        == ["2024-12-15", "2025-03-15", "2025-06-15", "2025-09-15"])
  }
}
