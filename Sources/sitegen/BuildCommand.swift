import Archive
import Compile
import Diagnostics
import Digests
import Files
import Plan
import Publish
import Render
import Search

/// `sitegen build`: the whole pipeline, one stage after the other.
struct BuildCommand {
  let options: SiteOptions
  let voice: Voice

  init(_ options: SiteOptions, _ voice: Voice) {
    self.options = options
    self.voice = voice
  }

  func run() async -> ExitStatus {
    var preparation = SitePreparation(options, voice)
    let trace = ReadingTrace(site: options.site)
    do {
      let (memory, status) = try recall(&preparation)
      if let status { return status }
      return try await ReadingTrace.$current.withValue(trace) {
        // Planned first: where there is no site, none is opened for publishing either.
        guard let plan = try preparation.plan() else {
          let status = preparation.end()
          preparation.tellUnpublished()
          return status
        }
        return try await publish(plan, &preparation, remembering: memory, trace)
      }
    } catch let fault as ReadingFault {
      return preparation.end(with: fault.diagnostic)
    } catch let fault as MachineFault {
      return preparation.end(with: fault.diagnostic)
    } catch {
      preconditionFailure("no stage throws anything else: \(error)")
    }
  }

  // MARK: Where nothing changed

  /// Ends the run where it would read and write what the last one did; otherwise gives what there
  /// is to go by.
  private func recall(
    _ preparation: inout SitePreparation
  ) throws -> (SiteMemory?, ExitStatus?) {
    guard !options.clean else { return (nil, nil) }
    let opened = try preparation.collect { report throws(MachineFault) in
      try Recollection.open(
        site: options.site, of: ProgramIdentity.bytes, reporting: &report)
    }
    guard let recollection = opened else { return (nil, nil) }
    // A copy: where the run has to go on, it finds all of that itself.
    var recalled = preparation
    guard try recollection.holds(for: occasion, output: options.out, site: options.site),
      let account = BuildAccount(recollection.memory.account), recalled.recall(account),
      !recalled.mustStop
    else { return (recollection.memory, nil) }
    preparation = recalled
    if let path = options.changedList, let list = try recollection.uploads(for: path) {
      try write(list, to: path, &preparation)
      try recollection.noteList(at: path)
    }
    let status = preparation.end()
    if !preparation.voice.quiet { tell(recollection.summary, rendered: 0, preparation) }
    return (nil, status)
  }

  /// The options that decide what a site is like.
  private var occasion: [UInt8] {
    var archive = ArchiveWriter()
    archive.write(options.baseURL) { $0.write($1) }
    archive.write(options.drafts)
    return archive.bytes
  }

  // MARK: Where something may have

  private func publish(
    _ plan: SitePlan, _ preparation: inout SitePreparation, remembering memory: SiteMemory?,
    _ trace: ReadingTrace
  ) async throws -> ExitStatus {
    // Opened whatever the content is like, so that what an earlier run left undone is ended.
    let opened = try preparation.collect { report throws(MachineFault) in
      try Publisher.open(
        site: options.site, output: options.out, remembering: memory, reporting: &report)
    }
    guard let publisher = opened else {
      let status = preparation.end()
      preparation.tellUnpublished()
      return status
    }
    do {
      let searched = SearchMemory(
        options.clean ? [] : publisher.recall(SearchMemory.fileName), of: ProgramIdentity.bytes)
      let staged = try await stage(
        plan, with: publisher.stager, knowing: searched, &preparation)
      let changes = try preparation.mustStop ? nil : prepare(staged, publisher, &preparation)
      guard let changes, !preparation.mustStop else {
        try publisher.abandon()
        let status = preparation.end()
        preparation.tellUnpublished()
        return status
      }
      let summary = try publisher.commit(changes)
      // The site is published: without a memory the next run only has more to do.
      try? publisher.remember(
        staged.files, as: changes, of: ProgramIdentity.bytes, on: occasion, reading: trace.record,
        account: preparation.account.bytes)
      if let bytes = searched.bytes(after: staged.findable, by: ProgramIdentity.bytes) {
        try? publisher.leave(bytes, as: SearchMemory.fileName)
      }
      try list(changes, publisher, &preparation)
      let status = preparation.end()
      if !preparation.voice.quiet { tell(summary, rendered: staged.rendered, preparation) }
      return status
    } catch {
      // What is wrong with the machine is told; the next run tidies up what is left here.
      try? publisher.abandon()
      throw error
    }
  }

  /// The files of the new site, and how many of its pages were made anew.
  private struct Staged: Sendable {
    var files: [StagedFile] = []
    var rendered = 0
    /// What pages are found by.
    var findable: [SearchFiles.Page] = []
  }

  private struct KeptPage: Sendable {
    let plan: PagePlan
    let file: StagedFile
  }

