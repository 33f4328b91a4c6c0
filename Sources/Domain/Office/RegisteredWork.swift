public import Diagnostics
public import Quantities

/// A work that a unit has signed up for (công trình đăng ký).
public struct RegisteredWork: Coded {
  public let code: String
  public let name: String
  public let organisation: Reference<Organisation>
  public let kind: String?
  public let field: String?
  /// The rule under which it was registered.
  public let rule: Reference<Participation.WorkRule>?
  public let place: String?
  /// Chủ đầu tư.
  public let investor: String?
  /// Vốn, in million đồng unless the unit says otherwise.
  public let capital: Decimal?
  public let capitalUnit: String?
  public let start: Period?
  public let due: DueDate?
  public let registeredOn: Day?
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String, organisation: Reference<Organisation>, kind: String? = nil,
    field: String? = nil, rule: Reference<Participation.WorkRule>? = nil, place: String? = nil,
    investor: String? = nil, capital: Decimal? = nil, capitalUnit: String? = nil,
    start: Period? = nil, due: DueDate? = nil, registeredOn: Day? = nil, note: String? = nil,
    origin: Span
  ) {
    self.code = code
    self.name = name
    self.organisation = organisation
    self.kind = kind
    self.field = field
    self.rule = rule
    self.place = place
    self.investor = investor
    self.capital = capital
    self.capitalUnit = capitalUnit
    self.start = start
    self.due = due
    self.registeredOn = registeredOn
    self.note = note
    self.origin = origin
  }
}

/// How far a work had come on a day (tiến độ).
public struct WorkProgress: Sendable {
  public let work: AnyWork
  public let day: Day
  public let state: State
  public let percent: Decimal?
  public let note: String?
  public let photos: [Photo]
  public let origin: Span

  public init(
    work: AnyWork, day: Day, state: State, percent: Decimal? = nil, note: String? = nil,
    photos: [Photo] = [], origin: Span
  ) {
    self.work = work
    self.day = day
    self.state = state
    self.percent = percent
    self.note = note
    self.photos = photos
    self.origin = origin
  }

  /// A work of the plan or one that a unit registered.
  public enum AnyWork: Sendable, Hashable {
    case planned(Reference<Work>)
    case registered(Reference<RegisteredWork>)
  }

  /// The stage that a work has come to.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Chưa khởi công.
    case notStarted = "not_started"
    /// Chuẩn bị đầu tư.
    case preparing
    /// Khởi công.
    case started
    /// Đang thi công.
    case underway
    /// Hoàn thành.
    case completed
    /// Tạm dừng.
    case suspended
  }
}
