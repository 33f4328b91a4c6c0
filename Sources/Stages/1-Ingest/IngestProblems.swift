package import Diagnostics

/// Everything that reading the content reports.
package enum IngestProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [
    .noContent, .leadsOutside, .goesInCircles, .notAFile, .noSettings, .unknownLanguage,
  ]
}
