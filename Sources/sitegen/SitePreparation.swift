import Check
import Compile
import Diagnostics
import Digests
import Domain
import Files
import Ingest
import Plan
import Publish
import Quantities
import Render

/// The stages before anything is written, which `build` and `check` have in common.
struct SitePreparation {
  let options: SiteOptions
  /// What the content is like, the same in each run that reads the same.
  private(set) var report = Report()
  /// What this run met besides.
  private var occasional = Report()
  private(set) var voice: Voice
  private(set) var asOf = SiteOptions.today
  private var fixedDay: Day?
  private var language: Language?
  // The program's own templates are known to link well; only a site's own are looked at.
  private var audit: LinkAudit?
  /// Rows of all tables, for the account at the end.
  private(set) var rows = (read: 0, refused: 0)

  init(_ options: SiteOptions, _ voice: Voice) {
    self.options = options
    self.voice = voice
  }

  /// The plan of the site; nothing where not even the settings can be made out.
  mutating func plan() throws(ReadingFault) -> SitePlan? {
    let tree = try ContentTree(ofSite: options.site, reporting: &report)
    guard !tree.files.isEmpty || !report.hasErrors else { return nil }
    let files = try TemplateFiles(ofSite: options.site)
    files.reportUnused(into: &report)
    guard let model = Ingestion(tree).model(reporting: &report) else { return nil }
    for tally in model.tallies {
      rows.read += tally.rowsRead
      rows.refused += tally.rowsRefused
    }
    language = model.settings.languages.first
    voice = voice.speaking(language)
    fixedDay = model.settings.asOf
    asOf = options.asOf ?? fixedDay ?? asOf
    Checklist.standard.check(model, asOf: asOf, into: &report)
    var templates: [Language: TemplateSet] = [:]
    for language in model.settings.languages {
      templates[language] = TemplateSet(of: files, in: language, reporting: &report)
    }
    let plan = SitePlan(
      of: model,
      for: .init(asOf: asOf, baseURL: options.baseURL, includesDrafts: options.drafts),
      templates: templates, files: files, attachments: Self.attachments(of: model, in: tree),
      reporting: &report)
    if files.hasChanges { audit = LinkAudit(of: plan) }
    for page in plan.pages {
      OutputPath.check(page.route.path, from: page.origin, reporting: &report)
    }
    for picture in plan.pictures {
      for file in picture.files {
        OutputPath.check(file.path, from: picture.origin, reporting: &report)
      }
    }
    for file in plan.files {
      OutputPath.check(file.path, from: file.origin, reporting: &report)
    }
    return plan
  }

  /// The files that public records name; one that is missing was reported when it was read.
  private static func attachments(of model: Model, in tree: ContentTree) -> Attachments {
    let named = Set(model.campaigns.flatMap { $0.publicFiles.map(\.path) })
    var files: [String: Attachments.File] = [:]
    for file in tree.files where named.contains(file.path) {
      files[file.path] = Attachments.File(
        bytes: file.bytes, sha256: SHA256.digest(of: file.bytes).hex)
    }
    return Attachments(files)
  }

  /// Renders every page into nothing, for the problems that only rendering finds.
  mutating func tryOut(_ plan: SitePlan) async -> Int {
    let renderer = Renderer(asOf: asOf)
    let parts = await plan.pages.concurrentMap(jobs: options.jobs) { [audit] plans in
      var report = Report()
      let pages = renderer.render(plans, reporting: &report)
      return (pages.count, report, audit?.findings(in: pages) ?? [])
    }
    for part in parts { report.merge(part.1) }
    report.add(parts.reduce(into: []) { $0.formUnion($1.2) })
    return parts.reduce(0) { $0 + $1.0 }
  }

