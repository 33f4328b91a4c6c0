import Diagnostics

/// Everything that the tool itself reports; the stages and kits have lists of their own.
enum ToolProblems {
  /// All kinds of problems, for the reference page.
  static let all: [Problem] = [
    .dataIsNoObject, .listIncludesEarlier, .noSuchTemplate, .templateIsThere,
  ]
}