  private func stage(
    _ plan: SitePlan, with stager: Stager, knowing searched: SearchMemory,
    _ preparation: inout SitePreparation
  ) async throws -> Staged {
    let isHopeless = preparation.mustStop
    // Pages are rendered even where the content has errors, because theirs are wanted too.
    let parts = await preparation.render(plan) { page, key in
      // What cannot be looked at is made again, and then the machine's fault is told.
      (try? stager.kept(page.route.path, madeFrom: key, origin: page.origin)).map {
        KeptPage(plan: page, file: $0)
      }
    } use: { outcomes in
      Swift.Result {
        isHopeless ? Staged() : try Self.stage(outcomes, with: stager, knowing: searched)
      }
    }
    let pictures = try await preparation.renderPictures(plan) { file in
      try? stager.kept(file.path, madeFrom: file.key, origin: file.origin)
    } use: { outcomes in
      Swift.Result { isHopeless ? [] : try Self.stage(outcomes, with: stager) }
    }
    var all = Staged()
    guard !preparation.mustStop else { return all }
    all.files = try plan.assets.map { asset in
      try stager.stage(OutputFile(path: asset.path, bytes: asset.bytes))
    }
    for part in pictures { all.files += try part.get() }
    for part in parts {
      let part = try part.get()
      all.files += part.files
      all.rendered += part.rendered
      all.findable += part.findable
    }
    all.files += try SearchFiles(of: all.findable).files.map { file in
      try stager.stage(OutputFile(path: file.path, bytes: file.bytes))
    }
    all.files += try await plan.files.concurrentMap(jobs: options.jobs, stretch: 1) { files in
      Swift.Result {
        try files.map { file in
          try stager.stage(OutputFile(path: file.path, bytes: file.bytes, origin: file.origin))
        }
      }
    }.flatMap { try $0.get() }
    return all
  }

  private static func stage(
    _ outcomes: [PageOutcome<KeptPage>], with stager: Stager, knowing searched: SearchMemory
  ) throws -> Staged {
    var staged = Staged()
    var reader = PageReader()
    staged.files.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .kept(let page):
        staged.files.append(page.file)
        guard page.plan.kind.isSearchable else { continue }
        let content = page.file.digest
        let digest = try searched[content] ?? reader.digest(of: stager.bytes(of: page.file))
        staged.findable.append(SearchFiles.Page(page.plan.route, digest, of: content))
      case .made(let page):
        let file = try stager.stage(OutputFile(page))
        staged.files.append(file)
        staged.rendered += 1
        guard page.kind.isSearchable else { continue }
        let digest = searched[file.digest] ?? reader.digest(of: page.bytes)
        staged.findable.append(SearchFiles.Page(page.route, digest, of: file.digest))
      }
    }
    return staged
  }

  private static func stage(
    _ outcomes: [PictureOutcome<StagedFile>], with stager: Stager
  ) throws -> [StagedFile] {
    try outcomes.map { outcome in
      switch outcome {
      case .kept(let file): file
      case .made(let file, let bytes):
        try stager.stage(
          OutputFile(path: file.path, bytes: bytes, origin: file.origin, key: file.key))
      }
    }
  }

  private func prepare(
    _ staged: Staged, _ publisher: Publisher, _ preparation: inout SitePreparation
  ) throws -> Changeset? {
    try preparation.collect { report throws(MachineFault) in
      try publisher.prepare(staged.files, reporting: &report)
    }
  }

  // MARK: Telling

  private func list(
    _ changes: Changeset, _ publisher: Publisher, _ preparation: inout SitePreparation
  ) throws {
    guard let list = try publisher.uploads(after: changes, for: options.changedList),
      let path = options.changedList
    else { return }
    try write(list, to: path, &preparation)
    try publisher.noteList(at: path, after: changes)
  }

  private func write(
    _ list: ChangedList, to path: String, _ preparation: inout SitePreparation
  ) throws {
    try UserFile.write(Array(list.text.utf8), to: path, makingFolders: false)
    guard list.includesEarlier else { return }
    try preparation.collect { report throws(MachineFault) in
      report.add(.listIncludesEarlier, at: .file(path))
    }
  }

  private func tell(
    _ summary: PublishSummary, rendered: Int, _ preparation: SitePreparation
  ) {
    let (planned, written) = (summary.planned, summary.written)
    let (unchanged, deleted) = (summary.unchanged, summary.deleted)
    let rows = preparation.rows
    Console.output(
      Wording(
        vi: """
          \(rows.read) dòng số liệu đã đọc: \(rows.read - rows.refused) dùng được, \
          \(rows.refused) bị từ chối
          \(planned) tệp: \(written) đã ghi, \(unchanged) không đổi; \(deleted) đã xóa; \
          \(rendered) trang được dựng lại

          """,
        en: """
          \(rows.read) rows of data read: \(rows.read - rows.refused) used, \
          \(rows.refused) refused
          \(planned) files: \(written) written, \(unchanged) unchanged; \(deleted) deleted; \
          \(rendered) pages rendered

          """)[preparation.voice.language])
  }
}

extension Problem {
  static let listIncludesEarlier = Problem(
    .note, "changed-list-goes-on",
    vi: "danh sách này gồm cả những thay đổi của danh sách trước, vì danh sách đó vẫn còn",
    en: "this list includes the changes of the one before, because that one is still there",
    cure: Wording(
      vi: "sau khi đã tải lên hết, hãy xóa tệp danh sách; danh sách sau sẽ bắt đầu từ đó",
      en: "remove the list once all of it is uploaded; the next one then begins there"))
}

extension OutputFile {
  fileprivate init(_ page: RenderedPage) {
    self.init(path: page.route.path, bytes: page.bytes, origin: page.origin, key: page.key)
  }
}
