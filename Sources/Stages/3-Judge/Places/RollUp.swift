package import Diagnostics
package import Domain
package import Quantities
import Text

/// One figure of the whole, made of those of its places or units.
package struct RolledUp: Sendable {
  package let rule: Indicator.RollUp
  /// Nothing where the rule cannot be followed; the sentence says why.
  package let value: Decimal?
  package let parts: [Part]
  /// Who has no figure of the same day.
  package let missing: [IndicatorResult.Subject]
  package let basis: Wording

  /// The figure of one place, with its weight where there is one.
  package struct Part: Sendable {
    package let subject: IndicatorResult.Subject
    package let figure: CountedFigure
    package let weight: Decimal?
  }

  package var isComplete: Bool { missing.isEmpty }

  /// The part that speaks of the latest day.
  package var newest: Part? { parts.max { $0.figure.day < $1.figure.day } }
}

extension Assessment {
  /// The figure of the whole from those of units or places, by the rule of the indicator.
  package func rolledUp(_ cell: TargetCell) -> RolledUp? {
    let indicator = campaign.indicators[cell.indicator]
    guard let rule = indicator.rollUp, rule != .separate else { return nil }
    let subjects = figures.subjects(of: cell.indicator).filter { $0 != .whole }
    let found = subjects.compactMap { subject -> (IndicatorResult.Subject, CountedFigure)? in
      counted(for: cell.about(subject)).figure.map { (subject, $0) }
    }.filter { $0.1.number != nil && !$0.1.isEarlier }
    guard let newest = found.max(by: { $0.1.day < $1.1.day }) else { return nil }
    let isTotal = rule == .sum && cell.target.isTotal(of: indicator)
    var parts: [RolledUp.Part] = []
    var missing: [IndicatorResult.Subject] = []
    for map in Self.byMap(found) {
      let day = map.map(\.1.day).max()
      let isOther = !map[0].0.isSameKind(as: newest.0)
      guard !isOther || (map[0].0.isProvince && newest.0.isProvince && day != newest.1.day) else {
        return RolledUp(
          rule: rule, value: nil, parts: [], missing: subjects, basis: Self.mixedPlaces)
      }
      // Where things stand only the map of the day says; what happened on either map adds up.
      guard isTotal || !isOther else { continue }
      let own = map.filter { rule == .latest || $0.1.day == day }.map { subject, figure in
        RolledUp.Part(
          subject: subject, figure: figure, weight: weight(of: subject, for: cell, by: rule))
      }
      let present = Set(own.map(\.subject))
      let expected = expectedSubjects(like: map[0].0) ?? subjects
      missing += expected.filter { subject in
        subject.isSameKind(as: map[0].0) && !present.contains(subject)
          && !counted(for: cell.about(subject)).isNotApplicable
      }
      parts += own
    }
    return combined(parts, missing, rule, indicator)
  }

  /// The figures of the 63 provinces, of the 34 and of units apart, in this order of appearance.
  private static func byMap(
    _ found: [(IndicatorResult.Subject, CountedFigure)]
  ) -> [[(IndicatorResult.Subject, CountedFigure)]] {
    var maps: [[(IndicatorResult.Subject, CountedFigure)]] = []
    for entry in found {
      if let place = maps.firstIndex(where: { $0[0].0.isSameKind(as: entry.0) }) {
        maps[place].append(entry)
      } else {
        maps.append([entry])
      }
    }
    return maps
  }

  private func combined(
    _ parts: [RolledUp.Part], _ missing: [IndicatorResult.Subject], _ rule: Indicator.RollUp,
    _ indicator: Indicator
  ) -> RolledUp {
    let values = parts.compactMap(\.figure.number)
    let value: Decimal?
    switch rule {
    case .sum: value = Decimal.sum(values)
    case .weightedMean: value = Self.mean(parts)
    case .latest: value = parts.max { $0.figure.day < $1.figure.day }?.figure.number
    case .separate: value = nil
    }
    let total = parts.count + missing.count
    let basis = Wording { language in
      let isVietnamese = language == .vi
      let lead =
        switch rule {
        case .sum: isVietnamese ? "Cộng số của" : "The sum of"
        case .weightedMean(let weight):
          isVietnamese
            ? "Bình quân theo trọng số “\(campaign.indicators[weight].displayName)” của"
            : "The mean, weighted by '\(campaign.indicators[weight].displayName)', of"
        case .latest: isVietnamese ? "Số mới nhất trong" : "The newest of"
        case .separate: ""
        }
      guard value != nil else {
        return isVietnamese
          ? "\(lead) \(parts.count) nơi chưa tính được: thiếu trọng số hoặc số quá lớn."
          : "\(lead) \(parts.count) places cannot be had: a weight is missing or too many digits."
      }
      return isVietnamese
        ? "\(lead) \(parts.count) trên \(total) nơi." : "\(lead) \(parts.count) of \(total) places."
    }
    return RolledUp(rule: rule, value: value, parts: parts, missing: missing, basis: basis)
  }

  /// Σ value × weight ÷ Σ weight, to six places; the products are exact.
  private static func mean(_ parts: [RolledUp.Part]) -> Decimal? {
    var products: [Decimal] = []
    var weights: [Decimal] = []
    for part in parts {
      guard let weight = part.weight, !weight.isNegative,
        let product = part.figure.number?.multiplied(by: weight)
      else { return nil }
      products.append(product)
      weights.append(weight)
    }
    guard let sum = Decimal.sum(products), let total = Decimal.sum(weights) else { return nil }
    return sum.divided(by: total, places: 6)
  }

  private func weight(
    of subject: IndicatorResult.Subject, for cell: TargetCell, by rule: Indicator.RollUp
  ) -> Decimal? {
    guard case .weightedMean(let indicator) = rule else { return nil }
    let series = figures[
      FigureIndex.Key(indicator: indicator, subject: subject, subgroup: cell.subgroup)]
    let fitting = series.last { cell.target.period?.contains($0.measureDay) ?? true } ?? series.last
    if case .number(let value, _)? = fitting?.value { return value }
    return nil
  }

  /// The units that take part, where the campaign lists them.
  private func expectedSubjects(like kind: IndicatorResult.Subject) -> [IndicatorResult.Subject]? {
    guard case .organisation = kind, !campaign.entered.participants.isEmpty else { return nil }
    return campaign.entered.participants.map { .organisation($0.organisation) }
  }

  private static let mixedPlaces = Wording(
    vi: "Không cộng số của nơi trước và sau khi sắp xếp ngày 01/7/2025, hoặc của tỉnh với đơn vị.",
    en: "Places before and after the mergers of 1 July 2025, or provinces and units, are not"
      + " added up.")
}

extension Assessment.Counted {
  var isNotApplicable: Bool { if case .notApplicable = self { true } else { false } }
}
