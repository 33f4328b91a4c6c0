public import Diagnostics

/// A field of emulation (nội dung) or a solution (giải pháp), in a tree of any depth.
public struct ContentItem: Coded {
  public let code: String
  public let group: Group
  public let parent: Reference<ContentItem>?
  /// What the document calls it, where that differs from the group.
  public let kind: String?
  public let year: Int?
  public let heading: String?
  public let text: String?
  /// The section of the campaign that holds its items.
  public let seeSection: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, group: Group, parent: Reference<ContentItem>? = nil, kind: String? = nil,
    year: Int? = nil, heading: String? = nil, text: String? = nil, seeSection: String? = nil,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.group = group
    self.parent = parent
    self.kind = kind
    self.year = year
    self.heading = heading
    self.text = text
    self.seeSection = seeSection
    self.lines = lines
    self.note = note
    self.origin = origin
  }

  /// Which of the two trees an item belongs to.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Nội dung.
    case content
    /// Giải pháp.
    case solution
  }
}
