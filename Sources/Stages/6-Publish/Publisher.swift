package import Diagnostics
import Digests
package import Files

/// Publishes one site into one folder: holds the lock from the start, changes nothing before
/// `commit`, and leaves after it exactly the new site, or after a failure exactly the old one.
package final class Publisher: Sendable {
  /// Compares and stages the files of the new site; workers share it.
  package let stager: Stager
  private let state: StateFolder
  private let lock: PublishLock
  // What a recovery moved belongs to the list of what is to be uploaded.
  private let recovered: [Journal.Move]

  private init(
    stager: Stager, state: StateFolder, lock: PublishLock, recovered: [Journal.Move]
  ) {
    self.stager = stager
    self.state = state
    self.lock = lock
    self.recovered = recovered
  }

  /// What was published last.
  package var published: Manifest { stager.published }

  /// Takes the lock, ends what an earlier run left undone, and reads what is published.
  ///
  /// Gives nothing where the folder is not ours; the report says why.
  package static func open(
    site: String, output path: String, remembering memory: SiteMemory? = nil,
    patience: Duration = .seconds(10), in files: FileSystem = FileSystem(),
    reporting report: inout Report
  ) throws(MachineFault) -> Publisher? {
    let state = try StateFolder(site: site, in: files)
    let lock = try state.lock(patience: patience)
    let completed = try Recovery(state, in: files).run(reporting: &report)
    let output = try OutputFolder.locate(path, in: files)
    // Looked for first: on a read-only disk even removing nothing is an error.
    for leftover in StagingArea.candidates(for: output, state: state.path)
    where try files.status(of: leftover) != nil {
      try files.removeTree(leftover)
    }
    let memory = memory?.output == output.root && output.exists ? memory : nil
    guard let published = try manifest(in: output, memory, files, reporting: &report) else {
      return nil
    }
    let staging = try StagingArea.choose(for: output, state: state.path, in: files)
    let stager = Stager(
      output: output, published: published, staging: staging, files: files,
      memory: memory)
    let recovered = completed?.output == output.root ? completed?.moves : nil
    return Publisher(stager: stager, state: state, lock: lock, recovered: recovered ?? [])
  }

  // A folder is ours when it has our manifest, or nothing at all.
  private static func manifest(
    in output: OutputFolder, _ memory: SiteMemory?, _ files: FileSystem,
    reporting report: inout Report
  ) throws(MachineFault) -> Manifest? {
    guard output.exists else { return Manifest() }
    let path = "\(output.root)/\(Manifest.fileName)"
    if try files.status(of: path)?.kind == .file {
      let bytes = try files.readAll(path)
      // What the last run wrote need not be read as if anybody could have written it.
      if let manifest = memory?.published(by: bytes) ?? Manifest(bytes: bytes) { return manifest }
      report.add(.damagedManifest, at: .file(path))
      return nil
    }
    // An empty disk may carry this folder of its own.
    let names = try files.names(in: output.root).filter { $0 != "lost+found" }
    guard let name = names.first else { return Manifest() }
    report.add(.foreignFolder, at: .file(output.root), ["name": .text(name)])
    return nil
  }

  /// Works out what has to change; gives nothing, and has changed nothing, on an error.
  package func prepare(
    _ staged: [StagedFile], reporting report: inout Report
  ) throws(MachineFault) -> Changeset? {
    var preparation = Preparation(
      staged, output: stager.output, published: stager.published, staging: stager.staging,
      in: stager.files)
    return try preparation.changeset(reporting: &report)
  }

  /// Brings the published folder from the old site to the new one.
  ///
  /// A fault says what it left behind: where something had been moved, it has been moved back.
  package func commit(_ changes: Changeset) throws(MachineFault) -> PublishSummary {
    let summary = PublishSummary(changes, recovered: recovered)
    guard !changes.isEmpty else {
      try abandon()
      return summary
    }
    let journal = try journal(of: changes)
    let commit = Commit(journal, in: stager.files)
    do {
      try commit.finish()
    } catch {
      throw takeBack(commit, after: error)
    }
    do {
      try state.removeJournal()
      try abandon()
    } catch {
      throw error.leaving(.published)
    }
    return summary
  }

  /// Throws away what was staged; the published folder is as it was.
  ///
  /// After a commit that is unfinished, what is staged is kept: the next run needs it.
  package func abandon() throws(MachineFault) {
    if try state.hasJournal() { return }
    try stager.files.removeTree(stager.staging.path)
  }

  // MARK: Afterwards

  /// Leaves for the next run what this one read and how it left each file.
  ///
  /// A run that dies before this leaves an older memory, which knows the files it was about: those
  /// that were written since are not taken for them.
  package func remember(
    _ staged: [StagedFile], as changes: Changeset, of program: [UInt8], on occasion: [UInt8],
    reading: ReadingRecord, account: [UInt8]
  ) throws(MachineFault) {
    var files: [String: SiteMemory.Entry] = [:]
    files.reserveCapacity(staged.count)
    for file in staged {
      var mark = file.mark
      if !file.isUnchanged {
        let now = FileMark.clock
        mark = try stager.files.status(of: "\(stager.output.root)/\(file.path)")?.mark(now: now)
      }
      files[file.path] = SiteMemory.Entry(
        size: file.size, digest: file.digest, key: file.key, mark: mark)
    }
    let memory = SiteMemory(
      occasion: occasion, reading: reading, account: account, output: stager.output.root,
      manifest: SHA256.digest(of: changes.manifest.bytes), files: files)
    try state.write(memory.bytes(by: program), as: SiteMemory.fileName)
  }

  /// Leaves something else for the next run.
  package func leave(_ bytes: [UInt8], as name: String) throws(MachineFault) {
    try state.write(bytes, as: name)
  }

  /// What the last run left under a name; no bytes where there are none to read.
  package func recall(_ name: String) -> [UInt8] {
    // Whatever is wrong with it: a build is right without it, only slower.
    (try? state.read(name)) ?? []
  }

  /// What to upload after the commit of some changes; without a path no list is wanted, but
  /// what the host has is kept in mind for the day when one is.
  package func uploads(
    after changes: Changeset, for path: String?
  ) throws(MachineFault) -> ChangedList? {
    let point = UploadPoint(state, output: stager.output.root, in: stager.files)
    let before = stager.published
    guard let path else {
      // The site is published: a list that nobody asked for is no reason to fail.
      try? point.begin(with: before.entries.isEmpty ? changes.manifest : before)
      return nil
    }
    return try point.list(of: changes.manifest, before: before, for: path)
  }

  /// Notes that the list was written.
  package func noteList(at path: String, after changes: Changeset) throws(MachineFault) {
    try UploadPoint(state, output: stager.output.root, in: stager.files)
      .note(changes.manifest, listedAt: path)
  }

  // MARK: Steps

  // When this returns, the new site is whole on the disk, and so is the plan to bring it in.
  private func journal(of changes: Changeset) throws(MachineFault) -> Journal {
    let (staging, output) = (stager.staging, stager.output)
    var numbers = changes.moves.filter { $0.kind != .delete }.map(\.number)
    var manifest: Journal.Move?
    if changes.changesManifest {
      let number = try staging.add(changes.manifest.bytes, for: Manifest.fileName)
      let path = "\(output.root)/\(Manifest.fileName)"
      let isThere = try stager.files.status(of: path) != nil
      manifest = Journal.Move(
        kind: isThere ? .replace : .place, number: number, path: Manifest.fileName)
      numbers.append(number)
    }
    // Before any name in the output leads to it, or a power cut could leave an empty page there.
    try staging.flush(numbers)
    let journal =
      staging.isWhole
      ? Journal(
        output: output.root, staging: staging.path, isWhole: true,
        folders: output.missing.dropLast(), moves: [], manifest: nil)
      : Journal(
        output: output.root, staging: staging.path, isWhole: false, folders: changes.folders,
        moves: changes.moves, manifest: manifest)
    try state.write(journal)
    return journal
  }

  private func takeBack(_ commit: Commit, after fault: MachineFault) -> MachineFault {
    do {
      try state.turnRound()
      try commit.undo()
      try state.removeJournal()
    } catch {
      return fault.leaving(.unfinished)
    }
    // What is left in the staging folder is removed by the next run, too.
    try? abandon()
    return fault.leaving(.rolledBack)
  }
}

