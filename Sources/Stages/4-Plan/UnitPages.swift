import Domain
import Text

/// Which page each unit has.
///
/// The name of a page holds the type, as a district and a town may share their name, and the
/// province where several units of one type do: `huyen-chau-thanh-tra-vinh`.
struct UnitPages: Sendable {
  private let slugs: [String]

  init(of model: Model) {
    let plain = model.organisations.map(Self.slug)
    var counts: [String: Int] = [:]
    for slug in plain { counts[slug, default: 0] += 1 }
    let placed = zip(model.organisations, plain).map { unit, slug in
      guard counts[slug] != 1, let key = unit.province, let place = model.provinces[key] else {
        return slug
      }
      return slug.hasSuffix(place.slug) ? slug : "\(slug)-\(place.slug)"
    }
    var seen: [String: Int] = [:]
    for slug in placed { seen[slug, default: 0] += 1 }
    // Codes differ, so that what still shares its name is told apart by them.
    slugs = zip(model.organisations, placed).map { unit, slug in
      guard seen[slug] != 1 else { return slug }
      return Slug.of(unit.code).map { $0 == slug ? slug : "\(slug)-\($0)" } ?? slug
    }
  }

  /// The page of a unit.
  func id(of unit: Reference<Organisation>) -> String { "don-vi/\(slugs[unit.index])" }

  private static func slug(of unit: Organisation) -> String {
    Slug.of(unit.fullName) ?? Slug.of(unit.code) ?? "don-vi"
  }
}

extension Organisation {
  /// The types of places, which belong to the name: `Huyện Duyên Hải`, `Thị xã Duyên Hải`.
  private static let placeKinds: Set<String> = Set(
    ["huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn", "đặc khu"].map {
      VietnameseText.key($0)
    })

  /// Whether it is named after its place.
  var isPlace: Bool { Self.placeKinds.contains(VietnameseText.key(kind)) }

  private var beginsWithKind: Bool {
    let (name, kind) = (VietnameseText.key(name), VietnameseText.key(kind))
    return name.hasPrefix(kind + " ")
  }

  // A proper name has capitals only: what calls itself a collective has its type already.
  private var isBareName: Bool {
    name.split(separator: " ").allSatisfy { $0.first?.isLowercase == false }
  }

  /// The name with the type of place that it belongs to.
  var fullName: String {
    guard isPlace, isBareName, !beginsWithKind else { return name }
    return "\(kind.prefix(1).uppercased())\(kind.dropFirst()) \(name)"
  }

  /// What it is sorted by: a place by its own name, not by its type.
  var sortName: String {
    guard isPlace, beginsWithKind else { return name }
    return String(name.dropFirst(kind.count + 1))
  }
}

extension Model {
  /// Units from A to Y.
  func sorted(_ units: [Reference<Organisation>]) -> [Reference<Organisation>] {
    let keyed: [(key: CollationKey, unit: Reference<Organisation>)] = units.map { unit in
      (CollationKey(organisations[unit].sortName), unit)
    }
    return keyed.sorted { one, other in
      one.key == other.key ? one.unit.index < other.unit.index : one.key < other.key
    }.map(\.unit)
  }
}
