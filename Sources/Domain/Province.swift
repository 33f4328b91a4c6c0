public import Diagnostics
public import Quantities

/// A province or centrally run city (tỉnh, thành phố) as it was in one of two vintages.
public final class Province: Sendable {
  /// A place is known by vintage and code: seven codes changed their name in 2025.
  public struct Key: Sendable, Hashable {
    public let vintage: Vintage
    public let code: String

    public init(_ vintage: Vintage, _ code: String) {
      self.vintage = vintage
      self.code = code
    }
  }

  /// The map that a province stands on.
  public enum Vintage: String, Sendable, Hashable, CaseIterable {
    /// The 63 of before 1 July 2025.
    case sixtyThree = "63"
    /// The 34 of today.
    case thirtyFour = "34"
  }

  /// Province or city, by law.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case province = "tinh"
    case city = "thanh-pho-truc-thuoc-trung-uong"
  }

  /// A later change of kind, such as Đồng Nai's to a city.
  public struct KindChange: Sendable {
    public let kind: Kind
    public let day: Day
    public let basis: String

    public init(kind: Kind, day: Day, basis: String) {
      self.kind = kind
      self.day = day
      self.basis = basis
    }
  }

  /// Where a province stands on a map of equal squares.
  public struct Tile: Sendable, Hashable {
    /// From the west, from 1.
    public let column: Int
    /// From the north, from 1.
    public let row: Int
    /// Three letters for its name, unlike those of any other of its map.
    public let letters: String

    public init(column: Int, row: Int, letters: String) {
      self.column = column
      self.row = row
      self.letters = letters
    }
  }

  public let key: Key
  public let fullName: String
  public let name: String
  public let slug: String
  public let region: String
  public let validFrom: Day?
  public let validTo: Day?
  /// Where its territory is now, for the vintage of 63.
  public let successor: String?
  /// What it was merged from, for the vintage of 34.
  public let predecessors: [String]
  public let boundaryChanged: Bool
  public let kindChange: KindChange?
  public let tile: Tile?
  public let origin: Span
  public let firstKind: Kind

  public init(
    key: Key, fullName: String, name: String, slug: String, kind: Kind, region: String,
    validFrom: Day?, validTo: Day?, successor: String?, predecessors: [String],
    boundaryChanged: Bool, kindChange: KindChange?, tile: Tile? = nil, origin: Span
  ) {
    self.key = key
    self.fullName = fullName
    self.name = name
    self.slug = slug
    firstKind = kind
    self.region = region
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
    self.predecessors = predecessors
    self.boundaryChanged = boundaryChanged
    self.kindChange = kindChange
    self.tile = tile
    self.origin = origin
  }

  /// Province or city on a day.
  public func kind(on day: Day) -> Kind {
    guard let kindChange, kindChange.day <= day else { return firstKind }
    return kindChange.kind
  }

  /// The full name on a day: a change of kind changes its first words.
  public func fullName(on day: Day) -> String {
    guard let kindChange, kindChange.day <= day else { return fullName }
    return (kindChange.kind == .city ? "Thành phố " : "Tỉnh ") + name
  }
}
