import Diagnostics
import Files
import Glibc
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
      guard let plan = try preparation.plan() else { return preparation.end() }
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
    // Pages are rendered even where the content has errors, because theirs are wanted too.
    guard !preparation.mustStop else {
      _ = await preparation.render(plan) { $0.count }
      return preparation.end()
    }
    var report = Report()
    let opened = try Publisher.open(
      site: options.site, output: options.out, reporting: &report)
    preparation.collect { $0.merge(report) }
    guard let publisher = opened else { return preparation.end() }
    let stager = publisher.stager
    let staged = try await preparation.render(plan) { pages in
      Swift.Result { try pages.map { try stager.stage(OutputFile($0)) } }
    }.flatMap { try $0.get() }
    let assets = try plan.assets.map { try stager.stage(OutputFile(path: $0.path, bytes: $0.bytes)) }
    guard !preparation.mustStop else {
      try publisher.abandon()
      return preparation.end()
    }
    report = Report()
    let changes = try publisher.prepare(assets + staged, reporting: &report)
    preparation.collect { $0.merge(report) }
    guard let changes, !preparation.mustStop else {
      try publisher.abandon()
      return preparation.end()
    }
    let summary = try publisher.commit(changes)
    let status = preparation.end()
    try writeChangedList(summary)
    if !preparation.voice.quiet { tell(summary, preparation) }
    return status
  }

  private func writeChangedList(_ summary: PublishSummary) throws {
    guard let path = options.changedList else { return }
    let files = FileSystem()
    let file = try files.open(path, for: .writing)
    try Array(summary.changedList.utf8).withUnsafeBytes { try files.write($0, to: file) }
  }

  private func tell(_ summary: PublishSummary, _ preparation: SitePreparation) {
    let (planned, written) = (summary.planned, summary.written)
    let (unchanged, deleted) = (summary.unchanged, summary.deleted)
    Console.output(
      Wording(
        vi: "\(planned) tệp: \(written) đã ghi, \(unchanged) không đổi; \(deleted) đã xóa\n",
        en: "\(planned) files: \(written) written, \(unchanged) unchanged; \(deleted) deleted\n")[
          preparation.voice.language])
  }
}

extension OutputFile {
  fileprivate init(_ page: RenderedPage) {
    self.init(path: page.route.path, bytes: page.bytes, origin: page.origin)
  }
}
