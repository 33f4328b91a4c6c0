import Diagnostics
import Files
import Plan
import Publish
import Render

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
    do {
      // Planned first: where there is no site, none is opened for publishing either.
      guard let plan = try preparation.plan() else {
        let status = preparation.end()
        preparation.tellUnpublished()
        return status
      }
      return try await publish(plan, &preparation)
    } catch let fault as ReadingFault {
      return preparation.end(with: fault.diagnostic)
    } catch let fault as MachineFault {
      return preparation.end(with: fault.diagnostic)
    } catch {
      preconditionFailure("no stage throws anything else: \(error)")
    }
  }

  private func publish(
    _ plan: SitePlan, _ preparation: inout SitePreparation
  ) async throws -> ExitStatus {
    // Opened whatever the content is like, so that what an earlier run left undone is ended.
    let opened = try preparation.collect { report throws(MachineFault) in
      try Publisher.open(site: options.site, output: options.out, reporting: &report)
    }
    guard let publisher = opened else {
      let status = preparation.end()
      preparation.tellUnpublished()
      return status
    }
    do {
      let summary = try await commit(plan, to: publisher, &preparation)
      let status = preparation.end()
      guard let summary else {
        preparation.tellUnpublished()
        return status
      }
      try writeChangedList(summary)
      if !preparation.voice.quiet { tell(summary, preparation) }
      return status
    } catch {
      // What is wrong with the machine is told; the next run tidies up what is left here.
      try? publisher.abandon()
      throw error
    }
  }

  /// Renders all pages and brings them in; nothing where an error is found on the way.
  private func commit(
    _ plan: SitePlan, to publisher: Publisher, _ preparation: inout SitePreparation
  ) async throws -> PublishSummary? {
    let stager = publisher.stager
    let isHopeless = preparation.mustStop
    // Pages are rendered even where the content has errors, because theirs are wanted too.
    let rendered = try await preparation.render(plan) { pages in
      Swift.Result {
        isHopeless
          ? []
          : try pages.map { page in
            (file: try stager.stage(OutputFile(page)), entry: page.entry)
          }
      }
    }.flatMap { try $0.get() }
    guard !preparation.mustStop else {
      try publisher.abandon()
      return nil
    }
    let assets = try plan.assets.map { asset in
      try stager.stage(OutputFile(path: asset.path, bytes: asset.bytes))
    }
    let files = try await plan.files.concurrentMap(jobs: options.jobs, stretch: 1) { files in
      Swift.Result {
        try files.map { file in
          try stager.stage(OutputFile(path: file.path, bytes: file.bytes, origin: file.origin))
        }
      }
    }.flatMap { try $0.get() }
    let search = try SearchFiles(of: rendered.compactMap(\.entry)).files.map { file in
      try stager.stage(OutputFile(path: file.path, bytes: file.bytes))
    }
    let changes = try preparation.collect { report throws(MachineFault) in
      try publisher.prepare(assets + files + search + rendered.map(\.file), reporting: &report)
    }
    guard let changes, !preparation.mustStop else {
      try publisher.abandon()
      return nil
    }
    return try publisher.commit(changes)
  }

  private func writeChangedList(_ summary: PublishSummary) throws(MachineFault) {
    guard let path = options.changedList else { return }
    try UserFile.write(Array(summary.changedList.utf8), to: path, makingFolders: false)
  }

  private func tell(_ summary: PublishSummary, _ preparation: SitePreparation) {
    let (planned, written) = (summary.planned, summary.written)
    let (unchanged, deleted) = (summary.unchanged, summary.deleted)
    let rows = preparation.rows
    Console.output(
      Wording(
        vi: """
          \(rows.read) dòng số liệu đã đọc: \(rows.read - rows.refused) dùng được, \
          \(rows.refused) bị từ chối
          \(planned) tệp: \(written) đã ghi, \(unchanged) không đổi; \(deleted) đã xóa

          """,
        en: """
          \(rows.read) rows of data read: \(rows.read - rows.refused) used, \
          \(rows.refused) refused
          \(planned) files: \(written) written, \(unchanged) unchanged; \(deleted) deleted

          """)[preparation.voice.language])
  }
}

extension OutputFile {
  fileprivate init(_ page: RenderedPage) {
    self.init(path: page.route.path, bytes: page.bytes, origin: page.origin)
  }
}
