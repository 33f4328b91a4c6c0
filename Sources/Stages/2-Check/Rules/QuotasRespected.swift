import Diagnostics
import Domain
import Quantities

/// No unit proposes more than its quota.
struct QuotasRespected: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for (reference, quota) in campaign.awards.quotas.referenced {
        let nominations = campaign.entered.nominations.filter { $0.quota == reference }
        let persons = nominations.filter { $0.kind == .person }
        let collectives = nominations.filter { $0.kind == .collective }
        check(persons, quota.individuals, quota, into: &report)
        check(collectives, quota.collectives, quota, into: &report)
      }
    }
  }

  private func check(
    _ nominations: [Nomination], _ allowed: Int?, _ quota: Quota, into report: inout Report
  ) {
    guard let allowed, nominations.count > allowed, let first = nominations.dropFirst(allowed).first
    else { return }
    report.add(
      .quotaExceeded, at: first.origin,
      [
        "unit": .text(quota.unit), "count": .number(nominations.count),
        "allowed": .number(allowed),
      ], related: [.init(quota.origin, Wording(vi: "hạn mức ở đây", en: "the quota is here"))])
  }
}

extension Problem {
  static let quotaExceeded = Problem(
    .warning, "quota-exceeded",
    vi: "“{unit}” đề nghị {count}, hạn mức là {allowed}",
    en: "'{unit}' proposes {count}, its quota is {allowed}",
    cure: Wording(vi: "bớt đề nghị, hoặc kiểm tra lại hạn mức", en: "propose fewer"))
}
