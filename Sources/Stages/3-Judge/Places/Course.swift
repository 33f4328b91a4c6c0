package import Domain
package import Quantities

/// How the figures of an indicator went over time, period by period (diễn biến).
package struct Course: Sendable {
  /// Every period from the first to the last, those without a figure too.
  package let periods: [Period]
  /// One for each subject: a place of today comes after those that it was merged from.
  package let lines: [Line]
  /// The indexes of periods that are not comparable with the one before.
  package let breaks: [Int]

  /// The figures of one subject.
  package struct Line: Sendable {
    package let subject: IndicatorResult.Subject
    package let points: [Point]
  }

  /// One figure.
  package struct Point: Sendable {
    /// The index of its period.
    package let slot: Int
    package let value: Decimal
    package let places: Int
    package let status: IndicatorResult.Status
    package let day: Day
    /// Of how many places out of how many it is made, where it is.
    package let coverage: Coverage?
  }

  /// How many places a figure of the whole is made of.
  package struct Coverage: Sendable, Hashable {
    package let count: Int
    package let total: Int

    package var isComplete: Bool { count == total }
  }

  /// Whether any two figures can be joined.
  package var hasLine: Bool {
    lines.contains { line in
      zip(line.points, line.points.dropFirst()).contains { before, point in
        before.slot + 1 == point.slot && !breaks.contains(point.slot)
      }
    }
  }

  /// The newest figure.
  package var newest: Point? {
    lines.compactMap(\.points.last).max { $0.slot < $1.slot }
  }
}

extension Assessment {
  /// The figures of an indicator over time; of the whole, if none was reported, what its places
  /// make.
  package func course(
    of indicator: Reference<Indicator>, for subject: IndicatorResult.Subject = .whole
  ) -> Course? {
    var segments = series(of: indicator, for: subject).segments.map { segment in
      (segment.subject, segment.points.compactMap { Reading($0) })
    }
    if subject == .whole, segments.allSatisfy({ $0.1.isEmpty }) {
      segments = [(.whole, readingsOfPlaces(indicator))]
    }
    let all = segments.flatMap(\.1)
    guard let precision = Self.commonest(all.map(\.period)) else { return nil }
    let periods = Self.filled(Set(all.map(\.period).filter { $0.precision == precision }))
    let slots = Dictionary(
      periods.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = segments.map { subject, readings in
      // Of several figures of one period the last one is the newest.
      let newest = Dictionary(
        readings.compactMap { reading in slots[reading.period].map { ($0, reading) } },
        uniquingKeysWith: { $1 })
      return Course.Line(
        subject: subject,
        points: newest.sorted { $0.key < $1.key }.map { slot, reading in
          Course.Point(
            slot: slot, value: reading.value, places: reading.places, status: reading.status,
            day: reading.day, coverage: reading.coverage)
        })
    }.filter { !$0.points.isEmpty }
    return Course(periods: periods, lines: lines, breaks: Self.breaks(in: periods))
  }

  /// A figure as a course shows it.
  struct Reading {
    let period: Period
    let value: Decimal
    let places: Int
    let status: IndicatorResult.Status
    let day: Day
    var coverage: Course.Coverage?
  }

  /// The kind of period that most figures are of; a year's figure beside its quarters' is left out.
  private static func commonest(_ periods: [Period]) -> Period.Precision? {
    let counts = Dictionary(grouping: Set(periods), by: \.precision).mapValues(\.count)
    return counts.max { left, right in
      left.value == right.value
        ? left.key.rawValue > right.key.rawValue : left.value < right.value
    }?.key
  }

  /// The periods in order with those between them, where they are of a kind that has a next one.
  private static func filled(_ known: Set<Period>) -> [Period] {
    let sorted = known.sorted()
    guard let first = sorted.first, let last = sorted.last, first.precision != .day else {
      return sorted
    }
    var all = [first]
    while let end = all.last, end < last, all.count < 60, let next = end.next { all.append(next) }
    return Set(all).isSuperset(of: known) ? all : sorted
  }

  /// Nothing is joined across the mergers, not even where a border stayed as it was: communes and
  /// districts did not.
  private static func breaks(in periods: [Period]) -> [Int] {
    guard let merger, let first = periods.firstIndex(where: { $0.last >= merger }), first > 0
    else { return [] }
    return [first]
  }

  /// The map that stood at the end of a period.
  static func vintage(of period: Period) -> Province.Vintage {
    merger.map { period.last >= $0 } == true ? .thirtyFour : .sixtyThree
  }
}

extension Assessment.Reading {
  init?(_ result: IndicatorResult) {
    guard case .number(let value, let places) = result.value else { return nil }
    self.init(
      period: result.period, value: value, places: places, status: result.status,
      day: result.measureDay)
  }
}
