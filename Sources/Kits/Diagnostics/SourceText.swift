import Synchronization

/// A file as it was read, decoded to UTF-8, able to say on which line a byte stands.
public final class SourceText: Sendable {
  /// The path as the user would type it, relative to the site.
  public let path: String
  public let bytes: [UInt8]
  /// For a text made from another form, the paragraph of the original behind each line.
  private let paragraphs: [Int]?
  // Most files have no problem, so the table is made when the first one is found.
  private let lineStarts = Mutex<[Int]?>(nil)

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    paragraphs = nil
  }

  /// A text that was made from a document: its places are paragraphs of it, from 1.
  public init(path: String, bytes: [UInt8], paragraphOfLine: [Int]) {
    self.path = path
    self.bytes = bytes
    paragraphs = paragraphOfLine
  }

  /// The first bytes of the same text, every place as it was.
  public func prefix(_ count: Int) -> SourceText {
    guard let paragraphs else { return SourceText(path: path, bytes: Array(bytes[..<count])) }
    return SourceText(path: path, bytes: Array(bytes[..<count]), paragraphOfLine: paragraphs)
  }

  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The 1-based line of a byte.
  public func line(of offset: Int) -> Int {
    withLineStarts { starts in Self.lineIndex(of: offset, in: starts) + 1 }
  }

  /// A span of the text.
  public func span(_ range: Range<Int>) -> Span { .text(self, range) }

  /// A place that can be printed without the text.
  public func place(of range: Range<Int>) -> Place {
    let (index, start, next) = withLineStarts { starts in
      let index = Self.lineIndex(of: range.lowerBound, in: starts)
      return (index, starts[index], index + 1 < starts.count ? starts[index + 1] : bytes.count)
    }
    var end = next
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    // A line start may hide behind a byte order mark, which no editor counts.
    let first = index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
    let from = min(max(range.lowerBound, first), bytes.count)
    let to = min(max(range.upperBound, from), max(end, from))
    let excerpt = Excerpt(line: bytes[first..<max(first, end)], around: from, to: to)
    if let paragraphs, let last = paragraphs.last {
      let paragraph = index < paragraphs.count ? paragraphs[index] : last
      return Place(path: path, line: paragraph, column: 1, excerpt: excerpt)
    }
    let column = Self.characters(bytes[first..<max(first, from)]) + 1
    return Place(
      path: path, line: index + 1, column: column,
      length: max(1, Self.characters(bytes[from..<to])), excerpt: excerpt)
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy({ $0 < 0x80 }) ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }

  private static func lineIndex(of offset: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func withLineStarts<Result: Sendable>(_ body: ([Int]) -> Result) -> Result {
    lineStarts.withLock { kept in
      if let kept { return body(kept) }
      var starts = [0]
      for index in bytes.indices {
        // A lone CR ends a line, as old Macintosh exports and cmark have it.
        if bytes[index] == 0x0A
          || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
        {
          starts.append(index + 1)
        }
      }
      kept = starts
      return body(starts)
    }
  }
}

extension SourceText: Hashable {
  public static func == (left: SourceText, right: SourceText) -> Bool {
    left === right || (left.path == right.path && left.bytes == right.bytes)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A sheet of a spreadsheet, which its cells point back to.
public final class SourceSheet: Sendable, Hashable {
  public let path: String
  public let sheet: String

  public init(path: String, sheet: String) {
    self.path = path
    self.sheet = sheet
  }

  public static func == (left: SourceSheet, right: SourceSheet) -> Bool {
    left.path == right.path && left.sheet == right.sheet
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(sheet)
  }
}
