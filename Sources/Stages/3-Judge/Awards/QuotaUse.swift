package import Diagnostics
package import Domain
import Quantities
import Text

/// How much of its quota a unit has used.
package struct QuotaUse: Sendable {
  package let organisation: Reference<Organisation>
  package let kind: SubjectKind
  /// Nothing where no quota names the unit or its class.
  package let quota: Reference<Quota>?
  package let allowed: Int?
  package let nominations: [Reference<Nomination>]
  package let state: State
  package let basis: Wording

  package var used: Int { nominations.count }

  /// Against the quota.
  package enum State: Sendable, Hashable {
    case over(by: Int)
    case full
    case unused(Int)
    /// No number is set for it.
    case noQuota

    package var name: Wording {
      switch self {
      case .over(let by): Wording(vi: "Vượt \(by)", en: "\(by) too many")
      case .full: Wording(vi: "Đủ hạn mức", en: "Used up")
      case .unused(let rest): Wording(vi: "Còn \(rest)", en: "\(rest) left")
      case .noQuota: Wording(vi: "Không quy định số lượng", en: "No number set")
      }
    }
  }
}

extension Assessment {
  /// Quotas of individuals and collectives, for every unit that takes part or proposes somebody.
  ///
  /// A quota of a class holds for each of its units; one that names the unit wins over its class.
  package func quotas() -> [QuotaUse] {
    var units = campaign.entered.participants.map(\.organisation)
    var seen = Set(units)
    for nomination in campaign.entered.nominations
    where seen.insert(nomination.organisation).inserted {
      units.append(nomination.organisation)
    }
    return units.flatMap { unit in
      [SubjectKind.collective, .person].flatMap { uses(of: $0, by: unit) }
    }
  }

  /// One use for each quota that nominations of the unit are under, its own first.
  private func uses(of kind: SubjectKind, by unit: Reference<Organisation>) -> [QuotaUse] {
    let own = quota(of: unit)
    let nominations = campaign.entered.nominations.referenced.filter { _, nomination in
      nomination.organisation == unit && nomination.kind == kind
        && nomination.day.map { $0 <= asOf } ?? true
    }
    let byQuota = Dictionary(grouping: nominations) { $0.record.quota ?? own }
    let overrides = byQuota.keys.filter { $0 != own }.compactMap { $0 }
      .sorted { $0.index < $1.index }
    let all: [Reference<Quota>?] = [own] + overrides
    return all.compactMap { quota in
      let used = (byQuota[quota] ?? []).map(\.reference)
      // No quota and nobody proposed is nothing to speak of.
      return quota == nil && used.isEmpty ? nil : use(of: quota, kind, unit, used)
    }
  }

  /// The row that names the unit, else the one that it was given, else that of its class.
  package func quota(of unit: Reference<Organisation>) -> Reference<Quota>? {
    let organisation = model.organisations[unit]
    let given = campaign.entered.participants.first { $0.organisation == unit }?.quota
    return quota(named: organisation.name) ?? organisation.shortName.flatMap(quota(named:))
      ?? given ?? organisation.unitClass.flatMap(quota(named:))
  }

  private func quota(named name: String) -> Reference<Quota>? {
    campaign.awards.quotas.referenced.first { _, quota in
      VietnameseText.areAlike(quota.unit, name)
        || quota.printedUnit.map { VietnameseText.areAlike($0, name) } ?? false
    }?.reference
  }

  private func use(
    of quota: Reference<Quota>?, _ kind: SubjectKind, _ unit: Reference<Organisation>,
    _ used: [Reference<Nomination>]
  ) -> QuotaUse {
    let row = quota.map { campaign.awards.quotas[$0] }
    let allowed: Int? =
      switch kind {
      case .person: row?.individuals
      case .collective: row?.collectives
      case .household: nil
      }
    let state: QuotaUse.State =
      if let allowed {
        used.count > allowed
          ? .over(by: used.count - allowed)
          : used.count == allowed ? .full : .unused(allowed - used.count)
      } else {
        .noQuota
      }
    return QuotaUse(
      organisation: unit, kind: kind, quota: quota, allowed: allowed, nominations: used,
      state: state, basis: sentence(used.count, kind, allowed, row))
  }

  private func sentence(
    _ used: Int, _ kind: SubjectKind, _ allowed: Int?, _ row: Quota?
  ) -> Wording {
    Wording { language in
      let isVietnamese = language == .vi
      let subject: String =
        switch (kind, isVietnamese) {
        case (.person, true): "cá nhân"
        case (.collective, true): "tập thể"
        case (.household, true): "hộ gia đình"
        case (.person, false): "individuals"
        case (.collective, false): "collectives"
        case (.household, false): "households"
        }
      let count =
        isVietnamese ? "Đề nghị \(used) \(subject)" : "\(used) \(subject) proposed"
      guard let row, let allowed else {
        return isVietnamese
          ? "\(count); kế hoạch không quy định số lượng \(subject)."
          : "\(count); the plan sets no number of \(subject)."
      }
      return isVietnamese
        ? "\(count); hạn mức \(allowed) (“\(row.unit)”: \(row.quotaText))."
        : "\(count); the quota is \(allowed) ('\(row.unit)': \(row.quotaText))."
    }
  }
}
