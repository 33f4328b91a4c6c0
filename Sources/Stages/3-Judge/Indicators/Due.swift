package import Diagnostics
package import Domain
package import Quantities
import Text

/// The last day of a target, and where it is taken from.
package struct Due: Sendable, Hashable {
  package let day: Day
  package let source: Source

  /// What sets the last day.
  package enum Source: Sendable, Hashable {
    /// The plan's own limit for the target.
    case stated(DueDate)
    /// The end of the period that the target is for.
    case period(Period)
    /// The end of the last round of the subject's level.
    case round(name: String)
    /// The end of the campaign.
    case campaign
  }

  /// The limit in words: `đến hết năm 2025`, `trước ngày 01/01/2025`.
  package var wording: Wording {
    Wording { language in
      let isVietnamese = language == .vi
      switch source {
      case .stated(let due):
        let tentative = due.isTentative ? (isVietnamese ? " (dự kiến)" : " (tentative)") : ""
        return due.limit(in: language) + tentative
      case .period(let period): return DueDate(period: period).limit(in: language)
      case .round(let name):
        let end = day.named(in: language)
        return isVietnamese ? "đến hết \(end) (\(name) kết thúc)" : "by \(end) (the end of \(name))"
      case .campaign:
        let end = day.named(in: language)
        return isVietnamese
          ? "đến hết \(end) (đợt thi đua kết thúc)" : "by \(end) (the end of the campaign)"
      }
    }
  }
}

extension DueDate {
  /// The limit in words, with whether it still counts: `đến hết ngày 11/7/2025`.
  package func limit(in language: Language) -> String {
    let name = period.named(in: language)
    switch (language, isInclusive == false) {
    case (.vi, true): return "trước \(name)"
    case (.vi, false): return "đến hết \(name)"
    case (.en, true): return "before \(name)"
    case (.en, false): return "by the end of \(name)"
    }
  }
}

extension Assessment {
  /// The last day of a target: its own limit, else its period's, its level's last round's, the
  /// campaign's.
  func due(of cell: TargetCell) -> Due? {
    if let due = cell.target.due { return Due(day: due.lastDay, source: .stated(due)) }
    if let period = cell.target.period { return Due(day: period.last, source: .period(period)) }
    if let level = level(of: cell), let round = lastRound(ofLevel: level) { return round }
    return campaign.scope.period.lastDay.map { Due(day: $0, source: .campaign) }
  }

  /// The level whose rounds hold for a target.
  private func level(of cell: TargetCell) -> String? {
    if case .organisation(let unit) = cell.subject,
      let participant = campaign.entered.participants.first(where: { $0.organisation == unit }),
      let level = participant.level
    {
      return level
    }
    return campaign.indicators[cell.indicator].level
  }

  private func lastRound(ofLevel level: String) -> Due? {
    var last: Due?
    for round in campaign.rounds {
      for window in round.windows {
        guard let name = window.level, VietnameseText.areAlike(name, level),
          let day = window.lastDay, last.map({ $0.day < day }) ?? true
        else { continue }
        last = Due(day: day, source: .round(name: round.name))
      }
    }
    return last
  }
}
