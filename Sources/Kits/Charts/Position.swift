/// A place or length in a picture: pixels, or a share of its width.
///
/// Shares let a picture grow with the page while its letters keep their size; both are rounded to
/// fixed places, so that the same data draws the same bytes everywhere.
public struct Position: Sendable, Hashable {
  private let hundredths: Int
  private let isShare: Bool

  private init(hundredths: Int, isShare: Bool) {
    self.hundredths = hundredths
    self.isShare = isShare
  }

  /// Pixels, to a tenth.
  public static func pixels(_ value: Double) -> Position {
    Position(hundredths: Int((value * 10).rounded()) * 10, isShare: false)
  }

  /// A share of the width from 0 to 1, to a hundredth of a percent.
  public static func share(_ value: Double) -> Position {
    Position(hundredths: Int((value * 10_000).rounded()), isShare: true)
  }

  /// As an attribute has it: `12.5%`, `40`.
  public var text: String {
    let size = abs(hundredths)
    var digits = "\(size / 100)"
    let rest = size % 100
    if rest > 0 {
      digits += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    }
    return (hundredths < 0 ? "-" : "") + digits + (isShare ? "%" : "")
  }
}
