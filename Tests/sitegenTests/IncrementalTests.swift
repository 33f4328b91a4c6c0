import Foundation
import TestKit
import Testing

/// What the next build makes again, and what it leaves alone.
@Suite struct IncrementalTests {
  /// Many pages cheaply: a campaign whose table has a page for each row.
  private static func site(rows: Int) -> InlineSite {
    let site = InlineSite(
      """
      -- content/site.yaml --
      tên: Thi đua
      cơ quan: Ban Thi đua
      tính đến ngày: 2026-11-21
      -- content/pages/huong-dan.md --
      ---
      title: Hướng dẫn
      ---

      Nộp báo cáo **đúng hạn**.
      """)
    // The pages of one campaign all know how many rows its table has, so there are many campaigns.
    let each = 100
    for campaign in 0..<(rows / each) {
      let folder = "content/campaigns/pt\(campaign)"
      site.write(
        """
        title: Phong trào \(campaign)
        type: Kế hoạch
        status: ban hành
        issuer: UBND tỉnh
        level: tỉnh
        number: \(campaign)/KH-UBND
        date: 01/01/2024
        province: {name: Trà Vinh, vintage: 63}
        period: {from: 01/01/2024, to: 31/12/2025}
        """, to: "\(folder)/campaign.yaml")
      let lines = (0..<each).map { row in
        "i\(row),Số hộ \(row),Số hộ \(row) đạt \(row + 10),tối thiểu,đạt,tăng,\(row + 10),hộ,mức đạt,2025,1"
      }
      site.write(
        "mã,tên,nguyên_văn,so_sánh,từ_so_sánh,hướng,cận_dưới,đơn_vị_tính,cách_tính,kỳ,dòng_nguồn\n"
          + lines.joined(separator: "\n") + "\n", to: "\(folder)/indicators.csv")
    }
    return site
  }

  private func edit(_ site: InlineSite, _ path: String, _ old: String, _ new: String) throws {
    let text = try #require(site.text(path))
    #expect(text.contains(old))
    site.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// The numbers of the summary: planned, written, unchanged, deleted, rendered.
  private func counts(_ outcome: InlineSite.Outcome) throws -> [Int] {
    #expect(outcome.status == 0, "\(outcome.errors.prefix(2_000))")
    let line = try #require(outcome.output.split(separator: "\n").last)
    let counts = line.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(counts.count == 5 && counts[0] == counts[1] + counts[2], "\(line)")
    return counts
  }

  @Test func rendersOnlyThePagesOfTheCellThatWasEdited() throws {
    let site = Self.site(rows: 10_000)
    let first = try counts(site.run("build"))
    #expect(first[0] > 10_000)
    #expect(first[0] == first[1])

    let before = try site.states(below: "public")
    #expect(try counts(site.run("build")) == [first[0], 0, first[0], 0, 0])
    #expect(try site.states(below: "public") == before)

    // The row's name stands on its own page, its neighbours' and in the table; the campaign's front
    // page is handed it, and the page of downloads says how large the table's files are.
    try edit(site, "content/campaigns/pt7/indicators.csv", "i50,Số hộ 50,", "i50,Số nhà 50,")
    let second = try counts(site.run("build"))
    #expect(second[4] == 6)
    let changed = try site.states(below: "public").filter { before[$0.key] != $0.value }
    #expect(
      changed.keys.filter { $0.hasPrefix("chien-dich/") }.sorted() == [
        "chien-dich/pt7/chi-tieu.html", "chien-dich/pt7/chi-tieu/i49.html",
        "chien-dich/pt7/chi-tieu/i50.html", "chien-dich/pt7/chi-tieu/i51.html",
      ])
    #expect(changed.count == second[1] + 1, "and the manifest")

    try edit(site, "content/pages/huong-dan.md", "đúng hạn", "trước hạn")
    #expect(try counts(site.run("build"))[4] == 1)

    // A template of one type of page.
    site.write("<!DOCTYPE html><title>{{ page.title }}</title>", to: "templates/pages/article.html")
    #expect(try counts(site.run("build"))[4] == 1)
  }

  private static let small = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua
    tính đến ngày: 2026-11-21
    -- content/pages/a.md --
    ---
    title: A
    ---

    Một.
    -- content/pages/b.md --
    ---
    title: B
    ---

