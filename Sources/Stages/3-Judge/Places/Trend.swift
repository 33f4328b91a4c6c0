package import Diagnostics
import Domain
package import Quantities
import Text

/// Which way the newest figures went, without a break between them.
package struct Trend: Sendable, Hashable {
  /// Where the newest figure stands to the one before.
  package let movement: Movement
  /// How many times in a row it went that way.
  package let count: Int
  package let precision: Period.Precision

  package init(movement: Movement, count: Int, precision: Period.Precision) {
    self.movement = movement
    self.count = count
    self.precision = precision
  }

  /// Up, down or neither.
  package enum Movement: Sendable, Hashable {
    case up
    case down
    case level
  }
}

extension Course {
  /// The way of the newest figures; nothing where the newest one has no comparable one before it.
  package var trend: Trend? {
    guard let newest, let line = lines.first(where: { $0.points.last?.slot == newest.slot }),
      let precision = periods.first?.precision
    else { return nil }
    var movement: Trend.Movement?
    var count = 0
    for (before, point) in zip(line.points, line.points.dropFirst()).reversed() {
      guard before.slot + 1 == point.slot, !breaks.contains(point.slot) else { break }
      let step: Trend.Movement =
        before.value == point.value ? .level : before.value < point.value ? .up : .down
      guard movement == nil || movement == step else { break }
      movement = step
      count += 1
    }
    return movement.map { Trend(movement: $0, count: count, precision: precision) }
  }
}

extension Trend {
  /// `Tăng ba quý liền`, `Giảm so với tháng trước`, `Bằng năm trước`.
  package var words: Wording {
    Wording { language in
      let unit = unit(language)
      switch (language, movement, count) {
      case (.vi, .level, 1): return "Bằng \(unit) trước"
      case (.vi, .level, _): return "Không đổi \(times(.vi)) \(unit) liền"
      case (.vi, .up, 1): return "Tăng so với \(unit) trước"
      case (.vi, .down, 1): return "Giảm so với \(unit) trước"
      case (.vi, .up, _): return "Tăng \(times(.vi)) \(unit) liền"
      case (.vi, .down, _): return "Giảm \(times(.vi)) \(unit) liền"
      case (.en, .level, 1): return "The same as the \(unit) before"
      case (.en, .level, _): return "Unchanged for \(times(.en)) \(unit)s"
      case (.en, .up, 1): return "Up on the \(unit) before"
      case (.en, .down, 1): return "Down on the \(unit) before"
      case (.en, .up, _): return "Up \(times(.en)) \(unit)s in a row"
      case (.en, .down, _): return "Down \(times(.en)) \(unit)s in a row"
      }
    }
  }

  private func unit(_ language: Language) -> String {
    let isVietnamese = language == .vi
    return switch precision {
    case .month, .monthEnd: isVietnamese ? "tháng" : "month"
    case .quarter: isVietnamese ? "quý" : "quarter"
    case .year: isVietnamese ? "năm" : "year"
    case .day, .halfYear, .years: isVietnamese ? "kỳ" : "period"
    }
  }

  private func times(_ language: Language) -> String {
    let words =
      language == .vi
      ? ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
      : ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count - 2) ? words[count - 2] : "\(count)"
  }
}
