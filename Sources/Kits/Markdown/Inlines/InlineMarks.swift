import Glibc

/// Stand-ins for marks that libcmark does not know, put in before it parses and taken out after.
///
/// A footnote's reference `[^1]` becomes `[` stand-in `0]`, so that libcmark's rules for code,
/// links and escapes decide whether it is one. Where tildes may strike out text, every run of
/// `*`, `_` and `~` becomes stand-ins too, because all three must be matched in one pass.
struct InlineMarks {
  /// Whether the text may strike something out.
  var hasStrikethrough = false
  /// Whether labels of links must read the same in every paragraph.
  var hasLinkDefinitions = false
  /// Whether the text may refer to footnotes.
  var hasReferences = false
  /// The labels of references as they stand in the text.
  private(set) var labels: [[UInt8]] = []
  /// Whether a mark may come to stand in another paragraph than its own.
  var mayMove = false

  var isEmpty: Bool { !hasStrikethrough && !hasReferences }

  // U+FDD0 to U+FDEF are set aside for a program's own use: EF B7 90 to EF B7 AF.
  static let lead: (UInt8, UInt8) = (0xEF, 0xB7)
  static let referenceTail: UInt8 = 0x90
  private static let firstDelimiterTail: UInt8 = 0x91

  /// A run of one character that may open or close emphasis.
  struct Delimiter: Equatable {
    let character: UInt8
    let canOpen: Bool
    let canClose: Bool

    var tail: UInt8 {
      let kind: UInt8 =
        switch character {
        case UInt8(ascii: "*"): 0
        case UInt8(ascii: "_"): 1
        default: 2
        }
      return InlineMarks.firstDelimiterTail + kind * 4 + (canOpen ? 1 : 0) + (canClose ? 2 : 0)
    }

    init(character: UInt8, canOpen: Bool, canClose: Bool) {
      self.character = character
      self.canOpen = canOpen
      self.canClose = canClose
    }

    init?(tail: UInt8) {
      let code = tail &- InlineMarks.firstDelimiterTail
      guard code < 12 else { return nil }
      character = [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")][Int(code / 4)]
      canOpen = code & 1 != 0
      canClose = code & 2 != 0
    }
  }

