public import Diagnostics

/// A page of prose, from `content/pages`.
public struct Article: Sendable {
  /// The path of the page without its ending, such as `huong-dan/nop-bao-cao`.
  public let path: String
  public let title: String
  public let description: String?
  /// Shown only where drafts are asked for.
  public let isDraft: Bool
  /// The file, for everything that is said of the page as a whole.
  public let origin: Span

  public init(path: String, title: String, description: String?, isDraft: Bool, origin: Span) {
    self.path = path
    self.title = title
    self.description = description
    self.isDraft = isDraft
    self.origin = origin
  }
}
