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
        for name in Self.names(of: province) { names[Self.letters(name)] = province.key }
      }
      return names
    }
  }

  /// What a province is called, with the word for its kind that offices put in front.
  private static func names(of province: Province) -> [String] {
    let kinds = province.fullName.hasPrefix("Thành phố") ? ["Thành phố", "TP"] : ["Tỉnh", "T."]
    let names = [province.name] + (usual[province.key] ?? [])
    return [province.fullName, province.slug] + names
      + kinds.flatMap { kind in names.map { "\(kind) \($0)" } }
  }

  /// Other names in use; Huế was named so when it became a city, on 01/01/2025.
  private static let usual: [Province.Key: [String]] = [
    Province.Key(.sixtyThree, "46"): ["Thừa Thiên Huế", "Tỉnh Thừa Thiên Huế"],
    Province.Key(.sixtyThree, "79"): ["HCM"], Province.Key(.thirtyFour, "79"): ["HCM"],
    Province.Key(.sixtyThree, "06"): ["Bắc Cạn"],
    Province.Key(.sixtyThree, "66"): ["Đắc Lắc"], Province.Key(.thirtyFour, "66"): ["Đắc Lắc"],
  ]

  /// The letters of a name: offices put dots, dashes and blanks as they like.
  private static func letters(_ name: String) -> String {
    (Slug.of(name) ?? "").filter { $0 != "-" }
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
    if let key = lookUp(written, other), let province = register[key],
      register[Province.Key(vintage, key.code)]?.name != province.name
    {
      let successor = register.successor(of: province)
      report.add(
        vintage == .thirtyFour ? .provinceGone : .provinceNotYet, at: span,
        ["province": .text(province.fullName), "successor": .text(successor.fullName)])
      return nil
    }
    report.add(
      .unknownProvince, at: span, ["province": .text(written)],
      near: lookUp(written, other).flatMap { register[$0]?.name }
        ?? NearMiss.nearest(
          to: written, among: register.of(vintage).flatMap { [$0.name, $0.fullName] }))
    return nil
  }

  /// Reports a province that is on neither map.
  func ask(_ written: String, at span: Span, reporting report: inout Report) {
    guard !knows(written) else { return }
    report.add(
      .unknownProvince, at: span, ["province": .text(written)],
      near: NearMiss.nearest(to: written, among: register.flatMap { [$0.name, $0.fullName] }))
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
    return names[vintage]?[Self.letters(written)]
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
