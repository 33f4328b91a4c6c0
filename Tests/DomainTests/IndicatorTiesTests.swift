import Diagnostics
import Domain
import Testing

@Suite struct IndicatorTiesTests {
  private static func indicator(
    _ code: String, parent: Int? = nil, pairsWith other: Int? = nil
  ) -> Indicator {
    Indicator(
      code: code, name: code, wording: code, comparator: .atLeast, direction: .up,
      parent: parent.map { Reference($0) }, pairsWith: other.map { Reference($0) },
      origin: .file("a"))
  }

  private static func among(_ indicators: [Indicator]) -> IndicatorTies {
    IndicatorTies(of: Register(indicators))
  }

  private let ties = among([
    indicator("a"), indicator("b", parent: 0), indicator("c", parent: 0, pairsWith: 1),
  ])

  @Test func findsThoseThatNameAnIndicatorInTheirOrder() {
    #expect(ties.naming(Reference(0), by: .parent) == [Reference(1), Reference(2)])
  }

  @Test func tellsTiesApart() {
    #expect(ties.naming(Reference(1), by: .pairsWith) == [Reference(2)])
    #expect(ties.naming(Reference(1), by: .parent) == [])
  }

  @Test(arguments: IndicatorTie.allCases)
  func readsEachTieFromItsOwnField(_ tie: IndicatorTie) {
    func reference(_ other: IndicatorTie) -> Reference<Indicator>? {
      tie == other ? Reference(7) : nil
    }
    let indicator = Indicator(
      code: "a", name: "a", wording: "a", comparator: .atLeast, direction: .up,
      parent: reference(.parent), memberOf: reference(.memberOf),
      subgroupOf: reference(.subgroupOf), within: reference(.within),
      follows: reference(.follows), pairsWith: reference(.pairsWith), origin: .file("a"))
    for other in IndicatorTie.allCases {
      #expect(indicator.named(by: other) == (tie == other ? Reference(7) : nil))
    }
  }
}
