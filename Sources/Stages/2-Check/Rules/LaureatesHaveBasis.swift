import Diagnostics
import Domain
import Quantities

/// A person in the list of awards is named only where a basis is recorded (N02).
struct LaureatesHaveBasis: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      let unnamed = campaign.entered.decisions.filter { $0.isPublic && !$0.mayBeNamed }
      guard let first = unnamed.first else { continue }
      report.add(.laureatesUnnamed, at: first.origin, ["count": .number(unnamed.count)])
    }
  }
}

extension Problem {
  static let laureatesUnnamed = Problem(
    .warning, "laureate-without-basis",
    vi: "{count} cá nhân trong bảng này chưa có căn cứ công khai nên trang không in tên, kể từ dòng"
      + " này",
    en: "{count} persons of this table have no recorded basis, so their names are not printed,"
      + " from this row on",
    cure: Wording(
      vi: "ghi các cột công_khai, căn_cứ_công_khai, ngày_căn_cứ",
      en: "fill in the columns publish, basis and basis_date"))
}
