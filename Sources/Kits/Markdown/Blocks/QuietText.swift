/// Stretches of a text in which no table, footnote or mark of ours can be: they stay as they are
/// and are not even looked at line by line.
extension BlockPass {
  /// Where the quiet stretch ends that begins with this line, which follows a blank one.
  ///
  /// A line without margin after a blank one is in no list and no quote, whatever came before,
  /// so that the pass can begin anew there.
  mutating func quietEnd(from start: Int) -> Int? {
    guard !hasCarriageReturn, !isMargin(bytes[start]) else { return nil }
    // Code between fences, and HTML such as a comment, go on after a blank line.
    if containers.isEmpty, leaf.takesAnyLine { return nil }
    let landmark = landmarks.next(in: bytes, from: start)
    if landmark == bytes.count, bytes[landmark - 1] == 0x0A { return landmark }
    var line = startOfLine(before: landmark)
    while line > start {
      let above = startOfLine(before: line - 1)
      if !isMargin(bytes[line]), bytes[above..<line - 1].allSatisfy({ isSpaceOrTab($0) }) {
        return line
      }
      line = above
    }
    return nil
  }

  /// Leaves some whole lines to libcmark.
  mutating func keep(_ quiet: Range<Int>) {
    closeBlocks(beyond: 0)
    let lines = TextScan.lineFeeds(UnsafeBufferPointer(rebasing: bytes[quiet]))
    streams[0].lines.add(lineNumber + 1, lines: lines)
    streams[0].append(unchanged: quiet, of: bytes)
    lineNumber += lines
  }

  private func isMargin(_ byte: UInt8) -> Bool { isSpaceOrTab(byte) || byte == 0x0A }

  private func startOfLine(before end: Int) -> Int {
    var start = end
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }
}

/// The bytes that end a quiet stretch, each with the place where it stands next.
struct Landmarks {
  private var pipe = -1
  private var reference = -1
  private var tilde = -1
  private var fence = -1
  private var tag = -1
  private var delimiter = -1
  private let hasReferences: Bool
  private let hasStrikethrough: Bool

  init(_ marks: InlineMarks) {
    hasReferences = marks.hasReferences
    hasStrikethrough = marks.hasStrikethrough
  }

  /// Where the next landmark stands, or the end.
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    func seek(_ place: inout Int, _ byte: UInt8, _ isMark: (Int) -> Bool) {
      if place < start { place = TextScan.next(byte, in: bytes, from: start, where: isMark) }
    }
    seek(&pipe, UInt8(ascii: "|")) { _ in true }
    seek(&tag, UInt8(ascii: "<")) { _ in true }
    seek(&fence, UInt8(ascii: "`")) { Self.isTriple(bytes, $0) }
    seek(&tilde, UInt8(ascii: "~")) { hasStrikethrough || Self.isTriple(bytes, $0) }
    if hasReferences {
      seek(&reference, UInt8(ascii: "^")) { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "[") }
    } else {
      reference = bytes.count
    }
    // A table of one column may do without pipes if its delimiter row has a colon.
    seek(&delimiter, UInt8(ascii: ":")) { MarkScan.standsInDelimiterRow(bytes, $0) }
    return min(min(pipe, tag, fence), min(tilde, reference, delimiter))
  }

  private static func isTriple(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == bytes[index]
      && bytes[index + 2] == bytes[index]
  }
}
