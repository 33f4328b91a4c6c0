import Foundation
import TestKit
import Testing

@Suite struct BuildTests {
  private static let small = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    tính đến ngày: 2026-11-21
    -- content/pages/huong-dan.md --
    ---
    title: Hướng dẫn nộp báo cáo
    ---

    Nộp **đúng hạn**.
    """

  @Test func buildsTheHomePageTheProvincesAndTheArticles() throws {
    let site = InlineSite(Self.small)
    let outcome = site.run("build")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = site.files(below: "public")
    #expect(files.contains("index.html"))
    #expect(files.contains("404.html"))
    #expect(files.contains("huong-dan.html"))
    #expect(files.count { $0.hasPrefix("tinh/") && $0 != "tinh/index.html" } == 86)
    #expect(files.contains("tinh/tay-ninh-truoc-2025.html"))
    #expect(!files.contains("tinh/tra-vinh-truoc-2025.html"))
    #expect(!files.contains("tinh/cao-bang-truoc-2025.html"))
    #expect(
      try #require(site.text("public/huong-dan.html")).contains("<strong>đúng hạn</strong>"))
    let place = try #require(site.text("public/tinh/tra-vinh.html"))
    #expect(place.contains("href=\"../tinh/vinh-long.html\""))
    #expect(place.contains("<html lang=\"vi\""))
    #expect(!site.has("public/.sitegen"))
  }

  @Test func saysProvinceOrCityAsOfTheDay() throws {
    let site = InlineSite(Self.small)
    _ = site.run("build", "--as-of", "2026-04-29")
    #expect(try #require(site.text("public/tinh/dong-nai.html")).contains("<h1>Tỉnh Đồng Nai</h1>"))
    _ = site.run("build", "--as-of", "2026-04-30")
    #expect(
      try #require(site.text("public/tinh/dong-nai.html")).contains("<h1>Thành phố Đồng Nai</h1>"))
  }

  @Test(arguments: ["2026-04-29", "29/4/2026"])
  func takesTheDayAsAnOfficeWritesIt(_ day: String) throws {
    let site = InlineSite(Self.small)
    site.write("tên: Thi đua\ncơ quan: Ban\ntính đến ngày: \(day)\n", to: "content/site.yaml")
    #expect(site.run("build").status == 0)
    #expect(try #require(site.text("public/tinh/dong-nai.html")).contains("<h1>Tỉnh Đồng Nai</h1>"))
  }

  @Test func asksForTheDayWhereOnlyAMonthIsWritten() throws {
    let site = InlineSite(Self.small)
    site.write("tên: Thi đua\ncơ quan: Ban\ntính đến ngày: 4/2026\n", to: "content/site.yaml")
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/site.yaml:3:16: error: "))
    #expect(outcome.errors.contains("[day-needed]"))
  }

  @Test func isTheSameFromAnyNumberOfJobs() throws {
    let one = InlineSite(Self.small)
    let many = InlineSite(Self.small)
    #expect(one.run("build", "--jobs", "1").status == 0)
    #expect(many.run("build", "--jobs", "7").status == 0)
    #expect(one.text("public/manifest.json") == many.text("public/manifest.json"))
  }

  @Test func writesNothingWhenNothingChanged() throws {
    let site = InlineSite(Self.small)
    #expect(site.run("build").status == 0)
    let before = try site.modificationTimes()
    #expect(site.run("build").status == 0)
    #expect(try site.modificationTimes() == before)
  }

  @Test func keepsTheOldSiteWhenTheContentHasErrors() throws {
    let site = InlineSite(Self.small)
    #expect(site.run("build").status == 0)
    let before = site.text("public/manifest.json")
    site.write("tên: Thi đua\ncơ quan: Ban\nten trang: x\n", to: "content/site.yaml")
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/site.yaml:3:1: error: "))
    #expect(site.text("public/manifest.json") == before)
  }

  @Test func leavesOutDraftsUnlessAsked() {
    let site = InlineSite(Self.small)
    site.write("---\ntitle: Nháp\ndraft: true\n---\nx\n", to: "content/pages/nhap.md")
    #expect(site.run("build").status == 0)
    #expect(!site.has("public/nhap.html"))
    #expect(site.run("build", "--drafts").status == 0)
    #expect(site.has("public/nhap.html"))
    #expect(site.run("build").status == 0)
    #expect(!site.has("public/nhap.html"))
  }

  @Test func namesBothSourcesOfOneRoute() {
    let site = InlineSite(Self.small)
    site.write("---\ntitle: Hai\n---\nx\n", to: "content/pages/Huong-Dan.md")
    let outcome = site.run("build", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[same-route]"))
    #expect(outcome.errors.contains("content/pages/huong-dan.md"))
    #expect(outcome.errors.contains("content/pages/Huong-Dan.md"))
  }

  @Test func usesTheSitesOwnTemplateInPlaceOfTheEmbeddedOne() throws {
    let site = InlineSite(Self.small)
    site.write(
      "<!DOCTYPE html><title>{{ page.title }}</title>Của tôi", to: "templates/pages/404.html")
    #expect(site.run("build").status == 0)
    #expect(try #require(site.text("public/404.html")).hasSuffix("Của tôi"))
  }

  @Test func pointsAtAnUnknownVariableInATemplate() {
    let site = InlineSite(Self.small)
    site.write("<p>{{ page.titel }}</p>", to: "templates/pages/404.html")
    let outcome = site.run("build", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("templates/pages/404.html:1:"))
    #expect(outcome.errors.contains("title"))
    #expect(!site.has("public"))
  }

  @Test func checksWithoutWriting() {
    let site = InlineSite(Self.small)
    #expect(site.run("check").status == 0)
    #expect(!site.has("public"))
    #expect(!site.has(".sitegen"))
  }

  @Test(arguments: ["build", "check"])
  func saysWhichFilesNoHostCouldHold(verb: String) {
    let site = InlineSite(Self.small)
    site.write("---\ntitle: Một\n---\nx\n", to: "content/pages/con.md")
    site.write("---\ntitle: Hai\n---\n[x](khong-co.md)\n", to: "content/pages/hai.md")
    let outcome = site.run(verb, "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/con.md"), "\(outcome.errors)")
    #expect(outcome.errors.contains("[output-path]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("[broken-link]"), "\(outcome.errors)")
  }

  @Test func refusesAProvinceOfNoKind() {
    let site = InlineSite(Self.small)
    site.write(
      "vintage,code,full_name,name,type,slug\n34,01,Hà Nội,Hà Nội,tỉnh lẻ,ha-noi\n",
      to: "content/provinces.csv")
    let outcome = site.run("check", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/provinces.csv:2:21: error: "), "\(outcome.errors)")
  }

  @Test func treatsWarningsAsErrorsWhenStrict() {
    let site = InlineSite(Self.small)
    site.write("a,b\n1,2\n", to: "content/chi_tieu_1.csv")
    let outcome = site.run("build", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("content/chi_tieu_1.csv: warning: "))
    #expect(site.run("build", "--strict").status == 1)
  }
}

@Suite struct MachineTests {
  private static let small = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua - Khen thưởng
    """

