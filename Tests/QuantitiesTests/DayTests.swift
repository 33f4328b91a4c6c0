import Quantities
import Testing

@Suite struct DayTests {
  @Test(arguments: ["0001-01-01", "1900-02-28", "2000-02-29", "2021-08-06", "9999-12-31"])
  func readsAndWritesTheISOForm(iso: String) {
    #expect(Day(iso)?.description == iso)
  }

  @Test(arguments: [
    "", "2025-02-31", "2025-4-1", "1900-02-29", "0000-01-01", "2025-13-01", "2025-00-10",
    "2025-01-00", "20250101", "2025/01/01", "2025-01-011", "٢٠٢٥-٠١-٠١",
  ])
  func refusesDaysThatAreNotInTheCalendar(iso: String) {
    #expect(Day(iso) == nil)
  }

  @Test func everyDayOfTheCalendarIsOneAfterTheLast() {
    var expected = (year: 1, month: 1, day: 1)
    var day: Day? = Day("0001-01-01")
    var count = 0
    var isSound = true
    while let today = day {
      if today.civil != expected { isSound = false }
      if Day(year: expected.year, month: expected.month, day: expected.day) != today {
        isSound = false
      }
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
      count += 1
      day = today.adding(days: 1)
    }
    #expect(isSound)
    #expect(count == 3_652_059)
  }

  @Test func knowsTheDayOfTheWeek() {
    #expect(Day("2024-12-15")?.weekday == .sunday)
    #expect(Day("2025-09-15")?.weekday == .monday)
    #expect(Day("0001-01-01")?.weekday == .monday)
  }

  @Test func countsDaysBetween() throws {
    let start = try #require(Day("2025-01-21"))
    let end = try #require(Day("2025-04-30"))
    #expect(start.days(until: end) == 99)
    #expect(end.days(until: start) == -99)
    #expect(start.adding(days: 99) == end)
  }

  @Test func addsMonthsKeepingTheDayWhereTheMonthHasIt() throws {
    let end = try #require(Day("2024-01-31"))
    #expect(end.adding(months: 1)?.description == "2024-02-29")
    #expect(end.adding(months: 13)?.description == "2025-02-28")
    #expect(end.adding(months: -2)?.description == "2023-11-30")
    #expect(end.adding(months: 12 * 8000) == nil)
    #expect(end.adding(days: Int.max) == nil)
  }

  @Test(arguments: [
    (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (44_414, "2021-08-06"),
    (2_958_465, "9999-12-31"),
  ])
  func countsAsSpreadsheetsOf1900Do(serial: Int, iso: String) throws {
    let day = try #require(Day(iso))
    #expect(Day(serial: serial, in: .from1900) == day)
    #expect(day.serial(in: .from1900) == serial)
  }

  @Test func theDayThatNeverWasIsRefused() {
    #expect(Day(serial: 60, in: .from1900) == nil)
    #expect(Day(serial: 0, in: .from1900) == nil)
    #expect(Day(serial: -1, in: .from1904) == nil)
    #expect(Day(serial: Int.max, in: .from1900) == nil)
    #expect(Day("1899-12-31")?.serial(in: .from1900) == nil)
  }

  @Test func theTwoSystemsDifferBy1462Days() throws {
    let day = try #require(Day("2021-08-06"))
    #expect(day.serial(in: .from1904) == 42_952)
    #expect(Day(serial: 42_952, in: .from1904) == day)
    #expect(Day(serial: 0, in: .from1904)?.description == "1904-01-01")
  }
}
