public import Diagnostics

/// Why a file of an office program cannot be read any further.
public struct PackageFault: Error, Sendable, Hashable {
  public let problem: Problem
  public let arguments: [String: Argument]

  init(_ problem: Problem, _ arguments: [String: Argument] = [:]) {
    self.problem = problem
    self.arguments = arguments
  }

  /// The fault as a diagnostic about the whole file.
  public func diagnostic(path: String) -> Diagnostic {
    Diagnostic(problem, at: .file(path), arguments)
  }
}
