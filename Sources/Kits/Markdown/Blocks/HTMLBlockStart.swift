/// The seven ways in which CommonMark lets a block of raw HTML begin and end.
enum HTMLBlockStart {
  /// Which way, 1 to 7, or nil; the seventh may not interrupt a paragraph.
  static func kind(at cursor: LineCursor, interruptingParagraph: Bool) -> Int? {
    guard cursor.first == UInt8(ascii: "<") else { return nil }
    let start = cursor.firstNonspace + 1
    switch cursor[start] {
    case UInt8(ascii: "!"):
      if cursor[start + 1] == UInt8(ascii: "-"), cursor[start + 2] == UInt8(ascii: "-") { return 2 }
      if isUppercase(cursor[start + 1]) { return 4 }
      if matches(cursor, at: start + 1, "[CDATA[") { return 5 }
    case UInt8(ascii: "?"):
      return 3
    default:
      if let kind = namedKind(cursor, at: start) { return kind }
    }
    guard !interruptingParagraph, isLoneTag(cursor, at: start) else { return nil }
    return 7
  }

  /// Whether a block of this kind ends with the line.
  static func ends(_ kind: Int, in line: UnsafeBufferPointer<UInt8>) -> Bool {
    switch kind {
    case 1: endings.contains { find($0, in: line, ignoringCase: true) }
    case 2: find("-->", in: line)
    case 3: find("?>", in: line)
    case 4: find(">", in: line)
    case 5: find("]]>", in: line)
    default: false
    }
  }

  private static let endings: [StaticString] = ["</script>", "</pre>", "</style>", "</textarea>"]

  private static func find(
    _ wanted: StaticString, in line: UnsafeBufferPointer<UInt8>, ignoringCase: Bool = false
  ) -> Bool {
    let length = wanted.utf8CodeUnitCount
    guard line.count >= length else { return false }
    return wanted.withUTF8Buffer { wanted in
      (0...line.count - length).contains { start in
        (0..<length).allSatisfy {
          let byte = line[start + $0]
          return (ignoringCase ? lowercased(byte) : byte) == wanted[$0]
        }
      }
    }
  }

  private static func matches(
    _ cursor: LineCursor, at start: Int, _ wanted: StaticString
  ) -> Bool {
    wanted.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { cursor[start + $0] == wanted[$0] }
    }
  }

  private static func namedKind(_ cursor: LineCursor, at start: Int) -> Int? {
    let isClosing = cursor[start] == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 1 : start
    var end = nameStart
    while isLetter(cursor[end]) || isDigit(cursor[end]) { end += 1 }
    guard end > nameStart, end - nameStart <= 10 else { return nil }
    let name = String(decoding: cursor.bytes[nameStart..<end], as: UTF8.self).lowercased()
    let next = cursor[end]
    let isEnd = end == cursor.line.upperBound
    let endsName = isEnd || isTagSpace(next) || next == UInt8(ascii: ">")
    if !isClosing, literalNames.contains(name), endsName { return 1 }
    let selfCloses = next == UInt8(ascii: "/") && cursor[end + 1] == UInt8(ascii: ">")
    return blockNames.contains(name) && (endsName || selfCloses) ? 6 : nil
  }

  private static let literalNames: Set<String> = ["script", "pre", "style", "textarea"]

  private static let blockNames = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details \
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 \
    head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option \
    p param section source summary table tbody td tfoot th thead title tr track ul
    """.split(separator: " ").map(String.init))

  /// Whether one whole tag and nothing else stands here.
  private static func isLoneTag(_ cursor: LineCursor, at start: Int) -> Bool {
    guard let end = HTMLTag.end(cursor.bytes, start..<cursor.line.upperBound) else { return false }
    return (end..<cursor.line.upperBound).allSatisfy { isTagSpace(cursor.bytes[$0]) }
  }
}

/// One tag of HTML as CommonMark defines it.
enum HTMLTag {
  /// Where the tag that begins after `<` ends, or nil if there is none in the range.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    func byte(_ index: Int) -> UInt8 { index < range.upperBound ? bytes[index] : 0 }
    var index = range.lowerBound
    let isClosing = byte(index) == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard isLetter(byte(index)) else { return nil }
    while isLetter(byte(index)) || isDigit(byte(index)) || byte(index) == UInt8(ascii: "-") {
      index += 1
    }
    while true {
      let spaceStart = index
      while isTagSpace(byte(index)) { index += 1 }
      if byte(index) == UInt8(ascii: ">") { return index + 1 }
      if isClosing { return nil }
      if byte(index) == UInt8(ascii: "/") {
        return byte(index + 1) == UInt8(ascii: ">") ? index + 2 : nil
      }
      guard index > spaceStart, let end = attributeEnd(byte, index) else { return nil }
      index = end
    }
  }

  private static func attributeEnd(_ byte: (Int) -> UInt8, _ start: Int) -> Int? {
    var index = start
    func startsName(_ byte: UInt8) -> Bool {
      isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
    guard startsName(byte(index)) else { return nil }
    while startsName(byte(index)) || isDigit(byte(index)) || byte(index) == UInt8(ascii: ".")
      || byte(index) == UInt8(ascii: "-")
    {
      index += 1
    }
    var value = index
    while isTagSpace(byte(value)) { value += 1 }
    guard byte(value) == UInt8(ascii: "=") else { return index }
    value += 1
    while isTagSpace(byte(value)) { value += 1 }
    let quote = byte(value)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      value += 1
      while byte(value) != quote {
        if byte(value) == 0 { return nil }
        value += 1
      }
      return value + 1
    }
    let unquoted = value
    while !endsUnquoted(byte(value)) { value += 1 }
    return value > unquoted ? value : nil
  }

  private static func endsUnquoted(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x09...0x0D, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}

private func isTagSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { lowercased(byte) &- UInt8(ascii: "a") < 26 }
private func isUppercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
func lowercased(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}
