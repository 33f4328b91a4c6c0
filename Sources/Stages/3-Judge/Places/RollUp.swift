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
}

extension Assessment {
  /// The figure of the whole from those of units or places, by the rule of the indicator.
  package func rolledUp(_ cell: TargetCell) -> RolledUp? {
    let indicator = campaign.indicators[cell.indicator]
    guard let rule = indicator.rollUp, rule != .separate else { return nil }
    let all = figures.subjects(of: cell.indicator).filter { $0 != .whole }
    guard let first = all.first else { return nil }
    var found = all.compactMap { subject -> (IndicatorResult.Subject, CountedFigure)? in
      counted(for: cell.about(subject)).figure.map { (subject, $0) }
    }.filter { $0.1.number != nil && !$0.1.isEarlier }
    let newest = found.map(\.1.day).max()
    // What stands on a day is told by the places of that day; a sum over time would need both maps.
    let kind = cell.target.isLevel ? found.first { $0.1.day == newest }?.0 ?? first : first
    let subjects =
      cell.target.isLevel && found.allSatisfy { $0.1.day != newest || $0.0.isSameKind(as: kind) }
      ? all.filter { $0.isSameKind(as: kind) } : all
    guard subjects.allSatisfy({ $0.isSameKind(as: kind) }) else {
      return RolledUp(
        rule: rule, value: nil, parts: [], missing: subjects, basis: Self.mixedPlaces)
    }
    found = found.filter { $0.0.isSameKind(as: kind) }
    guard let day = newest else { return nil }
    let parts = found.filter { rule == .latest || $0.1.day == day }.map { subject, figure in
      RolledUp.Part(
        subject: subject, figure: figure, weight: weight(of: subject, for: cell, by: rule))
    }
    let present = Set(parts.map(\.subject))
    let expected = expectedSubjects(like: kind) ?? subjects
    let missing = expected.filter { subject in
      !present.contains(subject) && !counted(for: cell.about(subject)).isNotApplicable
    }
    return combined(parts, missing, rule, indicator)
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
