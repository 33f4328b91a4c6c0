/// HTML escaping of whole strings; the byte writer does the same while it prints.
public enum Escaping {
  /// Whether a text has characters that mean something in HTML.
  static func isNeeded(in string: String) -> Bool {
    string.withBytes { bytes in bytes.contains { isSpecial($0) } }
  }

  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  /// The text with every special character written as an entity.
  public static func escaped(_ string: String) -> String {
    isNeeded(in: string)
      ? String(decoding: escaped(Array(string.utf8), keepingEntities: false), as: UTF8.self)
      : string
  }

  /// The text with every special character written as an entity, save those that begin one.
  static func escapedOnce(_ string: String) -> String {
    isNeeded(in: string)
      ? String(decoding: escaped(Array(string.utf8), keepingEntities: true), as: UTF8.self) : string
  }

  private static func escaped(_ bytes: [UInt8], keepingEntities: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for (index, byte) in bytes.enumerated() {
      if isSpecial(byte),
        !(keepingEntities && bytes.withUnsafeBufferPointer { isEntity(at: index, in: $0) })
      {
        result.append(contentsOf: entity(of: byte).utf8Bytes)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Whether an entity, such as `&lt;` or `&#39;`, begins at a byte.
  static func isEntity(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[index] == 0x26 else { return false }
    var end = index + 1
    let isNumber = end < bytes.count && bytes[end] == 0x23
    if isNumber { end += 1 }
    let start = end
    while end < bytes.count, isNumber ? bytes[end] &- 0x30 < 10 : isLetter(bytes[end]) { end += 1 }
    return end > start && end < bytes.count && bytes[end] == 0x3B
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func entity(of byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    default: "&#39;"
    }
  }
}

extension StaticString {
  var utf8Bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
