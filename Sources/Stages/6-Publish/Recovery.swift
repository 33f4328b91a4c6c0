internal import Diagnostics
import Files

/// Ends what an earlier run left undone: completes it, or takes it back where that fails.
struct Recovery {
  private let state: StateFolder
  private let files: FileSystem

  init(_ state: StateFolder, in files: FileSystem) {
    self.state = state
    self.files = files
  }

  /// A run that was completed: where, and what it moved.
  typealias Completed = (output: String, moves: [Journal.Move])

  /// Gives the run that was completed, if there was one.
  func run(reporting report: inout Report) throws(MachineFault) -> Completed? {
    guard let (bytes, direction) = try state.readJournal() else { return nil }
    guard let journal = Journal(bytes, site: state.site), try isCarriedOut(journal) else {
      // Nothing can be moved any more; comparing every file, as each build does, mends the rest.
      try state.removeJournal()
      report.add(.lostJournal, at: .file(state.path(of: direction)))
      return nil
    }
    do {
      let isFinished = try end(journal, direction, reporting: &report)
      try state.removeJournal()
      try files.removeTree(journal.staging)
      return isFinished ? (journal.output, try moves(of: journal)) : nil
    } catch {
      throw error.leaving(.unfinished)
    }
  }

  private func moves(of journal: Journal) throws(MachineFault) -> [Journal.Move] {
    guard journal.isWhole else { return journal.moves }
    let bytes = try files.readAll("\(journal.output)/\(Manifest.fileName)")
    return (Manifest(bytes: bytes)?.entries ?? []).map {
      Journal.Move(kind: .place, number: 0, path: $0.path)
    }
  }

  // Without the staged files, or the folder they are for, a journal is only paper.
  private func isCarriedOut(_ journal: Journal) throws(MachineFault) -> Bool {
    guard try files.status(of: journal.staging) != nil else { return false }
    if journal.isWhole || journal.folders.contains(journal.output) { return true }
    return try files.status(of: journal.output)?.kind == .directory
  }

  private func end(
    _ journal: Journal, _ direction: StateFolder.Direction, reporting report: inout Report
  ) throws(MachineFault) -> Bool {
    let commit = Commit(journal, resuming: true, in: files)
    let place = Span.file(journal.output)
    if direction == .forward {
      do {
        try commit.finish()
        report.add(.recoveredForward, at: place, ["count": .number(journal.moves.count)])
        return true
      } catch {
        report.add(
          .cannotFinish, at: .file(error.path),
          ["reason": .term(SystemReason.words(for: error.number))])
        try state.turnRound()
      }
    }
    try commit.undo()
    report.add(.recoveredBack, at: place, ["count": .number(journal.moves.count)])
    return false
  }
}

extension Problem {
  static let recoveredForward = Problem(
    .note, "publish-completed",
    vi: "lần xuất bản trước bị ngắt giữa chừng; đã làm nốt ({count} thay đổi)",
    en: "the last run was interrupted while publishing; it has been completed ({count} changes)")
  static let recoveredBack = Problem(
    .note, "publish-rolled-back",
    vi: "lần xuất bản trước bị ngắt giữa chừng; đã trả lại như cũ ({count} thay đổi)",
    en: "the last run was interrupted while publishing; it has been rolled back ({count} changes)")
  static let cannotFinish = Problem(
    .warning, "publish-cannot-complete",
    vi: "không làm nốt được lần xuất bản trước: {reason}",
    en: "the interrupted publishing cannot be completed: {reason}")
  static let lostJournal = Problem(
    .warning, "publish-journal-lost",
    vi: "lần xuất bản trước bị ngắt giữa chừng nhưng tệp ghi lại không còn dùng được; "
      + "mọi tệp sẽ được so lại với trang mới",
    en: "the last run was interrupted while publishing, but its journal is of no use any more; "
      + "every file is compared with the new site")
}
