import Domain
import Testing

/// A campaign of the whole country is no province's.
@Suite struct NationalScopeTests {
  private func content(_ scope: String) -> InlineContent {
    InlineContent(
      [:],
      head: """
        title: Phát động thi đua
        type: Kế hoạch
        status: ban hành
        issuer: Cơ quan giả định
        \(scope)
        period: {from: tháng 11/2024, to: 30/9/2025}

        """)
  }

  @Test func hasNoProvince() throws {
    let content = content("level: toàn quốc")
    #expect(content.findings == [])
    let campaign = try #require(content.campaign)
    #expect(campaign.scope.level == .nation)
    #expect(campaign.scope.province == nil)
    #expect(content.model?.province(of: campaign) == nil)
  }

  @Test func otherLevelsNeedOne() {
    #expect(content("level: tỉnh").findings == ["field-missing campaign.yaml:1"])
    #expect(content("level: tỉnh").campaign == nil)
  }
}
