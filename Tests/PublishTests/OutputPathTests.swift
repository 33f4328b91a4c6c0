import Diagnostics
import Testing

@testable import Publish

@Suite struct OutputPathTests {
  @Test(
    arguments: [
      ("", .empty), ("/index.html", .absolute), ("a//b.html", .empty), ("a/", .empty),
      ("../x", .climbing), ("a/../b", .climbing), ("a/..", .climbing), ("./a", .climbing),
      ("a\\b", .backslash), ("a\u{0}b", .character), ("a\nb", .character), ("c:x", .character),
      ("a?.html", .character), ("con", .reserved), ("a/AUX.html", .reserved),
      ("nul.tar.gz", .reserved), ("com1", .reserved), ("lpt9/x", .reserved),
      ("a./b", .trailing), ("a /b", .trailing), ("manifest.json", .manifest),
      ("Manifest.JSON", .manifest), (String(repeating: "a", count: 256), .long),
      (String(repeating: "a/", count: 600) + "b", .long), ("tinh/hue\u{0302}.html", .decomposed),
    ] as [(String, OutputPath.Flaw)])
  func refuses(_ path: String, _ flaw: OutputPath.Flaw) {
    #expect(OutputPath.flaw(in: path) == flaw)
  }

  @Test(arguments: [
    "index.html", "tinh/tra-vinh.html", ".htaccess", "a..b/c.html", "com.html", "console.css",
    "com10.html", "tệp/kế hoạch.pdf", "du-lieu/manifest.json", "...a",
    String(repeating: "a", count: 255),
  ])
  func accepts(_ path: String) {
    #expect(OutputPath.flaw(in: path) == nil)
  }

  @Test func reportsAPathThatCannotBePublishedWithItsOrigin() throws {
    let playground = try Playground()
    let outcome = try playground.publish(["../../etc/passwd": "x", "index.html": "i"])
    #expect(outcome.codes == ["output-path"])
    #expect(try !playground.exists(playground.output))
  }

  @Test(arguments: [
    ("Tinh/a.html", "tinh/a.html", "output-collision"),
    ("tệp.html", "TỆP.html", "output-collision"), ("a", "a/b.html", "output-file-and-folder"),
    ("A/b/c.html", "a/B", "output-file-and-folder"),
  ])
  func namesBothOfTwoFilesThatNeedOnePlace(_ one: String, _ two: String, _ code: String) throws {
    let playground = try Playground()
    let outcome = try playground.publish([one: "1", two: "2", "index.html": "i"])
    #expect(outcome.codes == [code])
    let message = try #require(outcome.report.diagnostics.first).message(in: .en)
    #expect(message.contains("'\(one)'") && message.contains("'\(two)'"))
    #expect(outcome.report.diagnostics.first?.related.count == 1)
    #expect(try !playground.exists(playground.output))
  }

  @Test func namesTwoFilesThatDifferOnlyByTheSpellingOfALetter() throws {
    let playground = try Playground()
    var report = Report()
    let publisher = try #require(
      try Publisher.open(site: playground.site, output: playground.output, reporting: &report))
    let staged = try ["hu\u{EA}.html", "hue\u{302}.html"].map { path in
      try publisher.stager.stage(OutputFile(path: path, bytes: [1]))
    }
    #expect(try publisher.prepare(staged, reporting: &report) == nil)
    #expect(Set(report.diagnostics.map(\.code)) == ["output-collision", "output-path"])
    try publisher.abandon()
  }

  @Test func namesAPathThatIsPlannedTwice() throws {
    let playground = try Playground()
    var report = Report()
    let publisher = try #require(
      try Publisher.open(site: playground.site, output: playground.output, reporting: &report))
    let staged = try [[1], [2]].map { bytes in
      try publisher.stager.stage(
        OutputFile(path: "a.html", bytes: bytes, origin: .file("content/\(bytes[0]).md")))
    }
    #expect(try publisher.prepare(staged, reporting: &report) == nil)
    let problem = try #require(report.diagnostics.first)
    #expect(problem.place?.path == "content/2.md")
    #expect(problem.related.map(\.place.path) == ["content/1.md"])
    try publisher.abandon()
  }
}
