import Diagnostics
import Domain
import Text

extension Assessment {
  /// What a rule on yearly ratings makes of a nomination: what fails, and what is missing.
  func ratings(
    of nomination: Nomination, under rule: RatingRule
  ) -> (failures: [Wording], missing: [Wording]) {
    guard let scale = scale(with: rule) else {
      return (
        [],
        [
          Wording(
            vi: "Thiếu: thang xếp loại có mức “\(rule.eachYearAtLeast)”.",
            en: "Missing: a rating scale with the step '\(rule.eachYearAtLeast)'.")
        ]
      )
    }
    var (failures, unrated, excellentYears) = years(of: nomination, under: rule, on: scale)
    if let needed = rule.excellentYearsAtLeast, let name = rule.excellent,
      excellentYears + unrated.count < needed
    {
      failures.append(
        Wording(
          vi: "Chỉ có \(excellentYears) năm “\(name)” trong \(rule.years.count) năm; cần ít nhất"
            + " \(needed).",
          en: "'\(name)' in \(excellentYears) of \(rule.years.count) years; at least \(needed) are"
            + " needed."))
    }
    guard !unrated.isEmpty else { return (failures, []) }
    let years = unrated.map(String.init).joined(separator: ", ")
    return (
      failures,
      [Wording(vi: "Thiếu xếp loại năm \(years).", en: "Missing: the rating of \(years).")]
    )
  }

  /// The years that fall below the least step, those without a rating, and how many are excellent.
  private func years(
    of nomination: Nomination, under rule: RatingRule, on scale: RatingScale
  ) -> (failures: [Wording], unrated: [Int], excellent: Int) {
    var failures: [Wording] = []
    var unrated: [Int] = []
    var excellent = 0
    let least = scale.rank(like: rule.eachYearAtLeast) ?? 0
    let top = rule.excellent.flatMap(scale.rank(like:))
    for year in rule.years {
      guard let rating = nomination.ratings.last(where: { $0.year == year }),
        let rank = scale.rank(like: rating.step)
      else {
        unrated.append(year)
        continue
      }
      if rank < least {
        failures.append(
          Wording(
            vi: "Năm \(year) xếp loại “\(rating.step)”, dưới “\(rule.eachYearAtLeast)”.",
            en: "Rated '\(rating.step)' in \(year), below '\(rule.eachYearAtLeast)'."))
      }
      if let top, rank >= top { excellent += 1 }
    }
    return (failures, unrated, excellent)
  }

  /// The scale that knows every step the rule speaks of.
  private func scale(with rule: RatingRule) -> RatingScale? {
    model.ratingScales.first { scale in
      scale.rank(like: rule.eachYearAtLeast) != nil
        && rule.excellent.map { scale.rank(like: $0) != nil } ?? true
    }
  }
}

extension RatingScale {
  /// The place of a step, however its letters are typed.
  fileprivate func rank(like step: String) -> Int? {
    steps.firstIndex { VietnameseText.areAlike($0, step) }
  }
}
