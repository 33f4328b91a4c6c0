public import Quantities

/// A value as a bar from zero, what it is held against as a tick, a range as a band.
public struct BulletBar: Sendable {
  /// What was reached; nothing where there is no figure.
  public let value: Decimal?
  /// The number to reach.
  public let goal: Decimal?
  /// From where to where the goal reaches, where it is a range.
  public let range: ClosedRange<Decimal>?
  /// The word for the state, which becomes the style of the bar.
  public let state: String

  public init(value: Decimal?, goal: Decimal?, range: ClosedRange<Decimal>?, state: String) {
    self.value = value
    self.goal = goal
    self.range = range
    self.state = state
  }

  private static let width = 120.0

  /// The picture, or nothing where zero is not the end of the scale.
  public func picture(id: String, title: String, description: String) -> String? {
    let numbers = [value, goal, range?.lowerBound, range?.upperBound].compactMap { $0 }
    guard numbers.allSatisfy({ !$0.isNegative }), let most = numbers.max(), !most.isZero else {
      return nil
    }
    // The greatest stands short of the edge, so that it is seen to end.
    let full = most.approximate * 1.08
    func place(_ number: Decimal) -> Double {
      (number.approximate / full * (Self.width - 2)) + 1
    }
    var picture = Picture(
      id: id, style: "bullet", width: Int(Self.width), height: 22, title: title,
      description: description)
    picture.box(
      x: .pixels(1), y: .pixels(5), width: .pixels(Self.width - 2), height: .pixels(12),
      "chart-track")
    if let range {
      let start = place(range.lowerBound)
      picture.box(
        x: .pixels(start), y: .pixels(1), width: .pixels(place(range.upperBound) - start),
        height: .pixels(20), "chart-band")
    }
    if let value {
      picture.box(
        x: .pixels(1), y: .pixels(7), width: .pixels(max(1, place(value) - 1)), height: .pixels(8),
        "chart-bar bar-\(state)")
    }
    if let goal {
      picture.line(
        from: (.pixels(place(goal)), .pixels(1)), to: (.pixels(place(goal)), .pixels(21)),
        "chart-tick")
    }
    return picture.svg
  }
}
