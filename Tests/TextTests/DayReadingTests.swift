import Quantities
import Testing
import Text

@Suite struct DayReadingTests {
  @Test(arguments: [
    ("06/8/2021", "2021-08-06"), ("06/08/2021", "2021-08-06"), ("6.8.2021", "2021-08-06"),
    ("06-8-2021", "2021-08-06"), ("8/6/2021", "2021-06-08"), ("2021-08-06", "2021-08-06"),
    ("2021/08/06", "2021-08-06"), ("ngày 06/8/2021", "2021-08-06"),
    ("ngày 06 tháng 8 năm 2021", "2021-08-06"), ("06 tháng 8 năm 2021", "2021-08-06"),
    ("Ngày 29\u{A0}tháng 02 năm 2024", "2024-02-29"),
    ("tháng 11/2024", "2024-11"), ("tháng 11 năm 2024", "2024-11"), ("Tháng 11-2024", "2024-11"),
    ("11/2024", "2024-11"), ("2024-11", "2024-11"), ("T11/2024", "2024-11"),
    ("cuối tháng 12/2021", "2021-12-end"), ("2021-12-end", "2021-12-end"),
    ("quý III/2025", "2025-Q3"), ("Quý 3/2025", "2025-Q3"), ("quý IV năm 2025", "2025-Q4"),
    ("Q3/2025", "2025-Q3"), ("2025-Q3", "2025-Q3"), ("6 tháng đầu năm 2025", "2025-H1"),
    ("06 tháng cuối năm 2025", "2025-H2"), ("2025-H1", "2025-H1"), ("năm 2025", "2025"),
    ("2025", "2025"), ("2020 - 2025", "2020-2025"), ("2021–2025", "2021-2025"),
    ("giai đoạn 2021 - 2025", "2021-2025"), ("nhiệm kỳ 2020-2025", "2020-2025"),
  ])
  func keepsDatesAsExactAsTheyAre(cell: String, period: String) {
    #expect(DayForm.read(cell) == Period(period).map { .period($0, isTentative: false) })
  }

  @Test func knowsWhatIsTentative() {
    #expect(
      DayForm.read("dự kiến quý III năm 2025")
        == Period("2025-Q3").map { .period($0, isTentative: true) })
  }

  @Test(arguments: [
    ("31/02/2025", DayRefusal.impossibleDay), ("31/4/2025", .impossibleDay),
    ("13/13/2024", .impossibleDay), ("2025-02-30", .impossibleDay), ("00/01/2025", .impossibleDay),
    ("ngày 31 tháng 6 năm 2025", .impossibleDay), ("8/25/2021", .monthFirst),
    ("06/8/21", .twoDigitYear), ("8/6/21", .twoDigitYear), ("tháng 8/21", .twoDigitYear),
    ("quý III/25", .twoDigitYear), ("44414", .serial), ("42952", .serial), ("45000", .serial),
    ("tháng 13/2024", .impossibleMonth), ("13/2024", .impossibleMonth),
    ("2024-13", .impossibleMonth),
    ("quý V/2025", .impossibleQuarter), ("2025-Q5", .impossibleQuarter),
    ("06/8/2021 7:30", .timeOfDay), ("2021-08-06T00:00:00", .timeOfDay),
    ("2025-2020", .yearsReversed), ("#REF!", .spreadsheetError), ("####", .columnTooNarrow),
    ("-", .loneDash), ("–", .loneDash), ("sau Tết", .notADate), ("12", .notADate),
    ("0021", .notADate),
    ("6/8", .notADate), ("20210806", .notADate), ("mùng 6 AL", .notADate),
    ("99999999999", .notADate),
    ("06/8-2021", .notADate), ("trước ngày 11/7/2025", .notADate), ("tháng 8", .notADate),
    ("quý", .notADate), ("ngày", .notADate), ("tháng", .notADate), ("năm", .notADate),
  ])
  func refusesWithTheReason(cell: String, reason: DayRefusal) {
    #expect(DayForm.read(cell) == .refused(reason))
  }

  @Test func everyPrintedPeriodIsReadBack() throws {
    let texts = [
      "2021-08-06", "2024-02-29", "2024-11", "2021-12-end", "2025-Q1", "2025-Q4", "2025-H1",
      "2025-H2", "2025", "2020-2025",
    ]
    for text in texts {
      let period = try #require(Period(text))
      #expect(DayForm.read(text).period == period)
      for style in DayForm.Style.allCases {
        #expect(DayForm.read(DayForm.text(period, style)).period == period)
      }
    }
  }

  @Test func everyDayOfALeapYearIsReadBackInBothStyles() throws {
    var day = try #require(Day("2024-01-01"))
    for _ in 0..<366 {
      for style in DayForm.Style.allCases {
        #expect(DayForm.read(DayForm.text(day, style)).period == Period(day))
      }
      day = try #require(day.adding(days: 1))
    }
  }
}