  /// Renders every page that is not kept, handing each stretch to `use` on the thread that made it.
  mutating func render<Kept: Sendable, Result: Sendable>(
    _ plan: SitePlan, keeping kept: @escaping @Sendable (PagePlan, Digest) -> Kept?,
    use: @escaping @Sendable ([PageOutcome<Kept>]) -> Result
  ) async -> [Result] {
    let renderer = Renderer(asOf: asOf)
    let parts = await plan.pages.concurrentMap(jobs: options.jobs) { [audit] plans in
      var report = Report()
      let pages = renderer.render(plans, reporting: &report, keeping: kept)
      let made = pages.compactMap { page in
        if case .made(let page) = page { page } else { nil }
      }
      return (use(pages), report, audit?.findings(in: made) ?? [])
    }
    for part in parts { report.merge(part.1) }
    report.add(parts.reduce(into: []) { $0.formUnion($1.2) })
    return parts.map(\.0)
  }

  /// What to say again in a run that finds nothing changed.
  var account: BuildAccount {
    BuildAccount(
      asOf: asOf, fixedDay: fixedDay, language: language, rows: rows,
      diagnostics: report.diagnostics)
  }

  /// Takes over what an earlier run found, where this one would find the same; false where the day
  /// has changed since.
  mutating func recall(_ account: BuildAccount) -> Bool {
    guard account.asOf == options.asOf ?? account.fixedDay ?? asOf else { return false }
    asOf = account.asOf
    rows = account.rows
    voice = voice.speaking(account.language)
    for diagnostic in account.diagnostics { report.add(diagnostic) }
    return true
  }

  /// Makes the files of every picture that are not kept, handing those of each to `use`.
  mutating func renderPictures<Kept: Sendable, Result: Sendable>(
    _ plan: SitePlan, keeping kept: @escaping @Sendable (PictureFile) -> Kept?,
    use: @escaping @Sendable ([PictureOutcome<Kept>]) -> Result
  ) async throws(ReadingFault) -> [Result] {
    let site = options.site
    let parts = await plan.pictures.concurrentMap(jobs: options.jobs, stretch: 1) { plans in
      Swift.Result { () throws(ReadingFault) in
        var report = Report()
        var outcomes: [PictureOutcome<Kept>] = []
        for plan in plans {
          outcomes += try plan.rendered(
            keeping: kept,
            reading: { path throws(ReadingFault) in try Reading.bytes(of: "\(site)/\(path)") },
            reporting: &report)
        }
        return (use(outcomes), report)
      }
    }
    return try parts.map { part throws(ReadingFault) in
      let (result, report) = try part.get()
      self.report.merge(report)
      return result
    }
  }

  /// Whether the run has to end without a new site.
  var mustStop: Bool { counts.errors > 0 }

  /// Does something that may report problems.
  mutating func collect<Result>(
    _ work: (inout Report) throws(MachineFault) -> Result
  ) throws(MachineFault) -> Result {
    try work(&occasional)
  }

  /// Errors and warnings as this run counts them.
  var counts: (errors: Int, warnings: Int) {
    let errors = report.errorCount + occasional.errorCount
    let warnings = report.warningCount + occasional.warningCount
    return options.strict ? (errors + warnings, 0) : (errors, warnings)
  }

  private var everything: Report {
    var all = report
    all.merge(occasional)
    return all
  }

  /// Says that what is published has not changed.
  func tellUnpublished() {
    guard !voice.quiet, voice.format == .text else { return }
    Console.output(
      Wording(
        vi: "\(counts.errors) lỗi: chưa xuất bản gì, \(options.out) giữ nguyên như trước\n",
        en: "\(counts.errors) errors: nothing published, \(options.out) is as it was\n")[
          voice.language])
  }

  /// Prints what was found and says how the run ends.
  func end() -> ExitStatus {
    voice.tell(everything, strict: options.strict)
    return mustStop ? .contentHasErrors : .clean
  }

  /// Prints what was found, then the failure of the machine.
  func end(with fault: Diagnostic) -> ExitStatus {
    var all = everything
    all.add(fault)
    voice.tell(all, strict: options.strict)
    return .machineFailed
  }
}
