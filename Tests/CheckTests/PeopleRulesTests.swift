import Domain
import Testing

/// Rules on persons, awards and invented units.
@Suite struct PeopleRulesTests {
  private static func story(_ head: String) -> String {
    """
    ---
    kind: cá nhân
    name: Nguyễn Thị Bình
    reason: Hiến đất làm đường
    \(head)
    ---

    Chị đã hiến 500 m² đất.
    """
  }

  private static let basis = "publication: {publish: có, basis: Đơn đồng ý, date: 01/3/2024}"

  @Test func publishesAPersonWithARecordedBasis() {
    #expect(TestSite(["exemplars/binh.md": Self.story(Self.basis)]).findings() == [])
  }

  @Test(arguments: [
    ("year: 2024", "person-without-basis binh.md"),
    ("publication: {publish: có, basis: Đơn đồng ý}", "person-without-basis binh.md:5"),
    (
      "publication: {publish: không, basis: Đơn, date: 01/3/2024}", "person-without-basis binh.md:5"
    ),
  ])
  func refusesAPersonWithoutOne(_ head: String, _ finding: String) {
    #expect(TestSite(["exemplars/binh.md": Self.story(head)]).findings() == [finding])
  }

  @Test func namesNoLaureateWithoutABasis() {
    let table = """
      mã,năm,hình_thức,loại,tên,số,ngày,trạng_thái
      k1,2024,Bằng khen,tập thể,Phòng A,5/QĐ-UBND,01/12/2024,đã quyết định
      k2,2024,Bằng khen,cá nhân,Nguyễn Thị Bình,5/QĐ-UBND,01/12/2024,đã quyết định

      """
    #expect(
      TestSite(["decisions.csv": table]).findings() == ["laureate-without-basis decisions.csv:3"])
  }

  @Test func removesWhoeverWithdrewAndFindsTheNameInProse() throws {
    let table = """
      mã,năm,hình_thức,loại,tên,số,ngày,trạng_thái
      k1,2024,Bằng khen,tập thể,Phòng A,5/QĐ-UBND,01/12/2024,đã quyết định
      k2,2024,Bằng khen,cá nhân,Nguyễn Thị Bình,5/QĐ-UBND,01/12/2024,đã quyết định

      """
    let site = TestSite([
      "exemplars/binh.md": Self.story(Self.basis + "\nwithdrawn: 01/5/2025"),
      "decisions.csv": table,
      "/pages/tin.md": "---\ntitle: Tin\n---\n\nKhen chị Nguyễn Thị Bình.\n",
    ])
    #expect(site.findings() == ["withdrawn-named tin.md:5"])
    let entered = try #require(site.model()?.campaigns.first?.entered)
    #expect(entered.exemplars.isEmpty)
    #expect(entered.decisions.map(\.code) == ["k1"])
  }

  @Test(arguments: [
    (
      "campaign.yaml", TestSite.head + "preamble: {text: Theo bà Nguyễn Thị Bình}\n",
      "campaign.yaml:12"
    ),
    ("works.csv", "mã,tên,loại\nw1,Vườn của Nguyễn Thị Bình,khởi công\n", "works.csv:2"),
    (
      "deadlines.csv", "mã,việc,độ_chính_xác,ai_làm\nh1,gửi danh sách,sự kiện,Nguyễn Thị Bình\n",
      "deadlines.csv:2"
    ),
    (
      "responsibilities.csv",
      "mã,việc_số,cơ_quan,nội_dung\nt1,1,Sở Nội vụ,Bà Nguyễn Thị Bình phụ trách\n",
      "responsibilities.csv:2"
    ),
    (
      "/units.csv", "mã,tên,loại\nhkd,Hộ kinh doanh Nguyễn Thị Bình,doanh nghiệp\n", "units.csv:2"
    ),
    ("/pages/tin.md", "---\ntitle: Chị Nguyễn Thị Bình\n---\n\nKhen.\n", "tin.md"),
  ])
  func findsTheNameOfWhoWithdrewInEveryField(_ path: String, _ text: String, _ place: String) {
    let site = TestSite([
      "exemplars/binh.md": Self.story(Self.basis + "\nwithdrawn: 01/5/2025"), path: text,
    ])
    #expect(site.findings().contains("withdrawn-named \(place)"))
  }

  @Test func findsThePhotoOfWhoWithdrewInAnotherStory() {
    let photo = "\nphotos:\n  - {file: binh.jpg, alt: Hai người, credit: Báo}"
    let site = TestSite([
      "exemplars/binh.md": Self.story(Self.basis + "\nwithdrawn: 01/5/2025" + photo),
      "exemplars/to.md": "---\nkind: tập thể\nname: Tổ 1\nreason: Cùng làm.\(photo)\n---\n\nTổ.\n",
      "binh.jpg": "x",
    ])
    #expect(site.findings().contains("withdrawn-pictured to.md:6"))
  }

  @Test func asksForTheWordsOfAPhoto() {
    let photo = Self.basis + "\nphotos:\n  - {file: binh.jpg}"
    let site = TestSite(["exemplars/binh.md": Self.story(photo), "binh.jpg": "x"])
    // What stands in for a photo here is none, and that is said too.
    #expect(
      site.findings() == [
        "picture-unknown binh.md:7", "photo-undescribed binh.md:7",
        "photo-without-credit binh.md:7",
      ])
  }

  @Test func findsADegreeBeforeAName() {
    let head = TestSite.head.replacing("Nguyễn Văn An", with: "TS. Nguyễn Văn An")
    #expect(TestSite(["campaign.yaml": head]).findings() == ["degree-before-name campaign.yaml:8"])
  }

  @Test(arguments: [
    (",,đã quyết định,,", ["decided-without-number decisions.csv:2"]),
    ("1/QĐ,01/12/2024,đã quyết định,,", []),
    ("1/QĐ,01/12/2024,đã quyết định,9/QĐ,", ["revocation-without-state decisions.csv:2"]),
    ("1/QĐ,01/12/2024,đã thu hồi,,", ["revoked-without-number decisions.csv:2"]),
    ("1/QĐ,01/12/2024,đã thu hồi,9/QĐ,", []),
    (",,lấy ý kiến,,", ["comment-without-end decisions.csv:2"]), (",,đề nghị,,", []),
  ])
  func looksAtTheStateOfAnAward(_ cells: String, _ findings: [String]) {
    let table =
      "mã,năm,hình_thức,loại,tên,số,ngày,trạng_thái,số_thu_hồi,lấy_ý_kiến_đến\n"
      + "k1,2024,Bằng khen,tập thể,Phòng A,\(cells)\n"
    #expect(TestSite(["decisions.csv": table]).findings() == findings)
  }

  @Test func keepsInventedUnitsOutOfRealCampaigns() {
    let sample = TestSite.head + "sample: có\n"
    let site = TestSite([
      "/campaigns/b/campaign.yaml": sample,
      "/campaigns/b/units.csv": "mã,tên,loại\nt1,Tập thể giả định 1,sở\n",
      "participants.csv": "đơn_vị\nt1\n",
    ])
    #expect(site.findings() == ["sample-unit participants.csv:2"])
  }
}
