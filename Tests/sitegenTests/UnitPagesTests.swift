import TestKit
import Testing

@Suite struct UnitPagesTests {
  static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2025-04-20
    -- content/units.csv --
    mã,tên,tên_ngắn,loại,cấp,tỉnh,danh_mục_tỉnh,đến_ngày,kế_thừa_bởi
    dh1,Duyên Hải,,huyện,huyện,Trà Vinh,63,30/6/2025,
    dh2,Duyên Hải,,thị xã,huyện,Trà Vinh,63,30/6/2025,
    ct1,Châu Thành,,huyện,huyện,Trà Vinh,63,31/3/2025,xa1
    ct2,Châu Thành,,huyện,huyện,Bến Tre,63,30/6/2025,
    cta,Châu Thành A,,huyện,huyện,Trà Vinh,63,30/6/2025,
    xa1,Đa Lộc,,xã,xã,Trà Vinh,63,,
    snv,Sở Nội vụ,,sở,tỉnh,Trà Vinh,63,,
    -- content/campaigns/mot/campaign.yaml --
    title: Thi đua chào mừng
    type: Kế hoạch
    status: ban hành
    issuer: Ủy ban nhân dân tỉnh Trà Vinh
    number: 12/KH-UBND
    province: {name: Trà Vinh, vintage: 63}
    level: tỉnh
    period: {from: 01/01/2025, to: 30/9/2025, line: 3}
    registration_rules:
      - {id: q1, applies_to: huyện, minimum: 2, unit: công trình, text: Mỗi huyện ít nhất 02., line: 12}
    reporting:
      - id: bc1
        kind: định kỳ
        frequency: hằng quý
        due_day: 15
        due_month_of_quarter: 3
        from: các huyện
        to: Sở Nội vụ
        text: Báo cáo hằng quý.
        line: 20
    -- content/campaigns/mot/responsibilities.csv --
    mã,việc_số,cơ_quan,phối_hợp,nội_dung,dòng_nguồn
    tn1,1,Sở Nội vụ (Ban Thi đua),huyện Châu Thành A,Theo dõi đợt thi đua.,40
    -- content/campaigns/mot/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,từ_so_sánh,hướng,cận_dưới,đơn_vị_tính,kỳ,dòng_nguồn
    a1,Xã đạt chuẩn,Có ít nhất 4 xã đạt chuẩn,tối thiểu,ít nhất,tăng,4,xã,2025,7
    -- content/campaigns/mot/participants.csv --
    đơn_vị,cấp,chế_độ_báo_cáo,quy_định_đăng_ký
    dh1,,bc1,q1
    dh2,,bc1,q1
    ct1,,bc1,
    -- content/campaigns/mot/reports.csv --
    chế_độ,kỳ,đơn_vị,ngày_nhận,số
    bc1,2025-Q1,dh1,18/3/2025,5/BC
    bc1,2025-Q1,ct1,10/3/2025,6/BC
    -- content/campaigns/mot/results.csv --
    chỉ_tiêu,kỳ,đơn_vị,tỉnh,trị_số,ngày_số_liệu,lần_sửa,lý_do
    a1,2025-Q1,dh1,,5,31/3/2025,1,
    a1,2025-Q1,dh2,,3,,1,
    a1,2025-Q1,dh2,,2,,2,Tính trùng một xã
    -- content/campaigns/mot/registered-works.csv --
    mã,đơn_vị,tên,quy_định
    w1,dh1,Cầu Láng Chim,q1
    """

  private func built() throws -> InlineSite {
    let site = InlineSite(Self.site)
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  private func page(_ path: String) throws -> String {
    try #require(try built().text("public/\(path).html"))
  }

  @Test func tellsUnitsOfOneNameApartByTypeAndProvince() throws {
    let files = try built().files(below: "public/don-vi")
    #expect(
      files == [
        "huyen-chau-thanh-a.html", "huyen-chau-thanh-ben-tre.html",
        "huyen-chau-thanh-tra-vinh.html", "huyen-duyen-hai.html", "index.html", "so-noi-vu.html",
        "thi-xa-duyen-hai.html", "xa-da-loc.html",
      ])
    let page = try page("don-vi/huyen-chau-thanh-ben-tre")
    #expect(page.contains("<h1>Huyện Châu Thành (tỉnh Bến Tre)</h1>"))
  }

  @Test func listsUnitsByTheirOwnNamesUnderVietnameseLetters() throws {
    let page = try page("don-vi/index")
    let letters = page.split(separator: "<h2 id=\"chu-").dropFirst().map {
      $0.split(separator: ">")[1].split(separator: "<")[0]
    }
    #expect(letters == ["C", "D", "Đ", "S"])
  }

  @Test func standsInTheIndexFromAToY() throws {
    let index = try page("tim/index")
    #expect(
      index.contains(
        "<a href=\"../don-vi/so-noi-vu.html\">Sở Nội vụ</a> <span class=\"aside\">Đơn vị</span>"))
  }

  @Test func saysWhenAUnitEndedAndWhatFollowedIt() throws {
    let page = try page("don-vi/huyen-chau-thanh-tra-vinh")
    #expect(page.contains("đến hết ngày 31/3/2025"))
    #expect(page.contains("<a href=\"../don-vi/xa-da-loc.html\">Xã Đa Lộc</a>"))
    #expect(page.contains("nay thuộc") || page.contains("../tinh/tra-vinh.html"))
  }

  @Test func showsFiguresReportsAndWorksOfAUnit() throws {
    let page = try page("don-vi/huyen-duyen-hai")
    #expect(page.contains("<td>ít nhất 4\u{A0}xã</td><td class=\"num\" data-value=\"5\">5</td>"))
    #expect(page.contains("Trễ 3 ngày"))
    #expect(page.contains("<strong>1/1</strong> báo cáo đến hạn đã nộp, <strong>1</strong>"))
    #expect(page.contains("Đã đăng ký 1 công trình; tối thiểu 2."))
    #expect(page.contains("href=\"../chien-dich/mot/chi-tieu/a1.html\""))
  }

  @Test func givesAUnitTheTasksOfThePlanThatNamesIt() throws {
    let site = try built()
    let office = try #require(site.text("public/don-vi/so-noi-vu.html"))
    #expect(office.contains("Theo dõi đợt thi đua."))
    #expect(office.contains("(dòng 40)"))
    #expect(office.contains("<td>Nhận</td>"))
    let helper = try #require(site.text("public/don-vi/huyen-chau-thanh-a.html"))
    #expect(helper.contains("Theo dõi đợt thi đua."))
    // The longer name is meant, not the shorter that begins it.
    let other = try #require(site.text("public/don-vi/huyen-chau-thanh-tra-vinh.html"))
    #expect(!other.contains("Theo dõi đợt thi đua."))
    let tasks = try #require(site.text("public/chien-dich/mot/nhiem-vu.html"))
    #expect(tasks.contains("<a href=\"../../don-vi/so-noi-vu.html\">Sở Nội vụ</a>"))
  }

  @Test func listsTheUnitsOfAProvince() throws {
    let page = try page("tinh/tra-vinh")
    #expect(page.contains("<a href=\"../don-vi/huyen-duyen-hai.html\">Huyện Duyên Hải</a>"))
    #expect(!page.contains("huyen-chau-thanh-ben-tre"))
    #expect(!(try self.page("tinh/ha-noi")).contains("id=\"don-vi\""))
  }

  @Test func showsAFigureBeforeAndAfterItsCorrection() throws {
    let site = try built()
    for name in ["chien-dich/mot/chi-tieu/a1", "gioi-thieu/dinh-chinh"] {
      let page = try #require(site.text("public/\(name).html"))
      #expect(
        page.contains("<del>3</del></td><td class=\"num\" data-value=\"2\"><ins>2</ins></td>"))
      #expect(page.contains("Tính trùng một xã"))
    }
    let about = try #require(site.text("public/gioi-thieu/index.html"))
    #expect(about.contains("href=\"../gioi-thieu/dinh-chinh.html\""))
  }
}
