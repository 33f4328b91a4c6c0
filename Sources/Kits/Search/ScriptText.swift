/// Text inside a script.
enum ScriptText {
  /// Appends a text in quotes: JSON that is sound in a script too.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      for index in utf8.indices {
        guard let (escape, length) = escape(utf8, at: index) else { continue }
        bytes.append(contentsOf: utf8[plain..<index])
        bytes += escape.utf8
        plain = index + length
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What stands for a sign that may not stand for itself, and how many bytes that has.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (escape: String, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "<"): return ("\\u003c", 1)
    case let control where control < 0x20:
      return ((control < 0x10 ? "\\u000" : "\\u00") + String(control, radix: 16), 1)
    // What ends a line in old scripts.
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      return switch text[index + 2] {
      case 0xA8: ("\\u2028", 3)
      case 0xA9: ("\\u2029", 3)
      default: nil
      }
    default: return nil
    }
  }
}
