import Diagnostics
import Digests
import Files
import Glibc
import Testing

@testable import Publish

/// What is remembered spares work and never decides what is published.
@Suite struct SiteMemoryTests {
  private static let program: [UInt8] = [1]
  private static let old = [
    "index.html": "old home", "a.html": "old a", "b/c.html": "same", "gone.html": "gone",
  ]
  private static let new = [
    "index.html": "new home", "a.html": "new a", "b/c.html": "same", "d.html": "first",
  ]

  /// Publishes as a build does: keeps what it may, makes the rest, remembers.
  @discardableResult
  private func publish(
    _ pages: [String: String], in playground: Playground, _ files: FileSystem = FileSystem()
  ) throws -> Int {
    var report = Report()
    let memory = try Recollection.open(
      site: playground.site, of: Self.program, in: files, reporting: &report)?.memory
    let publisher = try #require(
      try Publisher.open(
        site: playground.site, output: playground.output, remembering: memory, in: files,
        reporting: &report))
    var made = 0
    let staged = try pages.sorted { $0.key < $1.key }.map { path, text in
      let key = SHA256.digest(of: Array(text.utf8))
      if let kept = try publisher.stager.kept(path, madeFrom: key) { return kept }
      made += 1
      return try publisher.stager.stage(
        OutputFile(path: path, bytes: Array("<p>\(text)".utf8), key: key))
    }
    let changes = try #require(try publisher.prepare(staged, reporting: &report))
    _ = try publisher.commit(changes)
    try publisher.remember(
      staged, as: changes, of: Self.program, on: [], reading: ReadingTrace(site: "").record,
      account: [])
    return made
  }

  private func expected(_ pages: [String: String]) -> [String: String] {
    pages.mapValues { "<p>\($0)" }
  }

  /// Until the clock of file times has moved on, no file is known by its mark.
  private func settle() { usleep(60_000) }

  @Test func makesOnlyWhatIsMadeFromSomethingElse() throws {
    let playground = try Playground()
    #expect(try publish(Self.old, in: playground) == 4)
    #expect(try publish(Self.old, in: playground) == 0, "fresh files are read once more")
    settle()
    #expect(try publish(Self.old, in: playground) == 0)
    #expect(try publish(Self.new, in: playground) == 3)
    #expect(try playground.published() == expected(Self.new))
  }

  @Test(arguments: ["edit", "replace", "delete"])
  func makesAgainWhatIsNotAsItWasLeft(_ change: String) throws {
    let playground = try Playground()
    for _ in 0..<2 {
      try publish(Self.old, in: playground)
      settle()
    }
    let path = "\(playground.output)/a.html"
    switch change {
    case "edit":
      try playground.real.write(
        Array("<p>OLD a".utf8), to: playground.real.open(path, for: .writing))
    case "replace": try playground.put("<p>OLD a", at: path)
    default: try playground.real.unlink(path)
    }
    #expect(try publish(Self.old, in: playground) == 1)
    #expect(try playground.published() == expected(Self.old))
  }

  @Test(arguments: [.death, .failure(EIO), .persistentFailure(ENOSPC)] as [CallLog.Event])
  func isRightAfterAFaultAtAnyCall(_ event: CallLog.Event) throws {
    let log = CallLog()
    let undisturbed = try Playground()
    try publish(Self.old, in: undisturbed)
    try publish(Self.new, in: undisturbed, log.files)
    for point in 0..<log.calls.count {
      let playground = try Playground()
      try publish(Self.old, in: playground)
      settle()
      try publish(Self.old, in: playground)
      _ = try? publish(Self.new, in: playground, CallLog(at: point, event).files)
      // Whichever memory is left, and whichever site, either can be published next.
      let next = point % 2 == 0 ? Self.old : Self.new
      try publish(next, in: playground)
      #expect(try playground.published() == expected(next), "\(event) at call \(point)")
    }
  }

  @Test func isOfNoUseToAnotherProgramOrWhenDamaged() throws {
    let playground = try Playground()
    try publish(Self.old, in: playground)
    let path = "\(playground.site)/.sitegen/memory"
    let bytes = try playground.real.readAll(path)
    #expect(throws: SiteMemory.Unusable.ofAnotherProgram) { try SiteMemory(bytes, of: [2]) }
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: SiteMemory.Unusable.damaged) {
        try SiteMemory(Array(bytes[..<length]), of: Self.program)
      }
    }
    for index in stride(from: 0, to: bytes.count, by: 5) {
      var wrong = bytes
      wrong[index] ^= 0x10
      #expect(throws: SiteMemory.Unusable.damaged) { try SiteMemory(wrong, of: Self.program) }
    }
  }
}
