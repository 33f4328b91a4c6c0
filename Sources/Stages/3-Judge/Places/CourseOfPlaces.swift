import Domain
import Quantities

extension Assessment {
  /// The whole made of its provinces, period by period, each on the map of its time.
  ///
  /// A sum is made of all of them or not at all; a mean says of how many it is, and of too few it
  /// is none.
  func readingsOfPlaces(_ indicator: Reference<Indicator>) -> [Reading] {
    guard let rule = campaign.indicators[indicator].rollUp else { return [] }
    var parts: [Period: [(subject: IndicatorResult.Subject, reading: Reading)]] = [:]
    for subject in figures.subjects(of: indicator) where subject.isProvince {
      let key = FigureIndex.Key(indicator: indicator, subject: subject, subgroup: nil)
      for result in figures[key] {
        guard let reading = Reading(result) else { continue }
        parts[reading.period, default: []].append((subject, reading))
      }
    }
    return parts.compactMap { period, parts in
      let map = Self.vintage(of: period)
      let coverage = Course.Coverage(
        count: parts.count, total: model.provinces.count { $0.key.vintage == map })
      guard let value = combined(parts, by: rule, coverage),
        let status = parts.map(\.reading.status).min(by: { $0.rank < $1.rank })
      else { return nil }
      // A mean has one place more than what it is made of, as it has wherever it is judged.
      let places = (parts.map(\.reading.places).max() ?? 0) + (rule == .sum ? 0 : 1)
      return Reading(
        period: period, value: value.rounded(places: places), places: places, status: status,
        day: period.last, coverage: coverage)
    }
  }

  private func combined(
    _ parts: [(subject: IndicatorResult.Subject, reading: Reading)], by rule: Indicator.RollUp,
    _ coverage: Course.Coverage
  ) -> Decimal? {
    switch rule {
    case .sum: return coverage.isComplete ? Decimal.sum(parts.map(\.reading.value)) : nil
    case .weightedMean(let indicator):
      guard coverage.count * 10 >= coverage.total * 9 else { return nil }
      return mean(of: parts, by: indicator)
    case .latest, .separate: return nil
    }
  }

  /// Σ value × weight ÷ Σ weight; nothing where a weight of the period is missing.
  private func mean(
    of parts: [(subject: IndicatorResult.Subject, reading: Reading)],
    by indicator: Reference<Indicator>
  ) -> Decimal? {
    var products: [Decimal] = []
    var weights: [Decimal] = []
    for (subject, reading) in parts {
      let key = FigureIndex.Key(indicator: indicator, subject: subject, subgroup: nil)
      guard
        let weight = figures[key].last(where: { $0.period == reading.period })
          .flatMap({ Reading($0) })?.value, !weight.isNegative,
        let product = reading.value.multiplied(by: weight)
      else { return nil }
      products.append(product)
      weights.append(weight)
    }
    guard let sum = Decimal.sum(products), let total = Decimal.sum(weights) else { return nil }
    return sum.divided(by: total, places: 6)
  }
}
