public import Quantities

/// The course of a value in the space of a word.
public struct Sparkline: Sendable {
  /// The values in the order of their periods; nothing where one is missing.
  public let values: [Decimal?]
  /// Between which values nothing is joined: before the one of this index.
  public let breaks: Set<Int>
  /// The number to reach.
  public let goal: Decimal?

  public init(values: [Decimal?], breaks: Set<Int> = [], goal: Decimal? = nil) {
    self.values = values
    self.breaks = breaks
    self.goal = goal
  }

  private static let width = 96.0
  private static let height = 26.0

  /// The picture, or nothing where there is no value.
  public func picture(id: String, title: String, description: String) -> String? {
    let known = values.compactMap { $0 }
    guard let least = ([goal].compactMap { $0 } + known).min(),
      let most = ([goal].compactMap { $0 } + known).max(), !known.isEmpty
    else { return nil }
    let span = max(most.approximate - least.approximate, .leastNonzeroMagnitude)
    func y(_ value: Decimal) -> Double {
      most == least ? Self.height / 2 : 22 - (value.approximate - least.approximate) / span * 18
    }
    func x(_ index: Int) -> Double {
      values.count == 1
        ? Self.width / 2 : 5 + Double(index) / Double(values.count - 1) * (Self.width - 10)
    }
    var picture = Picture(
      id: id, style: "spark", width: Int(Self.width), height: Int(Self.height), title: title,
      description: description)
    if let goal {
      picture.line(
        from: (.pixels(0), .pixels(y(goal))), to: (.pixels(Self.width), .pixels(y(goal))),
        "chart-goal")
    }
    for index in breaks.sorted() where values.indices.contains(index) && index > 0 {
      let between = (x(index - 1) + x(index)) / 2
      picture.line(
        from: (.pixels(between), .pixels(0)), to: (.pixels(between), .pixels(Self.height)),
        "chart-cut")
    }
    for index in values.indices.dropFirst() where !breaks.contains(index) {
      guard let before = values[index - 1], let value = values[index] else { continue }
      picture.line(
        from: (.pixels(x(index - 1)), .pixels(y(before))),
        to: (.pixels(x(index)), .pixels(y(value))),
        "chart-line")
    }
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      // A value alone between gaps would not be seen; the last one is what counts today.
      let isLast = values[(index + 1)...].allSatisfy { $0 == nil }
      guard isLast || isAlone(index) else { continue }
      picture.shape(
        Marker.official.path(radius: isLast ? 3 : 2), x: .pixels(x(index)), y: .pixels(y(value)),
        "chart-dot")
    }
    return picture.svg
  }

  private func isAlone(_ index: Int) -> Bool {
    let joinsBefore = index > 0 && values[index - 1] != nil && !breaks.contains(index)
    let joinsAfter =
      index + 1 < values.count && values[index + 1] != nil && !breaks.contains(index + 1)
    return !joinsBefore && !joinsAfter
  }
}