  private func expect(_ outcome: InlineSite.Outcome, _ status: Int32, _ start: String) {
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix(start), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } <= 2, "\(outcome.errors)")
  }

  @Test func saysThatThereIsNoContentFolder() {
    expect(
      InlineSite().run("build", "--lang", "en"), 1,
      "content: error: there is no folder content in '.'")
  }

  @Test func saysThatAFileCannotBeRead() {
    let site = InlineSite(Self.small)
    site.makeFolder("content/pages/a.md")
    // A folder in a file's place: even root cannot read it as a file.
    site.makeFolder("templates/pages/404.html")
    expect(site.run("build", "--lang", "en"), 3, "templates/pages/404.html: error: ")
  }

  @Test func saysThatTheOutputCannotBeWritten() {
    let site = InlineSite(Self.small)
    site.write("x", to: "public")
    let outcome = site.run("build", "--lang", "en")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/public: error: "), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1)
    #expect(site.text("public") == "x")
  }

  @Test func leavesAForeignFolderAlone() {
    let site = InlineSite(Self.small)
    site.write("x", to: "public/bao-cao.doc")
    let outcome = site.run("build", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("bao-cao.doc"))
    #expect(site.files(below: "public") == ["bao-cao.doc"])
  }
}

extension InlineSite {
  /// When each published file was last written.
  fileprivate func modificationTimes() throws -> [String: Date] {
    var times: [String: Date] = [:]
    for file in files(below: "public") {
      let path = folder.appendingPathComponent("public/" + file).path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      times[file] = attributes[.modificationDate] as? Date
    }
    return times
  }
}
