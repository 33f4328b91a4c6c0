import Diagnostics
import Glibc
import Testing

@testable import Publish

/// Every call of a run is made to fail, and the run to die there: after the next run the folder
/// is exactly the old site or exactly the new one.
@Suite struct FaultTests {
  static let old = [
    "index.html": "old home", "style.css": "old style", "tinh/hue.html": "old Huế",
    "tinh/tra-vinh.html": "Trà Vinh", "khoi/a/1.html": "gone", "khoi/2.html": "gone too",
    "same.html": "same", "du-lieu/a.csv": "1;2", "du-lieu/b.csv": "3;4", "a.html": "old a",
    "b.html": "old b",
  ]
  static let new = [
    "index.html": "new home, longer", "style.css": "new style", "tinh/hue.html": "new Huế",
    "tinh/vinh-long.html": "Vĩnh Long", "dien-hinh/x/y.html": "first", "same.html": "same",
    "dien-hinh/z.html": "second", "du-lieu/a.csv": "5;6", "du-lieu/c.csv": "7;8",
    "a.html": "new a", "b.html": "new b", "en/index.html": "English",
  ]

  /// A site published in its old state, with files of others in it.
  private func published() throws -> Playground {
    let playground = try Playground()
    try playground.publish(Self.old)
    try playground.put("theirs", at: "\(playground.output)/khoi/notes.txt")
    try playground.put("theirs", at: "\(playground.output)/robots.txt")
    return playground
  }

  /// The trees of the old and of the new site, as an undisturbed run leaves them.
  private func states() throws -> (old: [String: String], new: [String: String], calls: Int) {
    let playground = try published()
    let old = try playground.tree(playground.output)
    let log = CallLog()
    try playground.publish(Self.new, in: log.files)
    return (old, try playground.tree(playground.output), log.calls.count)
  }

  static let events: [CallLog.Event] = [
    .failure(ENOSPC), .failure(EIO), .failure(EACCES), .persistentFailure(ENOSPC),
    .persistentFailure(EROFS), .death,
  ]

  @Test(arguments: events)
  func leavesTheOldOrTheNewSiteAfterAFaultAtAnyCall(_ event: CallLog.Event) throws {
    let (old, new, calls) = try states()
    #expect(calls > 200)
    var ends: Set<Bool> = []
    for point in 0..<calls {
      let playground = try published()
      let fault = try run(Self.new, in: playground, CallLog(at: point, event))
      try checkAftermath(fault, event, old: old, new: new, playground, at: point)
      try checkWholeFiles(in: playground, at: point)
      try recover(playground)
      let tree = try playground.tree(playground.output)
      #expect(tree == old || tree == new, "after \(event) at call \(point)")
      ends.insert(tree == new)
      try playground.publish(Self.new)
      #expect(try playground.tree(playground.output) == new, "after \(event) at call \(point)")
      #expect(try playground.real.names(in: "\(playground.site)/.sitegen") == ["lock"])
    }
    #expect(ends.contains(false), "some faults come early enough for the old site")
  }

  @Test func leavesTheOldOrTheNewSiteWhenTheRecoveryDiesToo() throws {
    let (old, new, calls) = try states()
    for point in stride(from: 20, to: calls, by: 13) {
      for second in stride(from: 0, to: calls, by: 17) {
        for event in [CallLog.Event.death, .persistentFailure(ENOSPC)] {
          let playground = try published()
          try run(Self.new, in: playground, CallLog(at: point, .death))
          try run(Self.old, in: playground, CallLog(at: second, event))
          try checkWholeFiles(in: playground, at: point)
          try recover(playground)
          let tree = try playground.tree(playground.output)
          #expect(tree == old || tree == new, "death at call \(point), \(event) at \(second)")
        }
      }
    }
  }

