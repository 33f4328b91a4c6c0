public import Quantities

/// What one indicator is to reach in one period (ô mục tiêu).
public struct Target: Sendable, Hashable {
  /// The year or years it holds for, where they are known.
  public let period: Period?
  public let basis: Basis?
  public let comparator: Comparator
  /// Printed numbers only.
  public let lower: Decimal?
  public let upper: Decimal?
  /// Whether the bound itself is not enough: trên, dưới, vượt.
  public let isStrict: Bool
  public let due: DueDate?

  /// A target; where nothing is said of strictness, the word of the comparator decides.
  public init(
    period: Period? = nil, basis: Basis? = nil, comparator: Comparator, lower: Decimal? = nil,
    upper: Decimal? = nil, isStrict: Bool? = nil, due: DueDate? = nil
  ) {
    self.period = period
    self.basis = basis
    self.comparator = comparator
    self.lower = lower
    self.upper = upper
    self.isStrict = comparator.isStrict(stated: isStrict)
    self.due = due
  }

  /// How results add up to the measure (cách tính).
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Mức đạt.
    case level
    /// Số hiện có.
    case stock
    /// Tăng thêm.
    case increment
    /// Hằng năm.
    case perYear = "per_year"
    /// Lũy kế.
    case cumulative
    /// Bình quân nhiệm kỳ.
    case termAverage = "term_average"
    /// Hoàn thành.
    case completion
    /// Xếp hạng.
    case rank
    /// Bộ chỉ tiêu.
    case set
  }
}

/// How a result is held against a target (so sánh): the sixteen forms of the plans.
public enum Comparator: String, Sendable, Hashable, CaseIterable {
  /// Tối thiểu.
  case atLeast = "at_least"
  /// Trên.
  case greaterThan = "greater_than"
  /// Dưới.
  case lessThan = "less_than"
  /// Khoảng.
  case range
  /// Tăng mỗi năm.
  case increasePerYear = "increase_per_year"
  /// Giảm mỗi năm.
  case decreasePerYear = "decrease_per_year"
  /// Giảm một lần.
  case decrease
  /// Mốc trước ngày.
  case milestoneByDate = "milestone_by_date"
  /// Mốc trong năm.
  case milestoneInYear = "milestone_in_year"
  /// Hoàn thành bộ chỉ tiêu.
  case setCompletion = "set_completion"
  /// Hoàn thành và vượt bộ chỉ tiêu.
  case setCompletionExceed = "set_completion_exceed"
  /// Không thấp hơn mức gốc.
  case atLeastBaseline = "at_least_baseline"
  /// Cao hơn mức so sánh.
  case greaterThanBenchmark = "greater_than_benchmark"
  /// Đứng đầu.
  case rankFirst = "rank_first"
  /// Theo hướng tăng.
  case directionUp = "direction_up"
  /// Theo hướng giảm.
  case directionDown = "direction_down"
}

extension Comparator {
  /// Whether the bound itself is not enough, from what the plan says of it, if anything.
  fileprivate func isStrict(stated: Bool?) -> Bool {
    switch self {
    // Trên 95%: 95,0 is not met, whatever else is said.
    case .greaterThan, .greaterThanBenchmark: true
    // Dưới 2%: 2,0 is not met; only where it is said not to be strict it stands for không quá 2%.
    case .lessThan: stated ?? true
    case .atLeast, .range, .increasePerYear, .decreasePerYear, .decrease, .milestoneByDate,
      .milestoneInYear, .setCompletion, .setCompletionExceed, .atLeastBaseline, .rankFirst,
      .directionUp, .directionDown:
      stated ?? false
    }
  }
}
