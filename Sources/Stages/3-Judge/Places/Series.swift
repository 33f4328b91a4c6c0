package import Diagnostics
package import Domain
package import Quantities
import Text

/// The figures of a place or unit over time, cut where it became another one.
package struct Series: Sendable {
  /// Each is to be drawn for itself; figures of two segments are never joined.
  package let segments: [Segment]
  package let breaks: [Break]

  /// Figures of one place within one border.
  package struct Segment: Sendable {
    package let subject: IndicatorResult.Subject
    package let points: [IndicatorResult]
  }

  /// A day from which the figures are about something else.
  package struct Break: Sendable, Hashable {
    package let day: Day
    package let words: Wording
  }
}

extension Assessment {
  /// The figures of an indicator for one subject, with those of what it came from and became.
  package func series(
    of indicator: Reference<Indicator>, for subject: IndicatorResult.Subject,
    subgroup: String? = nil
  ) -> Series {
    let line = lineage(of: subject)
    func points(_ subject: IndicatorResult.Subject) -> [IndicatorResult] {
      figures[FigureIndex.Key(indicator: indicator, subject: subject, subgroup: subgroup)]
    }
    // A province that kept name and borders is one line under its two keys.
    if line.isUnchanged {
      let all = (line.before + [subject] + line.after).flatMap(points)
      let sorted = all.sorted { $0.measureDay < $1.measureDay }
      return Series(segments: [Series.Segment(subject: subject, points: sorted)], breaks: [])
    }
    let before = line.before.map { Series.Segment(subject: $0, points: points($0)) }
      .filter { !$0.points.isEmpty }
    let after = line.after.map { Series.Segment(subject: $0, points: points($0)) }
      .filter { !$0.points.isEmpty }
    var breaks: [Series.Break] = []
    if !before.isEmpty, let day = line.from { breaks.append(Self.cut(on: day)) }
    if !after.isEmpty, let day = line.until?.adding(days: 1) { breaks.append(Self.cut(on: day)) }
    let own = Series.Segment(subject: subject, points: points(subject))
    return Series(
      segments: before + (own.points.isEmpty ? [] : [own]) + after, breaks: breaks)
  }

  /// Whether any figure speaks of a subject, of what it came from or became.
  package func hasFigures(about subject: IndicatorResult.Subject) -> Bool {
    let line = lineage(of: subject)
    return (line.before + [subject] + line.after).contains(where: figures.isKnown)
  }

  private struct Lineage {
    var before: [IndicatorResult.Subject] = []
    var after: [IndicatorResult.Subject] = []
    var from: Day?
    var until: Day?
    var isUnchanged = false
  }

  private func lineage(of subject: IndicatorResult.Subject) -> Lineage {
    switch subject {
    case .whole: return Lineage()
    case .organisation(let reference):
      let unit = model.organisations[reference]
      return Lineage(
        before: unit.predecessors.map { .organisation($0) },
        after: unit.successors.map { .organisation($0) }, from: unit.validFrom,
        until: unit.validTo)
    case .province(let key):
      guard let province = model.provinces[key] else { return Lineage() }
      let older = model.provinces.predecessors(of: province)
      let newer = province.successor.flatMap {
        model.provinces[Province.Key(.thirtyFour, $0)]
      }
      let today = newer ?? province
      return Lineage(
        before: older.map { .province($0.key) },
        after: newer.map { [.province($0.key)] } ?? [], from: province.validFrom ?? Self.merger,
        until: province.validTo ?? Self.merger?.adding(days: -1),
        isUnchanged: !today.boundaryChanged && today.predecessors.count <= 1)
    }
  }

  /// The day on which 63 provinces became 34.
  static let merger = Day(year: 2025, month: 7, day: 1)

  private static func cut(on day: Day) -> Series.Break {
    Series.Break(
      day: day,
      words: Wording(
        vi: "Từ \(day.named(in: .vi)) địa giới hoặc đơn vị đã thay đổi; số trước và sau không nối"
          + " với nhau.",
        en: "From \(day.named(in: .en)) the borders or the unit are others; figures before and"
          + " after are not comparable."))
  }
}