extension Problem {
  static let damagedManifest = Problem(
    .error, "damaged-manifest",
    vi: "bản kê của thư mục xuất bản bị hỏng hoặc không phải do sitegen ghi",
    en: "the manifest of the published folder is damaged, or sitegen did not write it",
    cure: Wording(
      vi:
        "xoá hết thư mục xuất bản nếu chắc chắn nó do sitegen ghi, hoặc chọn thư mục khác bằng --out",
      en: "empty the folder if you are sure that sitegen wrote it, or choose another with --out"))
  static let foreignFolder = Problem(
    .error, "foreign-folder",
    vi:
      "thư mục này không trống (có “{name}”) mà không có manifest.json của sitegen, nên không rõ do ai ghi và được giữ nguyên",
    en:
      "the folder is not empty (it has '{name}') and has no manifest.json of sitegen, so it is not known who wrote it and it is left alone",
    cure: Wording(
      vi:
        "chọn thư mục trống hoặc chưa có bằng --out; nếu chắc chắn đây là trang do sitegen xuất bản mà manifest.json bị xóa, hãy lấy lại tệp đó từ máy chủ hoặc dọn trống thư mục",
      en:
        "choose an empty or a new folder with --out; if you are sure that this is a site of sitegen whose manifest.json was deleted, fetch that file back from the host or empty the folder"
    ))
}
