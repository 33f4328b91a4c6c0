import Diagnostics

/// What the syntax wants where it found something else.
enum Expected {
  case name
  case value
  case colon
  case dots
  case closeSquare
  case closeRound
  case end
  case keyword(String)

  var wording: Wording {
    switch self {
    case .name: Wording(vi: "một tên", en: "a name")
    case .value: Wording(vi: "một giá trị", en: "a value")
    case .colon: Wording(vi: "dấu hai chấm", en: "a colon")
    case .dots: Wording(vi: "hai dấu chấm “..”", en: "two dots '..'")
    case .closeSquare: Wording(vi: "dấu “]”", en: "a ']'")
    case .closeRound: Wording(vi: "dấu “)”", en: "a ')'")
    case .end: Wording(vi: "hết biểu thức", en: "the end")
    case .keyword(let word): Wording(vi: "chữ “\(word)”", en: "the word '\(word)'")
    }
  }
}

extension ExpressionParser {
  /// The present token is not what was wanted.
  func unexpected(_ expected: Expected) -> Malformed {
    if isAtEnd {
      return Malformed(.endsTooSoon, token.range, ["expected": .term(expected.wording)])
    }
    if case .end = expected {
      return Malformed(.leftOver, token.range, ["found": .text(text(token.range))])
    }
    return Malformed(
      .unexpectedToken, token.range,
      ["found": .text(text(token.range)), "expected": .term(expected.wording)])
  }
}

extension Problem {
  static let unexpectedToken = Problem(
    .error, "liquid-unexpected-token",
    vi: "gặp “{found}” ở chỗ cần {expected}", en: "found '{found}' where {expected} is needed",
    cure: Wording(
      vi: "xem lại cách viết của biểu thức này", en: "check how this expression is written"))
  static let leftOver = Problem(
    .error, "liquid-left-over",
    vi: "“{found}” thừa ra: biểu thức đã hết trước chỗ này",
    en: "'{found}' is left over: the expression ends before it",
    cure: Wording(
      vi: "bỏ phần thừa, hoặc nối bằng một toán tử như “==”, “and”, “or”",
      en: "remove it, or join it by an operator such as '==', 'and', 'or'"))
  static let endsTooSoon = Problem(
    .error, "liquid-ends-too-soon",
    vi: "biểu thức hết quá sớm: còn thiếu {expected}",
    en: "the expression ends too soon: {expected} is missing",
    cure: Wording(vi: "viết nốt phần còn thiếu", en: "write what is missing"))
  static let nestedTooDeep = Problem(
    .error, "liquid-nested-too-deep",
    vi: "các thẻ hoặc biểu thức lồng nhau quá sâu (hơn 100 tầng)",
    en: "tags or expressions are nested too deep (more than 100 levels)",
    cure: Wording(
      vi: "tách phần bên trong thành một mẫu con", en: "move the inner part into a partial"))
}
