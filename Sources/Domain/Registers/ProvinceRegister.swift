/// The provinces of both maps, 63 and 34 (danh mục tỉnh, thành phố).
public struct ProvinceRegister: Sendable, RandomAccessCollection {
  private let provinces: [Province]
  private let positions: [Province.Key: Int]
  private let maps: [Province.Vintage: [Province]]

  /// The provinces in this order; of those that share a key the first is found by it.
  public init(_ provinces: [Province]) {
    self.provinces = provinces
    positions = Dictionary(
      provinces.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    maps = Dictionary(grouping: provinces, by: \.key.vintage)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { provinces.count }

  public subscript(position: Int) -> Province { provinces[position] }

  /// The province of this vintage and code.
  public subscript(key: Province.Key) -> Province? { positions[key].map { provinces[$0] } }

  /// The provinces of one map.
  public func of(_ vintage: Province.Vintage) -> [Province] { maps[vintage] ?? [] }

  /// Where the territory of a province is today; a province of today is its own successor.
  public func successor(of province: Province) -> Province {
    province.successor.flatMap { self[Province.Key(.thirtyFour, $0)] } ?? province
  }

  /// What a province of today was merged from.
  public func predecessors(of province: Province) -> [Province] {
    province.predecessors.compactMap { self[Province.Key(.sixtyThree, $0)] }
  }
}
