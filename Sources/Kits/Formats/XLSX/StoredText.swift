private import Text

/// Collects a text from the runs it is stored in.
struct StoredText {
  /// What was collected, as stored.
  private(set) var bytes: [UInt8] = []
  private(set) var isTooLong = false
  private var isPhonetic = false
  private var isInText = false

  // Excel holds 32,767 characters in a cell; each takes at most three bytes of UTF-8.
  private static let longest = 32_767 * 3

  mutating func start() {
    bytes.removeAll(keepingCapacity: true)
    isTooLong = false
    isPhonetic = false
    isInText = false
  }

  mutating func open(_ name: String) {
    switch name {
    case "t": isInText = !isPhonetic
    // The reading aid of Japanese and Chinese texts is not part of the text.
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "t": isInText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  /// Adds what stands in a `t`.
  mutating func addRun(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText { add(piece) }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    guard bytes.count + piece.count <= Self.longest else {
      isTooLong = true
      return
    }
    bytes.append(contentsOf: piece)
  }

  /// The text, escapes resolved and letters composed, as it is kept.
  var finished: [UInt8] {
    let text = bytes.contains(UInt8(ascii: "_")) ? Self.withoutEscapes(bytes) : bytes
    return NormalForm.nfc(text)
  }

  /// Replaces `_x000D_` and its like, by which control characters are stored.
  private static func withoutEscapes(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
        bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
        let code = UInt32(
          String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result += Array(String(scalar).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
