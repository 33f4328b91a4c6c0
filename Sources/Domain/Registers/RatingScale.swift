public import Diagnostics

/// An ordered scale of ratings (thang xếp loại), which is data: no step is known to the program.
public struct RatingScale: Coded {
  public let code: String
  public let name: String
  /// From the lowest to the highest.
  public let steps: [String]
  public let origin: Span

  public init(
    code: String, name: String, steps: [String] = [], origin: Span
  ) {
    self.code = code
    self.name = name
    self.steps = steps
    self.origin = origin
  }

  /// The place of a step, 0 being the lowest.
  public func rank(of step: String) -> Int? { steps.firstIndex(of: step) }
}
