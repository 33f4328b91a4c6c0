import Glibc

/// A text of the tree, cut at the stand-ins in it.
struct InlinePieces: Sequence, IteratorProtocol {
  /// Plain text, or what a stand-in stands for.
  enum Piece {
    case text(MarkdownTree.Quote)
    /// A footnote's label with its caret, where no reference can be, as in a link.
    case label(Int)
    /// A whole `[^label]`.
    case reference(Int)
    case run(InlineMarks.Delimiter, count: Int)
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private let end: Int
  private var held: Piece?

  init(of quote: MarkdownTree.Quote) {
    text = quote.bytes
    end = text.count
  }

  static func hasStandIn(_ quote: MarkdownTree.Quote) -> Bool {
    let text = quote.bytes
    var index = 0
    while let found = lead(text, index, text.count) {
      if isStandIn(text, found, text.count) { return true }
      index = found + 1
    }
    return false
  }

  private static func lead(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start < end, let base = text.baseAddress else { return nil }
    let found = memchr(base + start, Int32(InlineMarks.lead.0), end - start)
    return found.map { UnsafeRawPointer(base).distance(to: $0) }
  }

  private static func isStandIn(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    index + 2 < end && text[index] == InlineMarks.lead.0 && text[index + 1] == InlineMarks.lead.1
      && text[index + 2] & 0xF0 == 0x90
  }

  mutating func next() -> Piece? {
    if let piece = held {
      held = nil
      return piece
    }
    guard index < end else { return nil }
    let start = index
    while let found = Self.lead(text, index, end) {
      index = found
      if Self.isStandIn(text, found, end) { break }
      index += 1
    }
    guard index < end, Self.isStandIn(text, index, end) else {
      index = end
      return plain(start..<end)
    }
    let stop = index
    let standIn = readStandIn()
    guard case .label(let number) = standIn else { return pair(start..<stop, standIn) }
    let isBracketed =
      stop > start && text[stop - 1] == UInt8(ascii: "[") && index < end
      && text[index] == UInt8(ascii: "]")
    guard isBracketed else { return pair(start..<stop, standIn) }
    index += 1
    return pair(start..<stop - 1, .reference(number))
  }

  /// Text before a stand-in first, if there is any.
  private mutating func pair(_ before: Range<Int>, _ piece: Piece) -> Piece {
    if before.isEmpty { return piece }
    held = piece
    return plain(before)
  }

  private func plain(_ range: Range<Int>) -> Piece {
    guard let base = text.baseAddress else { return .text(MarkdownTree.Quote()) }
    return .text(MarkdownTree.Quote(start: base + range.lowerBound, count: range.count))
  }

  private mutating func readStandIn() -> Piece {
    let tail = text[index + 2]
    index += 3
    guard let delimiter = InlineMarks.Delimiter(tail: tail) else {
      var number = 0
      while index < end, text[index] &- UInt8(ascii: "0") < 10 {
        number = number &* 10 &+ Int(text[index] - UInt8(ascii: "0"))
        index += 1
      }
      return .label(number)
    }
    var count = 1
    while Self.isStandIn(text, index, end), text[index + 2] == tail {
      count += 1
      index += 3
    }
    return .run(delimiter, count: count)
  }
}
