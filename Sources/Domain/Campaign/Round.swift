public import Diagnostics

/// A round of a campaign (đợt), with one window per level where levels differ.
public struct Round: Coded {
  public let code: String
  public let name: String
  public let goal: String?
  /// The length that the document states, which need not be that of its windows.
  public let statedDays: Int?
  public let windows: [Window]
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String, goal: String? = nil, statedDays: Int? = nil, windows: [Window] = [],
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.name = name
    self.goal = goal
    self.statedDays = statedDays
    self.windows = windows
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}
