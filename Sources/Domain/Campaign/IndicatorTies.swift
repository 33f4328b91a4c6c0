/// What ties one indicator to another.
public enum IndicatorTie: Sendable, Hashable, CaseIterable {
  case parent
  case memberOf
  case subgroupOf
  case within
  case follows
  case pairsWith
}

extension Indicator {
  /// The indicator that it names by a tie.
  public func named(by tie: IndicatorTie) -> Reference<Indicator>? {
    switch tie {
    case .parent: parent
    case .memberOf: memberOf
    case .subgroupOf: subgroupOf
    case .within: within
    case .follows: follows
    case .pairsWith: pairsWith
    }
  }
}

/// Which indicators name which, found once: every page of an indicator asks.
public struct IndicatorTies: Sendable {
  private struct Key: Hashable {
    let tie: IndicatorTie
    let named: Reference<Indicator>
  }

  private let naming: [Key: [Reference<Indicator>]]

  /// The ties of all indicators of a campaign.
  public init(of indicators: Register<Indicator>) {
    naming = indicators.referenced.reduce(into: [:]) { naming, entry in
      for tie in IndicatorTie.allCases {
        guard let named = entry.record.named(by: tie) else { continue }
        naming[Key(tie: tie, named: named), default: []].append(entry.reference)
      }
    }
  }

  /// The indicators that name this one by a tie, in the order of the plan.
  public func naming(
    _ indicator: Reference<Indicator>, by tie: IndicatorTie
  ) -> [Reference<Indicator>] {
    naming[Key(tie: tie, named: indicator)] ?? []
  }
}
