/// The lines of the printed document that a fact was read from (dòng nguồn).
public struct SourceLines: Sendable, Hashable {
  /// In the order of the citation, each from first to last line.
  public let ranges: [ClosedRange<Int>]
  /// As the editor wrote them: `122-124`, `43,46,49`.
  public let text: String

  public init(
    ranges: [ClosedRange<Int>] = [], text: String
  ) {
    self.ranges = ranges
    self.text = text
  }
}
