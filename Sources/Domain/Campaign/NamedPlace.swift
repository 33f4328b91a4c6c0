public import Diagnostics

/// A place that a document names (địa danh).
public struct NamedPlace: Sendable {
  /// Nothing where the document speaks of a place without naming it.
  public let name: String?
  public let kind: String
  /// The place above it: one name stands for many places.
  public let parent: String?
  /// Whether it is only planned.
  public let isPlanned: Bool
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    name: String? = nil, kind: String, parent: String? = nil, isPlanned: Bool = false,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.name = name
    self.kind = kind
    self.parent = parent
    self.isPlanned = isPlanned
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// A planned change of places (sắp xếp đơn vị hành chính).
public struct PlaceChange: Coded {
  public let code: String
  /// Lên phường, sáp nhập, lên thị xã, mở rộng địa giới.
  public let kind: String
  public let members: [String]
  public let place: String?
  public let year: Int?
  public let completedBy: Int?
  public let wording: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, kind: String, members: [String] = [], place: String? = nil, year: Int? = nil,
    completedBy: Int? = nil, wording: String? = nil, lines: SourceLines? = nil, note: String? = nil,
    origin: Span
  ) {
    self.code = code
    self.kind = kind
    self.members = members
    self.place = place
    self.year = year
    self.completedBy = completedBy
    self.wording = wording
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}
