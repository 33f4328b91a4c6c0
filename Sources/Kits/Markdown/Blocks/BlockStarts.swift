/// The starts of CommonMark's blocks, each recognised at the first visible byte of a line.
extension LineCursor {
  var startsHeading: Bool {
    var end = firstNonspace
    while self[end] == UInt8(ascii: "#") { end += 1 }
    let level = end - firstNonspace
    return level >= 1 && level <= 6 && (end == line.upperBound || isSpaceOrTab(self[end]))
  }

  /// Whether the line turns the paragraph above into a heading.
  var isSetextUnderline: Bool {
    let mark = first
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    var end = firstNonspace
    while self[end] == mark { end += 1 }
    return isBlank(from: end)
  }

  func isBlank(from start: Int) -> Bool {
    var index = start
    while index < line.upperBound, isSpaceOrTab(bytes[index]) { index += 1 }
    return index == line.upperBound
  }

  /// Where a thematic break starting here fails; nil if it is one.
  func thematicBreakFailure() -> Int? {
    let mark = first
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else {
      return firstNonspace
    }
    var count = 0
    for index in firstNonspace..<line.upperBound {
      if bytes[index] == mark {
        count += 1
      } else if !isSpaceOrTab(bytes[index]) {
        return index
      }
    }
    return count >= 3 ? nil : line.upperBound
  }

  /// The fence that opens a code block here.
  var openingFence: Fence? {
    let mark = first
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    var end = firstNonspace
    while self[end] == mark { end += 1 }
    guard end - firstNonspace >= 3 else { return nil }
    if mark == UInt8(ascii: "`"), bytes[end..<line.upperBound].contains(mark) { return nil }
    return Fence(mark: mark, length: min(255, end - firstNonspace))
  }

  func closes(_ fence: Fence) -> Bool {
    guard !isIndented, first == fence.mark else { return false }
    var end = firstNonspace
    while self[end] == fence.mark { end += 1 }
    return end - firstNonspace >= max(3, fence.length) && isBlank(from: end)
  }

  /// The length of a list marker here; inside a paragraph only some may start a list.
  func listMarkerLength(interruptingParagraph: Bool) -> Int? {
    var end = firstNonspace
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var number = 0
      while end - firstNonspace < 9, self[end] &- UInt8(ascii: "0") < 10 {
        number = number * 10 + Int(self[end] - UInt8(ascii: "0"))
        end += 1
      }
      if interruptingParagraph, number != 1 { return nil }
      guard self[end] == UInt8(ascii: ".") || self[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    default:
      return nil
    }
    guard end == line.upperBound || isListSpace(self[end]) else { return nil }
    if interruptingParagraph, isBlank(from: end) { return nil }
    return end - firstNonspace
  }

  // libcmark lets a vertical tab or form feed follow a marker too.
  private func isListSpace(_ byte: UInt8) -> Bool {
    isSpaceOrTab(byte) || byte == 0x0B || byte == 0x0C
  }

  /// The label of a footnote's definition here and where its text begins.
  var footnoteDefinition: (label: Range<Int>, content: Int)? {
    guard first == UInt8(ascii: "["), self[firstNonspace + 1] == UInt8(ascii: "^") else {
      return nil
    }
    let start = firstNonspace + 2
    var end = start
    while end < line.upperBound, self[end] != UInt8(ascii: "]") {
      if isSpaceOrTab(self[end]) || self[end] == 0 { return nil }
      end += 1
    }
    guard end > start, self[end] == UInt8(ascii: "]"), self[end + 1] == UInt8(ascii: ":") else {
      return nil
    }
    var content = end + 2
    while isSpaceOrTab(self[content]) { content += 1 }
    return (start..<end, content)
  }
}

/// The marks around a fenced code block.
struct Fence {
  let mark: UInt8
  let length: Int
}
