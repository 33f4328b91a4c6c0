internal import Diagnostics

/// Reads the scalars of JSON from bytes that are known to be UTF-8.
struct JSONScanner {
  private let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  func fault(_ problem: Problem, _ arguments: [String: Argument] = [:]) -> JSONFault {
    let end = min(position + 1, bytes.count)
    return JSONFault(problem: problem, range: min(position, end)..<end, arguments: arguments)
  }

  mutating func scalar() throws(JSONFault) -> JSONNode {
    let start = position
    guard let first = next else { throw fault(.jsonValue) }
    if first == UInt8(ascii: "\"") { return JSONNode(.string(try string()), start..<position) }
    if first == UInt8(ascii: "-") || Self.isDigit(first) {
      return JSONNode(.number(try number()), start..<position)
    }
    return try word()
  }

  private mutating func word() throws(JSONFault) -> JSONNode {
    let start = position
    var end = start
    while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
    let content: JSONNode.Content? =
      switch String(decoding: bytes[start..<end], as: UTF8.self) {
      case "null": .null
      case "true": .boolean(true)
      case "false": .boolean(false)
      default: nil
      }
    guard let content else {
      throw JSONFault(problem: .jsonValue, range: start..<max(end, min(start + 1, bytes.count)))
    }
    position = end
    return JSONNode(content, start..<end)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || isDigit(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let first = next
    let whole = digits()
    var isValid = whole == 1 || (whole > 1 && first != UInt8(ascii: "0"))
    if take(UInt8(ascii: ".")) { isValid = digits() > 0 && isValid }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isValid = digits() > 0 && isValid
    }
    guard isValid else { throw JSONFault(problem: .jsonNumber, range: start..<position) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
    return position - start
  }

  /// A string; the position is at its opening quote.
  mutating func string() throws(JSONFault) -> String {
    let start = position
    position += 1
    var plain = position
    var result: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let tail = bytes[plain..<position]
        position += 1
        // Most strings hold no escape and are decoded straight from the source.
        if result.isEmpty { return String(decoding: tail, as: UTF8.self) }
        return String(decoding: result + tail, as: UTF8.self)
      case UInt8(ascii: "\\"):
        result += bytes[plain..<position]
        result += String(try escape()).utf8
        plain = position
      case 0..<0x20:
        throw fault(.jsonControlCharacter)
      default:
        position += 1
      }
    }
    throw JSONFault(problem: .jsonUnclosedString, range: start..<start + 1)
  }

  private mutating func escape() throws(JSONFault) -> Character {
    let start = position
    position += 1
    defer { position = min(position, bytes.count) }
    let sign = next
    position += 1
    switch sign {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = escapedScalar() { return Character(scalar) }
    default: break
    }
    throw JSONFault(problem: .jsonEscape, range: start..<min(position, bytes.count))
  }

  /// The scalar of `\uXXXX`, or of two of them that make a pair.
  private mutating func escapedScalar() -> UnicodeScalar? {
    guard let high = fourHexDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return UnicodeScalar(high) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = fourHexDigits(),
      (0xDC00..<0xE000).contains(low)
    else { return nil }
    return UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func fourHexDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}

extension Problem {
  static let jsonValue = Problem(
    .error, "json-value",
    vi: "ở đây cần một giá trị JSON", en: "a JSON value is expected here",
    cure: Wording(
      vi: "viết chữ trong ngoặc kép, số dạng 1250.5, hoặc true, false, null",
      en: "write text in double quotes, a number such as 1250.5, or true, false, null"))
  static let jsonNumber = Problem(
    .error, "json-number",
    vi: "số không viết đúng dạng của JSON", en: "this is not a number of JSON",
    cure: Wording(
      vi: "viết như 0, 1250 hoặc -12.5: không có số 0 thừa ở đầu, không dấu phân nhóm",
      en: "write it as 0, 1250 or -12.5: no leading zero, no separators of thousands"))
  static let jsonControlCharacter = Problem(
    .error, "json-control-character",
    vi: "trong ngoặc kép có ký tự điều khiển hoặc dấu xuống dòng",
    en: "a control character or line break stands inside the quotes",
    cure: Wording(
      vi: "viết \\n cho xuống dòng, \\t cho Tab, hoặc đóng ngoặc kép còn thiếu",
      en: "write \\n for a line break, \\t for a tab, or close the missing quote"))
  static let jsonUnclosedString = Problem(
    .error, "json-unclosed-string",
    vi: "dấu ngoặc kép mở ở đây không được đóng", en: "the quote opened here is never closed",
    cure: Wording(vi: "thêm dấu ngoặc kép đóng", en: "add the closing quote"))
  static let jsonEscape = Problem(
    .error, "json-escape",
    vi: "dấu “\\” đi với chữ không có nghĩa riêng trong JSON",
    en: "a backslash stands before something that JSON gives no meaning",
    cure: Wording(vi: "viết “\\\\” cho dấu “\\”", en: "write \\\\ for a backslash"))
}
