/// One problem at one place: a value that can be kept and given again.
public struct Diagnostic: Sendable, Hashable {
  public let problem: Problem
  public let arguments: [String: Argument]
  public let place: Place?
  /// The nearest known name, where one is close.
  public let near: String?
  /// Other places that have a part in it.
  public let related: [Related]

  /// Another place and why it matters.
  public struct Related: Sendable, Hashable {
    public let place: Place
    public let message: Wording

    public init(_ span: Span, _ message: Wording) {
      place = span.place
      self.message = message
    }
  }

  public init(
    _ problem: Problem, at place: Place?, _ arguments: [String: Argument] = [:],
    near: String? = nil, related: [Related] = []
  ) {
    self.problem = problem
    self.place = place
    self.arguments = arguments
    self.near = near
    self.related = related
  }

  public init(
    _ problem: Problem, at span: Span, _ arguments: [String: Argument] = [:],
    near: String? = nil, related: [Related] = []
  ) {
    self.init(problem, at: span.place, arguments, near: near, related: related)
  }

  public var severity: Severity { problem.severity }
  public var code: String { problem.code }

  /// What is wrong, in words.
  public func message(in language: Language) -> String {
    problem.message.filled(with: arguments, in: language)
  }

  /// How to mend it, in words.
  public func cure(in language: Language) -> String? {
    problem.cure?.filled(with: arguments, in: language)
  }
}

/// Everything that was found, in one run.
public struct Report: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  public private(set) var errorCount = 0
  public private(set) var warningCount = 0

  public init() {}

  public var hasErrors: Bool { errorCount > 0 }
  public var isEmpty: Bool { diagnostics.isEmpty }

  public mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    switch diagnostic.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    case .note: break
    }
  }

  public mutating func add(
    _ problem: Problem, at span: Span, _ arguments: [String: Argument] = [:],
    near: String? = nil, related: [Diagnostic.Related] = []
  ) {
    add(Diagnostic(problem, at: span, arguments, near: near, related: related))
  }

  public mutating func merge(_ other: Report) {
    diagnostics += other.diagnostics
    errorCount += other.errorCount
    warningCount += other.warningCount
  }

  /// By file, then position, those without a place last.
  // Equal places keep the order in which they were found.
  public var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (let first?, let second?) where first < second: true
      case (let first?, let second?) where second < first: false
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
