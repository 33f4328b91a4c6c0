public import Diagnostics

/// A page of prose, from `content/pages`.
public struct Article: Sendable {
  /// The path of the page without its ending, such as `huong-dan/nop-bao-cao`.
  public let path: String
  public let title: String
  public let description: String?
  /// Shown only where drafts are asked for.
  public let isDraft: Bool
  public let body: Prose
  /// Paths under which the page stood before.
  public let formerly: [String]
  /// The file, for everything that is said of the page as a whole.
  public let origin: Span

  public init(
    path: String, title: String, description: String? = nil, isDraft: Bool = false, body: Prose,
    formerly: [String] = [], origin: Span
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.isDraft = isDraft
    self.body = body
    self.formerly = formerly
    self.origin = origin
  }
}
