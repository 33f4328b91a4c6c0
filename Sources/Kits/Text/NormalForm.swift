@_spi(_Unicode) import Swift

/// Unicode's composed form (NFC), in which every text is kept: `ằ` is one code, not three.
public enum NormalForm {
  /// Whether the text, sound UTF-8, is composed already.
  public static func isNFC(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { isNFC($0) }
  }

  /// Whether the text, sound UTF-8, is composed already.
  public static func isNFC(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { isNFC($0) }
  }

  /// Whether the text, sound UTF-8, is composed already.
  public static func isNFC(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while let doubtful = doubtfulRun(in: bytes, from: offset) {
      let run = UnsafeRawBufferPointer(rebasing: bytes[doubtful])
      if LetterComposition.letter(of: run) != nil { return false }
      if !composed(run).elementsEqual(run) { return false }
      offset = doubtful.upperBound
    }
    return true
  }

  /// The text, sound UTF-8, composed; the same array where there is nothing to do.
  public static func nfc(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { nfc($0) } ?? bytes
  }

  /// The text composed; the same string where there is nothing to do.
  public static func nfc(_ text: String) -> String {
    var text = text
    let composed = text.withUTF8 { nfc(UnsafeRawBufferPointer($0)) }
    return composed.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The text, sound UTF-8, composed; nil where that changes nothing.
  public static func nfc(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var offset = 0
    while let doubtful = doubtfulRun(in: bytes, from: offset) {
      offset = doubtful.upperBound
      let run = UnsafeRawBufferPointer(rebasing: bytes[doubtful])
      let letter = LetterComposition.letter(of: run)
      let replacement = letter == nil ? composed(run) : []
      if letter == nil, replacement.elementsEqual(run) { continue }
      if copied == 0 { result.reserveCapacity(bytes.count) }
      result += bytes[copied..<doubtful.lowerBound]
      if let letter {
        LetterComposition.append(letter, to: &result)
      } else {
        result += replacement
      }
      copied = offset
    }
    if copied == 0 { return nil }
    result += bytes[copied...]
    return result
  }

  private static func composed(_ run: UnsafeRawBufferPointer) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(run.count)
    for scalar in String(decoding: run, as: UTF8.self)._nfc {
      bytes += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
    }
    return bytes
  }

  /// The next stretch that may not be composed: it begins with the last character before the
  /// doubt, because a mark joins what stands before it, and ends before the next sure one.
  private static func doubtfulRun(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Range<Int>? {
    var offset = start
    var before = start
    while true {
      let plain = ASCII.end(in: bytes, from: offset)
      if plain > offset { before = plain - 1 }
      offset = plain
      guard offset < bytes.count else { return nil }
      let length = sureLength(in: bytes, at: offset)
      if length == 0 { break }
      before = offset
      offset += length
    }
    var end = offset
    while end < bytes.count, bytes[end] >= 0x80, sureLength(in: bytes, at: end) == 0 {
      end = min(bytes.count, end + ScalarBytes(bytes, at: end).length)
    }
    return before..<end
  }

  /// The bytes of the character here if it is composed and joins nothing before it; 0 for all
  /// that the tables of the standard library must decide.
  private static func sureLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch bytes[offset] {
    // Below U+0300, where the combining marks begin.
    case 0xC2...0xCB: return 2
    // U+1E00 to U+1EFF: the Latin letters with two marks.
    case 0xE1: return next >= 0xB8 && next <= 0xBB ? 3 : 0
    case 0xE2:
      switch next {
      // U+2000 and U+2001 have another form.
      case 0x80: return offset + 2 < bytes.count && bytes[offset + 2] >= 0x82 ? 3 : 0
      // Dashes, quotes, dots, digits above and below, currencies.
      case 0x81, 0x82: return 3
      // Arrows, boxes and bullets.
      case 0x86, 0x94...0x9E: return 3
      default: return 0
      }
    // U+4E00 to U+9FFF: Chinese characters.
    case 0xE5...0xE9: return 3
    default: return 0
    }
  }
}
