import Glibc

/// Texts on which libcmark itself would work for minutes, known before it is asked.
enum HostileText {
  // Each list met by a blank line, or picture bracket met by a link: about a second of work.
  private static let mostSteps = 20_000_000
  private static let sampling = 1000

  /// The line that makes a text too costly to parse, or nil.
  static func line(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if hasLongRowOfMarks(bytes), let line = deepListLine(bytes) { return line }
    return bracketLine(bytes)
  }

  /// Whether some line may open a thousand lists: so many marks cannot hide between samples.
  private static func hasLongRowOfMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    stride(from: sampling, to: bytes.count, by: sampling).contains { place in
      (place - 8..<place).allSatisfy { isContainerMark(bytes[$0]) }
    }
  }

  private static func isContainerMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Every blank line asks every list around it whether it goes on.
  private static func deepListLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var steps = 0
    var deepest = (line: 0, lists: 0)
    var line = 1
    var start = 0
    while start < bytes.count {
      var end = start
      var lists = 0
      while end < bytes.count, isContainerMark(bytes[end]) {
        if isSpaceOrTab(bytes[end]), end > start, !isSpaceOrTab(bytes[end - 1]) { lists += 1 }
        end += 1
      }
      let isBlank = end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
      if lists > deepest.lists { deepest = (line, lists) }
      if isBlank { steps += deepest.lists }
      if steps > mostSteps { return deepest.line }
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      start = end + 1
      line += 1
    }
    return nil
  }

  /// Every link asks every open bracket of a picture before it, in one paragraph.
  private static func bracketLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var pictures = 0
    var links = 0
    var line = 1
    var firstLine = 1
    guard let base = bytes.baseAddress,
      memchr(base, Int32(UInt8(ascii: "!")), bytes.count) != nil,
      countOfPictures(bytes) > 10_000
    else { return nil }
    for index in bytes.indices.dropLast() {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "!"), UInt8(ascii: "[")): pictures += 1
      case (UInt8(ascii: "]"), UInt8(ascii: "(")): links += 1
      case (0x0A, 0x0A): (pictures, links, firstLine) = (0, 0, line + 2)
      default: break
      }
      if bytes[index] == 0x0A { line += 1 }
      if pictures * links > 15 * mostSteps { return firstLine }
    }
    return nil
  }

  private static func countOfPictures(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var index = 0
    while index < bytes.count,
      let found = memchr(base + index, Int32(UInt8(ascii: "!")), bytes.count - index)
    {
      index = UnsafeRawPointer(base).distance(to: found) + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "[") { count += 1 }
    }
    return count
  }
}
