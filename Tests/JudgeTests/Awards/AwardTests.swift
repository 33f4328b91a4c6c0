import Diagnostics
import Domain
import Judge
import Markdown
import Quantities
import Testing

@Suite struct AwardTests {
  private func decision(
    _ code: String, _ state: AwardDecision.State, until: String? = nil,
    revocation: AwardDecision.Revocation? = nil, kind: SubjectKind = .collective
  ) -> AwardDecision {
    AwardDecision(
      code: code, year: 2025, formName: "Bằng khen", kind: kind, laureate: code,
      number: "12/QĐ-UBND", day: day("2025-05-01"), state: state,
      commentUntil: until.map(day), revocation: revocation, origin: origin)
  }

  private func assessment(
    _ decisions: [AwardDecision], exemplars: [Exemplar] = [], rules: [ExemplarRule] = []
  ) -> Assessment {
    let entered = OfficeRecords(
      results: ResultTable(), decisions: Register(decisions), exemplars: Register(exemplars))
    return Assessment(
      of: campaign(exemplarRules: rules, entered: entered), in: model(), on: day("2025-06-15"))
  }

  @Test func hidesProposalsAndKeepsRevokedAwards() {
    let revocation = AwardDecision.Revocation(
      number: "99/QĐ-UBND", day: day("2025-06-01"), reason: "kê khai sai")
    let awards = assessment([
      decision("đề nghị", .proposed), decision("còn hạn", .publicComment, until: "2025-06-15"),
      decision("hết hạn", .publicComment, until: "2025-06-14"), decision("xong", .decided),
      decision("thu hồi", .revoked, revocation: revocation),
    ]).publicAwards()
    #expect(awards.map(\.decision.index) == [1, 2, 3, 4])
    #expect(awards.map(\.isOpenForComment) == [true, false, false, false])
    #expect(
      awards.map(\.basis.vi) == [
        "Đang lấy ý kiến Nhân dân đến hết ngày 15/6/2025.",
        "Đã hết thời gian lấy ý kiến Nhân dân (ngày 14/6/2025), chưa có quyết định.",
        "Quyết định số 12/QĐ-UBND ngày 01/5/2025.",
        "Quyết định số 12/QĐ-UBND ngày 01/5/2025. Đã thu hồi theo Quyết định số 99/QĐ-UBND ngày"
          + " 01/6/2025: kê khai sai.",
      ])
  }

  @Test func countsDecidedAwardsOnly() {
    let tallies = assessment([
      decision("a", .decided), decision("b", .decided, kind: .person), decision("c", .revoked),
      decision("d", .proposed),
    ]).awardTallies()
    #expect(tallies.map(\.form) == ["Bằng khen"])
    #expect(tallies.map { [$0.collectives, $0.persons, $0.total] } == [[1, 1, 2]])
  }

  private func exemplar(_ steps: [(Int, String)]) -> Exemplar {
    let source = SourceText(path: "e.md", bytes: [])
    var report = Report()
    let document = MarkdownDocument(
      source, options: MarkdownOptions(dialect: .page), reporting: &report)
    return Exemplar(
      code: "e", kind: .collective, name: "E", reason: "",
      steps: steps.map { Exemplar.Step(number: $0.0, day: day($0.1), origin: origin) },
      story: Prose(source: source, range: 0..<0, document: document),
      origin: origin)
  }

  private var fiveSteps: [ExemplarRule] {
    (1...5).map { (number: Int) in
      ExemplarRule(code: "b\(number)", step: number, text: "Bước \(number)", origin: origin)
    }
  }

  @Test func countsTheStepsTakenByTheDay() throws {
    let progress = try #require(
      assessment(
        [], exemplars: [exemplar([(1, "2025-01-01"), (2, "2025-06-15"), (3, "2025-06-16")])],
        rules: fiveSteps
      ).exemplarProgress().first)
    #expect(progress.reached == 2)
    #expect(progress.steps.map(\.isReached) == [true, true, false, false, false])
    #expect(progress.basis.vi == "Đã qua 2 trên 5 bước (ngày 15/6/2025).")
  }

  @Test func doesNotSkipAStepThatIsNotRecorded() throws {
    let progress = try #require(
      assessment(
        [], exemplars: [exemplar([(1, "2025-01-01"), (3, "2025-02-01")])], rules: fiveSteps
      ).exemplarProgress().first)
    #expect(progress.reached == 1)
    #expect(
      progress.basis.vi
        == "Đã qua 1 trên 5 bước (ngày 01/01/2025); bước 3 đã ghi mà bước trước chưa ghi.")
  }
}
