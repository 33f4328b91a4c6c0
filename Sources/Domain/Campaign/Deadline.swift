public import Diagnostics

/// A dated, recurring or event-bound duty (hạn).
public struct Deadline: Coded {
  public let code: String
  /// What is to be done (việc).
  public let what: String
  public let precision: Precision
  /// The limit, where the document states one.
  public let due: DueDate?
  /// The words of the limit.
  public let dueText: String?
  public let recurrence: Recurrence?
  public let event: String?
  public let dueRelation: DueRelation?
  public let works: [Reference<Work>]
  /// Ai làm.
  public let from: String?
  public let with: [String]
  /// Gửi ai.
  public let to: String?
  public let channel: String?
  /// The lunar date beside it (âm lịch).
  public let lunar: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, what: String, precision: Precision, due: DueDate? = nil, dueText: String? = nil,
    recurrence: Recurrence? = nil, event: String? = nil, dueRelation: DueRelation? = nil,
    works: [Reference<Work>] = [], from: String? = nil, with: [String] = [], to: String? = nil,
    channel: String? = nil, lunar: String? = nil, lines: SourceLines? = nil, note: String? = nil,
    origin: Span
  ) {
    self.code = code
    self.what = what
    self.precision = precision
    self.due = due
    self.dueText = dueText
    self.recurrence = recurrence
    self.event = event
    self.dueRelation = dueRelation
    self.works = works
    self.from = from
    self.with = with
    self.to = to
    self.channel = channel
    self.lunar = lunar
    self.lines = lines
    self.note = note
    self.origin = origin
  }

  /// What kind of limit it is, and how exact.
  public enum Precision: String, Sendable, Hashable, CaseIterable {
    case day
    case month
    /// Cuối tháng.
    case monthEnd = "month_end"
    case quarter
    case year
    /// Sự kiện.
    case event
    /// Định kỳ.
    case recurring
    /// Chờ hướng dẫn.
    case awaitingGuidance = "awaiting_guidance"
  }
}

/// A rhythm (nhịp), and on which day of it a duty falls due where one is set.
public struct Recurrence: Sendable, Hashable {
  public let frequency: Frequency
  public let dayOfMonth: Int?
  /// 1 to 3, for a duty of each quarter.
  public let monthOfQuarter: Int?

  public init(
    frequency: Frequency, dayOfMonth: Int? = nil, monthOfQuarter: Int? = nil
  ) {
    self.frequency = frequency
    self.dayOfMonth = dayOfMonth
    self.monthOfQuarter = monthOfQuarter
  }

  /// How often.
  public enum Frequency: String, Sendable, Hashable, CaseIterable {
    /// Hằng tháng.
    case monthly
    /// Hằng quý.
    case quarterly
    /// Sáu tháng.
    case halfYearly = "half_yearly"
    /// Hằng năm.
    case yearly
  }
}
