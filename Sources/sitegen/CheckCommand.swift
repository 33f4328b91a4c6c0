import Diagnostics
import Files
import Plan
import Render

/// `sitegen check`: everything a build does but write.
struct CheckCommand {
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
      let pages = await preparation.tryOut(plan)
      let nothingKept: @Sendable (PictureFile) -> Never? = { _ in nil }
      _ = try await preparation.renderPictures(plan, keeping: nothingKept) { $0.count }
      let status = preparation.end()
      if !preparation.voice.quiet {
        Console.output(summary(pages, preparation))
      }
      return status
    } catch {
      return preparation.end(with: error.diagnostic)
    }
  }

  private func summary(_ pages: Int, _ preparation: SitePreparation) -> String {
    let (errors, warnings) = preparation.counts
    return Wording(
      vi: "\(errors) lỗi, \(warnings) cảnh báo, \(pages) trang dựng được\n",
      en: "\(errors) errors, \(warnings) warnings, \(pages) pages can be rendered\n")[
        preparation.voice.language]
  }
}
