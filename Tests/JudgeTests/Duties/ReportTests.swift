import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct ReportTests {
  private let rule = ReportingRule(
    code: "bc1", kind: .periodic,
    recurrence: Recurrence(frequency: .quarterly, dayOfMonth: 15, monthOfQuarter: 3),
    text: "báo cáo quý", origin: origin)
  private let openRule = ReportingRule(
    code: "bc2", kind: .periodic, recurrence: Recurrence(frequency: .quarterly),
    text: "báo cáo quý", origin: origin)

  private func assessment(
    _ rules: [ReportingRule], received: [ReportReceived] = [], on asOf: String,
    units: [Organisation] = JudgeTests.units(1), deadlines: [Deadline] = []
  ) -> Assessment {
    let participants = units.indices.map { index in
      Participant(
        organisation: ref(index), reportsUnder: rules.indices.map { ref($0) }, origin: origin)
    }
    let entered = OfficeRecords(
      participants: participants, results: ResultTable(), reports: received)
    return Assessment(
      of: campaign(
        duties: Duties(deadlines: Register(deadlines), reporting: Register(rules)),
        from: "2024-11", to: "2025-09-30", entered: entered), in: model(organisations: units),
      on: day(asOf))
  }

  private func report(_ text: String, on dayText: String?, rule: Int = 0) -> ReportReceived {
    ReportReceived(
      rule: ref(rule), organisation: ref(0), period: period(text), received: dayText.map(day),
      origin: origin)
  }

  @Test func findsReportsInTimeLateOverdueAndNotDue() {
    let assessment = assessment(
      [rule], received: [report("2024-Q4", on: "2024-12-15"), report("2025-Q1", on: "2025-03-20")],
      on: "2025-06-18")
    let reports = assessment.reports()
    #expect(reports.map(\.state) == [.onTime, .late(days: 5), .overdue(days: 3), .notDue])
    #expect(
      reports.map(\.basis.vi) == [
        "Báo cáo quý IV/2024: nhận ngày 15/12/2024; hạn ngày 15/12/2024.",
        "Báo cáo quý I/2025: nhận ngày 20/3/2025; hạn ngày 15/3/2025: trễ 5 ngày.",
        "Báo cáo quý II/2025: chưa nhận; hạn ngày 15/6/2025: quá hạn 3 ngày.",
        "Báo cáo quý III/2025: chưa nhận; hạn ngày 15/9/2025.",
      ])
  }

  @Test func isNotOverdueOnTheDayItself() {
    let reports = assessment([rule], on: "2024-12-15").reports()
    #expect(reports.first?.state == .notDue)
  }

  @Test func isNeverOverdueWhereThePlanSetsNoDay() {
    let states = assessment([openRule], on: "2099-01-01").reports().map(\.state)
    #expect(states == [.expected, .expected, .expected, .expected])
  }

  @Test func doesNotKnowYetWhatComesLater() {
    let reports = assessment(
      [rule], received: [report("2024-Q4", on: "2024-12-10")], on: "2024-12-05"
    ).reports()
    #expect(reports.first?.state == .notDue)
  }

  @Test func hasNotReceivedWhatHasNoDayOfReceipt() {
    let assessment = assessment([rule], received: [report("2024-Q4", on: nil)], on: "2024-12-20")
    #expect(assessment.reports().first?.state == .overdue(days: 5))
  }

  @Test func isNotDueBeforeItsDayEvenIfItCameEarly() {
    let received = [report("2024-Q4", on: "2024-12-15"), report("2025-Q1", on: "2025-03-10")]
    let reports = assessment([rule], received: received, on: "2025-03-12").reports()
    #expect(reports.map(\.state) == [.onTime, .onTime, .notDue, .notDue])
    #expect(reports.map(\.isDue) == [true, false, false, false])
  }

  @Test func isDueAtTheEndOfThePeriodWhereThePlanSetsNoDay() {
    let received = [report("2025-Q1", on: "2025-03-10")]
    let reports = assessment([openRule], received: received, on: "2025-03-31").reports()
    #expect(reports.map(\.state) == [.expected, .received, .notDue, .notDue])
    #expect(reports.map(\.isDue) == [true, false, false, false])
  }

  @Test func expectsNothingOfAUnitThatHasEnded() {
    let reports = assessment([rule], on: "2025-12-01", units: [unit("so", to: "2025-06-30")])
      .reports()
    #expect(reports.map { $0.period?.description } == ["2024-Q4", "2025-Q1", "2025-Q2"])
  }

  @Test func expectsOneFinalReportBeforeItsLimitAndNoneAsNeedArises() {
    let limit = Deadline(
      code: "h4", what: "Báo cáo tổng kết", precision: .day,
      due: due("2025-07-11", inclusive: false), origin: origin)
    let rules = [
      ReportingRule(code: "f", kind: .final, deadline: ref(0), text: "tổng kết", origin: origin),
      ReportingRule(code: "a", kind: .adHoc, text: "khi phát sinh", origin: origin),
    ]
    let reports = assessment(rules, on: "2025-07-11", deadlines: [limit]).reports()
    #expect(reports.map(\.state) == [.overdue(days: 1)])
  }

  @Test func countsAMonthlyDayThatTheMonthDoesNotHave() {
    let monthly = ReportingRule(
      code: "m", kind: .periodic, recurrence: Recurrence(frequency: .monthly, dayOfMonth: 31),
      text: "tháng", origin: origin)
    let dues = assessment([monthly], on: "2025-01-01").reports().prefix(4).map {
      $0.due?.description
    }
    #expect(dues == ["2024-11-30", "2024-12-31", "2025-01-31", "2025-02-28"])
  }
}
