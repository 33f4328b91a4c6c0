import Domain
import Testing

/// How the figures of places are put together, as the table of indicators says it.
@Suite struct RollUpColumnTests {
  private func content(_ cells: String) -> InlineContent {
    InlineContent([
      "indicators.csv": """
      mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,cách_tổng_hợp,trọng_số
      c1,A,A,tối thiểu,tăng,5,\(cells)
      c2,B,B,tối thiểu,tăng,5,,

      """
    ])
  }

  @Test(arguments: [
    ("tổng,", Indicator.RollUp.sum), ("sum,", .sum), ("mới nhất,", .latest),
    ("không,", .separate), ("separate,", .separate), (",", nil),
    ("bình quân có trọng số,c2", .weightedMean(by: Reference(1))),
    ("weighted_mean,C2", .weightedMean(by: Reference(1))),
  ])
  func isReadInBothLanguages(_ cells: String, _ rollUp: Indicator.RollUp?) {
    let content = content(cells)
    #expect(content.findings == [])
    #expect(content.campaign?.indicators[Reference(0)].rollUp == rollUp)
  }

  @Test(arguments: [
    ("bình quân có trọng số,", "weight-missing indicators.csv:2"),
    ("tổng,c2", "weight-unused indicators.csv:2"),
    (",c2", "weight-unused indicators.csv:2"),
    ("bình quân có trọng số,c1", "weight-itself indicators.csv:2"),
    ("bình quân có trọng số,c3", "code-unknown indicators.csv:2 ~c1"),
    ("cộng,", "cell-choice indicators.csv:2 ~tổng"),
  ])
  func isRefusedWhereItSaysTooLittleOrTooMuch(_ cells: String, _ finding: String) {
    #expect(content(cells).findings == [finding])
  }
}
