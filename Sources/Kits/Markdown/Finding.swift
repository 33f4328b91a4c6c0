import Diagnostics

/// A problem at a line of the text, before its place in the file is known.
struct Finding {
  let problem: Problem
  /// The 1-based line of the text.
  let line: Int
  /// What to point at in that line, if it is found there.
  let needle: [UInt8]
  let arguments: [String: Argument]
  let near: String?

  init(
    _ problem: Problem, line: Int, needle: [UInt8] = [], _ arguments: [String: Argument] = [:],
    near: String? = nil
  ) {
    self.problem = problem
    self.line = line
    self.needle = needle
    self.arguments = arguments
    self.near = near
  }
}
