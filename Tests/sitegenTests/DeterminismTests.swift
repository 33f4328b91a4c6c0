import Foundation
import TestKit
import Testing

/// The same content gives the same bytes, whatever machine it is built on.
@Suite struct DeterminismTests {
  private static let files = [
    "content/site.yaml": "tên: Thi đua\ncơ quan: Ban\ntính đến ngày: 2026-11-21\n",
    "content/pages/ấp-đông.md": "---\ntitle: Ấp Đông\n---\n\nXem [B](b.md).\n",
    "content/pages/b.md": "---\ntitle: Bê\n---\n\n1,5 triệu.\n",
    "content/pages/C.md": "---\ntitle: Xê\n---\n\nCâu.\n",
    "content/campaigns/mot/campaign.yaml":
      """
    title: Phong trào một
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    level: tỉnh
    number: 1/KH-UBND
    date: 01/01/2026
    province: {name: Vĩnh Long, vintage: 34}
    period: {from: 01/01/2026, to: 31/12/2026}
    """,
    "content/campaigns/mot/plan.md": "---\ntitle: Kế hoạch\n---\n\n## Mục tiêu\n\nĐạt 20 hộ.\n",
  ]

  /// The manifest, which has the digest of every file, and what was said.
  private func built(
    _ order: [String], _ options: [String] = [], at name: String = "",
    environment: [String: String] = [:]
  ) throws -> String {
    let site = InlineSite()
    for path in order { site.write(try #require(Self.files[path]), to: name + path) }
    let place = name.isEmpty ? [] : ["--site", String(name.dropLast())]
    let outcome = site.runProgram(
      InlineSite.programPath, ["build"] + place + options, environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(site.text(name + "public/manifest.json")) + outcome.errors
  }

  private var sorted: [String] { Self.files.keys.sorted() }

  @Test func isTheSameForAnyNumberOfJobs() throws {
    let first = try built(sorted)
    for jobs in ["1", "2", "3", "16", "64"] {
      #expect(try built(sorted, ["--jobs", jobs]) == first)
    }
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati"], ["TZ": "America/New_York"], ["TZ": ":/nowhere"],
    ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "C"], ["LANG": ""],
    ["HOME": "/nowhere", "TMPDIR": "/nowhere"],
  ])
  func isTheSameInAnyEnvironment(_ environment: [String: String]) throws {
    #expect(try built(sorted, environment: environment) == built(sorted))
  }

  @Test func isTheSameForAnyOrderOfTheFolder() throws {
    #expect(try built(sorted.reversed()) == built(sorted))
  }

  @Test(arguments: ["a/", "một nơi khác/ở đây/", "x;y&z/"])
  func isTheSameAtAnyPath(_ name: String) throws {
    #expect(try built(sorted, at: name) == built(sorted))
  }

  @Test func endsWellWhenTwoBuildsRunAtOnce() async throws {
    let site = InlineSite()
    for (path, text) in Self.files { site.write(text, to: path) }
    let alone = try built(sorted)
    for round in 0..<5 {
      site.write("---\ntitle: Bê\n---\n\nLần \(round).\n", to: "content/pages/b.md")
      let statuses = await withTaskGroup(of: Int32.self) { group in
        let folder = site.folder.path
        for _ in 0..<3 {
          group.addTask { InlineSite().run("build", "--site", folder).status }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses == [0, 0, 0])
    }
    site.write(try #require(Self.files["content/pages/b.md"]), to: "content/pages/b.md")
    let outcome = site.run("build")
    #expect(try #require(site.text("public/manifest.json")) + outcome.errors == alone)
  }
}