    Hai.
    -- content/chi_tieu_1.csv --
    a,b
    1,2
    """

  @Test func saysTheSameAgainWhereNothingChanged() throws {
    let site = InlineSite(Self.small)
    let first = site.run("build", "--diagnostics", "json")
    #expect(first.errors.contains("\"severity\":\"warning\""))
    let second = site.run("build", "--diagnostics", "json")
    #expect(second.errors == first.errors)
    #expect(try counts(second)[4] == 0)
    let english = site.run("build", "--lang", "en")
    #expect(english.errors.contains("warning: "))
    #expect(english.output.contains("0 rows of data read"))
    let strict = site.run("build", "--strict", "--lang", "en")
    #expect(strict.status == 1)
    #expect(strict.errors.split(separator: "[").count == english.errors.split(separator: "[").count)
    #expect(site.run("build").status == 0)
  }

  @Test func rendersAllOfItWhenAskedTo() throws {
    let site = InlineSite(Self.small)
    let first = try counts(site.run("build"))
    let again = try counts(site.run("build", "--clean"))
    #expect(again == [first[0], 0, first[0], 0, first[4]])
  }

  @Test func knowsContentByItsBytes() throws {
    let site = InlineSite(Self.small)
    let first = try counts(site.run("build"))
    let path = site.folder.appendingPathComponent("content/pages/a.md").path
    // Another time, the same bytes.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    #expect(try counts(site.run("build")) == [first[0], 0, first[0], 0, 0])
    // Other bytes, the same length and time.
    try edit(site, "content/pages/a.md", "Một.", "Mốt.")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    // The page, and what search shows of it.
    #expect(try counts(site.run("build"))[1] == 2)
    #expect(try #require(site.text("public/a.html")).contains("Mốt."))
  }

  @Test func putsBackWhatSomebodyEditedOrDeletedInTheOutput() throws {
    let site = InlineSite(Self.small)
    let first = try counts(site.run("build"))
    let page = try #require(site.text("public/a.html"))
    site.write(page.replacingOccurrences(of: "Một.", with: "Mốt."), to: "public/a.html")
    let outcome = site.run("build", "--lang", "en")
    #expect(outcome.errors.contains("[edited-file]"))
    #expect(site.text("public/a.html") == page)
    try FileManager.default.removeItem(
      at: site.folder.appendingPathComponent("public/b.html"))
    #expect(try counts(site.run("build"))[1...] == [1, first[0] - 1, 0, 1])
    #expect(site.has("public/b.html"))
  }

  @Test(arguments: ["gone", "empty", "cut", "flipped", "folder"])
  func findsTheSamePagesWithoutWhatSearchRemembers(_ damage: String) throws {
    let site = InlineSite(Self.small)
    _ = try counts(site.run("build"))
    let file = site.folder.appendingPathComponent(".sitegen/search")
    var bytes = try Data(contentsOf: file)
    switch damage {
    case "empty": bytes = Data()
    case "cut": bytes = bytes.prefix(bytes.count / 2)
    case "flipped": bytes[bytes.count / 2] ^= 1
    default: try FileManager.default.removeItem(at: file)
    }
    if damage == "folder" {
      site.makeFolder(".sitegen/search")
    } else if damage != "gone" {
      try bytes.write(to: file)
    }
    try edit(site, "content/pages/a.md", "Một.", "Mốt.")
    // The page, and what search shows of it.
    #expect(try counts(site.run("build"))[1] == 2)
    // Made without any memory, nothing differs.
    let again = try counts(site.run("build", "--clean"))
    #expect(again[1] == 0)
  }

  @Test(arguments: ["empty", "cut", "flipped", "foreign", "other program", "folder"])
  func ignoresAMemoryThatIsOfNoUse(_ damage: String) throws {
    let site = InlineSite(Self.small)
    let first = try counts(site.run("build"))
    let file = site.folder.appendingPathComponent(".sitegen/memory")
    var bytes = try Data(contentsOf: file)
    switch damage {
    case "empty": bytes = Data()
    case "cut": bytes = bytes.prefix(bytes.count / 2)
    case "flipped": bytes[bytes.count / 3] ^= 1
    case "foreign": bytes = Data("PK\u{3}\u{4} something else".utf8)
    case "folder":
      try FileManager.default.removeItem(at: file)
      site.makeFolder(".sitegen/memory")
    default: break
    }
    if damage == "other program" {
      let copy = site.folder.appendingPathComponent("sitegen").path
      try FileManager.default.copyItem(atPath: InlineSite.programPath, toPath: copy)
      let outcome = site.runProgram(copy, ["build", "--lang", "en"])
      #expect(outcome.errors.contains("note: "))
      #expect(outcome.errors.contains("[memory-of-another-version]"), "\(outcome.errors)")
      #expect(try counts(outcome) == [first[0], 0, first[0], 0, first[4]])
      return
    }
    if damage != "folder" { try bytes.write(to: file) }
    try edit(site, "content/pages/a.md", "Một.", "Mốt.")
    let outcome = site.run("build", "--lang", "en")
    if damage != "folder" { #expect(outcome.errors.contains("[memory-damaged]")) }
    // The page, and what search shows of it.
    #expect(try counts(outcome)[1...] == [2, first[0] - 2, 0, first[4]])
    #expect(try #require(site.text("public/a.html")).contains("Mốt."))
  }

  @Test func makesAnewOnANewDayOnlyWhatSpeaksOfIt() throws {
    let site = Self.site(rows: 100)
    let first = try counts(site.run("build", "--as-of", "2026-11-21"))
    let second = try counts(site.run("build", "--as-of", "2026-11-22"))
    #expect(second[4] < first[4])
    let clean = Self.site(rows: 100)
    _ = clean.run("build", "--as-of", "2026-11-22")
    #expect(site.text("public/manifest.json") == clean.text("public/manifest.json"))
    #expect(try counts(site.run("build", "--as-of", "2026-11-22"))[4] == 0)
  }

  @Test func listsWhatChangedSinceTheLastUpload() throws {
    let site = InlineSite(Self.small)
    #expect(site.run("build").status == 0)
    // Built and forgotten: the list made later has it.
    try edit(site, "content/pages/a.md", "Một.", "Mốt.")
    #expect(site.run("build").status == 0)
    try edit(site, "content/pages/b.md", "Hai.", "Hài.")
    #expect(site.run("build", "--changed-list", "list.txt").status == 0)
    var list = try #require(site.text("list.txt"))
    #expect(list.contains("upload\ta.html\n") && list.contains("upload\tb.html\n"))
    #expect(list.hasSuffix("upload\tmanifest.json\n"))
    #expect(!list.contains("tinh/tra-vinh.html"))
    // Still there, so not carried out yet: the next one goes on.
    try FileManager.default.removeItem(
      at: site.folder.appendingPathComponent("content/pages/a.md"))
    let outcome = site.run("build", "--changed-list", "list.txt", "--lang", "en")
    #expect(outcome.errors.contains("[changed-list-goes-on]"), "\(outcome.errors)")
    list = try #require(site.text("list.txt"))
    #expect(list.contains("upload\tb.html\n") && list.contains("upload\tindex.html\n"))
    #expect(list.hasSuffix("upload\tmanifest.json\ndelete\ta.html\n"))
    // The same again where nothing changed.
    #expect(site.run("build", "--changed-list", "list.txt").status == 0)
    #expect(site.text("list.txt")?.contains("delete\ta.html") == true)
    // Carried out and removed.
    try FileManager.default.removeItem(at: site.folder.appendingPathComponent("list.txt"))
    #expect(site.run("build", "--changed-list", "list.txt").status == 0)
    #expect(site.text("list.txt") == "")
  }

  @Test func beginsTheListAnewAfterAProofThatTheHostHasItAll() throws {
    let site = InlineSite(Self.small)
    #expect(site.run("build", "--changed-list", "list.txt").status == 0)
    #expect(try #require(site.text("list.txt")).contains("upload\tindex.html\n"))
    try FileManager.default.copyItem(
      at: site.folder.appendingPathComponent("public"),
      to: site.folder.appendingPathComponent("fetched"))
    // The published folder proves nothing about a host.
    #expect(site.run("verify", "public").status == 0)
    #expect(site.run("build", "--changed-list", "list.txt").status == 0)
    #expect(try #require(site.text("list.txt")).contains("upload\tindex.html\n"))
    #expect(site.run("verify", "fetched").status == 0)
    try edit(site, "content/pages/b.md", "Hai.", "Hài.")
    #expect(site.run("build", "--changed-list", "list.txt").status == 0)
    let list = try #require(site.text("list.txt"))
    #expect(list.contains("upload\tb.html\n") && !list.contains("upload\tindex.html\n"))
  }
}

extension InlineSite {
  /// How each file stands: contents and time, to the nanosecond as far as the system tells.
  fileprivate func states(below path: String) throws -> [String: String] {
    var states: [String: String] = [:]
    for file in files(below: path) {
      var status = stat()
      #expect(stat(folder.appendingPathComponent("\(path)/\(file)").path, &status) == 0)
      states[file] =
        "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
    return states
  }
}
