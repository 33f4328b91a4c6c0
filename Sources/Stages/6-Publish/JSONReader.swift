/// Reads JSON of a known shape, front to back; every reading says whether it succeeded.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  private static let deepest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether only white space is left.
  var isAtEnd: Bool {
    mutating get { next() == nil }
  }

  // The first byte that is not white space.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  private mutating func take(_ character: Character) -> Bool {
    guard next() == character.asciiValue else { return false }
    position += 1
    return true
  }

  mutating func readObject(_ member: (String, inout JSONReader) -> Bool) -> Bool {
    readList("{", "}") { json in
      guard let key = json.readString(), json.take(":") else { return false }
      return member(key, &json)
    }
  }

  mutating func readArray(_ element: (inout JSONReader) -> Bool) -> Bool {
    readList("[", "]", element)
  }

  private mutating func readList(
    _ open: Character, _ close: Character, _ part: (inout JSONReader) -> Bool
  ) -> Bool {
    guard depth < Self.deepest, take(open) else { return false }
    depth += 1
    defer { depth -= 1 }
    if take(close) { return true }
    repeat {
      guard part(&self) else { return false }
    } while take(",")
    return take(close)
  }

  mutating func readInteger() -> Int? {
    guard next() != nil else { return nil }
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// The bytes of a string without escapes, such as a number in hexadecimal digits.
  mutating func readPlainString() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard take("\"") else { return nil }
    let text = readRun()
    return take("\"") ? text : nil
  }

  private mutating func readRun() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C {
      position += 1
    }
    return bytes[start..<position]
  }

  mutating func readString() -> String? {
    guard take("\"") else { return nil }
    var text = String(decoding: readRun(), as: UTF8.self)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 { return text }
      if byte == 0x5C {
        guard let scalar = readEscape() else { return nil }
        text.unicodeScalars.append(scalar)
        continue
      }
      position -= 1
      text += String(decoding: readRun(), as: UTF8.self)
    }
    return nil
  }

  private mutating func readEscape() -> UnicodeScalar? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return readUnit().flatMap { scalar(from: $0) }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(byte)
    default: return nil
    }
  }

  // Other programs write letters beyond the basic plane as two escapes.
  private mutating func scalar(from unit: UInt32) -> UnicodeScalar? {
    guard (0xD800..<0xDC00).contains(unit) else { return UnicodeScalar(unit) }
    guard position + 1 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let low = readUnit(), (0xDC00..<0xE000).contains(low) else { return nil }
    return UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func readUnit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }

  /// Passes over a value of any kind.
  mutating func skipValue() -> Bool {
    switch next() {
    case UInt8(ascii: "{"): return readObject { _, json in json.skipValue() }
    case UInt8(ascii: "["): return readArray { json in json.skipValue() }
    case UInt8(ascii: "\""): return readString() != nil
    default: return skipWord()
    }
  }

  private mutating func skipWord() -> Bool {
    let start = position
    scan: while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x0A, 0x0D, 0x09:
        break scan
      default: position += 1
      }
    }
    return position > start
  }

  /// Appends a text as it stands between the quotes of a JSON string.
  static func append(_ text: String, escapedTo result: inout String) {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }) else {
      result += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
