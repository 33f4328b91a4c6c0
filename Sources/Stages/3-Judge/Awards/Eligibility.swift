package import Diagnostics
package import Domain
import Quantities
import Text

/// Whether a nomination meets the conditions that can be checked, and which it fails.
package struct Eligibility: Sendable {
  package let nomination: Reference<Nomination>
  package let state: State
  /// The rules that it fails, in words.
  package let failures: [Wording]
  /// What is not there yet (thiếu), in words.
  package let missing: [Wording]
  /// Conditions in prose: the council weighs them, not the program.
  package let forCouncil: [Wording]

  /// Decided, or what keeps it from being.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case eligible
    case notEligible = "not_eligible"
    case undecided

    package var name: Wording {
      switch self {
      case .eligible: Wording(vi: "Đủ điều kiện", en: "Eligible")
      case .notEligible: Wording(vi: "Không đủ điều kiện", en: "Not eligible")
      case .undecided: Wording(vi: "Chưa đủ căn cứ", en: "Undecided")
      }
    }
  }
}

extension Assessment {
  /// Every nomination with whether it meets the conditions; none of this is public.
  package func eligibilities() -> [Eligibility] {
    campaign.entered.nominations.referenced.map { eligibility(of: $1, $0) }
  }

  private struct Examination {
    var failures: [Wording] = []
    var missing: [Wording] = []
    var forCouncil: [Wording] = []
  }

  private func eligibility(
    of nomination: Nomination, _ reference: Reference<Nomination>
  ) -> Eligibility {
    var found = Examination()
    if let exclusion = nomination.exclusion {
      found.failures.append(
        Wording(vi: "Bị loại trừ: \(exclusion).", en: "Excluded: \(exclusion)."))
    }
    if let criterion = nomination.criterion.map({ campaign.awards.criteria[$0] }) {
      for item in criterion.items { examine(item, nomination, &found) }
      if criterion.items.isEmpty, let text = criterion.text {
        found.forCouncil.append(Self.forCouncil(text))
      }
    } else {
      found.missing.append(
        Wording(vi: "Thiếu: tiêu chuẩn áp dụng.", en: "Missing: the criterion that applies."))
    }
    examineDossier(nomination, &found)
    let state: Eligibility.State =
      !found.failures.isEmpty ? .notEligible : found.missing.isEmpty ? .eligible : .undecided
    return Eligibility(
      nomination: reference, state: state, failures: found.failures, missing: found.missing,
      forCouncil: found.forCouncil)
  }

  private func examine(
    _ item: AwardCriterion.Item, _ nomination: Nomination, _ found: inout Examination
  ) {
    if let rule = item.rating {
      let ratings = ratings(of: nomination, under: rule)
      found.failures += ratings.failures
      found.missing += ratings.missing
    }
    for indicator in item.indicators {
      let cells = cells(of: indicator, subject: .organisation(nomination.organisation))
      for judgement in cells.map(judgement(of:)) where !judgement.state.isSuccess {
        let name = campaign.indicators[indicator].displayName
        let words = Wording {
          "“\(name)”: \(judgement.state.name[$0]). \(judgement.basis[$0])"
        }
        switch judgement.state {
        case .missed: found.failures.append(words)
        case .notApplicable: break
        default: found.missing.append(words)
        }
      }
    }
    if item.rating == nil, item.indicators.isEmpty {
      found.forCouncil.append(Self.forCouncil(item.text))
    }
  }

  private static func forCouncil(_ text: String) -> Wording {
    Wording(vi: "Hội đồng xem xét: \(text)", en: "For the council to weigh: \(text)")
  }

  private func examineDossier(_ nomination: Nomination, _ found: inout Examination) {
    let unit = model.organisations[nomination.organisation]
    for (reference, item) in campaign.awards.dossiers.referenced
    where !nomination.dossier.contains(reference) {
      // A part for one kind of unit is asked of that kind only.
      if let kind = item.appliesTo,
        !VietnameseText.key(kind).contains(VietnameseText.key(unit.kind))
      {
        continue
      }
      found.missing.append(
        Wording(vi: "Thiếu hồ sơ: \(item.text)", en: "Missing from the file: \(item.text)"))
    }
  }
}
