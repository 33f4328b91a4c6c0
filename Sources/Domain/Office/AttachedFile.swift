public import Diagnostics
public import Quantities

/// A file to be downloaded beside a record, such as the signed PDF (tệp kèm theo).
public struct AttachedFile: Sendable {
  /// Relative to the site: `content/campaigns/a/ke-hoach.pdf`.
  public let path: String
  public let title: String?
  public let day: Day?
  public let origin: Span

  public init(
    path: String, title: String? = nil, day: Day? = nil, origin: Span
  ) {
    self.path = path
    self.title = title
    self.day = day
    self.origin = origin
  }
}

/// A photograph, with what a page must say of it (ảnh).
public struct Photo: Sendable {
  /// Relative to the site.
  public let path: String
  /// What is to be seen, for those who cannot see it.
  public let alternative: String?
  public let credit: String?
  public let caption: String?
  public let origin: Span

  public init(
    path: String, alternative: String? = nil, credit: String? = nil, caption: String? = nil,
    origin: Span
  ) {
    self.path = path
    self.alternative = alternative
    self.credit = credit
    self.caption = caption
    self.origin = origin
  }
}

/// On what ground a person is named in public (căn cứ công khai), recorded with its day.
public struct PublicationBasis: Sendable {
  public let isAllowed: Bool
  public let basis: String?
  public let day: Day?
  public let origin: Span

  public init(
    isAllowed: Bool = false, basis: String? = nil, day: Day? = nil, origin: Span
  ) {
    self.isAllowed = isAllowed
    self.basis = basis
    self.day = day
    self.origin = origin
  }

  /// Whether all is recorded that a page about a person needs.
  public var isComplete: Bool { isAllowed && basis != nil && day != nil }
}
