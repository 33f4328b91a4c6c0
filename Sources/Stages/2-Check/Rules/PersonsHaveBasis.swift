import Diagnostics
import Domain
import Quantities

/// A page about a person rests on a recorded basis: silence is not consent (N02).
struct PersonsHaveBasis: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for exemplar in campaign.entered.exemplars where exemplar.kind == .person {
        guard exemplar.publication?.isComplete != true else { continue }
        report.add(
          .personWithoutBasis, at: exemplar.publication?.origin ?? exemplar.origin,
          ["name": .text(exemplar.name)])
      }
    }
  }
}

extension Problem {
  static let personWithoutBasis = Problem(
    .error, "person-without-basis",
    vi: "chưa ghi căn cứ để công khai về “{name}”",
    en: "no basis is recorded for publishing a page about '{name}'",
    cure: Wording(
      vi: "ghi “công khai:” với được công khai: có, căn cứ: … và ngày: …; không có thì bỏ tệp này",
      en: "write 'publication:' with publish: yes, basis: … and date: …, or remove the file"))
}
