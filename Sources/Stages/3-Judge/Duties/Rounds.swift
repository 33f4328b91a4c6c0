package import Diagnostics
package import Domain
import Quantities
import Text

/// Where a round stands on a day, for one level.
package struct RoundStanding: Sendable {
  package let round: Reference<Round>
  package let window: Window
  package let state: State
  /// Days of the window, both ends included, where the plan gives both ends to the day.
  package let days: Int?
  /// Which of them the day is, from 1.
  package let dayNumber: Int?
  package let basis: Wording

  /// Before, in or after the window.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case upcoming
    case running
    case over
    /// The plan gives no end to tell by.
    case undated
  }
}

extension Window {
  /// The days of the window, both ends included, where both are stated to the day.
  package var dayCount: Int? {
    guard let from, let to, from.isDayExact, to.isDayExact, from.first <= to.last else {
      return nil
    }
    return from.first.days(until: to.last) + 1
  }
}

extension Period {
  /// Whether its bounds are stated to the day; the end of a month is its last day.
  var isDayExact: Bool { precision == .day || precision == .monthEnd }
}

extension Assessment {
  /// Every window of every round, in the order of the plan.
  package func rounds() -> [RoundStanding] {
    campaign.rounds.referenced.flatMap { reference, round in
      round.windows.map { standing(of: $0, in: round, reference) }
    }
  }

  /// The rounds that run on the day: two levels may be in different ones.
  package func currentRounds() -> [RoundStanding] { rounds().filter { $0.state == .running } }

  /// The windows that hold for one unit: those of its level, and those without one.
  package func rounds(of unit: Reference<Organisation>) -> [RoundStanding] {
    let level = campaign.entered.participants.first { $0.organisation == unit }?.level
    return rounds().filter { standing in
      guard let name = standing.window.level else { return true }
      return level.map { VietnameseText.areAlike($0, name) } ?? false
    }
  }

  private func standing(
    of window: Window, in round: Round, _ reference: Reference<Round>
  ) -> RoundStanding {
    let state: RoundStanding.State =
      if window.from == nil && window.to == nil {
        .undated
      } else if let first = window.firstDay, asOf < first {
        .upcoming
      } else if let last = window.lastDay, last < asOf {
        .over
      } else {
        .running
      }
    let number =
      state == .running && window.from?.isDayExact == true
      ? window.firstDay.map { $0.days(until: asOf) + 1 } : nil
    let basis = Wording { language in
      let span: String =
        switch (window.from, window.to) {
        case (let from?, let to?): DayForm.span(from: from, to: to, in: language)
        case (let from?, nil):
          language == .vi ? "từ \(from.named(in: .vi))" : "from \(from.named(in: .en))"
        case (nil, let to?):
          language == .vi ? "đến hết \(to.named(in: .vi))" : "until \(to.named(in: .en))"
        case (nil, nil): language == .vi ? "không ghi thời gian" : "no time is stated"
        }
      let level = window.level.map { " – \($0)" } ?? ""
      let length =
        window.dayCount.map {
          language == .vi ? " (\($0) ngày)" : " (\($0) days)"
        } ?? ""
      return "\(round.name)\(level): \(span)\(length)."
    }
    return RoundStanding(
      round: reference, window: window, state: state, days: window.dayCount, dayNumber: number,
      basis: basis)
  }
}
