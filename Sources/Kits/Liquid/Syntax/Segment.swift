/// A part of a template's source: text as it stands, an output or a tag.
struct Segment: Hashable {
  enum Kind: Hashable {
    case text
    case output
    case tag
  }

  let kind: Kind
  /// All of it, braces included.
  let range: Range<Int>
  /// The name of a tag; empty otherwise.
  var name: Range<Int> = 0..<0
  /// What stands between the braces, after the name; the visible part of a text.
  var markup: Range<Int>
}

/// Bytes that mean something to the syntax.
enum Byte {
  static let newline = UInt8(ascii: "\n")
  static let dash = UInt8(ascii: "-")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let open = UInt8(ascii: "{")
  static let close = UInt8(ascii: "}")

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }
}
