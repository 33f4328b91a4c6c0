import Diagnostics

/// Filters that write a text in the letters of addresses or of Base64, and back.
enum EncodingFilters {
  static let all: [Filter] = [
    urlEncode, urlDecode, base64Encode, base64Decode, base64URLSafeEncode, base64URLSafeDecode,
  ]

  static let urlEncode = Filter("url_encode", summary: "the text as a part of an address") {
    input, _, _ throws(LiquidFault) in
    var result: [UInt8] = []
    for byte in input.text.string.utf8 {
      switch byte {
      case _ where isUnreserved(byte): result.append(byte)
      case 0x20: result.append(UInt8(ascii: "+"))
      default: result += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    // None of these characters means anything in HTML.
    return .safe(String(decoding: result, as: UTF8.self))
  }

  static let urlDecode = Filter("url_decode", summary: "the text that a part of an address is") {
    input, _, _ throws(LiquidFault) in
    let bytes = Array(input.text.string.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
        index += 1
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else {
      throw LiquidFault(.notText, ["value": .text(input.text.string)])
    }
    return .string(text)
  }

  static let base64Encode = Filter("base64_encode", summary: "the text in Base64") {
    input, _, _ throws(LiquidFault) in
    .safe(Base64.standard.encoded(Array(input.text.string.utf8)))
  }

  static let base64URLSafeEncode = Filter(
    "base64_url_safe_encode", summary: "the text in Base64 for addresses"
  ) { input, _, _ throws(LiquidFault) in
    .safe(Base64.forAddresses.encoded(Array(input.text.string.utf8)))
  }

  static let base64Decode = Filter("base64_decode", summary: "the text that Base64 stands for") {
    input, _, _ throws(LiquidFault) in
    try decoded(input, .standard)
  }

  static let base64URLSafeDecode = Filter(
    "base64_url_safe_decode", summary: "the text that Base64 for addresses stands for"
  ) { input, _, _ throws(LiquidFault) in
    try decoded(input, .forAddresses)
  }

  private static func decoded(_ input: Value, _ base64: Base64) throws(LiquidFault) -> Value {
    guard let bytes = base64.decoded(Array(input.text.string.utf8)) else {
      throw LiquidFault(.notBase64, ["value": .text(input.text.string)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LiquidFault(.notText, ["value": .text(input.text.string)])
    }
    return .string(text)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~")]
        .contains(byte)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

/// Base64 of RFC 4648, in either alphabet.
private struct Base64 {
  private let alphabet: [UInt8]
  /// Whether the marks at the end may be left out.
  private let mayLackPadding: Bool

  static let standard = Base64(last: "+/", mayLackPadding: false)
  static let forAddresses = Base64(last: "-_", mayLackPadding: true)

  private init(last: String, mayLackPadding: Bool) {
    alphabet =
      Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
      + Array(last.utf8)
    self.mayLackPadding = mayLackPadding
  }

  func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for offset in 0..<3 {
        bits = bits << 8 | (offset < group.count ? UInt32(group[start + offset]) : 0)
      }
      for digit in 0..<4 {
        result.append(
          digit <= group.count
            ? alphabet[Int(bits >> UInt32(18 - 6 * digit) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes, or nothing where the text is not Base64 to the letter.
  func decoded(_ text: [UInt8]) -> [UInt8]? {
    var digits = text[...]
    while digits.last == UInt8(ascii: "="), text.count - digits.count < 2 { digits.removeLast() }
    let isPadded = text.count % 4 == 0
    guard digits.count % 4 != 1, isPadded || (mayLackPadding && digits.count == text.count) else {
      return nil
    }
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = alphabet.firstIndex(of: digit) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    // Bits that are left over must be zero, or two texts would stand for the same bytes.
    guard bits & (1 << UInt32(count) - 1) == 0 else { return nil }
    return result
  }
}

extension Problem {
  static let notBase64 = Problem(
    .error, "liquid-not-base64", vi: "“{value}” không phải Base64",
    en: "'{value}' is not Base64",
    cure: Wording(
      vi: "kiểm tra giá trị được đưa vào bộ lọc", en: "check the value given to the filter"))

  static let notText = Problem(
    .error, "liquid-not-text", vi: "“{value}” giải mã ra không phải chữ UTF-8",
    en: "what '{value}' stands for is not UTF-8 text",
    cure: Wording(
      vi: "kiểm tra giá trị được đưa vào bộ lọc", en: "check the value given to the filter"))
}
