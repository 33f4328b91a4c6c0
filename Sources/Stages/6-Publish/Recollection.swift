package import Diagnostics
import Digests
import Files

/// The memory of the last run, while nobody else can publish.
///
/// It is held just as long as it takes to see whether there is anything to do.
package final class Recollection {
  package private(set) var memory: SiteMemory
  private let state: StateFolder
  private let lock: PublishLock
  private let files: FileSystem
  private let program: [UInt8]

  private init(
    _ memory: SiteMemory, of program: [UInt8], _ state: StateFolder, _ lock: PublishLock,
    in files: FileSystem
  ) {
    self.memory = memory
    self.state = state
    self.lock = lock
    self.files = files
    self.program = program
  }

  /// Takes the lock and reads the memory; nothing where there is none to go by.
  ///
  /// One that is of no use is told in a note: the build is right without it, only slower.
  package static func open(
    site: String, of program: [UInt8], patience: Duration = .seconds(10),
    in files: FileSystem = FileSystem(), reporting report: inout Report
  ) throws(MachineFault) -> Recollection? {
    let path = "\(site)/\(StateFolder.name)/\(SiteMemory.fileName)"
    // Looked for first: where nothing was built yet, looking leaves nothing behind.
    guard try files.status(of: path)?.kind == .file else { return nil }
    let state = try StateFolder(site: site, in: files)
    let lock = try state.lock(patience: patience)
    // What an earlier run left undone has to be ended first.
    guard try !state.hasJournal() else { return nil }
    do {
      let memory = try SiteMemory(try files.readAll(path), of: program)
      return Recollection(memory, of: program, state, lock, in: files)
    } catch let fault as MachineFault {
      // Another run took it away, or it cannot be read: neither is in the way of a build.
      if !fault.isMissing { report.add(.memoryDamaged, at: .file(path)) }
    } catch SiteMemory.Unusable.ofAnotherProgram {
      report.add(.memoryOfAnother, at: .file(path))
    } catch {
      report.add(.memoryDamaged, at: .file(path))
    }
    return nil
  }

  /// Whether everything that was read is as it was, and everything that was written, too.
  package func holds(
    for occasion: [UInt8], output path: String, site: String
  ) throws -> Bool {
    guard memory.occasion == occasion, try !state.hasJournal(),
      case let output = try OutputFolder.locate(path, in: files), output.exists,
      output.root == memory.output, try memory.reading.isCurrent(below: site)
    else { return false }
    let renewed = try renewMarks()
    guard let renewed else { return false }
    if renewed || memory.reading.hasNewMarks {
      // Only to spare the next run some reading.
      try? state.write(memory.bytes(by: program), as: SiteMemory.fileName)
    }
    return true
  }

  /// What there is to say where there is nothing to do.
  package var summary: PublishSummary {
    PublishSummary(
      planned: memory.files.count, written: 0, unchanged: memory.files.count, deleted: 0,
      uploads: [], deletions: [])
  }

  /// The manifest of what is published, unless somebody changed it.
  private func manifestBytes() throws(MachineFault) -> [UInt8]? {
    let path = "\(memory.output)/\(Manifest.fileName)"
    guard try files.status(of: path)?.kind == .file else { return nil }
    let bytes = try files.readAll(path)
    return SHA256.digest(of: bytes) == memory.manifest ? bytes : nil
  }

  private func manifest() throws(MachineFault) -> Manifest? {
    try manifestBytes().flatMap { memory.published(by: $0) }
  }

  /// What to upload, where a list is asked for.
  package func uploads(for list: String) throws(MachineFault) -> ChangedList? {
    guard let manifest = try manifest() else { return nil }
    let point = UploadPoint(state, output: memory.output, in: files)
    return try point.list(of: manifest, before: manifest, for: list)
  }

  /// Notes that the list was written.
  package func noteList(at path: String) throws(MachineFault) {
    guard let manifest = try manifest() else { return }
    try UploadPoint(state, output: memory.output, in: files).note(manifest, listedAt: path)
  }

  // Nothing where a file is not as it was left; otherwise whether any mark is new.
  private func renewMarks() throws(MachineFault) -> Bool? {
    var isRenewed = false
    for (path, entry) in memory.files {
      let now = FileMark.clock
      let full = "\(memory.output)/\(path)"
      guard let status = try files.status(of: full), status.kind == .file else { return nil }
      let mark = status.mark(now: now)
      if let mark, mark == entry.mark { continue }
      // A mark that differs is no proof of anything: the contents decide.
      let known = Manifest.Entry(path: path, size: entry.size, digest: entry.digest)
      guard try files.isIntact(files.open(full, for: .reading), as: known) else { return nil }
      memory.files[path]?.mark = mark
      isRenewed = isRenewed || mark != nil
    }
    return try manifestBytes() == nil ? nil : isRenewed
  }
}

extension Problem {
  static let memoryDamaged = Problem(
    .note, "memory-damaged",
    vi: "tệp ghi nhớ của lần trước bị hỏng nên không dùng; mọi trang được dựng lại",
    en: "what the last run remembered is damaged and not used; every page is made again")
  static let memoryOfAnother = Problem(
    .note, "memory-of-another-version",
    vi: "tệp ghi nhớ là của một bản sitegen khác nên không dùng; mọi trang được dựng lại",
    en: "what is remembered comes from another version of sitegen and is not used; every page "
      + "is made again")
}
