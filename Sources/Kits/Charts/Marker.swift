/// The shape of a point, which says how final its value is without a colour.
public enum Marker: String, Sendable, Hashable, CaseIterable {
  case official
  case preliminary
  case estimated
  /// A value from before the series, to compare with.
  case baseline

  /// The same shape as a letter, for a legend.
  public var letter: String {
    switch self {
    case .official: "●"
    case .preliminary: "□"
    case .estimated: "◇"
    case .baseline: "⊗"
    }
  }

  /// The outline around its middle.
  func path(radius: Int) -> String {
    let (r, d) = (radius, radius * 2)
    let circle = "M-\(r) 0a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
    return switch self {
    case .official: circle
    case .preliminary: "M-\(r)-\(r)h\(d)v\(d)h-\(d)z"
    case .estimated: "M0-\(r + 1)L\(r + 1) 0L0 \(r + 1)L-\(r + 1) 0z"
    case .baseline: circle + "M-\(r)-\(r)L\(r) \(r)M\(r)-\(r)L-\(r) \(r)"
    }
  }

  /// The style of its inside.
  var style: String { self == .official ? "chart-dot" : "chart-ring" }
}
