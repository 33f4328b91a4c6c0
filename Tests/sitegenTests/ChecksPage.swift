import Diagnostics
import TestKit

/// The reference page of everything that can be reported, `docs/checks.md`.
struct ChecksPage {
  let problems: [Problem]

  /// The page as Markdown.
  var markdown: String {
    let counts = [Severity.error, .warning, .note].map { severity in
      "\(problems.count { $0.severity == severity }) \(severity.rawValue)s"
    }
    return """
      # What sitegen checks

      Every message ends in its code in brackets, such as `[broken-link]`. Here are all of them by
      code: \(counts.joined(separator: ", ")). A word in braces stands for a name or value of the
      place where it is found. An error stops a build, a warning does so only with `--strict`, a
      note never does.

      This page is made from the code: `RECORD=1 swift test --filter ProblemCatalogueTests` writes
      it anew.

      \(problems.map(section).joined(separator: "\n"))
      """
  }

  private func section(_ problem: Problem) -> String {
    var lines = ["## \(problem.code)", "", "*\(problem.severity.rawValue)*", ""]
    lines += Language.allCases.flatMap { entry(of: problem, in: $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(of problem: Problem, in language: Language) -> [String] {
    let message = "- **\(language.rawValue)** \(problem.message[language].escapedForMarkdown)"
    guard let cure = problem.cure else { return [message] }
    let heading = Wording(vi: "Cách sửa", en: "Fix")[language]
    // A backslash at the end of a line of Markdown breaks the line there.
    return [message + "\\", "  \(heading): \(cure[language].escapedForMarkdown)"]
  }
}
