import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct RoundTests {
  private func window(_ level: String, _ from: String, _ to: String) -> Window {
    Window(level: level, from: period(from), to: period(to), origin: origin)
  }

  private var rounds: [Round] {
    [
      Round(
        code: "dot-1", name: "Đợt 1",
        windows: [
          window("Cấp cơ sở", "2024-07", "2025-01-20"),
          window("Cấp huyện và tương đương", "2024-07", "2025-03-21"),
        ], origin: origin),
      Round(
        code: "dot-2", name: "Đợt 2", statedDays: 100,
        windows: [
          window("Cấp cơ sở", "2025-01-21", "2025-04-30"),
          window("Cấp huyện và tương đương", "2025-03-22", "2025-06-30"),
        ], origin: origin),
    ]
  }

  private func assessment(on asOf: String) -> Assessment {
    Assessment(of: campaign(rounds: rounds), in: model(), on: day(asOf))
  }

  @Test func findsTwoLevelsInDifferentRoundsOnOneDay() {
    let current = assessment(on: "2025-02-10").currentRounds()
    #expect(
      current.map(\.basis.vi) == [
        "Đợt 1 – Cấp huyện và tương đương: từ tháng 7/2024 đến ngày 21/3/2025.",
        "Đợt 2 – Cấp cơ sở: từ ngày 21/01/2025 đến ngày 30/4/2025 (100 ngày).",
      ])
    #expect(current.map(\.dayNumber) == [nil, 21])
  }

  @Test(arguments: [
    ("2025-01-20", [RoundStanding.State.running, .running, .upcoming, .upcoming]),
    ("2025-01-21", [.over, .running, .running, .upcoming]),
    ("2025-06-30", [.over, .over, .over, .running]),
    ("2025-07-01", [.over, .over, .over, .over]),
  ]) func countsBothEndsOfAWindow(_ asOf: String, _ states: [RoundStanding.State]) {
    #expect(assessment(on: asOf).rounds().map(\.state) == states)
  }

  @Test func findsTheRoundsOfAUnitByItsLevel() {
    let entered = OfficeRecords(
      participants: [
        Participant(organisation: ref(0), level: "cấp cơ sở", origin: origin),
        Participant(organisation: ref(1), origin: origin),
      ], results: ResultTable())
    let assessment = Assessment(
      of: campaign(rounds: rounds, entered: entered), in: model(organisations: units(2)),
      on: day("2025-02-10"))
    #expect(assessment.rounds(of: ref(0)).map(\.state) == [.over, .running])
    #expect(assessment.rounds(of: ref(1)).isEmpty)
  }

  @Test func counts100And101Days() {
    #expect(assessment(on: "2025-01-01").rounds().map(\.days) == [nil, nil, 100, 101])
  }

  @Test func warnsOfTheHundredDaysThatAre101() {
    let found = assessment(on: "2025-01-01").inconsistencies()
    #expect(found.map(\.kind) == [.roundLength])
    #expect(
      found.first?.words.vi
        == "Đợt 2 (Cấp huyện và tương đương) gọi là 100 ngày, tính ra 101 ngày.")
  }

  @Test func saysNothingOfAWindowWithoutTime() {
    let open = Round(code: "d", name: "Đợt", windows: [Window(origin: origin)], origin: origin)
    let standing = Assessment(of: campaign(rounds: [open]), in: model(), on: day("2025-01-01"))
      .rounds()
    #expect(standing.map(\.state) == [.undated])
  }
}
