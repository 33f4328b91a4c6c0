import Diagnostics
import Domain
import Quantities
import Text

/// A campaign belongs to a province of the map that stood when it began.
struct ProvinceOfItsTime: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      guard let key = campaign.scope.province, let province = model.provinces[key],
        let began = campaign.head.day ?? campaign.scope.period.firstDay,
        let lastOfOld = Day(year: 2025, month: 6, day: 30)
      else { continue }
      let vintage: Province.Vintage = began <= lastOfOld ? .sixtyThree : .thirtyFour
      guard vintage != key.vintage else { continue }
      report.add(
        .provinceOfOtherTime, at: campaign.head.origin,
        [
          "province": .text(province.fullName), "day": .day(began),
          "right": .text(vintage.rawValue),
        ])
    }
  }
}

extension Problem {
  static let provinceOfOtherTime = Problem(
    .error, "province-vintage",
    vi: "phong trào bắt đầu ngày {day}, khi đó danh mục tỉnh là danh mục {right}, không phải danh"
      + " mục của {province} đã ghi",
    en: "the campaign began on {day}, on the map of {right} provinces, to which {province} as"
      + " given does not belong",
    cure: Wording(
      vi: "ghi “danh mục: {right}” và tên tỉnh theo danh mục đó",
      en: "write 'vintage: {right}' and the province's name on that map"))
}
