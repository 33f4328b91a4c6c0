import Diagnostics

/// Cuts a template into segments, or the lines of a `liquid` tag into tags.
struct SegmentScanner {
  private enum Mode {
    case document
    case lines
  }

  let source: SourceText
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int
  private let mode: Mode
  // Whether the last tag or output ended in a dash, which eats the blank space after it.
  private var trimsNext = false

  /// A scanner of a whole template.
  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = bytes.count
    mode = .document
  }

  /// A scanner of the lines in a `liquid` tag.
  init(linesOf range: Range<Int>, in source: SourceText) {
    self.source = source
    bytes = source.bytes
    position = range.lowerBound
    end = range.upperBound
    mode = .lines
  }

  var isOfLines: Bool { mode == .lines }
  var isAtEnd: Bool { position >= end }

  /// The next segment, or nothing at the end.
  mutating func next() throws(Malformed) -> Segment? {
    switch mode {
    case .document: try nextOfDocument()
    case .lines: try nextLine()
    }
  }

  private mutating func nextOfDocument() throws(Malformed) -> Segment? {
    guard position < end else { return nil }
    switch opening(at: position) {
    case .output: return try output()
    case .tag: return try tag()
    case .text: return text()
    }
  }

  private func opening(at index: Int) -> Segment.Kind {
    guard index + 1 < end, bytes[index] == Byte.open else { return .text }
    return bytes[index + 1] == Byte.open ? .output : bytes[index + 1] == Byte.percent ? .tag : .text
  }

  private mutating func text() -> Segment {
    let start = position
    position += 1
    while position < end, opening(at: position) == .text { position += 1 }
    var (visibleStart, visibleEnd) = (start, position)
    if trimsNext {
      while visibleStart < visibleEnd, Byte.isBlank(bytes[visibleStart]) { visibleStart += 1 }
    }
    if position + 2 < end, bytes[position + 2] == Byte.dash {
      while visibleEnd > visibleStart, Byte.isBlank(bytes[visibleEnd - 1]) { visibleEnd -= 1 }
    }
    trimsNext = false
    return Segment(kind: .text, range: start..<position, markup: visibleStart..<visibleEnd)
  }

  private mutating func output() throws(Malformed) -> Segment {
    let start = position
    var index = position + 2
    while index + 1 < end, !(bytes[index] == Byte.close && bytes[index + 1] == Byte.close) {
      if opening(at: index) == .tag { break }
      index += 1
    }
    guard index + 1 < end, bytes[index] == Byte.close else {
      // What follows is read on from the next tag, to find more.
      position = index + 1 < end ? index : end
      throw Malformed(.unclosedOutput, start..<start + 2)
    }
    position = index + 2
    return Segment(
      kind: .output, range: start..<position, markup: inside(start + 2..<index, after: true))
  }

  /// The markup without the dashes that eat blank space.
  private mutating func inside(_ range: Range<Int>, after: Bool) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    if range.count == 1, bytes[low] == Byte.dash {
      // A lone dash stands at both ends.
      trimsNext = true
      return high..<high
    }
    if low < high, bytes[low] == Byte.dash { low += 1 }
    trimsNext = low < high && bytes[high - 1] == Byte.dash
    if trimsNext { high -= 1 }
    return low..<high
  }

  private mutating func tag() throws(Malformed) -> Segment {
    let start = position
    guard let close = endOfTag(from: start + 2) else {
      position = end
      throw Malformed(.unclosedTag, start..<start + 2)
    }
    position = close + 2
    let inside = inside(start + 2..<close, after: true)
    return try named(inside, range: start..<position)
  }

  private func endOfTag(from start: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if bytes[index] == Byte.percent, bytes[index + 1] == Byte.close { return index }
      index += 1
    }
    return nil
  }

  private func named(_ inside: Range<Int>, range: Range<Int>) throws(Malformed) -> Segment {
    var (low, high) = (inside.lowerBound, inside.upperBound)
    while low < high, Byte.isBlank(bytes[low]) { low += 1 }
    while high > low, Byte.isBlank(bytes[high - 1]) { high -= 1 }
    let start = low
    if low < high, bytes[low] == Byte.hash {
      low += 1
    } else {
      while low < high, Byte.isWord(bytes[low]) { low += 1 }
    }
    guard low > start else { throw Malformed(.namelessTag, range) }
    let name = start..<low
    if bytes[start] != Byte.hash {
      while low < high, Byte.isBlank(bytes[low]) { low += 1 }
    }
    return Segment(kind: .tag, range: range, name: name, markup: low..<high)
  }

  private mutating func nextLine() throws(Malformed) -> Segment? {
    while position < end {
      let start = position
      while position < end, bytes[position] != Byte.newline { position += 1 }
      let line = start..<position
      if position < end { position += 1 }
      if !bytes[line].allSatisfy({ Byte.isBlank($0) }) { return try named(line, range: line) }
    }
    return nil
  }

  /// Skips to the end of a block whose content is not template code, and gives that content.
  mutating func verbatim(until endName: String) -> Range<Int>? {
    let start = position
    var index = start
    while index + 1 < end {
      if opening(at: index) == .tag, let close = tag(named: endName, at: index) {
        trimsNext = bytes[close - 1] == Byte.dash
        position = close + 2
        return start..<index
      }
      index += 1
    }
    position = end
    return nil
  }

  /// Skips a comment, in which only tags that nest count.
  mutating func skipComment() -> Bool {
    var depth = 1
    while position + 1 < end {
      guard opening(at: position) == .tag else {
        position += 1
        continue
      }
      guard let close = endOfTag(from: position + 2) else { break }
      let name = wordOfTag(at: position)
      trimsNext = bytes[close - 1] == Byte.dash
      position = close + 2
      switch name {
      case "comment": depth += 1
      case "endcomment": depth -= 1
      case "raw": if verbatim(until: "endraw") == nil { return false }
      default: break
      }
      if depth == 0 { return true }
    }
    position = end
    return false
  }

  private func tag(named name: String, at index: Int) -> Int? {
    guard wordOfTag(at: index) == name, let close = endOfTag(from: index + 2) else { return nil }
    return close
  }

  private func wordOfTag(at index: Int) -> String {
    var low = index + 2
    if low < end, bytes[low] == Byte.dash { low += 1 }
    while low < end, Byte.isBlank(bytes[low]) { low += 1 }
    var high = low
    while high < end, Byte.isWord(bytes[high]) { high += 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}

/// What is wrong with a piece of template source, before it is known to the report.
struct Malformed: Error {
  let problem: Problem
  let arguments: [String: Argument]
  let near: String?
  let range: Range<Int>

  init(
    _ problem: Problem, _ range: Range<Int>, _ arguments: [String: Argument] = [:],
    near: String? = nil
  ) {
    self.problem = problem
    self.arguments = arguments
    self.near = near
    self.range = range
  }
}

extension Problem {
  static let unclosedOutput = Problem(
    .error, "liquid-unclosed-output",
    vi: "dấu “{{” mở ra ở đây không có “}}” đóng lại",
    en: "the '{{' opened here has no '}}'",
    cure: Wording(vi: "thêm “}}” vào cuối biểu thức", en: "add '}}' at the end of the output"))
  static let unclosedTag = Problem(
    .error, "liquid-unclosed-tag",
    vi: "dấu “{%” mở ra ở đây không có “%}” đóng lại",
    en: "the '{%' opened here has no '%}'",
    cure: Wording(vi: "thêm “%}” vào cuối thẻ", en: "add '%}' at the end of the tag"))
  static let namelessTag = Problem(
    .error, "liquid-nameless-tag",
    vi: "thẻ này không có tên", en: "this tag has no name",
    cure: Wording(
      vi: "viết tên thẻ ngay sau “{%”, ví dụ “{% if … %}”",
      en: "write the name of a tag right after '{%', such as '{% if … %}'"))
}
