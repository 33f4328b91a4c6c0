import Domain
import Judge
import Liquid
import Quantities
import Text

extension Frame {
  /// How many indicators each province reaches, as a map; nothing where no results are by province.
  func map(of standings: [Standing], _ provinces: ProvincePages, _ asOf: Day) -> Value {
    guard let newest = standings.max(by: { $0.period.last < $1.period.last }) else { return .nil }
    let counted = standings.filter { $0.map == newest.map }
    let counts: [(province: Province, reached: Int, judged: Int)] = provinces.all(newest.map).map {
      let subject = IndicatorResult.Subject.province($0.key)
      let states = counted.compactMap { $0.judgements[subject]?.state }
      return (
        $0, states.count(where: \.isSuccess),
        states.count { $0.isJudged }
      )
    }.filter { $0.judged > 0 }
    guard let most = counts.map(\.reached).max() else { return .nil }
    let tiles = counts.compactMap { count in
      tile(
        count.province, provinces, code: Self.step(count.reached, of: count.judged),
        mark: "\(count.reached)/\(count.judged)",
        text: "\(count.reached)/\(count.judged) \(word("reached_of"))")
    }
    return tileMap(
      id: "ban-do-ket-qua",
      headline: headline(
        of: counts.filter { $0.reached == most }.map(\.province.name), most,
        of: counts.map(\.judged).max() ?? most),
      subtitle:
        "\(word("map_of_reached")), \(word("as_of")) \(DayForm.text(asOf, .short, in: language))",
      tiles: tiles, keys: [])
  }

  /// The shade of a share, from none to all.
  private static func step(_ part: Int, of whole: Int) -> String {
    part == whole ? "all" : part == 0 ? "none" : part * 2 >= whole ? "most" : "some"
  }

  private func headline(of leaders: [String], _ most: Int, of total: Int) -> String {
    if most == 0 { return word("map_none_reached") }
    let names =
      leaders.count <= 2
      ? WordForm.list(leaders, in: language) : "\(leaders.count) \(word("places_word"))"
    return "\(names) \(word(most == total ? "map_reach_all" : "map_reach_most")) \(most)/\(total)"
      + " \(word("indicators_word"))"
  }
}