  /// Appends text that libcmark will parse for inline marks; tells whether it was changed.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, matchingMarks: Bool,
    to result: inout [UInt8]
  ) -> Bool {
    if !hasReferences, !matchingMarks {
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
      return false
    }
    var copied = range.lowerBound
    var index = range.lowerBound
    while true {
      index =
        matchingMarks
        ? Self.nextMark(bytes, index, range.upperBound)
        : Self.nextBracket(bytes, index, range.upperBound)
      guard index < range.upperBound else { break }
      let next: Int
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index = min(index + 2, range.upperBound)
        continue
      case UInt8(ascii: "[") where hasReferences:
        guard let label = Self.label(bytes, index..<range.upperBound) else {
          index += 1
          continue
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...index]))
        appendReference(Array(bytes[label]), to: &result)
        next = label.upperBound
      case UInt8(ascii: "<") where matchingMarks:
        // The names and addresses in tags and autolinks are not marks.
        index = Self.tagEnd(bytes, index..<range.upperBound) ?? index + 1
        continue
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        guard matchingMarks else {
          index += 1
          continue
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        next = Self.appendRun(bytes, at: index, in: range, to: &result)
      default:
        index += 1
        continue
      }
      copied = next
      index = next
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<range.upperBound]))
    return copied > range.lowerBound
  }

  /// The next byte that may be a mark or hide one; some others stop here too.
  private static func nextMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index + 8 <= end {
      let word = ByteWord(bytes, at: index)
      // `[`, the backslash and `_` are three of 0x58 to 0x5F; `<` and `~` differ in two bits.
      if word.contains(0x58, under: 0xF8) || word.contains(0x3C, under: 0xBD)
        || word.contains(UInt8(ascii: "*"))
      {
        break
      }
      index += 8
    }
    while index < end, !isMark(bytes[index]) { index += 1 }
    return index
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func nextBracket(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index + 8 <= end, !ByteWord(bytes, at: index).contains(0x58, under: 0xF8) { index += 8 }
    while index < end, bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "\\") {
      index += 1
    }
    return index
  }

  private mutating func appendReference(_ label: [UInt8], to result: inout [UInt8]) {
    result.append(standIn: Self.referenceTail)
    result += String(labels.count).utf8
    labels.append(label)
  }

  /// The label of `[^label]`, which holds neither brackets nor spaces.
  private static func label(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    let start = range.lowerBound + 2
    guard start < range.upperBound, bytes[start - 1] == UInt8(ascii: "^") else { return nil }
    for index in start..<range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index > start ? start - 1..<index : nil
      case UInt8(ascii: "["), 0x20, 0x09: return nil
      case UInt8(ascii: "\\") where index + 1 == range.upperBound || bytes[index + 1] == 0x5D:
        return nil
      default: break
      }
    }
    return nil
  }

  private static func tagEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    if let end = HTMLTag.end(bytes, range.dropFirst()) { return end }
    var isAddress = false
    for index in range.dropFirst() {
      switch bytes[index] {
      case UInt8(ascii: ">"): return isAddress ? index + 1 : nil
      case UInt8(ascii: "<"), 0...0x20: return nil
      case UInt8(ascii: ":"), UInt8(ascii: "@"): isAddress = true
      default: break
      }
    }
    return nil
  }

  private static func appendRun(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, in range: Range<Int>,
    to result: inout [UInt8]
  ) -> Int {
    let character = bytes[start]
    var end = start
    while end < range.upperBound, bytes[end] == character { end += 1 }
    // Three tildes or more strike nothing out.
    if character == UInt8(ascii: "~"), end - start > 2 {
      result.append(contentsOf: bytes[start..<end])
      return end
    }
    // cmark-gfm looks past tildes when it asks whether a word stands beside a star.
    var (left, right) = (start, end)
    if character != UInt8(ascii: "~") {
      while left > range.lowerBound, bytes[left - 1] == UInt8(ascii: "~") { left -= 1 }
      while right < range.upperBound, bytes[right] == UInt8(ascii: "~") { right += 1 }
    }
    let before = Neighbour(bytes, endingAt: left, from: range.lowerBound)
    let after = Neighbour(bytes, at: right, to: range.upperBound)
    let delimiter = Delimiter(character: character, before: before, after: after)
    for _ in start..<end { result.append(standIn: delimiter.tail) }
    return end
  }
}

extension [UInt8] {
  fileprivate mutating func append(standIn tail: UInt8) {
    append(InlineMarks.lead.0)
    append(InlineMarks.lead.1)
    append(tail)
  }
}

extension InlineMarks.Delimiter {
  /// What a run may do, by what stands on its two sides.
  fileprivate init(character: UInt8, before: Neighbour, after: Neighbour) {
    let leansRight = after != .space && (after != .punctuation || before != .other)
    let leansLeft = before != .space && (before != .punctuation || after != .other)
    if character == UInt8(ascii: "_") {
      self.init(
        character: character,
        canOpen: leansRight && (!leansLeft || before == .punctuation),
        canClose: leansLeft && (!leansRight || after == .punctuation))
    } else {
      self.init(character: character, canOpen: leansRight, canClose: leansLeft)
    }
  }
}

/// What stands beside a run of marks; the ends of a line count as space.
private enum Neighbour {
  case space, punctuation, other

  init(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int) {
    var index = end - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    self.init(bytes, at: max(index, start), to: end)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int) {
    guard index < end else {
      self = .space
      return
    }
    let byte = bytes[index]
    if byte < 0x80 {
      self =
        byte == 0x20 || (0x09...0x0D).contains(byte)
        ? .space
        : ispunct(Int32(byte)) != 0 ? .punctuation : .other
      return
    }
    let text = String(decoding: bytes[index..<min(end, index + 4)], as: UTF8.self)
    switch text.unicodeScalars.first?.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }
}

extension InlineMarks {
  /// What two spellings of one footnote's label have in common.
  static func key(of label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    if label.allSatisfy({ $0 < 0x80 }) { return label.map(lowercased) }
    return Array(String(decoding: label, as: UTF8.self).lowercased().utf8)
  }
}