  @Test func leavesTheOldOrTheNewSiteWhenItDiesWhileTakingBack() throws {
    let (old, new, calls) = try states()
    for point in stride(from: 0, to: calls, by: 6) {
      for later in stride(from: 1, to: 60, by: 5) {
        let playground = try published()
        let event = CallLog.Event.failureThenDeath(EIO, later: later)
        try run(Self.new, in: playground, CallLog(at: point, event))
        try checkWholeFiles(in: playground, at: point)
        try recover(playground)
        let tree = try playground.tree(playground.output)
        #expect(tree == old || tree == new, "failure at call \(point), death \(later) later")
      }
    }
  }

  @Test(arguments: events)
  func leavesNothingOrAllOfAFirstBuild(_ event: CallLog.Event) throws {
    let log = CallLog()
    let whole = try Playground()
    try whole.publish(Self.new, in: log.files)
    let new = try whole.tree(whole.output)
    for point in 0..<log.calls.count {
      let playground = try Playground()
      let fault = try run(Self.new, in: playground, CallLog(at: point, event))
      try checkAftermath(fault, event, old: [:], new: new, playground, at: point)
      try recover(playground)
      let tree = try playground.tree(playground.output)
      let isThere = try playground.exists(playground.output)
      #expect(tree == new || !isThere, "after \(event) at call \(point)")
      try playground.publish(Self.new)
      #expect(try playground.tree(playground.output) == new)
    }
  }

  @Test(arguments: [.failure(EIO), .persistentFailure(ENOSPC), .death] as [CallLog.Event])
  func needsNeitherLinksNorTheRenameThatLooks(_ event: CallLog.Event) throws {
    let (old, new, calls) = try states()
    for point in 0..<calls {
      let playground = try published()
      let log = CallLog(at: point, event)
      let poor = FileSystem { call, path in
        log.hear(call, path) ?? (call == .link ? EPERM : call == .place ? EINVAL : nil)
      }
      _ = try? playground.publish(Self.new, in: poor)
      try checkWholeFiles(in: playground, at: point)
      try recover(playground)
      let tree = try playground.tree(playground.output)
      #expect(tree == old || tree == new, "after \(event) at call \(point)")
    }
  }

  @Test func survivesAKillAtEveryCall() throws {
    let (old, new, calls) = try states()
    var kills = 0
    for point in 0..<calls {
      let playground = try published()
      let end = try Probe(site: playground.site, pages: Self.new, dyingAt: point).wait()
      #expect(end == .signal(SIGKILL), "call \(point)")
      if end == .signal(SIGKILL) { kills += 1 }
      try checkWholeFiles(in: playground, at: point)
      try recover(playground)
      let tree = try playground.tree(playground.output)
      #expect(tree == old || tree == new, "killed at call \(point)")
    }
    #expect(kills == calls)
  }

