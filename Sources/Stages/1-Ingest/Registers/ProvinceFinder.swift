import Diagnostics
import Domain
import Formats
import Quantities
import Text

/// Finds provinces by code or name on one of the two maps.
struct ProvinceFinder: Sendable {
  let register: ProvinceRegister
  private let names: [Province.Vintage: [String: Province.Key]]

  init(_ register: ProvinceRegister) {
    self.register = register
    names = Dictionary(grouping: register) { $0.key.vintage }.mapValues { provinces in
      var names: [String: Province.Key] = [:]
      for province in provinces {
        for name in [province.name, province.fullName, province.slug] {
          names[VietnameseText.key(name)] = province.key
        }
      }
      return names
    }
  }

  /// The last day of the map of 63.
  static let lastDayOfSixtyThree = Day(year: 2025, month: 6, day: 30)

  /// The map that stood on a day.
  static func vintage(on day: Day) -> Province.Vintage {
    lastDayOfSixtyThree.map { day <= $0 } == true ? .sixtyThree : .thirtyFour
  }

  /// The province of a code or a name, or nothing, said with the nearest name.
  func find(
    _ written: String, _ vintage: Province.Vintage, at span: Span, reporting report: inout Report
  ) -> Province.Key? {
    if let key = lookUp(written, vintage) { return key }
    let other: Province.Vintage = vintage == .sixtyThree ? .thirtyFour : .sixtyThree
    if let key = lookUp(written, other), let province = register[key] {
      let successor = register.successor(of: province)
      report.add(
        vintage == .thirtyFour ? .provinceGone : .provinceNotYet, at: span,
        ["province": .text(province.fullName), "successor": .text(successor.fullName)])
      return nil
    }
    report.add(
      .unknownProvince, at: span, ["province": .text(written)],
      near: NearMiss.nearest(
        to: written, among: register.of(vintage).flatMap { [$0.name, $0.fullName] }))
    return nil
  }

  /// Reads `{name: Trà Vinh, vintage: 63}`.
  func key(reading fields: inout FieldReader) -> Province.Key? {
    guard let name = fields.text(.name, required: true),
      let vintage = fields.choice(.vintage, among: Province.Vintage.choices, required: true)
    else { return nil }
    return find(name, vintage, at: fields.span(of: .name), reporting: &fields.report)
  }

  /// Whether a province of either map is called so.
  func knows(_ written: String) -> Bool {
    Province.Vintage.allCases.contains { lookUp(written, $0) != nil }
  }

  private func lookUp(_ written: String, _ vintage: Province.Vintage) -> Province.Key? {
    let key = Province.Key(vintage, written)
    if register[key] != nil { return key }
    return names[vintage]?[VietnameseText.key(written)]
  }
}

extension Problem {
  static let unknownProvince = Problem(
    .error, "province-unknown",
    vi: "không có tỉnh, thành phố nào là “{province}”",
    en: "there is no province '{province}'",
    cure: Wording(
      vi: "viết tên như “Vĩnh Long” hoặc mã như 86", en: "write a name or a code such as 86"))
  static let provinceGone = Problem(
    .error, "province-gone",
    vi: "{province} không còn trong danh mục 34 tỉnh, thành phố của ngày này",
    en: "{province} is not among the 34 provinces of this day",
    cure: Wording(
      vi: "từ 01/7/2025 ghi {successor}; số liệu trước ngày đó thì ghi kỳ trước ngày đó",
      en: "from 1 July 2025 write {successor}"))
  static let provinceNotYet = Problem(
    .error, "province-not-yet",
    vi: "{province} chưa có trong danh mục 63 tỉnh, thành phố của ngày này",
    en: "{province} is not among the 63 provinces of this day",
    cure: Wording(
      vi: "trước 01/7/2025 ghi tên tỉnh cũ", en: "before 1 July 2025 write the former name"))
}
