import Quantities
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2021-08-06", "2021-08-06", "2021-08-06", Period.Precision.day),
    ("2024-11", "2024-11-01", "2024-11-30", .month),
    ("2021-12-end", "2021-12-31", "2021-12-31", .monthEnd),
    ("2025-Q3", "2025-07-01", "2025-09-30", .quarter),
    ("2025-H2", "2025-07-01", "2025-12-31", .halfYear),
    ("2024", "2024-01-01", "2024-12-31", .year),
    ("2020-2025", "2020-01-01", "2025-12-31", .years),
  ])
  func knowsItsFirstAndLastDay(
    text: String, first: String, last: String, precision: Period.Precision
  ) throws {
    let period = try #require(Period(text))
    #expect(period.first == Day(first))
    #expect(period.last == Day(last))
    #expect(period.precision == precision)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "", "24", "2024-1", "2024-13", "2024-Q5", "2024-Q0", "2024-H3", "2025-2020", "2024-2024",
    "2024-02-30", "2024-11-fin", "2024-11-30-1", "2024-Q33",
  ])
  func refusesWhatIsNoPeriod(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func containsWhatLiesInside() throws {
    let quarter = try #require(Period("2025-Q3"))
    let term = try #require(Period("2020-2025"))
    #expect(term.contains(quarter))
    #expect(!quarter.contains(term))
    let last = try #require(Day("2025-09-30"))
    #expect(quarter.contains(last))
    #expect(last.adding(days: 1).map(quarter.contains) == false)
    #expect(Period("2025-H2").map(quarter.overlaps) == true)
    #expect(Period("2025-H1").map(quarter.overlaps) == false)
    #expect(quarter.length == 92)
  }

  @Test func standsInOrderOfBeginningThenOfLength() throws {
    let texts = ["2024", "2024-01", "2024-01-01", "2024-Q1", "2023-12-end", "2024-2026", "2024-H1"]
    let sorted = texts.compactMap { Period($0) }.sorted().map(\.description)
    #expect(
      sorted == ["2023-12-end", "2024-01-01", "2024-01", "2024-Q1", "2024-H1", "2024", "2024-2026"])
  }

  @Test(arguments: [
    ("2024-12-31", "2025-01-01"), ("2024-12", "2025-01"), ("2024-01-end", "2024-02-end"),
    ("2024-Q4", "2025-Q1"), ("2024-H1", "2024-H2"), ("2024", "2025"), ("2021-2025", "2026-2030"),
  ])
  func isFollowedByTheNextOfItsKind(text: String, following: String) throws {
    let period = try #require(Period(text))
    #expect(period.next?.description == following)
    #expect(period.next?.previous == period)
  }

  @Test func endsWithTheCalendar() throws {
    for text in ["9999", "9999-12", "9999-12-31", "9999-Q4"] {
      let period = try #require(Period(text))
      #expect(period.next == nil)
    }
    let first = try #require(Period("0001-Q1"))
    #expect(first.previous == nil)
  }
}