  @Test func saysWhetherTheInterruptedRunWasCompletedOrRolledBack() throws {
    let (old, new, calls) = try states()
    var said: Set<String> = []
    for point in 0..<calls {
      let playground = try published()
      try run(Self.new, in: playground, CallLog(at: point, .death))
      let codes = try recover(playground)
      said.formUnion(codes)
      let tree = try playground.tree(playground.output)
      if codes == ["publish-completed"] { #expect(tree == new, "call \(point)") }
      if codes == ["publish-rolled-back"] { #expect(tree == old, "call \(point)") }
    }
    #expect(said == ["publish-completed"])
  }

  @Test func rollsBackWhatCannotBeCompleted() throws {
    let (old, _, calls) = try states()
    var said: Set<String> = []
    for point in 0..<calls {
      let playground = try published()
      try run(Self.new, in: playground, CallLog(at: point, .death))
      // Somebody has put a file where a new page should come.
      try? playground.put("theirs", at: "\(playground.output)/tinh/vinh-long.html")
      let codes = try recover(playground)
      said.formUnion(codes)
      if codes.contains("publish-rolled-back") {
        var tree = try playground.tree(playground.output)
        #expect(tree.removeValue(forKey: "tinh/vinh-long.html") == "theirs")
        #expect(tree == old, "call \(point)")
      }
    }
    #expect(said.isSuperset(of: ["publish-cannot-complete", "publish-rolled-back"]))
  }

  @Test func keepsWhatSomebodyPutInThePlaceOfADeletedPage() throws {
    let (_, _, calls) = try states()
    let playground = try interrupted(calls)
    #expect(try !playground.exists("\(playground.output)/tinh/tra-vinh.html"))
    try playground.put("theirs", at: "\(playground.output)/tinh/tra-vinh.html")
    #expect(try recover(playground) == ["publish-completed"])
    #expect(try playground.text(at: "\(playground.output)/tinh/tra-vinh.html") == "theirs")
  }

  @Test func listsForTheUploadWhatARecoveryCompleted() throws {
    let (_, new, calls) = try states()
    let undisturbed = try published()
    let summary = try #require(try undisturbed.publish(Self.new).summary)
    for point in 0..<calls {
      let playground = try published()
      try run(Self.new, in: playground, CallLog(at: point, .death))
      let isDone = try playground.tree(playground.output) == new
      let isJournaled = try playground.exists("\(playground.site)/.sitegen/journal")
      let next = try #require(try playground.publish(Self.new).summary)
      // A run that died after its end has nothing left to complete.
      if isDone && !isJournaled { continue }
      #expect(Set(next.uploads) == Set(summary.uploads), "call \(point)")
      #expect(Set(next.deletions) == Set(summary.deletions), "call \(point)")
    }
  }

  @Test func goesOnWithoutAJournalThatIsDamagedOrWithoutItsFiles() throws {
    let (_, new, calls) = try states()
    for damage in ["journal", "staging"] {
      let playground = try interrupted(calls)
      if damage == "journal" {
        try playground.put("sitegen journal 1\n", at: "\(playground.site)/.sitegen/journal")
      } else {
        try playground.real.removeTree("\(playground.site)/.sitegen/staging")
      }
      #expect(try recover(playground) == ["publish-journal-lost"])
      try playground.publish(Self.new)
      #expect(try playground.tree(playground.output) == new)
    }
  }

  // MARK: Steps

  /// A site in the middle of the moves of its new state.
  private func interrupted(_ calls: Int) throws -> Playground {
    for point in (0..<calls).reversed() {
      let playground = try published()
      try run(Self.new, in: playground, CallLog(at: point, .death))
      if try playground.exists("\(playground.site)/.sitegen/journal") { return playground }
    }
    throw MachineFault(.open, "journal", ENOENT)
  }

  @discardableResult
  private func run(
    _ pages: [String: String], in playground: Playground, _ log: CallLog
  ) throws -> MachineFault? {
    do {
      try playground.publish(pages, in: log.files)
      return nil
    } catch let fault as MachineFault {
      return fault
    }
  }

  /// What the next run does before anything else.
  @discardableResult
  private func recover(_ playground: Playground) throws -> [String] {
    var report = Report()
    let publisher = try Publisher.open(
      site: playground.site, output: playground.output, patience: .seconds(2),
      reporting: &report)
    try publisher?.abandon()
    return report.diagnostics.map(\.code)
  }

  private func checkAftermath(
    _ fault: MachineFault?, _ event: CallLog.Event, old: [String: String],
    new: [String: String], _ playground: Playground, at point: Int
  ) throws {
    // The dead cannot say what they left behind.
    if event == .death { return }
    let tree = try playground.tree(playground.output)
    switch fault?.aftermath {
    case .untouched, .rolledBack: #expect(tree == old, "after \(event) at call \(point)")
    case .published, nil: #expect(tree == new, "after \(event) at call \(point)")
    case .unfinished:
      if case .failure = event { Issue.record("one fault at call \(point) was not taken back") }
    }
  }

  private func checkWholeFiles(in playground: Playground, at point: Int) throws {
    for (path, text) in try playground.published() {
      let known = [Self.old[path], Self.new[path], "theirs"]
      #expect(known.contains(text), "\(path) is torn after call \(point)")
    }
  }
}
