public import Diagnostics

/// Everything of a campaign that somebody must do by a time.
public struct Duties: Sendable {
  public let deadlines: Register<Deadline>
  public let reporting: Register<ReportingRule>
  /// Duties with a rhythm that send no report.
  public let recurring: Register<RecurringDuty>
  /// Sơ kết, tổng kết.
  public let reviews: Register<Review>
  /// Who does what (phân công trách nhiệm), one record per task.
  public let responsibilities: [Responsibility]

  public init(
    deadlines: Register<Deadline> = Register(), reporting: Register<ReportingRule> = Register(),
    recurring: Register<RecurringDuty> = Register(), reviews: Register<Review> = Register(),
    responsibilities: [Responsibility] = []
  ) {
    self.deadlines = deadlines
    self.reporting = reporting
    self.recurring = recurring
    self.reviews = reviews
    self.responsibilities = responsibilities
  }
}

/// Who reports what to whom, and how often (chế độ báo cáo).
public struct ReportingRule: Coded {
  public let code: String
  public let kind: Kind
  /// Without a day set a report is expected, never overdue.
  public let recurrence: Recurrence?
  /// Who will set the day.
  public let dueSetBy: String?
  public let dueText: String?
  public let deadline: Reference<Deadline>?
  public let from: String?
  public let to: String?
  public let forwardedTo: String?
  public let channel: String?
  public let text: String
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, kind: Kind, recurrence: Recurrence? = nil, dueSetBy: String? = nil,
    dueText: String? = nil, deadline: Reference<Deadline>? = nil, from: String? = nil,
    to: String? = nil, forwardedTo: String? = nil, channel: String? = nil, text: String,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.kind = kind
    self.recurrence = recurrence
    self.dueSetBy = dueSetBy
    self.dueText = dueText
    self.deadline = deadline
    self.from = from
    self.to = to
    self.forwardedTo = forwardedTo
    self.channel = channel
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }

  /// When a report is due.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Định kỳ.
    case periodic
    /// Tổng kết.
    case final
    /// Khi phát sinh.
    case adHoc = "ad_hoc"
  }
}

/// A duty with a rhythm that sends no report: it is never expected as one.
public struct RecurringDuty: Coded {
  public let code: String
  public let kind: String?
  public let recurrence: Recurrence?
  public let from: String?
  public let to: String?
  public let text: String
  public let deadline: Reference<Deadline>?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, kind: String? = nil, recurrence: Recurrence? = nil, from: String? = nil,
    to: String? = nil, text: String, deadline: Reference<Deadline>? = nil,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.kind = kind
    self.recurrence = recurrence
    self.from = from
    self.to = to
    self.text = text
    self.deadline = deadline
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// A review (sơ kết, tổng kết).
public struct Review: Coded {
  public let code: String
  public let text: String
  public let deadline: Reference<Deadline>?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, text: String, deadline: Reference<Deadline>? = nil, lines: SourceLines? = nil,
    note: String? = nil, origin: Span
  ) {
    self.code = code
    self.text = text
    self.deadline = deadline
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// One task of one organisation, or of several named together (trách nhiệm).
public struct Responsibility: Sendable {
  /// Shared by the tasks of one entry.
  public let code: String
  public let task: Int
  public let organisation: String
  /// Chủ trì.
  public let lead: String?
  /// Phối hợp.
  public let with: [String]
  public let text: String
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, task: Int, organisation: String, lead: String? = nil, with: [String] = [],
    text: String, lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.task = task
    self.organisation = organisation
    self.lead = lead
    self.with = with
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// A step or duty on exemplars (điển hình).
public struct ExemplarRule: Coded {
  public let code: String
  /// 1 to 5, where the document numbers the steps.
  public let step: Int?
  public let title: String?
  public let who: String?
  public let text: String
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, step: Int? = nil, title: String? = nil, who: String? = nil, text: String,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.step = step
    self.title = title
    self.who = who
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}
