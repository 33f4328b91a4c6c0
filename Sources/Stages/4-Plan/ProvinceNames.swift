import Diagnostics
import Domain
import Quantities

extension Frame {
  /// A province by its full name in the language of the page: `Tỉnh Vĩnh Long`, or
  /// `Vĩnh Long province`; as it is called on a day, where one is given.
  func fullName(of province: Province, on day: Day? = nil) -> String {
    guard language != .vi else {
      return day.map { province.fullName(on: $0) } ?? province.fullName
    }
    let kind = day.map { province.kind(on: $0) } ?? province.firstKind
    return "\(province.name) \(word(kind == .city ? "city_in_names" : "province_in_names"))"
  }

  /// The same inside a sentence: `tỉnh Vĩnh Long`; one city is always written with a capital.
  func nameInside(of province: Province, on day: Day? = nil) -> String {
    let name = fullName(of: province, on: day)
    return language == .vi && province.name != "Hồ Chí Minh" ? name.lowercasedFirst : name
  }
}
