import Domain
import Text

/// Which page each province of either vintage has.
///
/// The 34 of today stand under their plain name. Of the 63, those whose territory did not change
/// share that page, those whose name lives on in another territory get a name with a year, and
/// the vanished ones keep theirs: 97 records make 86 pages.
struct ProvincePages: Sendable {
  /// One page and the record that it is about.
  struct Page: Sendable {
    let id: String
    let province: Province
  }

  let pages: [Page]
  private let register: ProvinceRegister
  private let ids: [Province.Key: String]
  private let sorted: [Province.Vintage: [Province]]

  init(of register: ProvinceRegister) {
    let slugs = Set(register.of(.thirtyFour).map(\.slug))
    var pages: [Page] = []
    var ids: [Province.Key: String] = [:]
    for province in register {
      let sharesName = province.key.vintage == .sixtyThree && slugs.contains(province.slug)
      let suffix = sharesName && province.boundaryChanged ? "-truoc-2025" : ""
      let id = "tinh/\(province.slug)\(suffix)"
      ids[province.key] = id
      // Where both share a page it is about the record of today.
      if !sharesName || province.boundaryChanged {
        pages.append(Page(id: id, province: province))
      }
    }
    self.pages = pages
    self.ids = ids
    self.register = register
    sorted = Dictionary(grouping: register, by: \.key.vintage).mapValues { provinces in
      provinces.map { (CollationKey($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The province of a page.
  func province(at id: String) -> Province? { pages.first { $0.id == id }?.province }

  /// The page that a province has, or shares.
  func id(of key: Province.Key) -> String? { ids[key] }

  /// The province of a key.
  func named(_ key: Province.Key) -> Province? { register[key] }

  /// The provinces of one map, by the name they are sorted under.
  func all(_ vintage: Province.Vintage) -> [Province] { sorted[vintage] ?? [] }

  /// Where a former province's territory is now, unless that is itself.
  func successor(of province: Province) -> Province? {
    guard province.key.vintage == .sixtyThree, province.boundaryChanged else { return nil }
    return register.successor(of: province)
  }

  /// What a province of today was merged from; nothing for one that did not change.
  func predecessors(of province: Province) -> [Province] {
    province.boundaryChanged ? register.predecessors(of: province) : []
  }

  /// The province of the other vintage that has the same name and another territory.
  func namesake(of province: Province) -> Province? {
    guard province.boundaryChanged else { return nil }
    return register.first {
      $0.key.vintage != province.key.vintage && $0.slug == province.slug
    }
  }
}
