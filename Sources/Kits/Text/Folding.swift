@_spi(_Unicode) import Swift

/// Vietnamese text as it is compared: without case, tones and marks.
public enum VietnameseText {
  /// The text for searching: small letters, no marks, đ as d, so that `hòa`, `hoà` and `HOA` are
  /// one.
  public static func fold(_ text: String) -> String {
    var text = text
    return String(decoding: text.withUTF8 { fold(UnsafeRawBufferPointer($0)) }, as: UTF8.self)
  }

  /// The text for searching, from sound UTF-8.
  public static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBytes { fold($0) }
  }

  /// The text for searching, from sound UTF-8.
  public static func fold(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    // Few characters grow when folded; then the array does.
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    forEachFolded(bytes) { folded.append($0) }
    return folded
  }

  /// The key by which two names are the same: folded, blanks around it gone, others one space.
  public static func key(_ text: String) -> String {
    var text = text
    return String(decoding: text.withUTF8 { key(UnsafeRawBufferPointer($0)) }, as: UTF8.self)
  }

  /// The key by which two names are the same, from sound UTF-8.
  public static func key(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var isBlankDue = false
    forEachFolded(bytes) { byte in
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        isBlankDue = !key.isEmpty
      } else {
        if isBlankDue { key.append(0x20) }
        isBlankDue = false
        key.append(byte)
      }
    }
    return key
  }

  /// Whether two names are the same but for case, marks and blanks.
  public static func areAlike(_ left: String, _ right: String) -> Bool { key(left) == key(right) }

  /// Calls `body` with every byte of the folded text; other blanks come out as a space.
  @inline(__always)
  static func forEachFolded(_ bytes: UnsafeRawBufferPointer, _ body: (UInt8) -> Void) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        body(LatinFolding.small(byte))
        offset += 1
        continue
      }
      let scalar = ScalarBytes(bytes, at: offset)
      offset += scalar.length
      let base = LatinFolding.base(of: scalar.value)
      if base == LatinFolding.dropped { continue }
      if base != LatinFolding.unknown {
        body(base)
      } else {
        for byte in LatinFolding.rare(scalar.value) { body(byte) }
      }
    }
  }
}
