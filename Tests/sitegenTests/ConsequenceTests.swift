import TestKit
import Testing

@Suite struct ConsequenceTests {
  @Test func namesTheCauseAndNotWhatFollowsFromIt() {
    let site = InlineSite(
      """
      -- content/site.yaml --
      tên: Thi đua
      cơ quan: Ban
      -- content/đơn_vị.csv --
      mã,ten đơn vị,loại
      so-y-te,Sở Y tế,sở
      -- content/campaigns/a/campaign.yaml --
      title: Một phong trào
      type: Kế hoạch
      status: ban hành
      issuer: UBND tỉnh
      source: bản in
      level: tỉnh
      province: {name: Vĩnh Long, vintage: 34}
      period: {from: 01/01/2026, to: 31/12/2026}
      reporting:
        - {id: bc1, kind: định kỳ, frequency: hằng quý, text: báo cáo hằng quý}
      -- content/campaigns/a/báo_cáo.csv --
      quy_định,đơn_vị,kỳ,ngày_nhận
      bc1,so-y-te,quý I/2026,15/3/2026
      """)
    let outcome = site.run("check", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/đơn_vị.csv:1:4: error: "))
    #expect(!outcome.errors.contains("unit-without-table"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("unit-unknown"), "\(outcome.errors)")
  }
}
