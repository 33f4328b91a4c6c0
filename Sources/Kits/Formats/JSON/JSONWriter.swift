/// Writes JSON into a buffer of bytes, placing commas itself.
///
/// The caller opens and closes collections in pairs and writes a name before each value of an object.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var needsBreak = false

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the value that follows.
  public mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  public mutating func integer(_ number: Int) { raw(String(number)) }
  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// A number in the digits of JSON, kept exactly as given.
  public mutating func number(digits: String) { raw(digits) }

  /// Puts what follows on a line of its own, for people who compare files line by line.
  public mutating func breakLine() { needsBreak = true }

  /// A member whose value is a text; left out when there is none.
  public mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func begin(_ sign: UInt8) {
    separate()
    bytes.append(sign)
    needsComma = false
  }

  private mutating func end(_ sign: UInt8) {
    writeBreak()
    bytes.append(sign)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    writeBreak()
  }

  private mutating func writeBreak() {
    guard needsBreak else { return }
    bytes.append(0x0A)
    needsBreak = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      for index in utf8.indices where Self.mustEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[plain..<index])
        escape(utf8[index])
        plain = index + 1
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  // `<` is escaped too, so that the text may stand in a script element of a page.
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "<")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += "\\n".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x09: bytes += "\\t".utf8
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += "\\u00".utf8
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
