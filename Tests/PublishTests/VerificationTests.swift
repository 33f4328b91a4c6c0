import Diagnostics
import Testing

@testable import Publish

@Suite struct VerificationTests {
  private static let pages = [
    "index.html": "one\ntwo\n", "tinh/hue.html": "Huế\n", "du-lieu/excel.csv": "a;b\r\n1;2\r\n",
  ]

  /// A published site and a copy of it, as if fetched back from the host.
  private func fetched() throws -> (playground: Playground, copy: String) {
    let playground = try Playground()
    try playground.publish(Self.pages)
    let copy = "\(playground.root)/copy"
    try playground.real.makeDirectory(copy)
    for (path, text) in try playground.tree(playground.output) where !path.hasSuffix("/") {
      try playground.put(text, at: "\(copy)/\(path)")
    }
    return (playground, copy)
  }

  private func verify(
    _ copy: String, _ playground: Playground
  ) throws -> (Verification?, codes: [String]) {
    var report = Report()
    let verification = try Verification.of(
      copy, against: "\(playground.output)/manifest.json", reporting: &report)
    return (verification, report.diagnostics.map(\.code))
  }

  @Test func findsNothingInAFaithfulCopy() throws {
    let (playground, copy) = try fetched()
    let (verification, codes) = try verify(copy, playground)
    #expect(verification?.isClean == true)
    #expect(verification?.intact == 4)
    #expect(codes == [])
  }

  @Test func namesChangedMissingAndForeignFiles() throws {
    let (playground, copy) = try fetched()
    try playground.put("one\nTWO\n", at: "\(copy)/index.html")
    try playground.put("{}", at: "\(copy)/manifest.json")
    try playground.real.unlink("\(copy)/tinh/hue.html")
    try playground.put("casino", at: "\(copy)/tinh/.cache.html")
    try playground.put("casino", at: "\(copy)/wp/a/b.html")
    try symlink(to: "/etc/passwd", at: "\(copy)/link")
    let (verification, codes) = try verify(copy, playground)
    #expect(verification?.changed == ["index.html", "manifest.json"])
    #expect(verification?.missing == ["tinh/hue.html"])
    #expect(verification?.foreign == ["link", "tinh/.cache.html", "wp/"])
    #expect(
      codes == [
        "changed-file", "changed-file", "missing-file", "unknown-file", "unknown-file",
        "unknown-file",
      ])
  }

  @Test(arguments: [
    ("index.html", "one\r\ntwo\r\n"), ("du-lieu/excel.csv", "a;b\n1;2\n"),
    ("du-lieu/excel.csv", "a;b\r\r\n1;2\r\r\n"),
  ])
  func recognisesTextMode(_ path: String, _ text: String) throws {
    let (playground, copy) = try fetched()
    try playground.put(text, at: "\(copy)/\(path)")
    let (verification, codes) = try verify(copy, playground)
    #expect(verification?.resent == [path])
    #expect(codes == ["text-mode-file"])
  }

  @Test func takesAFolderOrASymlinkInThePlaceOfAPageForAChange() throws {
    let (playground, copy) = try fetched()
    try playground.real.unlink("\(copy)/index.html")
    try playground.put("x", at: "\(copy)/index.html/x")
    try playground.real.unlink("\(copy)/tinh/hue.html")
    try symlink(to: "\(playground.output)/tinh/hue.html", at: "\(copy)/tinh/hue.html")
    let (verification, _) = try verify(copy, playground)
    #expect(verification?.changed == ["index.html", "tinh/hue.html"])
  }

  @Test func refusesAManifestThatIsNone() throws {
    let (playground, copy) = try fetched()
    var report = Report()
    let verification = try Verification.of(
      copy, against: "\(playground.output)/index.html", reporting: &report)
    #expect(verification == nil)
    #expect(report.diagnostics.map(\.code) == ["not-a-manifest"])
  }

  @Test func failsOnAFolderThatIsNotThere() throws {
    let playground = try Playground()
    try playground.publish(Self.pages)
    let fault = #expect(throws: MachineFault.self) {
      try verify("\(playground.root)/nowhere", playground)
    }
    #expect(fault?.path.hasSuffix("nowhere") == true)
  }
}
