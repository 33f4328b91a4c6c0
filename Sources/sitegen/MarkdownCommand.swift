import Diagnostics
import Files
import Markdown

/// `sitegen markdown`: the HTML of one narrative.
struct MarkdownCommand {
  private let file: String
  private let asCommonMark: Bool

  init(_ arguments: Arguments) {
    file = arguments.operands[0]
    asCommonMark = arguments.has(.commonmark)
  }

  func run(_ voice: Voice) -> ExitStatus {
    var report = Report()
    do {
      let source = try InputFile.read(file)
      let html = MarkdownFragment.of(source, asCommonMark: asCommonMark, reporting: &report)
      voice.tell(report)
      guard !report.hasErrors else { return .contentHasErrors }
      Console.output(html)
      return .clean
    } catch {
      return voice.tell(error)
    }
  }
}
