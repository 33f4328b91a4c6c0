public import Diagnostics
public import Quantities

/// A cluster or block of units that are scored against each other (cụm, khối thi đua).
public struct EmulationBlock: Coded {
  public let code: String
  public let name: String
  /// Cụm, khối.
  public let kind: String?
  public let year: Int?
  public let members: [Member]
  public let rubric: Register<RubricItem>
  public let scores: [Score]
  public let isOfficial: Bool
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String, kind: String? = nil, year: Int? = nil, members: [Member] = [],
    rubric: Register<RubricItem> = Register(), scores: [Score] = [], isOfficial: Bool = false,
    note: String? = nil, origin: Span
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.year = year
    self.members = members
    self.rubric = rubric
    self.scores = scores
    self.isOfficial = isOfficial
    self.note = note
    self.origin = origin
  }

  /// A unit of the block and its office in it.
  public struct Member: Sendable {
    public let organisation: Reference<Organisation>
    public let role: Role
    public let origin: Span

    public init(
      organisation: Reference<Organisation>, role: Role, origin: Span
    ) {
      self.organisation = organisation
      self.role = role
      self.origin = origin
    }
  }

  /// A member's office.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Trưởng.
    case head
    /// Phó.
    case deputy
    /// Thành viên.
    case member
  }

  /// A line of the rubric (tiêu chí chấm điểm), in a tree.
  public struct RubricItem: Coded {
    public let code: String
    public let parent: Reference<RubricItem>?
    public let name: String
    public let kind: Kind
    /// The most points; of a deduction the most that can be lost.
    public let maximum: Decimal?
    public let indicator: Reference<Indicator>?
    public let note: String?
    public let origin: Span

    public init(
      code: String, parent: Reference<RubricItem>? = nil, name: String, kind: Kind,
      maximum: Decimal? = nil, indicator: Reference<Indicator>? = nil, note: String? = nil,
      origin: Span
    ) {
      self.code = code
      self.parent = parent
      self.name = name
      self.kind = kind
      self.maximum = maximum
      self.indicator = indicator
      self.note = note
      self.origin = origin
    }

    /// What points of the line do to the sum.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Chấm điểm.
      case scored
      /// Thưởng.
      case bonus
      /// Trừ.
      case deduction
    }
  }

  /// The points of one unit on one line of the rubric (điểm).
  public struct Score: Sendable {
    public let organisation: Reference<Organisation>
    public let item: Reference<RubricItem>
    /// Tự chấm.
    public let selfScored: Decimal?
    /// Thẩm định.
    public let verified: Decimal?
    public let note: String?
    public let origin: Span
    /// The cells of the points.
    public let selfScoredOrigin: Span
    public let verifiedOrigin: Span

    public init(
      organisation: Reference<Organisation>, item: Reference<RubricItem>,
      selfScored: Decimal? = nil, verified: Decimal? = nil, note: String? = nil, origin: Span,
      selfScoredOrigin: Span? = nil, verifiedOrigin: Span? = nil
    ) {
      self.organisation = organisation
      self.item = item
      self.selfScored = selfScored
      self.verified = verified
      self.note = note
      self.origin = origin
      self.selfScoredOrigin = selfScoredOrigin ?? origin
      self.verifiedOrigin = verifiedOrigin ?? origin
    }
  }
}
