public import Diagnostics
public import Quantities

/// A unit's part in a campaign (đơn vị tham gia): what it owes and what it may propose.
public struct Participant: Sendable {
  public let organisation: Reference<Organisation>
  /// The level whose round windows hold for it.
  public let level: String?
  /// The rules under which it reports.
  public let reportsUnder: [Reference<ReportingRule>]
  public let workRule: Reference<Participation.WorkRule>?
  public let quota: Reference<Quota>?
  public let note: String?
  public let origin: Span

  public init(
    organisation: Reference<Organisation>, level: String? = nil,
    reportsUnder: [Reference<ReportingRule>] = [],
    workRule: Reference<Participation.WorkRule>? = nil, quota: Reference<Quota>? = nil,
    note: String? = nil, origin: Span
  ) {
    self.organisation = organisation
    self.level = level
    self.reportsUnder = reportsUnder
    self.workRule = workRule
    self.quota = quota
    self.note = note
    self.origin = origin
  }
}

/// A report that came in (báo cáo đã nhận).
public struct ReportReceived: Sendable {
  public let rule: Reference<ReportingRule>
  public let organisation: Reference<Organisation>
  public let period: Period
  public let received: Day?
  public let number: String?
  public let note: String?
  public let files: [AttachedFile]
  public let origin: Span

  public init(
    rule: Reference<ReportingRule>, organisation: Reference<Organisation>, period: Period,
    received: Day? = nil, number: String? = nil, note: String? = nil, files: [AttachedFile] = [],
    origin: Span
  ) {
    self.rule = rule
    self.organisation = organisation
    self.period = period
    self.received = received
    self.number = number
    self.note = note
    self.files = files
    self.origin = origin
  }
}

/// A sheet of one unit for one period, as it came by mail (bảng số liệu đã gửi).
public struct Submission: Sendable {
  /// The table it belongs to: results, scores, reports.
  public let table: String
  public let organisation: Reference<Organisation>?
  public let period: Period?
  public let path: String
  public let origin: Span

  public init(
    table: String, organisation: Reference<Organisation>? = nil, period: Period? = nil,
    path: String, origin: Span
  ) {
    self.table = table
    self.organisation = organisation
    self.period = period
    self.path = path
    self.origin = origin
  }
}
