import Diagnostics

/// A token of the language between the braces.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case name
    case string
    case number
    case comparison(Comparison)
    case pipe
    case dot
    case dots
    case colon
    case comma
    case equals
    case openSquare
    case closeSquare
    case openRound
    case closeRound
    case end
  }

  let kind: Kind
  let range: Range<Int>
}

/// Cuts the markup of a tag or output into tokens.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var previous = ExpressionToken.Kind.end

  init(_ source: SourceText, _ range: Range<Int>) {
    bytes = source.bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Every token, the last being the end.
  static func tokens(
    of range: Range<Int>, in source: SourceText
  ) throws(Malformed) -> [ExpressionToken] {
    var lexer = ExpressionLexer(source, range)
    var tokens: [ExpressionToken] = []
    repeat {
      tokens.append(try lexer.next())
    } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(Malformed) -> ExpressionToken {
    while position < end, Byte.isBlank(bytes[position]) { position += 1 }
    let start = position
    let kind = try kind()
    previous = kind
    return ExpressionToken(kind: kind, range: start..<position)
  }

  private mutating func kind() throws(Malformed) -> ExpressionToken.Kind {
    guard position < end else { return .end }
    let byte = bytes[position]
    if Byte.isLetter(byte) || byte == UInt8(ascii: "_") { return name() }
    if Byte.isDigit(byte) || byte == Byte.dash { return try number() }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try string(quote: byte) }
    if let comparison = comparison() { return .comparison(comparison) }
    return try mark(byte)
  }

  private mutating func name() -> ExpressionToken.Kind {
    let start = position
    while position < end, Byte.isWord(bytes[position]) || bytes[position] == Byte.dash {
      position += 1
    }
    if position < end, bytes[position] == UInt8(ascii: "?") { position += 1 }
    let isOperator = previous != .dot && bytes[start..<position].elementsEqual("contains".utf8)
    return isOperator ? .comparison(.contains) : .name
  }

  private mutating func number() throws(Malformed) -> ExpressionToken.Kind {
    let start = position
    if bytes[position] == Byte.dash { position += 1 }
    let digits = position
    while position < end, Byte.isDigit(bytes[position]) { position += 1 }
    guard position > digits else { throw unexpected(at: start) }
    if position + 1 < end, bytes[position] == UInt8(ascii: "."), Byte.isDigit(bytes[position + 1]) {
      position += 1
      while position < end, Byte.isDigit(bytes[position]) { position += 1 }
    }
    return .number
  }

  private mutating func string(quote: UInt8) throws(Malformed) -> ExpressionToken.Kind {
    let start = position
    position += 1
    while position < end, bytes[position] != quote { position += 1 }
    guard position < end else { throw Malformed(.unclosedString, start..<end) }
    position += 1
    return .string
  }

  private mutating func comparison() -> Comparison? {
    let byte = bytes[position]
    let following = position + 1 < end ? bytes[position + 1] : 0
    let equals = UInt8(ascii: "=")
    let (found, length): (Comparison?, Int) =
      switch (byte, following) {
      case (equals, equals): (.equal, 2)
      case (UInt8(ascii: "!"), equals), (UInt8(ascii: "<"), UInt8(ascii: ">")): (.notEqual, 2)
      case (UInt8(ascii: "<"), equals): (.lessOrEqual, 2)
      case (UInt8(ascii: ">"), equals): (.greaterOrEqual, 2)
      case (UInt8(ascii: "<"), _): (.less, 1)
      case (UInt8(ascii: ">"), _): (.greater, 1)
      default: (nil, 0)
      }
    position += length
    return found
  }

  private mutating func mark(_ byte: UInt8) throws(Malformed) -> ExpressionToken.Kind {
    let start = position
    position += 1
    switch byte {
    case UInt8(ascii: "|"): return .pipe
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: "["): return .openSquare
    case UInt8(ascii: "]"): return .closeSquare
    case UInt8(ascii: "("): return .openRound
    case UInt8(ascii: ")"): return .closeRound
    case UInt8(ascii: "."):
      guard position < end, bytes[position] == byte else { return .dot }
      position += 1
      return .dots
    default:
      throw unexpected(at: start)
    }
  }

  private func unexpected(at start: Int) -> Malformed {
    var stop = start + 1
    while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    let found = String(decoding: bytes[start..<stop], as: UTF8.self)
    return Malformed(.unexpectedCharacter, start..<stop, ["found": .text(found)])
  }
}

extension Problem {
  static let unclosedString = Problem(
    .error, "liquid-unclosed-string",
    vi: "chuỗi chữ mở ra ở đây không có dấu nháy đóng lại",
    en: "the text opened here has no closing quote",
    cure: Wording(
      vi: "thêm dấu nháy cùng loại vào cuối chuỗi", en: "add the same quote at the end of the text")
  )
  static let unexpectedCharacter = Problem(
    .error, "liquid-unexpected-character",
    vi: "ký tự “{found}” không dùng được ở đây",
    en: "the character '{found}' has no meaning here",
    cure: Wording(
      vi: "bỏ ký tự này, hoặc đặt cả đoạn trong dấu nháy nếu đó là chữ",
      en: "remove it, or put the text it belongs to in quotes"))
}
