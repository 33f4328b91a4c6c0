/// HTML as bytes, with libcmark's rules for escaping.
struct HTMLOutput {
  private(set) var bytes: [UInt8] = []

  init(expecting size: Int) { bytes.reserveCapacity(size) }

  mutating func append(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ raw: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: raw) }

  mutating func append(number: Int) {
    if number < 10, number >= 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func beginLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

  /// Text, with what HTML would take for markup escaped.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var copied = 0
    for index in 0..<text.count where needsEscape(base[index]) {
      if index > copied {
        bytes.append(contentsOf: UnsafeBufferPointer(start: base + copied, count: index - copied))
      }
      appendEntity(base[index])
      copied = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: base + copied, count: text.count - copied))
  }

  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  mutating func appendEntity(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("&quot;" as StaticString)
    case UInt8(ascii: "&"): append("&amp;" as StaticString)
    case UInt8(ascii: "<"): append("&lt;" as StaticString)
    default: append("&gt;" as StaticString)
    }
  }

  /// An address, with bytes that may not stand in one written as percent codes.
  mutating func append(address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      if standsInAddress(byte) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;" as StaticString)
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;" as StaticString)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      }
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private func standsInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    // The marks of RFC 3986, and the percent sign of what is encoded already.
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

@inline(__always)
func needsEscape(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
    || byte == UInt8(ascii: "\"")
}
