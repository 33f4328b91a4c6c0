import Domain
import Quantities
import Testing

/// Codes and names that lead to records, or to a question.
@Suite struct LinkingTests {
  @Test func asksForAFileThatNobodyUses() {
    let content = InlineContent(["chi_tieu_1.csv": "mã\n1\n", "plam.md": "x\n"])
    #expect(
      content.findings == [
        "file-unused chi_tieu_1.csv ~chỉ_tiêu.csv", "file-unused plam.md ~plan.md",
      ])
  }

  @Test func namesTheNearestCode() {
    let table = "mã,nhóm,mã_cha,tiêu_đề\nf1,nội dung,,Một\nf2,nội dung,f3,Hai\n"
    #expect(InlineContent(["contents.csv": table]).findings == ["code-unknown contents.csv:3 ~f1"])
  }

  @Test func namesTheNearestProvince() {
    let head = InlineContent.head.replacing("Trà Vinh", with: "Trà Vin")
    #expect(
      InlineContent([:], head: head).findings == ["province-unknown campaign.yaml:5 ~Trà Vinh"])
  }

  @Test(arguments: [
    ("Bến Tre", "quý III/2025", "province-gone results.csv:2"),
    ("Huế", "quý III/2025", nil), ("Bến Tre", "quý II/2025", nil),
  ])
  func knowsTheMapOfEachDay(_ province: String, _ period: String, _ finding: String?) {
    let content = InlineContent([
      "indicators.csv": "mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới\nc1,A,A,tối thiểu,tăng,5\n",
      "results.csv": "chỉ_tiêu,kỳ,tỉnh,trị_số\nc1,\(period),\(province),9\n",
    ])
    #expect(content.findings == (finding.map { [$0] } ?? []))
  }

  @Test func asksWhichOfTwoUnitsOfOneNameIsMeant() {
    let content = InlineContent([
      "/units.csv": """
      mã,tên,loại
      ct-tv,Huyện Châu Thành,huyện
      ct-bt,Huyện Châu Thành,huyện

      """,
      "participants.csv": "đơn_vị\nHuyện Châu Thành\n",
    ])
    #expect(content.findings == ["unit-ambiguous participants.csv:2"])
  }

  @Test func refusesCodesThatDifferOnlyByMarks() {
    let yaml = """
      purposes:
        - {id: mục-1, text: Một}
        - {id: Muc-1, text: Hai}

      """
    #expect(
      InlineContent([:], head: InlineContent.head + yaml).findings == [
        "code-twice campaign.yaml:10"
      ])
  }

  @Test func refusesDataThatMayNotBeKept() {
    let table =
      "mã,năm,hình_thức,loại,tên,Số CCCD,trạng_thái\nk1,2024,Giấy khen,cá nhân,A,1,đề nghị\n"
    #expect(InlineContent(["decisions.csv": table]).findings == ["personal-field decisions.csv:1"])
  }

  @Test func readsOneWordingAsSeveralTargets() throws {
    let table = """
      mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,cận_trên,cách_tính,kỳ
      c1,GRDP,GRDP,khoảng,tăng,10,11,hằng năm; hằng năm; bình quân nhiệm kỳ,2024; 2025; 2020-2025

      """
    let indicator = try #require(
      InlineContent(["indicators.csv": table]).campaign?.indicators.first)
    #expect(indicator.targets.map { $0.period?.description } == ["2024", "2025", "2020-2025"])
    #expect(indicator.targets.map(\.basis) == [.perYear, .perYear, .termAverage])
  }

  @Test func keepsTheEndOfAMonthAsExactAsItWasPrinted() throws {
    let table = "mã,việc,hạn,độ_chính_xác\nh1,kết thúc,31/12/2021,cuối tháng\n"
    let deadline = try #require(
      InlineContent(["deadlines.csv": table]).campaign?.duties.deadlines.first)
    #expect(deadline.due?.period.precision == .monthEnd)
  }

  @Test func carriesTheRegisterOfNinetySevenProvinces() throws {
    let provinces = try #require(InlineContent([:]).model?.provinces)
    #expect(provinces.of(.sixtyThree).count == 63)
    #expect(provinces.of(.thirtyFour).count == 34)
  }

  @Test func replacesARowOfTheRegister() throws {
    let table = """
      danh_mục,mã,tên_đầy_đủ,tên,loại,đường_dẫn
      34,86,Thành phố Vĩnh Long,Vĩnh Long,thanh-pho-truc-thuoc-trung-uong,vinh-long

      """
    let provinces = try #require(InlineContent(["/provinces.csv": table]).model?.provinces)
    #expect(provinces.count == 97)
    #expect(provinces[Province.Key(.thirtyFour, "86")]?.fullName == "Thành phố Vĩnh Long")
  }
}
