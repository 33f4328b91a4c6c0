package import Diagnostics
package import Domain
package import Quantities
import Text

/// How many of the plan's steps an exemplar has taken by a day.
package struct ExemplarProgress: Sendable {
  package let exemplar: Reference<Exemplar>
  package let steps: [Step]
  /// The last step that is reached with all before it.
  package let reached: Int
  package let basis: Wording

  /// One step of the plan.
  package struct Step: Sendable {
    package let number: Int
    package let rule: Reference<ExemplarRule>?
    package let isReached: Bool
    package let day: Day?
  }
}

extension Assessment {
  /// The steps of every exemplar; those that the plan numbers, else those that are entered.
  package func exemplarProgress() -> [ExemplarProgress] {
    campaign.entered.exemplars.referenced.map { progress(of: $1, $0) }
  }

  private func progress(
    of exemplar: Exemplar, _ reference: Reference<Exemplar>
  ) -> ExemplarProgress {
    let planned = campaign.exemplarRules.referenced.filter { $0.record.step != nil }
    let last = max(
      planned.compactMap(\.record.step).max() ?? 0, exemplar.steps.map(\.number).max() ?? 0)
    let steps = (last > 0 ? Array(1...last) : []).map { number in
      let taken = exemplar.steps.first { step in
        step.number == number && step.day.map { $0 <= asOf } ?? true
      }
      return ExemplarProgress.Step(
        number: number, rule: planned.first { $0.record.step == number }?.reference,
        isReached: taken != nil, day: taken?.day)
    }
    let reached = steps.prefix(while: \.isReached).count
    let skipped = steps.dropFirst(reached).filter(\.isReached).map(\.number)
    let basis = Wording { language in
      let isVietnamese = language == .vi
      var text =
        isVietnamese
        ? "Đã qua \(reached) trên \(last) bước" : "\(reached) of \(last) steps are taken"
      if let day = steps.prefix(reached).last?.day {
        text += " (\(day.named(in: language)))"
      }
      if !skipped.isEmpty {
        let list = skipped.map(String.init).joined(separator: ", ")
        text +=
          isVietnamese
          ? "; bước \(list) đã ghi mà bước trước chưa ghi"
          : "; step \(list) is recorded, one before it is not"
      }
      return text + "."
    }
    return ExemplarProgress(exemplar: reference, steps: steps, reached: reached, basis: basis)
  }
}
