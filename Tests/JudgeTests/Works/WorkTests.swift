import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct WorkTests {
  private func assessment(
    works: [Work] = [], registered: [RegisteredWork] = [], progress: [WorkProgress] = [],
    deadlines: [Deadline] = [], rules: [Participation.WorkRule] = [], on asOf: String = "2025-12-31"
  ) -> Assessment {
    let participants = (0..<3).map { index in
      Participant(
        organisation: ref(index), workRule: rules.isEmpty ? nil : ref(min(index, rules.count - 1)),
        origin: origin)
    }
    let entered = OfficeRecords(
      participants: participants, results: ResultTable(), registeredWorks: Register(registered),
      progress: progress)
    return Assessment(
      of: campaign(
        works: works, participation: Participation(workRules: Register(rules)),
        duties: Duties(deadlines: Register(deadlines)), entered: entered),
      in: model(organisations: units(3)), on: day(asOf))
  }

  private func report(_ state: WorkProgress.State, on dayText: String) -> WorkProgress {
    WorkProgress(work: .planned(ref(0)), day: day(dayText), state: state, origin: origin)
  }

  private func work(_ limit: DueDate? = nil, _ relation: DueRelation? = nil) -> Work {
    Work(
      code: "ct", name: "Cầu Đại Ngãi", kind: "hoàn thành", due: limit, dueRelation: relation,
      origin: origin)
  }

  private func registration(_ name: String, by unit: Int) -> RegisteredWork {
    RegisteredWork(code: "\(name)-\(unit)", name: name, organisation: ref(unit), origin: origin)
  }

  @Test(arguments: [
    ("2025-06-30", WorkStanding.State.completedInTime), ("2025-07-01", .completedLate),
  ]) func holdsTheDayOfCompletionAgainstTheLimit(_ done: String, _ state: WorkStanding.State) {
    let assessment = assessment(
      works: [work(due("2025-06-30", inclusive: true))],
      progress: [report(.underway, on: "2025-01-01"), report(.completed, on: done)])
    #expect(assessment.works().map(\.state) == [state])
  }

  @Test(arguments: [
    ("2025-08-31", WorkStanding.State.completedInTime), ("2025-09-10", .completedNearLimit),
    ("2025-10-01", .completedLate),
  ]) func doesNotGuessTheDayOfAnEvent(_ done: String, _ state: WorkStanding.State) {
    let congress = Deadline(
      code: "h4", what: "hoàn thành các công trình", precision: .month, due: due("2025-09"),
      dueRelation: .beforeEvent, works: [ref(0)], origin: origin)
    let assessment = assessment(
      works: [work()], progress: [report(.completed, on: done)], deadlines: [congress])
    #expect(assessment.works().map(\.state) == [state])
    #expect(
      assessment.works().first?.basis.vi.hasSuffix(
        "trước sự kiện trong tháng 9/2025, không rõ ngày.")
        == true)
  }

  @Test(arguments: [
    ([WorkProgress.State.started], "2025-06-30", WorkStanding.State.underway),
    ([.started], "2025-07-01", .overdue),
    ([.notStarted], "2025-06-01", .notStarted),
    ([.underway, .suspended], "2025-06-01", .suspended),
    ([.completed, .underway], "2025-06-01", .underway),
    ([], "2025-07-01", .noReport),
  ])
  func saysHowFarAWorkIs(
    _ states: [WorkProgress.State], _ asOf: String, _ expected: WorkStanding.State
  ) {
    let progress = states.enumerated().map { report($1, on: "2025-05-0\($0 + 1)") }
    let assessment = assessment(
      works: [work(due("2025-06-30", inclusive: true))], progress: progress, on: asOf)
    #expect(assessment.works().map(\.state) == [expected])
  }

  @Test func holdsRegistrationsAgainstTheMinimum() {
    let district = Participation.WorkRule(
      code: "dk3", appliesTo: "huyện", minimum: 2, unit: "công trình, dự án", text: "",
      origin: origin)
    let department = Participation.WorkRule(
      code: "dk4", appliesTo: "sở", minimum: 1, unit: "công trình, dự án",
      fallback: "hoàn thành vượt mức nhiệm vụ", text: "", origin: origin)
    let assessment = assessment(
      registered: [registration("Chợ", by: 0), registration("Đường", by: 1)],
      rules: [district, department])
    let standings = assessment.registrations()
    #expect(standings.map(\.state) == [.short, .enough, .fallback])
    #expect(
      standings.map(\.basis.vi) == [
        "Đã đăng ký 1 công trình, dự án; tối thiểu 2.",
        "Đã đăng ký 1 công trình, dự án; tối thiểu 1.",
        "Đã đăng ký 0 công trình, dự án; tối thiểu 1, nếu không có thì: hoàn thành vượt mức nhiệm vụ.",
      ])
  }

  @Test func findsWorksThatAreThereAlready() {
    let assessment = assessment(
      works: [work()],
      registered: [
        registration("cầu  Đại Ngãi", by: 0), registration("Đường huyện 7", by: 0),
        registration("Đường Huyện 7", by: 1),
      ])
    #expect(
      assessment.duplicateWorks().map(\.basis.vi) == [
        "“cầu  Đại Ngãi” trùng với công trình đã có trong kế hoạch.",
        "“Đường Huyện 7” trùng với công trình do dv0 đăng ký.",
      ])
  }
}
