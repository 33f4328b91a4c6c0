package import Diagnostics
package import Domain
import Quantities
import Text

/// How many works a unit has registered against how many it must.
package struct RegistrationStanding: Sendable {
  package let organisation: Reference<Organisation>
  package let rule: Reference<Participation.WorkRule>
  package let works: [Reference<RegisteredWork>]
  package let minimum: Int?
  package let state: State
  package let basis: Wording

  /// Against the minimum.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case enough
    case short
    /// None yet; the rule lets such a unit do something else instead.
    case fallback
    /// The rule states no number.
    case noMinimum = "no_minimum"
  }
}

/// A work that is registered more than once, or stands in the plan already.
package struct DuplicateWork: Sendable {
  package let work: Reference<RegisteredWork>
  package let other: WorkProgress.AnyWork
  package let basis: Wording
}

extension Assessment {
  /// For every unit with a rule, its works against the minimum.
  package func registrations() -> [RegistrationStanding] {
    campaign.entered.participants.compactMap { participant in
      guard let rule = participant.workRule else { return nil }
      let works = campaign.entered.registeredWorks.referenced.filter { _, work in
        work.organisation == participant.organisation && work.rule.map { $0 == rule } ?? true
          && work.registeredOn.map { $0 <= asOf } ?? true
      }.map(\.reference)
      return standing(participant.organisation, rule, works)
    }
  }

  private func standing(
    _ unit: Reference<Organisation>, _ reference: Reference<Participation.WorkRule>,
    _ works: [Reference<RegisteredWork>]
  ) -> RegistrationStanding {
    let rule = campaign.participation.workRules[reference]
    let counted = rule.unit ?? "công trình"
    let state: RegistrationStanding.State =
      if let minimum = rule.minimum {
        works.count >= minimum
          ? .enough : works.isEmpty && rule.fallback != nil ? .fallback : .short
      } else {
        .noMinimum
      }
    let basis = Wording { language in
      let isVietnamese = language == .vi
      let count =
        isVietnamese
        ? "Đã đăng ký \(works.count) \(counted)" : "\(works.count) \(counted) registered"
      guard let minimum = rule.minimum else {
        return isVietnamese
          ? "\(count); kế hoạch không ghi số tối thiểu."
          : "\(count); the plan states no minimum."
      }
      let least =
        isVietnamese ? "tối thiểu \(minimum)" : "the minimum is \(minimum)"
      guard state == .fallback, let fallback = rule.fallback else {
        return "\(count); \(least)."
      }
      return isVietnamese
        ? "\(count); \(least), nếu không có thì: \(fallback)."
        : "\(count); \(least), without one instead: \(fallback)."
    }
    return RegistrationStanding(
      organisation: unit, rule: reference, works: works, minimum: rule.minimum, state: state,
      basis: basis)
  }

  /// Registered works that carry the name of one of the plan, or of another registered one.
  package func duplicateWorks() -> [DuplicateWork] {
    var known: [String: WorkProgress.AnyWork] = [:]
    for (reference, work) in campaign.works.referenced {
      known[VietnameseText.key(work.name)] = .planned(reference)
    }
    var duplicates: [DuplicateWork] = []
    for (reference, work) in campaign.entered.registeredWorks.referenced {
      let key = VietnameseText.key(work.name)
      if let other = known[key] {
        duplicates.append(
          DuplicateWork(work: reference, other: other, basis: sentence(work, other)))
      } else {
        known[key] = .registered(reference)
      }
    }
    return duplicates
  }

  private func sentence(_ work: RegisteredWork, _ other: WorkProgress.AnyWork) -> Wording {
    switch other {
    case .planned:
      return Wording(
        vi: "“\(work.name)” trùng với công trình đã có trong kế hoạch.",
        en: "'\(work.name)' is a work of the plan already.")
    case .registered(let reference):
      let unit = model.organisations[campaign.entered.registeredWorks[reference].organisation].name
      return Wording(
        vi: "“\(work.name)” trùng với công trình do \(unit) đăng ký.",
        en: "'\(work.name)' is registered by \(unit) already.")
    }
  }
}
