import Diagnostics
import Glibc
import Synchronization
import Testing

@testable import Publish

@Suite struct ConcurrencyTests {
  private static func pages(_ version: String) -> [String: String] {
    var pages = ["index.html": "index \(version)"]
    for number in 0..<60 {
      pages["trang/\(number).html"] = "\(version) " + String(repeating: version, count: 400)
    }
    return pages
  }

  @Test func letsTwoBuildsAtOnceFollowEachOther() throws {
    let playground = try Playground()
    for _ in 0..<10 {
      let one = try Probe(site: playground.site, pages: Self.pages("a"))
      let two = try Probe(site: playground.site, pages: Self.pages("b"))
      #expect(one.wait() == .exit(0))
      #expect(two.wait() == .exit(0))
      let published = try playground.published()
      #expect(published == Self.pages("a") || published == Self.pages("b"))
    }
  }

  @Test func showsAReaderWholeFilesOnlyWhileItPublishes() throws {
    let playground = try Playground()
    try playground.publish(Self.pages("a"))
    let versions = [Self.pages("a"), Self.pages("b")]
    var reads = 0
    var round = 0
    while reads < 10_000 {
      round += 1
      let probe = try Probe(site: playground.site, pages: versions[round % 2])
      for path in versions[0].keys {
        let text = try playground.text(at: "\(playground.output)/\(path)")
        #expect(text == versions[0][path] || text == versions[1][path], "\(path) is torn")
        reads += 1
      }
      #expect(probe.wait() == .exit(0))
    }
  }

  @Test func doesTheSameOnAnyNumberOfThreads() async throws {
    let old = try Playground()
    try old.publish(Self.pages("a"))
    var lists: [String] = []
    for threads in [1, 3, 8] {
      let playground = try Playground()
      try playground.publish(Self.pages("a"))
      var report = Report()
      let publisher = try #require(
        try Publisher.open(site: playground.site, output: playground.output, reporting: &report))
      let files = Self.pages("b").map { OutputFile(path: $0, bytes: Array($1.utf8)) }
      let staged = try await withThrowingTaskGroup(of: [StagedFile].self) { group in
        for thread in 0..<threads {
          group.addTask {
            try stride(from: thread, to: files.count, by: threads).map {
              try publisher.stager.stage(files[$0])
            }
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let changes = try #require(try publisher.prepare(staged, reporting: &report))
      lists.append(try publisher.commit(changes).changedList)
      #expect(try playground.published() == Self.pages("b"))
    }
    #expect(Set(lists).count == 1)
  }
}
