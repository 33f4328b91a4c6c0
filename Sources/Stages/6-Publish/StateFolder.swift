/// The folder `.sitegen` in the site: the lock, the journal and what is staged.
struct StateFolder: Sendable {
  /// What is to be done with the journal that is found.
  enum Direction: String, Sendable, CaseIterable {
    case forward = "journal"
    // The direction is the name of the file, so that turning round is one rename.
    case back = "journal.back"
  }

  static let name = ".sitegen"

  /// The site, without symlinks.
  let site: String
  let path: String
  private let files: FileSystem

  init(site: String, in files: FileSystem) throws(MachineFault) {
    self.site = try files.resolve(site)
    self.files = files
    path = "\(self.site)/\(Self.name)"
    do {
      try files.makeDirectory(path)
    } catch let fault where fault.isOccupied {
      // It is there from the last run, on the disk for long.
      return
    }
    try files.flush(files.open(self.site, for: .reading))
  }

  func path(of direction: Direction) -> String { "\(path)/\(direction.rawValue)" }

  func lock(patience: Duration) throws(MachineFault) -> PublishLock {
    try PublishLock.acquire("\(path)/lock", patience: patience, in: files)
  }

  /// Keeps the journal for good before the first move is made.
  func write(_ journal: Journal) throws(MachineFault) {
    let draft = "\(path)/journal.new"
    try files.removeTree(draft)
    let file = try files.open(draft, for: .creating)
    try files.write(Array(journal.text(site: site).utf8), to: file)
    // Its words first, then its name: after a power cut there is a whole journal or none.
    try files.flush(file)
    try files.move(draft, to: path(of: .forward))
    try flush()
  }

  /// From now on, also after a kill, the journal is taken back.
  func turnRound() throws(MachineFault) {
    try files.move(path(of: .forward), to: path(of: .back))
    try flush()
  }

  /// The journal that an earlier run left, as it stands.
  func readJournal() throws(MachineFault) -> (bytes: [UInt8], direction: Direction)? {
    for direction in Direction.allCases {
      do {
        return (try files.readAll(path(of: direction)), direction)
      } catch let fault where fault.isMissing { continue }
    }
    return nil
  }

  /// Whether a commit has begun and not ended.
  func hasJournal() throws(MachineFault) -> Bool {
    for direction in Direction.allCases where try files.status(of: path(of: direction)) != nil {
      return true
    }
    return false
  }

  /// Ends a commit: what it did can no longer be taken back.
  func removeJournal() throws(MachineFault) {
    for direction in Direction.allCases {
      do { try files.unlink(path(of: direction)) } catch let fault where fault.isMissing {
        continue
      }
    }
    // Before the staged and old files go: a journal without them could not be carried out.
    try flush()
  }

  // MARK: What runs remember

  /// Writes a file of the folder, whole or not at all.
  func write(
    _ bytes: [UInt8], as name: String, flushing isFlushed: Bool = false
  ) throws(MachineFault) {
    let draft = "\(path)/\(name).new"
    try files.removeTree(draft)
    let file = try files.open(draft, for: .creating)
    try files.write(bytes, to: file)
    if isFlushed { try files.flush(file) }
    try files.move(draft, to: "\(path)/\(name)")
    if isFlushed { try flush() }
  }

  /// A file of the folder, where there is one.
  func read(_ name: String) throws(MachineFault) -> [UInt8]? {
    do { return try files.readAll("\(path)/\(name)") } catch let fault where fault.isMissing {
      return nil
    }
  }

  func remove(_ name: String) throws(MachineFault) { try files.removeTree("\(path)/\(name)") }

  private func flush() throws(MachineFault) {
    try files.flush(files.open(path, for: .reading))
  }
}
