package import Diagnostics

/// What can be said of a target (trạng thái), in the order in which it is decided.
package enum IndicatorState: String, Sendable, Hashable, CaseIterable {
  case notApplicable = "not_applicable"
  /// The plan names a direction only, or what to compare with is not known.
  case undecidable
  case noFigures = "no_figures"
  case notDue = "not_due"
  case exceeded
  case reached
  case missed
  case onTrack = "on_track"
  case behind
  case underway

  /// The word for it, one for the whole site.
  package var name: Wording {
    switch self {
    case .notApplicable: Wording(vi: "Không áp dụng", en: "Not applicable")
    case .undecidable: Wording(vi: "Chưa đủ căn cứ đánh giá", en: "Not enough to judge by")
    case .noFigures: Wording(vi: "Chưa có số liệu", en: "No figures yet")
    case .notDue: Wording(vi: "Chưa đến hạn", en: "Not due yet")
    case .exceeded: Wording(vi: "Vượt", en: "Exceeded")
    case .reached: Wording(vi: "Đạt", en: "Reached")
    case .missed: Wording(vi: "Chưa đạt", en: "Not reached")
    case .onTrack: Wording(vi: "Đúng tiến độ", en: "On track")
    case .behind: Wording(vi: "Chậm tiến độ", en: "Behind schedule")
    case .underway: Wording(vi: "Đang thực hiện", en: "Under way")
    }
  }

  /// The states from the best to those that say nothing, as they are counted and explained.
  package static let inOrder: [IndicatorState] = [
    .exceeded, .reached, .onTrack, .underway, .behind, .missed, .noFigures, .notDue, .undecidable,
    .notApplicable,
  ]

  /// Whether the target is reached, or more than that.
  package var isSuccess: Bool { self == .reached || self == .exceeded }

  /// Whether there is a target to hold a figure against.
  package var isJudged: Bool { self != .notApplicable && self != .undecidable }

  /// Whether another day could have given another state for the same figures.
  package var dependsOnDay: Bool {
    switch self {
    case .notApplicable, .undecidable, .exceeded, .reached: false
    case .noFigures, .notDue, .missed, .onTrack, .behind, .underway: true
    }
  }
}
