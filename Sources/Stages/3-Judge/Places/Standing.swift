package import Diagnostics
package import Domain
package import Quantities
import Text

/// The order of places by one indicator (xếp hạng), in the newest period, or in the one that
/// decided whether the target was reached.
package struct Standing: Sendable {
  package let indicator: Reference<Indicator>
  package let period: Period
  /// The map that the provinces stand on.
  package let map: Province.Vintage
  /// Those with a figure, the best first; none where no side is the better one.
  package let ranks: [Rank<IndicatorResult.Subject>]
  /// Those of the same map without one.
  package let missing: [IndicatorResult.Subject]
  /// Where each of them stands against its target, in the order of ranks, then of the missing.
  package let judgements: [IndicatorResult.Subject: Judgement]
  /// How final the least final of the figures is.
  package let status: IndicatorResult.Status
  package let isLowestFirst: Bool

  /// The rank of a subject.
  package func rank(of subject: IndicatorResult.Subject) -> Rank<IndicatorResult.Subject>? {
    ranks.first { $0.subject == subject }
  }

  /// How many reach the target.
  package var reached: Int { judgements.values.count { $0.state.isSuccess } }

  package var total: Int { judgements.count }
}

extension Assessment {
  /// The provinces in the order of their figures; nothing for fewer than three.
  package func standing(of indicator: Reference<Indicator>) -> Standing? {
    let direction = campaign.indicators[indicator].direction
    let provinces = figures.subjects(of: indicator).filter(\.isProvince)
    guard provinces.count > 2, let cell = headline(of: indicator)?.cell else { return nil }
    let current = provinces.flatMap { subject in
      figures[FigureIndex.Key(indicator: indicator, subject: subject, subgroup: nil)]
    }
    guard let newest = current.max(by: { $0.period.last < $1.period.last })?.period else {
      return nil
    }
    let map = Self.vintage(of: newest)
    let known = provinces.filter { $0.map == map }
    guard known.count > 2 else { return nil }
    let all = model.provinces.of(map)
    // Where few have figures the others are not expected to have any.
    let expected: [IndicatorResult.Subject] =
      known.count * 2 > all.count ? all.map { .province($0.key) } : known
    let judgements = expected.map { ($0, judgement(of: cell.about($0))) }
    // A state beside a figure that it does not rest on would contradict it.
    let deciding = judgements.compactMap { $0.1.decidingResult?.period }
      .filter { Self.vintage(of: $0) == map }.max { $0.last < $1.last }
    let period = deciding ?? newest
    let results = current.filter { $0.period == period }
    let entries = results.compactMap { result in
      result.number.map { (subject: result.subject, value: $0) }
    }
    let isFall = [.decrease, .decreasePerYear].contains(cell.target.comparator)
    let ranks =
      direction == .none
      ? [] : Rank.order(entries, lowestFirst: direction == .down && !isFall)
    let found = Set(entries.map(\.subject))
    return Standing(
      indicator: indicator, period: period, map: map, ranks: ranks,
      missing: expected.filter { !found.contains($0) },
      judgements: Dictionary(judgements, uniquingKeysWith: { first, _ in first }),
      status: results.map(\.status).min { $0.rank < $1.rank } ?? .official,
      isLowestFirst: direction == .down && !isFall)
  }

  /// `21/34 tỉnh, thành phố đạt mục tiêu 2026`; nothing where there is no number to reach.
  package func reachedHeadline(of standing: Standing) -> Wording? {
    let silent: Set<IndicatorState> = [.notApplicable, .undecidable]
    guard standing.judgements.values.contains(where: { !silent.contains($0.state) }) else {
      return nil
    }
    return Wording { language in
      let goal =
        standing.judgements.values.first?.cell.target.period
        .map { " \(DayForm.text($0, .short, in: language))" } ?? ""
      let count = "\(standing.reached)/\(standing.total)"
      return language == .vi
        ? "\(count) tỉnh, thành phố đạt mục tiêu\(goal)"
        : "\(count) provinces reach the\(goal) target"
    }
  }

  /// `Cao nhất là Hà Nội (98,2%)`.
  package func leadHeadline(of standing: Standing) -> Wording {
    let unit = campaign.indicators[standing.indicator].unit
    let leaders = standing.ranks.filter { $0.number == 1 }
    return Wording { language in
      let isVietnamese = language == .vi
      let best = leaders.first.map { NumberForm.text($0.value, unit: unit, in: language) } ?? ""
      let end =
        isVietnamese
        ? standing.isLowestFirst ? "thấp nhất" : "cao nhất"
        : standing.isLowestFirst ? "lowest" : "highest"
      let names = leaders.map { name(of: $0.subject) }
      let lead: String =
        if names.count <= 2 {
          isVietnamese
            ? "\(end) là \(WordForm.list(names, in: .vi)) (\(best))"
            : "\(end): \(WordForm.list(names, in: .en)) (\(best))"
        } else {
          isVietnamese
            ? "\(end) là \(best), \(names.count) nơi cùng mức"
            : "\(end) \(best), shared by \(names.count)"
        }
      return lead.capitalizedFirst
    }
  }

  /// The short name of a place.
  package func name(of subject: IndicatorResult.Subject) -> String {
    switch subject {
    case .whole: ""
    case .organisation(let unit): model.organisations[unit].name
    case .province(let key): model.provinces[key]?.name ?? key.code
    }
  }
}

extension IndicatorResult.Subject {
  /// Whether it is a province of either map.
  package var isProvince: Bool { map != nil }

  /// The map that a province stands on.
  package var map: Province.Vintage? {
    if case .province(let key) = self { key.vintage } else { nil }
  }
}

extension IndicatorResult {
  fileprivate var number: Decimal? {
    if case .number(let number, _) = value { number } else { nil }
  }
}
