package import Diagnostics
import Domain
import Quantities
import Text

/// Two statements that do not fit together; nothing is corrected.
package struct Inconsistency: Sendable {
  package let kind: Kind
  package let words: Wording
  /// Where the later statement stands.
  package let origin: Span

  /// What does not fit.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case partAboveWhole = "part_above_whole"
    case sumDiffers = "sum_differs"
    case componentsDiffer = "components_differ"
    case roundLength = "round_length"
    case dueBeforeStart = "due_before_start"
    case figureAfterEnd = "figure_after_end"
  }
}

extension Assessment {
  /// Everything in plan and figures that does not fit together, in the order of the plan.
  package func inconsistencies() -> [Inconsistency] {
    campaign.indicators.referenced.flatMap { reference, indicator in
      partsAboveWholes(reference, indicator) + differingSums(reference, indicator)
        + plannedOddities(indicator) + figuresAfterEnd(reference, indicator)
    } + campaign.rounds.flatMap(lengths)
  }

  /// A real part (trong đó) above its whole, in the same period; only where the units are one.
  private func partsAboveWholes(
    _ reference: Reference<Indicator>, _ indicator: Indicator
  ) -> [Inconsistency] {
    guard let parent = indicator.parent, campaign.indicators[parent].unit == indicator.unit else {
      return []
    }
    let whole = campaign.indicators[parent]
    return campaign.entered.results.current(of: reference).compactMap { result in
      let key = IndicatorResult.Key(
        indicator: parent, subject: result.subject, subgroup: result.subgroup,
        period: result.period)
      guard case .number(let part, _) = result.value,
        case .number(let all, _)? = campaign.entered.results[key]?.value, part > all
      else { return nil }
      let words = Wording { language in
        let unit = indicator.unit
        let left = NumberForm.text(part, unit: unit, in: language)
        let right = NumberForm.text(all, unit: unit, in: language)
        let time = result.period.named(in: language)
        return language == .vi
          ? "“\(indicator.displayName)” (\(left)) là một phần của “\(whole.displayName)” (\(right))"
            + " nhưng lớn hơn, \(time)."
          : "'\(indicator.displayName)' (\(left)) is a part of '\(whole.displayName)' (\(right))"
            + " but larger, \(time)."
      }
      return Inconsistency(kind: .partAboveWhole, words: words, origin: result.origin)
    }
  }

  /// A figure of the whole beside figures of its parts that add up to another one.
  private func differingSums(
    _ reference: Reference<Indicator>, _ indicator: Indicator
  ) -> [Inconsistency] {
    guard indicator.rollUp == .sum else { return [] }
    return cells(of: reference).compactMap { cell in
      guard let figure = ownFigure(for: cell), let stated = figure.number,
        let rolled = rolledUp(cell), rolled.isComplete, let sum = rolled.value, sum != stated,
        rolled.parts.allSatisfy({ $0.figure.day == figure.day }),
        let origin = figure.results.last?.origin
      else { return nil }
      let words = Wording { language in
        let left = NumberForm.text(stated, unit: indicator.unit, in: language)
        let right = NumberForm.text(sum, unit: indicator.unit, in: language)
        return language == .vi
          ? "Số chung của “\(indicator.displayName)” là \(left), cộng các nơi được \(right)."
          : "The whole of '\(indicator.displayName)' is \(left), its places add up to \(right)."
      }
      return Inconsistency(kind: .sumDiffers, words: words, origin: origin)
    }
  }

  private func plannedOddities(_ indicator: Indicator) -> [Inconsistency] {
    var found: [Inconsistency] = []
    let named = indicator.components.count
    for target in indicator.targets {
      if let stated = target.lower?.whole, named > 0, stated != named {
        found.append(
          Inconsistency(
            kind: .componentsDiffer,
            words: Wording(
              vi: "“\(indicator.displayName)”: văn bản nêu \(stated), kể tên \(named).",
              en: "'\(indicator.displayName)': \(stated) are stated, \(named) are named."),
            origin: indicator.origin))
      }
      if let due = target.due?.lastDay, let start = campaign.scope.period.firstDay, due < start {
        found.append(
          Inconsistency(
            kind: .dueBeforeStart,
            words: Wording(
              vi: "Hạn của “\(indicator.displayName)” (\(DayForm.text(due))) trước ngày bắt đầu đợt"
                + " thi đua (\(DayForm.text(start))).",
              en: "'\(indicator.displayName)' is due (\(DayForm.text(due, in: .en))) before the"
                + " campaign begins (\(DayForm.text(start, in: .en)))."),
            origin: indicator.origin))
      }
    }
    return found
  }

  /// A figure of a province or unit for a time after its end.
  private func figuresAfterEnd(
    _ reference: Reference<Indicator>, _ indicator: Indicator
  ) -> [Inconsistency] {
    campaign.entered.results.current(of: reference).compactMap { result in
      guard let end = lastDay(of: result.subject), result.period.first > end else { return nil }
      return Inconsistency(
        kind: .figureAfterEnd,
        words: Wording { language in
          let time = result.period.named(in: language)
          let last = end.named(in: language)
          return language == .vi
            ? "Số liệu \(time) ghi cho nơi chỉ tồn tại đến hết \(last)."
            : "A figure of \(time) is given for a place that existed until \(last)."
        }, origin: result.origin)
    }
  }

  private func lastDay(of subject: IndicatorResult.Subject) -> Day? {
    switch subject {
    case .whole: nil
    case .organisation(let unit): model.organisations[unit].validTo
    case .province(let key): model.provinces[key]?.validTo
    }
  }

  /// A round that is called by a number of days and lasts another one.
  private func lengths(_ round: Round) -> [Inconsistency] {
    guard let stated = round.statedDays else { return [] }
    return round.windows.compactMap { window in
      guard let days = window.dayCount, days != stated else { return nil }
      let level = window.level.map { " (\($0))" } ?? ""
      return Inconsistency(
        kind: .roundLength,
        words: Wording(
          vi: "\(round.name)\(level) gọi là \(stated) ngày, tính ra \(days) ngày.",
          en: "\(round.name)\(level) is called \(stated) days and lasts \(days)."),
        origin: window.origin)
    }
  }
}
