/// Bytes being written, with libcmark's rules for escaping text and addresses in HTML.
///
/// Memory of its own, because an array asks before each of a million small writes whether
/// anybody else holds it.
struct ByteOutput: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(expecting size: Int) {
    capacity = max(64, size)
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What was written so far.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Some of what was written, as text.
  func text(_ range: Range<Int>) -> String {
    let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  @inline(__always)
  private mutating func append(_ start: UnsafePointer<UInt8>, _ size: Int) {
    reserve(size)
    (base + count).update(from: start, count: size)
    count += size
  }

  @inline(__always)
  mutating func append(_ markup: StaticString) {
    append(markup.utf8Start, markup.utf8CodeUnitCount)
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ raw: UnsafeBufferPointer<UInt8>) {
    if let start = raw.baseAddress { append(start, raw.count) }
  }

  mutating func append(number: Int) {
    if number < 10, number >= 0 {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(String(number))
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func beginLine() {
    if count > 0, base[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  /// Text, with what HTML would take for markup escaped.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    reserve(text.count)
    var copied = 0
    var index = 0
    while true {
      index = TextScan.nextEscape(start, index, text.count)
      append(start + copied, index - copied)
      if index == text.count { return }
      appendEntity(start[index])
      index += 1
      copied = index
    }
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
        append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;" as StaticString)
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;" as StaticString)
      } else {
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
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
