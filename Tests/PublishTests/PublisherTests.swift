import Diagnostics
import Digests
import Testing

@testable import Publish

@Suite struct PublisherTests {
  static let pages = [
    "index.html": "home", "style.css": "p {}", "tinh/ha-noi.html": "Hà Nội",
    "tinh/hue.html": "Huế",
  ]

  @Test func writesEveryFileOfAFirstBuildAndNothingElse() throws {
    let playground = try Playground()
    let outcome = try playground.publish(Self.pages)
    #expect(try playground.published() == Self.pages)
    #expect(outcome.summary?.planned == 4)
    #expect(outcome.summary?.written == 4)
    #expect(
      try playground.real.names(in: "\(playground.site)/.sitegen") == ["lock"])
    #expect(try playground.exists("\(playground.output)/manifest.json"))
  }

  @Test func makesNoWritingCallInTheOutputWhenNothingChanged() throws {
    let playground = try Playground()
    try playground.publish(Self.pages)
    let calls = CallLog()
    let outcome = try playground.publish(Self.pages, in: calls.files)
    #expect(outcome.summary?.unchanged == 4)
    #expect(outcome.summary?.changedList == "")
    let written = calls.calls.filter { call, path in
      call.writes && call != .open && !path.contains("/.sitegen")
        && !path.hasSuffix(".sitegen-staging")
    }
    // The one rename asks whether staging is possible, about names that do not exist.
    #expect(written.map(\.call) == [.move])
  }

  @Test func replacesAddsAndDeletesOnlyWhatChanged() throws {
    let playground = try Playground()
    try playground.publish(Self.pages)
    var pages = Self.pages
    pages["index.html"] = "home 2"
    pages["tinh/hue.html"] = nil
    pages["khoi/1.html"] = "block"
    let calls = CallLog()
    let outcome = try playground.publish(pages, in: calls.files)
    #expect(try playground.published() == pages)
    #expect(
      outcome.summary?.changedList == """
        upload\tkhoi/1.html
        upload\tindex.html
        upload\tmanifest.json
        delete\ttinh/hue.html

        """)
    #expect(
      !calls.calls.contains { $0.call.writes && $0.call != .open && $0.path.hasSuffix("style.css") }
    )
  }

  @Test func removesFoldersThatItEmptiedAndKeepsThoseWithForeignFiles() throws {
    let playground = try Playground()
    try playground.publish(["a/b/one.html": "1", "c/two.html": "2", "index.html": "i"])
    try playground.put("mine", at: "\(playground.output)/c/notes.txt")
    try playground.publish(["index.html": "i"])
    let tree = try playground.tree(playground.output)
    #expect(Set(tree.keys) == ["index.html", "manifest.json", "c/", "c/notes.txt"])
  }

  @Test func refusesToOverwriteAForeignFileBeforeAnythingMoves() throws {
    let playground = try Playground()
    try playground.publish(["index.html": "i"])
    try playground.put("theirs", at: "\(playground.output)/tinh/hue.html")
    let before = try playground.tree(playground.output)
    let outcome = try playground.publish(["index.html": "i2", "tinh/hue.html": "ours"])
    #expect(outcome.codes == ["foreign-file"])
    #expect(try playground.tree(playground.output) == before)
    #expect(try playground.real.names(in: "\(playground.site)/.sitegen") == ["lock"])
  }

  @Test(arguments: ["tinh", "tinh/hue.html"])
  func refusesToWriteThroughASymlinkInTheOutput(_ path: String) throws {
    let playground = try Playground()
    try playground.publish(["index.html": "i"])
    try playground.put("theirs", at: "\(playground.root)/elsewhere/hue.html")
    if path == "tinh" {
      try symlink(to: "\(playground.root)/elsewhere", at: "\(playground.output)/tinh")
    } else {
      try playground.real.makeDirectory("\(playground.output)/tinh")
      try symlink(
        to: "\(playground.root)/elsewhere/hue.html", at: "\(playground.output)/tinh/hue.html")
    }
    let outcome = try playground.publish(["index.html": "i", "tinh/hue.html": "ours"])
    #expect(outcome.codes == ["foreign-file"])
    #expect(try playground.text(at: "\(playground.root)/elsewhere/hue.html") == "theirs")
  }

  @Test func putsARightCopyOverAnEditedPageAndSaysSo() throws {
    let playground = try Playground()
    try playground.publish(Self.pages)
    try playground.put("hacked", at: "\(playground.output)/index.html")
    let outcome = try playground.publish(Self.pages)
    #expect(outcome.codes == ["edited-file"])
    #expect(try playground.published() == Self.pages)
    #expect(outcome.summary?.written == 1)
  }

  @Test func restoresAPageThatSomebodyDeleted() throws {
    let playground = try Playground()
    try playground.publish(Self.pages)
    try playground.real.unlink("\(playground.output)/index.html")
    let outcome = try playground.publish(Self.pages)
    #expect(outcome.codes.isEmpty)
    #expect(try playground.published() == Self.pages)
  }

  @Test func refusesANonEmptyFolderWithoutOurManifest() throws {
    let playground = try Playground()
    try playground.put("theirs", at: "\(playground.output)/notes.txt")
    let outcome = try playground.publish(Self.pages)
    #expect(outcome.codes == ["foreign-folder"])
    #expect(try playground.tree(playground.output) == ["notes.txt": "theirs"])
  }

  @Test(arguments: [
    "", "{}", "{\"generator\": \"other\", \"files\": []}",
    "{\"generator\": \"sitegen\", \"format\": 1, \"files\": [{\"path\": \"../../x\", "
      + "\"size\": 1, \"sha256\": \"\(String(repeating: "0", count: 64))\"}]}",
  ])
  func refusesAFolderWhoseManifestIsNotOurs(_ text: String) throws {
    let playground = try Playground()
    try playground.put(text, at: "\(playground.output)/manifest.json")
    let outcome = try playground.publish(Self.pages)
    #expect(outcome.codes == ["damaged-manifest"])
    #expect(try playground.tree(playground.output) == ["manifest.json": text])
  }

  @Test func publishesThroughASymlinkIntoAnotherFileSystem() throws {
    let playground = try Playground()
    let other = try Playground(on: "/tmp")
    try symlink(to: other.site, at: playground.output)
    try playground.publish(Self.pages)
    try playground.publish(["index.html": "2"])
    #expect(try playground.published() == ["index.html": "2"])
    #expect(try playground.real.names(in: other.root) == ["site"])
    #expect(try playground.real.names(in: other.site) == ["index.html", "manifest.json"])
  }

  @Test func namesAFileThatStandsInThePlaceOfTheOutput() throws {
    let playground = try Playground()
    try playground.put("a file", at: playground.output)
    let fault = #expect(throws: MachineFault.self) { try playground.publish(Self.pages) }
    #expect(fault?.path == playground.output)
    #expect(try playground.text(at: playground.output) == "a file")
  }

  @Test func keepsASecondBuildWaitingAndNamesTheHolder() throws {
    let playground = try Playground()
    var report = Report()
    let first = try Publisher.open(
      site: playground.site, output: playground.output, reporting: &report)
    let fault = #expect(throws: MachineFault.self) { try playground.publish(Self.pages) }
    #expect(fault?.holder?.contains("pid ") == true)
    #expect(fault?.diagnostic.code == "output-locked")
    try first?.abandon()
  }

  @Test func givesTheLockBackWhenThePublisherIsGone() throws {
    let playground = try Playground()
    try playground.publish(Self.pages)
    #expect(try playground.publish(Self.pages).summary?.unchanged == 4)
  }

  @Test func copiesFilesWithoutReadingThemWhole() throws {
    let playground = try Playground()
    let big = String(repeating: "0123456789abcdef", count: 20_000)
    try playground.put(big, at: "\(playground.root)/plan.pdf")
    for expected in [1, 0] {
      var report = Report()
      let publisher = try #require(
        try Publisher.open(
          site: playground.site, output: playground.output, reporting: &report))
      let file = OutputFile(
        path: "tep/plan.pdf", content: .copy(of: "\(playground.root)/plan.pdf"))
      let staged = try publisher.stager.stage(file)
      #expect(staged.digest == SHA256.digest(of: Array(big.utf8)))
      let changes = try #require(try publisher.prepare([staged], reporting: &report))
      #expect(try publisher.commit(changes).written == expected)
    }
    #expect(try playground.published() == ["tep/plan.pdf": big])
  }
}
