import Domain
import Quantities
import Testing

/// What an indicator is to reach, as its columns say it.
@Suite struct TargetColumnsTests {
  private func content(_ columns: String, _ cells: String) -> InlineContent {
    InlineContent([
      "indicators.csv": """
      mã,tên,nguyên_văn,hướng,\(columns)
      c1,A,A,tăng,\(cells)

      """
    ])
  }

  private func targets(of content: InlineContent) -> [Target] {
    content.campaign?.indicators[Reference(0)].targets ?? []
  }

  @Test(arguments: [
    ("trên,5,,", true), ("trên,5,,có", true), ("trên,5,,không", true),
    ("dưới,,5,", true), ("dưới,,5,có", true), ("dưới,,5,không", false),
    ("tối thiểu,5,,", false), ("tối thiểu,5,,có", true), ("khoảng,5,6,", false),
  ])
  func isStrictByItsWordUnlessTheColumnSaysMore(_ cells: String, _ isStrict: Bool) {
    let content = content("so_sánh,cận_dưới,cận_trên,chặt", cells)
    #expect(content.findings == [])
    #expect(targets(of: content).map(\.isStrict) == [isStrict])
  }

  @Test func hasOneBasisForEachOfItsPeriods() {
    let content = content("so_sánh,cận_dưới,cách_tính,kỳ", "tối thiểu,5,hằng năm,2024; 2025")
    #expect(content.findings == [])
    let targets = targets(of: content)
    #expect(targets.map(\.period) == [Period("2024"), Period("2025")])
    #expect(targets.map(\.basis) == [.perYear, .perYear])
    #expect(targets.map(\.due) == [nil, nil])
  }

  @Test(arguments: [
    "hằng năm; lũy kế,2024; 2025; 2026,", "hằng năm,2024; 2025; 2026,2024; 2025",
    "hằng năm; lũy kế,2024,",
  ])
  func isRefusedWhereListsDoNotFit(_ cells: String) {
    let content = content("so_sánh,cận_dưới,cách_tính,kỳ,hạn", "tối thiểu,5,\(cells)")
    #expect(content.findings.first == "lists-uneven indicators.csv:2")
  }
}
