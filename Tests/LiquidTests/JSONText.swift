import Liquid

/// Reads the JSON of test data; whole numbers stay whole.
struct JSONText {
  private let bytes: [UInt8]
  private var position = 0

  static func value(_ text: String) -> Value { value(Array(text.utf8)) }

  static func value(_ bytes: [UInt8]) -> Value {
    var reader = JSONText(bytes: bytes)
    return reader.value()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> UInt8 {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    return position < bytes.count ? bytes[position] : 0
  }

  private mutating func value() -> Value {
    switch next() {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "t"): return word(4, true)
    case UInt8(ascii: "f"): return word(5, false)
    case UInt8(ascii: "n"): return word(4, .nil)
    default: return number()
    }
  }

  private mutating func word(_ length: Int, _ value: Value) -> Value {
    position += length
    return value
  }

  private mutating func number() -> Value {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return Int(text).map(Value.int) ?? .float(Double(text) ?? 0)
  }

  private mutating func array() -> Value {
    position += 1
    var items: [Value] = []
    while next() != UInt8(ascii: "]") {
      items.append(value())
      if next() == UInt8(ascii: ",") { position += 1 }
    }
    position += 1
    return .array(items)
  }

  private mutating func object() -> Value {
    position += 1
    var fields: [(name: String, value: Value)] = []
    while next() != UInt8(ascii: "}") {
      let name = string()
      _ = next()
      position += 1
      fields.append((name, value()))
      if next() == UInt8(ascii: ",") { position += 1 }
    }
    position += 1
    return .object(Record(fields))
  }

  private mutating func string() -> String {
    position += 1
    var units: [UInt16] = []
    var plain: [UInt8] = []
    var text = ""
    while bytes[position] != UInt8(ascii: "\"") {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        text += String(decoding: units, as: UTF16.self)
        units = []
        plain.append(byte)
        continue
      }
      text += String(decoding: plain, as: UTF8.self)
      plain = []
      units.append(escape())
    }
    position += 1
    return text + String(decoding: units, as: UTF16.self) + String(decoding: plain, as: UTF8.self)
  }

  private mutating func escape() -> UInt16 {
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "u"):
      let hex = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      position += 4
      return UInt16(hex, radix: 16) ?? 0xFFFD
    default: return UInt16(byte)
    }
  }
}
