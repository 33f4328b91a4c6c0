/// Carries out a journal, or takes it back; either can be killed at any call and done again.
///
/// What has been done is read off the staging folder: a staged file that is gone stands in the
/// output, an old file that is there has been put away.
struct Commit {
  let journal: Journal
  let files: FileSystem
  /// An earlier run may have done a part of it.
  let resumes: Bool
  private let staging: StagingArea

  init(_ journal: Journal, resuming resumes: Bool = false, in files: FileSystem) {
    self.journal = journal
    self.resumes = resumes
    self.files = files
    staging = StagingArea(journal.staging, whole: journal.isWhole, in: files)
  }

  private func target(_ move: Journal.Move) -> String { "\(journal.output)/\(move.path)" }

  // MARK: Forward

  /// Brings the output to its new state.
  func finish() throws(MachineFault) {
    for folder in journal.folders {
      do { try files.makeDirectory(folder) } catch let fault where fault.isOccupied { continue }
    }
    if journal.isWhole {
      try place(staging.tree, at: journal.output)
      return try flushOutput()
    }
    for move in journal.moves { try finish(move) }
    try removeEmptyFolders()
    if let manifest = journal.manifest { try finish(manifest) }
    try flushOutput()
  }

  private func finish(_ move: Journal.Move) throws(MachineFault) {
    let staged = staging.path(of: move.number)
    switch move.kind {
    case .place:
      try place(staged, at: target(move))
    case .replace:
      if resumes, try files.status(of: staged) == nil { return }
      try keepOld(move)
      try files.move(staged, to: target(move))
    case .delete:
      // What stands there after the deletion was put there by somebody else.
      if resumes, try files.status(of: staging.oldPath(of: move.number)) != nil { return }
      do {
        try files.move(target(move), to: staging.oldPath(of: move.number))
      } catch let fault where fault.isMissing { return }
    }
  }

  private func place(_ staged: String, at target: String) throws(MachineFault) {
    do {
      try files.place(staged, at: target)
    } catch let fault where resumes && fault.isMissing {
      if try files.status(of: staged) != nil { throw fault }
    }
  }

  // A second name costs no space, so that going back needs none on a full disk.
  private func keepOld(_ move: Journal.Move) throws(MachineFault) {
    let old = staging.oldPath(of: move.number)
    do {
      try files.link(target(move), to: old)
    } catch let fault where fault.isMissing {
      return
    } catch let fault where fault.isOccupied && resumes {
      return
    } catch let fault where fault.isUnsupported {
      try files.removeTree(old)
      let source = try files.open(target(move), for: .reading)
      let copy = try files.open(old, for: .creating)
      _ = try files.copy(source, to: copy)
      try files.flush(copy)
    }
  }

  // Only folders that lost a file: an empty folder of somebody else stays.
  private func removeEmptyFolders() throws(MachineFault) {
    var seen: Set<Substring> = []
    var folders: [Substring] = []
    for move in journal.moves where move.kind == .delete {
      var folder = OutputPath.directory(of: move.path)
      while !folder.isEmpty, seen.insert(folder).inserted {
        folders.append(folder)
        folder = OutputPath.directory(of: String(folder))
      }
    }
    folders.sort { $0.utf8.count > $1.utf8.count }
    for folder in folders {
      do {
        try files.removeDirectory("\(journal.output)/\(folder)")
      } catch let fault where fault.isMissing || fault.isInUse { continue }
    }
  }

  // MARK: Backward

  /// Brings the output back to its old state.
  func undo() throws(MachineFault) {
    if journal.isWhole {
      try putBack(journal.output, as: staging.tree)
    } else {
      if let manifest = journal.manifest { try undo(manifest) }
      for move in journal.moves.reversed() { try undo(move) }
    }
    for folder in journal.folders.reversed() {
      do {
        try files.removeDirectory(folder)
      } catch let fault where fault.isMissing || fault.isInUse { continue }
    }
    try flushOutput()
  }

  private func undo(_ move: Journal.Move) throws(MachineFault) {
    let staged = staging.path(of: move.number)
    let old = staging.oldPath(of: move.number)
    switch move.kind {
    case .place:
      try putBack(target(move), as: staged)
    case .replace:
      // While the staged file is there, the old one still stands in its place.
      if try files.status(of: staged) != nil { return }
      do { try files.move(old, to: target(move)) } catch let fault where fault.isMissing { return }
    case .delete:
      if try files.status(of: old) == nil { return }
      try files.makeDirectories(journal.output + "/" + OutputPath.directory(of: move.path))
      try files.place(old, at: target(move))
    }
  }

  private func putBack(_ target: String, as staged: String) throws(MachineFault) {
    if try files.status(of: staged) != nil { return }
    do { try files.move(target, to: staged) } catch let fault where fault.isMissing { return }
  }

  // MARK: Durability

  // The renames reach the disk before the journal and the old files go: a power cut after that
  // must not bring back a half-moved folder that nothing can mend any more.
  private func flushOutput() throws(MachineFault) {
    if journal.isWhole {
      let above = String(OutputPath.directory(of: journal.output))
      return try files.flush(files.open(above.isEmpty ? "/" : above, for: .reading))
    }
    var folders: Set<Substring> = [""]
    for move in journal.moves {
      var folder = OutputPath.directory(of: move.path)
      while folders.insert(folder).inserted { folder = OutputPath.directory(of: String(folder)) }
    }
    if folders.count > StagingArea.fewFiles {
      guard try files.status(of: journal.output) != nil else { return }
      return try files.flushAll(around: files.open(journal.output, for: .reading))
    }
    for folder in folders.sorted() {
      let path = folder.isEmpty ? journal.output : "\(journal.output)/\(folder)"
      do {
        try files.flush(files.open(path, for: .reading))
      } catch let fault where fault.isMissing { continue }
    }
  }
}
