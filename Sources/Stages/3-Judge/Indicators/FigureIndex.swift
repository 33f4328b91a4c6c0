import Domain
package import Quantities
import Text

/// The valid figures of a campaign, by whom and what they are about, those of one the oldest first.
struct FigureIndex: Sendable {
  struct Key: Hashable {
    let indicator: Reference<Indicator>
    let subject: IndicatorResult.Subject
    let subgroup: String?
  }

  private var series: [Key: [IndicatorResult]] = [:]
  private var subjectsOf: [Reference<Indicator>: [IndicatorResult.Subject]] = [:]
  private var subgroupsOf: [Reference<Indicator>: [String]] = [:]
  private var known: Set<IndicatorResult.Subject> = []
  private var yearsOf: [Reference<Indicator>: Set<Int>] = [:]
  /// Figures of a time that had not begun on the day: they count from its first day on.
  private(set) var heldBack = 0

  /// Takes the valid figures whose time had begun on the day.
  init(of campaign: Campaign, on asOf: Day) {
    var seen: Set<Key> = []
    for result in campaign.entered.results.current {
      guard result.hasBegun(on: asOf) else {
        heldBack += 1
        continue
      }
      let indicator = campaign.indicators[result.indicator]
      let key = Key(
        indicator: result.indicator, subject: result.subject,
        subgroup: indicator.subgroup(named: result.subgroup))
      series[key, default: []].append(result)
      if result.period.precision != .years {
        yearsOf[result.indicator, default: []].insert(result.period.last.year)
      }
      let anySubgroup = Key(indicator: result.indicator, subject: result.subject, subgroup: nil)
      if seen.insert(anySubgroup).inserted {
        subjectsOf[result.indicator, default: []].append(result.subject)
        known.insert(result.subject)
      }
      if let subgroup = key.subgroup,
        subgroupsOf[result.indicator]?.contains(subgroup) != true
      {
        subgroupsOf[result.indicator, default: []].append(subgroup)
      }
    }
    for key in series.keys { series[key]?.sort(by: Self.isOlder) }
  }

  subscript(key: Key) -> [IndicatorResult] { series[key] ?? [] }

  /// Whether any figure is about a subject.
  func isKnown(_ subject: IndicatorResult.Subject) -> Bool { known.contains(subject) }

  /// Whom the figures of an indicator are about, in the order of the files.
  func subjects(of indicator: Reference<Indicator>) -> [IndicatorResult.Subject] {
    subjectsOf[indicator] ?? []
  }

  /// The subgroups that have figures of their own.
  func subgroups(of indicator: Reference<Indicator>) -> [String] { subgroupsOf[indicator] ?? [] }

  /// The years of which an indicator has figures.
  func years(of indicator: Reference<Indicator>) -> [Int] {
    (yearsOf[indicator] ?? []).sorted()
  }

  // Of two figures of one day the more final one is the newer, and of these that of the longer
  // period: the year's figure takes the place of its last quarter's.
  private static func isOlder(_ left: IndicatorResult, _ right: IndicatorResult) -> Bool {
    if left.measureDay != right.measureDay { return left.measureDay < right.measureDay }
    if left.status != right.status { return left.status.rank < right.status.rank }
    return left.period.first > right.period.first
  }
}

extension IndicatorResult {
  /// The day that the figure speaks of.
  package var measureDay: Day { day ?? period.last }

  func hasBegun(on asOf: Day) -> Bool { period.first <= asOf && day.map { $0 <= asOf } ?? true }
}

extension IndicatorResult.Status {
  /// How final it is, 0 being the least.
  var rank: Int {
    switch self {
    case .estimated: 0
    case .preliminary: 1
    case .official: 2
    }
  }
}

extension Indicator {
  /// Nothing for the subgroup that the indicator as such is about; a named member or the benchmark
  /// in the spelling of the indicator.
  func subgroup(named name: String?) -> String? {
    guard let name else { return nil }
    if let disaggregation, VietnameseText.areAlike(name, disaggregation) { return nil }
    let known = scope + stretchScope + (benchmark.map { [$0] } ?? [])
    return known.first { VietnameseText.areAlike($0, name) } ?? name
  }
}
