public import Diagnostics
public import Quantities

/// A named work, project or task of the plan (công trình, dự án, phần việc).
public struct Work: Coded {
  public let code: String
  public let name: String
  /// What is to be done: khởi công, hoàn thành, mời gọi đầu tư.
  public let kind: String
  /// The stage in the document's words.
  public let stage: String?
  /// The heading it is printed under.
  public let list: String?
  public let level: String?
  public let year: Int?
  public let due: DueDate?
  /// Whether the limit is the period itself or an event.
  public let dueRelation: DueRelation?
  public let quantity: Decimal?
  public let unit: String?
  public let field: String?
  /// Places as printed.
  public let places: [String]
  public let footnote: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String, kind: String, stage: String? = nil, list: String? = nil,
    level: String? = nil, year: Int? = nil, due: DueDate? = nil, dueRelation: DueRelation? = nil,
    quantity: Decimal? = nil, unit: String? = nil, field: String? = nil, places: [String] = [],
    footnote: String? = nil, lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.stage = stage
    self.list = list
    self.level = level
    self.year = year
    self.due = due
    self.dueRelation = dueRelation
    self.quantity = quantity
    self.unit = unit
    self.field = field
    self.places = places
    self.footnote = footnote
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// What a time limit is tied to.
public enum DueRelation: String, Sendable, Hashable, CaseIterable {
  /// Trong kỳ.
  case withinPeriod = "within_period"
  /// Trước sự kiện: the event stands among the deadlines.
  case beforeEvent = "before_event"
}
