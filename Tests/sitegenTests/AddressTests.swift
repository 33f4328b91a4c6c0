import TestKit
import Testing

/// The addresses of pages, and links that lead to none.
@Suite struct AddressTests {
  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban
    tính đến ngày: 01/6/2024
    -- content/pages/Giới Thiệu.md --
    ---
    title: Giới thiệu
    ---
    ## Việc làm
    Xem [mục](#viec-lam), [kế hoạch](<../campaigns/Đợt Thi Đua/plan.md#i-muc-dich>).
    -- content/campaigns/Đợt Thi Đua/campaign.yaml --
    title: Đợt thi đua
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    province: {name: Tây Ninh, vintage: 63}
    level: tỉnh
    period: {from: 2024, to: 2024}
    -- content/campaigns/Đợt Thi Đua/plan.md --
    ---
    title: Kế hoạch
    lang: vi
    ---
    ## I. MỤC ĐÍCH
    Thi đua.
    -- content/campaigns/Đợt Thi Đua/works.csv --
    mã,tên,loại
    CT 1,Cầu,khởi công
    -- content/campaigns/Đợt Thi Đua/exemplars/Tổ Một.md --
    ---
    kind: tập thể
    name: Tổ Một
    reason: Cùng làm.
    unit: so-a
    ---
    Tổ.
    -- content/units.csv --
    mã,tên,loại,tên_trang_cũ
    so-a,Sở Khoa học,sở,so-cu
    """

  @Test func arePlainWhateverFilesAreCalled() throws {
    let site = InlineSite(Self.site)
    let outcome = site.run("build")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for page in [
      "gioi-thieu", "chien-dich/dot-thi-dua/index", "chien-dich/dot-thi-dua/cong-trinh/ct-1",
      "dien-hinh/to-mot", "don-vi/so-khoa-hoc", "don-vi/so-cu",
    ] {
      #expect(site.has("public/\(page).html"), "\(page)")
    }
    let plain = site.files(below: "public").filter { path in
      path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
    #expect(plain == site.files(below: "public"))
    let story = try #require(site.text("public/dien-hinh/to-mot.html"))
    #expect(story.contains("href=\"../don-vi/so-khoa-hoc.html\""))
  }

  @Test func needALetter() {
    let site = InlineSite(Self.site)
    site.write("---\ntitle: A\n---\nA\n", to: "content/pages/!!!.md")
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/!!!.md"))
    #expect(outcome.errors.contains("[no-address]"))
  }

  @Test func belongToOneFolderOnly() {
    let site = InlineSite(Self.site)
    site.write("---\ntitle: A\n---\nA\n", to: "content/pages/gioi-thieu.md")
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[same-route]"))
  }

  @Test(arguments: ["#khong-co", "<../campaigns/Đợt Thi Đua/plan.md#ii-muc>"])
  func areRefusedWhereTheTextHasNoSuchHeading(_ target: String) {
    let site = InlineSite(Self.site)
    site.write("---\ntitle: A\n---\n\nXem [đây](\(target)).\n", to: "content/pages/tin.md")
    let outcome = site.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/tin.md:5:"))
    #expect(outcome.errors.contains("[broken-anchor]"))
  }

  @Test func ofASitesOwnTemplateAreLookedAtToo() {
    let site = InlineSite(Self.site)
    let page = """
      <!DOCTYPE html><html lang="vi"><head><title>x</title></head><body>
      <a href="{{ page.root }}tinh/index.html">a</a> <a href="khong-co.html#x">b</a>
      <a href="/tinh/index.html">c</a> <img src="https://vidu.vn/a.png" alt=""></body></html>
      """
    site.write(page, to: "templates/pages/article.html")
    for command in ["check", "build"] {
      let outcome = site.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("templates/pages/article.html: error: "))
      for target in ["khong-co.html#x", "/tinh/index.html", "https://vidu.vn/a.png"] {
        #expect(outcome.errors.contains("“\(target)”"), "\(target)")
      }
      #expect(!outcome.errors.contains("“tinh/index.html”"))
    }
    #expect(!site.has("public"))
  }

  @Test func saysWhichTemplateNoPageUses() {
    let site = InlineSite(Self.site)
    site.write("x", to: "templates/pages/artcle.html")
    let outcome = site.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("templates/pages/artcle.html: warning: "))
    #expect(outcome.errors.contains("templates/pages/article.html"))
  }
}
