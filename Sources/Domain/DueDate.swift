public import Quantities

/// A stated time limit (hạn), as exact as it was stated.
public struct DueDate: Sendable, Hashable {
  public let period: Period
  /// Whether the limit itself still counts (đến hết); nothing where it is not stated.
  public let isInclusive: Bool?
  /// Whether the document calls it expected (dự kiến).
  public let isTentative: Bool
  /// The limit in the document's words.
  public let text: String?

  public init(
    period: Period, isInclusive: Bool? = nil, isTentative: Bool = false, text: String? = nil
  ) {
    self.period = period
    self.isInclusive = isInclusive
    self.isTentative = isTentative
    self.text = text
  }

  /// The last day on which the duty is done in time; a limit not to be reached ends the day before.
  public var lastDay: Day {
    isInclusive == false ? period.first.adding(days: -1) ?? period.first : period.last
  }
}
