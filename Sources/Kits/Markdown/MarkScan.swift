import Glibc

/// Looks for marks that libcmark does not know, so that a text without them pays for none.
enum MarkScan {
  /// The marks that a text uses; nil if libcmark can parse it as it stands.
  static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> InlineMarks? {
    var marks = InlineMarks()
    marks.hasReferences = contains(UInt8(ascii: "^"), in: bytes) { caret in
      caret > 0 && bytes[caret - 1] == UInt8(ascii: "[")
    }
    marks.hasStrikethrough = mayStrikeOut(bytes)
    if marks.hasStrikethrough { marks.hasLinkDefinitions = mayDefineLinks(bytes) }
    if !marks.isEmpty {
      marks.mayMove = mayMoveMarks(bytes)
      return marks
    }
    let mayHaveTable =
      contains(UInt8(ascii: "|"), in: bytes) { _ in true }
      || contains(UInt8(ascii: ":"), in: bytes) { standsInDelimiterRow(bytes, $0) }
    return mayHaveTable ? marks : nil
  }

  /// Whether a colon stands at a hyphen, as one that aligns a column does.
  static func standsInDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
    colon > 0 && bytes[colon - 1] == UInt8(ascii: "-")
      || colon + 1 < bytes.count && bytes[colon + 1] == UInt8(ascii: "-")
  }

  private static func contains(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, where isMark: (Int) -> Bool
  ) -> Bool {
    TextScan.next(byte, in: bytes, from: 0, where: isMark) < bytes.count
  }

  /// Whether a label of the text is not that of a note alone.
  // What a link's definition holds may come to stand in any paragraph.
  private static func mayMoveMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(UInt8(ascii: ":"), in: bytes) { colon in
      guard colon > 0, bytes[colon - 1] == UInt8(ascii: "]") else { return false }
      var index = colon - 2
      while index >= 0, !endsLabel(bytes[index]) { index -= 1 }
      guard index >= 0, bytes[index] == UInt8(ascii: "[") else { return true }
      let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
      return isEscaped || bytes[index + 1] != UInt8(ascii: "^")
    }
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\\")
      || byte == 0x0A || byte == 0x0D
  }

  /// Whether `[label]:` of a link, not a footnote, may stand in the text.
  private static func mayDefineLinks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(UInt8(ascii: ":"), in: bytes) { colon in
      guard colon > 0, bytes[colon - 1] == UInt8(ascii: "]") else { return false }
      var index = colon - 1
      while index > 0, bytes[index] != UInt8(ascii: "["), colon - index < 1000 { index -= 1 }
      return bytes[index + 1] != UInt8(ascii: "^")
    }
  }

  /// Whether two runs of one or two tildes may strike out what is between them, or one stands
  /// at a star, whose meaning then depends on it.
  private static func mayStrikeOut(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let tilde = UInt8(ascii: "~")
    var runs = 0
    var index = 0
    while index < bytes.count, let found = memchr(base + index, Int32(tilde), bytes.count - index) {
      let start = UnsafeRawPointer(base).distance(to: found)
      var end = start
      while end < bytes.count, bytes[end] == tilde { end += 1 }
      if start > 0, isStar(bytes[start - 1]) { return true }
      if end < bytes.count, isStar(bytes[end]) { return true }
      // An escape takes the first tilde away and leaves fewer.
      let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
      if end - start <= 2 || isEscaped { runs += 1 }
      if runs == 2 { return true }
      index = end
    }
    return false
  }

  private static func isStar(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
