import Domain
import Quantities
import Testing

/// Sheets of units and periods, as they arrive by mail.
@Suite struct TableFolderTests {
  private static let base = [
    "indicators.csv": """
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới
    c1,A,A,tối thiểu,tăng,5
    c2,B,B,tối thiểu,tăng,5

    """,
    "/units.csv": "mã,tên,loại\ntra-vinh,Thành phố Trà Vinh,thành phố\ncau-ke,Huyện Cầu Kè,huyện\n",
  ]

  private func content(_ added: [String: String]) -> InlineContent {
    InlineContent(Self.base.merging(added) { $1 })
  }

  @Test func readsAFolderOfSheetsAsOneTable() throws {
    let content = content([
      "results/2025-Q1/tra-vinh.csv": "chỉ_tiêu,trị_số\nc1,7\nc2,8\n",
      "results/2025-Q1/cau-ke.csv": "chỉ_tiêu,trị_số\nc1,9\n",
    ])
    #expect(content.findings == [])
    let results = try #require(content.campaign?.entered.results.current)
    #expect(results.map(\.period) == Array(repeating: Period("2025-Q1"), count: 3))
    let units = try #require(content.model?.organisations)
    let codes = results.map { result -> String in
      guard case .organisation(let unit) = result.subject else { return "" }
      return units[unit].code
    }
    #expect(codes == ["cau-ke", "tra-vinh", "tra-vinh"])
  }

  @Test func knowsWhoHasSentASheet() throws {
    let content = content(["kết_quả/2025-Q1/cau-ke.csv": "chỉ_tiêu,trị_số\nc1,9\n"])
    let submission = try #require(content.campaign?.entered.submissions.first)
    #expect(submission.table == "results")
    #expect(submission.period == Period("2025-Q1"))
    #expect(submission.organisation.map { content.model?.organisations[$0].code } == "cau-ke")
  }

  @Test func refusesACellThatDisagreesWithThePath() {
    let content = content([
      "results/2025-Q1/cau-ke.csv": "chỉ_tiêu,kỳ,đơn_vị,trị_số\nc1,quý II/2025,tra-vinh,9\n"
    ])
    #expect(content.findings == ["path-disagrees cau-ke.csv:2", "path-disagrees cau-ke.csv:2"])
  }

  @Test func namesBothCellsOfAKeyInTwoFiles() {
    let content = content([
      "results/a.csv": "chỉ_tiêu,kỳ,đơn_vị,trị_số\nc1,quý I/2025,cau-ke,9\n",
      "results/2025-Q1/cau-ke.csv": "chỉ_tiêu,trị_số\nc1,9\n",
    ])
    #expect(
      content.findings.contains { $0.hasPrefix("result-twice") || $0.hasPrefix("unit-unknown") })
  }

  @Test func refusesATableGivenTwice() {
    let content = content([
      "results.csv": "chỉ_tiêu,kỳ,trị_số\nc1,quý I/2025,9\n",
      "kết_quả.tsv": "chỉ_tiêu\tkỳ\ttrị_số\nc1\tquý I/2025\t9\n",
    ])
    #expect(content.findings == ["table-twice results.csv"])
  }

  /// A sheet may be named by a province of the map of its day; a unit of that name is meant first.
  @Test(arguments: [
    ("2025-Q1/tay-ninh.csv", [], Province.Key(.sixtyThree, "72")),
    ("2025-Q3/Tây Ninh.csv", [], Province.Key(.thirtyFour, "80")),
    ("2025-Q3/ben-tre.csv", ["province-gone ben-tre.csv"], nil),
    ("2025-Q3/tay-nin.csv", ["unit-unknown tay-nin.csv"], nil),
  ])
  func takesTheProvinceFromThePath(
    _ path: String, _ findings: [String], _ province: Province.Key?
  ) {
    let content = content(["results/\(path)": "chỉ_tiêu,trị_số\nc1,9\n"])
    #expect(content.findings == findings)
    #expect(
      content.campaign?.entered.results.all.map(\.subject)
        == province.map { [.province($0)] } ?? [])
  }

  @Test func meansAUnitOfThatNameFirst() {
    let content = content(["results/2025-Q1/tra-vinh.csv": "chỉ_tiêu,trị_số\nc1,9\n"])
    guard case .organisation = content.campaign?.entered.results.all.first?.subject else {
      Issue.record("no unit")
      return
    }
  }

  @Test func refusesAProvinceThatDisagreesWithThePath() {
    let content = content([
      "results/2025-Q3/tay-ninh.csv": "chỉ_tiêu,tỉnh,trị_số\nc1,Vĩnh Long,9\nc2,Tây Ninh,8\n"
    ])
    #expect(content.findings == ["path-disagrees tay-ninh.csv:2"])
  }

  @Test func asksForThePeriodThatNobodyGives() {
    let content = content(["results.csv": "chỉ_tiêu,trị_số\nc1,9\n"])
    #expect(content.findings == ["period-missing results.csv:2"])
  }

  @Test func takesTheLatestRevisionAndKeepsTheOthers() throws {
    let content = content([
      "results.csv": """
      chỉ_tiêu,kỳ,trị_số,trạng_thái,lần_sửa,lý_do
      c1,2024,7,ước thực hiện,,
      c1,2024,8,chính thức,2,Số liệu quyết toán

      """
    ])
    #expect(content.findings == [])
    let results = try #require(content.campaign?.entered.results)
    #expect(results.current.map(\.value) == [.number(8, places: 0)])
    let key = try #require(results.current.first?.key)
    #expect(results.revisions(of: key).map(\.revision) == [1, 2])
  }

  @Test func wantsAReasonForARevision() {
    let content = content([
      "results.csv": "chỉ_tiêu,kỳ,trị_số,lần_sửa\nc1,2024,7,1\nc1,2024,8,2\n"
    ])
    #expect(content.findings == ["revision-without-reason results.csv:3"])
  }

  @Test(arguments: [
    ("9", IndicatorResult.Value.number(9, places: 0)),
    ("\"95,0\"", .number(95, places: 1)), ("…", .missing), ("x", .notApplicable),
  ])
  func tellsAFigureFromItsAbsence(_ cell: String, _ value: IndicatorResult.Value) {
    let content = content(["results.csv": "chỉ_tiêu,kỳ,trị_số\nc1,2024,\(cell)\n"])
    #expect(content.campaign?.entered.results.all.map(\.value) == [value])
  }
}
