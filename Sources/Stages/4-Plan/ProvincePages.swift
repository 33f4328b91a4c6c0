import Domain

/// Which page each province of either vintage has.
///
/// The 34 of today stand under their plain name. Of the 63, those whose territory did not change
/// share that page, those whose name lives on in another territory get a name with a year, and
/// the vanished ones keep theirs: 97 records make 86 pages.
struct ProvincePages {
  /// One page and the record that it is about.
  struct Page {
    let id: String
    let province: Province
  }

  let pages: [Page]
  private let ids: [Province.Key: String]
  private let provinces: [Province.Key: Province]

  init(of all: [Province]) {
    let today = all.filter { $0.key.vintage == .thirtyFour }
    let slugs = Dictionary(today.map { ($0.slug, $0.key) }, uniquingKeysWith: { first, _ in first })
    var pages: [Page] = []
    var ids: [Province.Key: String] = [:]
    for province in all {
      let isFormer = province.key.vintage == .sixtyThree
      let isNameTaken = isFormer && slugs[province.slug] != nil
      let suffix = isNameTaken && province.boundaryChanged ? "-truoc-2025" : ""
      let id = "tinh/\(province.slug)\(suffix)"
      ids[province.key] = id
      // The page is about the record of today where both share it.
      if !isNameTaken || province.boundaryChanged { pages.append(Page(id: id, province: province)) }
    }
    self.pages = pages
    self.ids = ids
    provinces = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page that a place has, or shares.
  func id(of key: Province.Key) -> String? { ids[key] }

  /// Where a former province's territory is now.
  func successor(of province: Province) -> Province? {
    guard province.key.vintage == .sixtyThree, province.boundaryChanged else { return nil }
    return province.successor.flatMap { provinces[.init(.thirtyFour, $0)] }
  }

  /// What a province of today was merged from.
  func predecessors(of province: Province) -> [Province] {
    guard province.boundaryChanged else { return [] }
    return province.predecessors.compactMap { provinces[.init(.sixtyThree, $0)] }
  }

  /// The province of the other vintage that has the same name and another territory.
  func namesake(of province: Province) -> Province? {
    guard province.boundaryChanged else { return nil }
    return provinces.values.first {
      $0.key.vintage != province.key.vintage && $0.slug == province.slug
    }
  }
}
