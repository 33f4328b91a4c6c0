public import Diagnostics
public import Quantities

/// What was reached of one indicator by one subject in one period (kết quả).
public final class IndicatorResult: Sendable {
  public let indicator: Reference<Indicator>
  public let subject: Subject
  /// The subgroup measured, where the indicator has several.
  public let subgroup: String?
  public let period: Period
  public let value: Value
  public let status: Status
  /// The day that the figure speaks of, where it is not the end of the period.
  public let day: Day?
  public let note: String?
  public let source: String?
  /// 1 for the first report; a later one replaces those before it and gives a reason.
  public let revision: Int
  public let reason: String?
  /// The cell of the figure.
  public let origin: Span
  // From there to the cell that says when; a million results have no room for a second place.
  private let stepToDate: SpanStep?

  public init(
    indicator: Reference<Indicator>, subject: Subject, subgroup: String? = nil, period: Period,
    value: Value, status: Status, day: Day? = nil, note: String? = nil, source: String? = nil,
    revision: Int, reason: String? = nil, origin: Span, dated: Span? = nil
  ) {
    self.indicator = indicator
    self.subject = subject
    self.subgroup = subgroup
    self.period = period
    self.value = value
    self.status = status
    self.day = day
    self.note = note
    self.source = source
    self.revision = revision
    self.reason = reason
    self.origin = origin
    stepToDate = dated.flatMap { SpanStep(from: origin, to: $0) }
  }

  /// The cell that says when, or that of the figure.
  public var dateOrigin: Span { stepToDate.map { $0.taken(from: origin) } ?? origin }

  /// Whom a figure is about.
  public enum Subject: Sendable, Hashable {
    /// The campaign as a whole.
    case whole
    case organisation(Reference<Organisation>)
    case province(Province.Key)
  }

  /// A figure, a yes or no, or the reason why there is none.
  public enum Value: Sendable, Hashable {
    /// The exact value and the decimal places it was given with.
    case number(Decimal, places: Int)
    /// For milestones.
    case achieved(Bool)
    /// Chưa có số liệu.
    case missing
    /// Không áp dụng.
    case notApplicable
  }

  /// How final a figure is.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Ước thực hiện.
    case estimated
    /// Sơ bộ.
    case preliminary
    /// Chính thức.
    case official
  }

  /// What a figure is known by; its revisions share it.
  public struct Key: Sendable, Hashable {
    public let indicator: Reference<Indicator>
    public let subject: Subject
    public let subgroup: String?
    public let period: Period

    public init(
      indicator: Reference<Indicator>, subject: Subject, subgroup: String? = nil, period: Period
    ) {
      self.indicator = indicator
      self.subject = subject
      self.subgroup = subgroup
      self.period = period
    }
  }

  public var key: Key {
    Key(indicator: indicator, subject: subject, subgroup: subgroup, period: period)
  }

  fileprivate func with(_ value: Value) -> IndicatorResult {
    IndicatorResult(
      indicator: indicator, subject: subject, subgroup: subgroup, period: period, value: value,
      status: status, day: day, note: note, source: source, revision: revision, reason: reason,
      origin: origin, dated: dateOrigin)
  }
}

/// The results of a campaign, the valid one of each figure apart from those it replaced.
public struct ResultTable: Sendable {
  /// Every row, in the order of the files.
  public let all: [IndicatorResult]
  /// The latest revision of each figure, in the order of the files.
  public let current: [IndicatorResult]
  private let byIndicator: [Reference<Indicator>: [Int]]
  private let byKey: [IndicatorResult.Key: [Int]]

  /// Sorts out which rows are replaced by later revisions.
  public init(_ results: [IndicatorResult] = []) {
    let results = Self.withEqualPlaces(results)
    all = results
    let revisions = Dictionary(grouping: results.indices) { results[$0].key }
      .mapValues { $0.sorted { results[$0].revision < results[$1].revision } }
    byKey = revisions
    let latest = results.indices.filter { revisions[results[$0].key]?.last == $0 }
    current = latest.map { results[$0] }
    byIndicator = Dictionary(grouping: current.indices) { [current] in current[$0].indicator }
  }

  /// A column is read by its decimal commas: the figures of an indicator get as many decimals as
  /// the one that has most.
  private static func withEqualPlaces(_ results: [IndicatorResult]) -> [IndicatorResult] {
    var most: [Reference<Indicator>: Int] = [:]
    for result in results {
      guard case .number(let number, let places) = result.value else { continue }
      most[result.indicator] = max(most[result.indicator] ?? 0, places, number.scale)
    }
    return results.map { result in
      guard case .number(let number, let places) = result.value,
        let wanted = most[result.indicator], places < wanted
      else { return result }
      return result.with(.number(number, places: wanted))
    }
  }

  public var isEmpty: Bool { all.isEmpty }

  /// The valid figures of an indicator.
  public func current(of indicator: Reference<Indicator>) -> [IndicatorResult] {
    (byIndicator[indicator] ?? []).map { current[$0] }
  }

  /// The valid figure of this key.
  public subscript(key: IndicatorResult.Key) -> IndicatorResult? {
    byKey[key]?.last.map { all[$0] }
  }

  /// What a figure was before, the oldest first, its valid form last.
  public func revisions(of key: IndicatorResult.Key) -> [IndicatorResult] {
    (byKey[key] ?? []).map { all[$0] }
  }
}
