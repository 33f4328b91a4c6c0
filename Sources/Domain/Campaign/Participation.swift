public import Diagnostics

/// Who takes part and what they sign up for.
public struct Participation: Sendable {
  /// Đối tượng.
  public let groups: [Group]
  public let conditions: Register<Condition>
  /// Rules on registering works (đăng ký công trình).
  public let workRules: Register<WorkRule>
  /// Signing up for other things; no report is due for them.
  public let registrations: Register<Registration>

  public init(
    groups: [Group] = [], conditions: Register<Condition> = Register(),
    workRules: Register<WorkRule> = Register(), registrations: Register<Registration> = Register()
  ) {
    self.groups = groups
    self.conditions = conditions
    self.workRules = workRules
    self.registrations = registrations
  }

  /// A group of participants.
  public struct Group: Sendable {
    public let name: String?
    public let text: String
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      name: String? = nil, text: String, lines: SourceLines? = nil, note: String? = nil,
      origin: Span
    ) {
      self.name = name
      self.text = text
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }

  /// What a class of units must do to take part (điều kiện tham gia).
  public struct Condition: Coded {
    public let code: String
    public let appliesTo: String?
    public let to: String?
    public let forwardedTo: String?
    public let text: String
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      code: String, appliesTo: String? = nil, to: String? = nil, forwardedTo: String? = nil,
      text: String, lines: SourceLines? = nil, note: String? = nil, origin: Span
    ) {
      self.code = code
      self.appliesTo = appliesTo
      self.to = to
      self.forwardedTo = forwardedTo
      self.text = text
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }

  /// How many works a class of units must register.
  public struct WorkRule: Coded {
    public let code: String
    public let appliesTo: String
    public let minimum: Int?
    /// What is counted: công trình, dự án trọng điểm.
    public let unit: String?
    /// What a unit without a work does instead.
    public let fallback: String?
    /// What a registered work must not be.
    public let constraint: String?
    public let text: String
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      code: String, appliesTo: String, minimum: Int? = nil, unit: String? = nil,
      fallback: String? = nil, constraint: String? = nil, text: String, lines: SourceLines? = nil,
      note: String? = nil, origin: Span
    ) {
      self.code = code
      self.appliesTo = appliesTo
      self.minimum = minimum
      self.unit = unit
      self.fallback = fallback
      self.constraint = constraint
      self.text = text
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }

  /// Signing up (đăng ký, ký kết).
  public struct Registration: Coded {
    public let code: String
    public let kind: String?
    public let from: String?
    public let to: String?
    public let text: String
    public let deadline: Reference<Deadline>?
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      code: String, kind: String? = nil, from: String? = nil, to: String? = nil, text: String,
      deadline: Reference<Deadline>? = nil, lines: SourceLines? = nil, note: String? = nil,
      origin: Span
    ) {
      self.code = code
      self.kind = kind
      self.from = from
      self.to = to
      self.text = text
      self.deadline = deadline
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }
}
