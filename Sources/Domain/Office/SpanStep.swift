import Diagnostics

/// The way from one place to another of the same line of text or row of a sheet, in eight bytes.
struct SpanStep: Sendable {
  private let start: Int32
  private let length: Int32

  /// The way, where both places are of one kind and near each other.
  init?(from: Span, to: Span) {
    switch (from, to) {
    case (.text(_, let first), .text(_, let second)):
      guard let start = Int32(exactly: second.lowerBound - first.lowerBound),
        let length = Int32(exactly: second.count)
      else { return nil }
      (self.start, self.length) = (start, length)
    case (.cell(_, let row, let first, _), .cell(_, let other, let second, _))
    where row == other:
      guard let start = Int32(exactly: second - first) else { return nil }
      (self.start, length) = (start, 0)
    default: return nil
    }
  }

  /// The place to which the way leads.
  func taken(from span: Span) -> Span {
    switch span {
    case .file: span
    case .text(let source, let range):
      .text(
        source,
        range.lowerBound + Int(start)..<range.lowerBound + Int(start) + Int(length))
    case .cell(let sheet, let row, let column, _):
      .cell(sheet, row: row, column: column + Int(start))
    }
  }
}
