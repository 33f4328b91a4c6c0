import Diagnostics

/// Reads values, filters and conditions from the tokens of one markup.
struct ExpressionParser {
  let source: SourceText
  private let tokens: [ExpressionToken]
  private var position = 0
  private var depth = 0
  // Deeper than any person writes, shallow enough for the smallest thread's stack.
  private static let deepest = 100

  init(_ range: Range<Int>, in source: SourceText) throws(Malformed) {
    self.source = source
    tokens = try ExpressionLexer.tokens(of: range, in: source)
  }

  var token: ExpressionToken { tokens[position] }
  var isAtEnd: Bool { token.kind == .end }

  /// Whether the token after the present one is of a kind.
  func isFollowed(by kind: ExpressionToken.Kind) -> Bool {
    position + 1 < tokens.count && tokens[position + 1].kind == kind
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  /// Takes a token of a kind, if it is the next one.
  mutating func take(_ kind: ExpressionToken.Kind) -> ExpressionToken? {
    guard token.kind == kind else { return nil }
    defer { if kind != .end { position += 1 } }
    return token
  }

  /// Takes a certain word, if it is the next token.
  mutating func take(word: String) -> Bool {
    guard token.kind == .name, text(token.range) == word else { return false }
    position += 1
    return true
  }

  /// Takes a name that must be there.
  mutating func name() throws(Malformed) -> (text: String, range: Range<Int>) {
    guard let token = take(.name) else { throw unexpected(.name) }
    return (text(token.range), token.range)
  }

  mutating func expect(_ kind: ExpressionToken.Kind, _ wanted: Expected) throws(Malformed) {
    if take(kind) == nil { throw unexpected(wanted) }
  }

  /// Nothing may be left.
  func expectEnd() throws(Malformed) {
    if !isAtEnd { throw unexpected(.end) }
  }

  // MARK: Values

  mutating func expression() throws(Malformed) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Malformed(.nestedTooDeep, token.range) }
    let start = token
    switch start.kind {
    case .name: return try variable()
    case .string:
      position += 1
      let inside = start.range.lowerBound + 1..<start.range.upperBound - 1
      return Expression(form: .literal(.string(text(inside))), range: start.range)
    case .number:
      position += 1
      return Expression(form: .literal(number(text(start.range))), range: start.range)
    case .openSquare: return try variable()
    case .openRound: return try rangeExpression()
    default: throw unexpected(.value)
    }
  }

  private func number(_ text: String) -> Value {
    Int(text).map(Value.int) ?? .float(Double(text) ?? 0)
  }

  private mutating func rangeExpression() throws(Malformed) -> Expression {
    let start = token.range.lowerBound
    position += 1
    let first = try expression()
    try expect(.dots, .dots)
    let last = try expression()
    let end = token.range.upperBound
    try expect(.closeRound, .closeRound)
    return Expression(form: .range(first, last), range: start..<end)
  }

  private mutating func variable() throws(Malformed) -> Expression {
    let start = token.range
    var path: Path
    if take(.openSquare) != nil {
      let name = try expression()
      let end = token.range.upperBound
      try expect(.closeSquare, .closeSquare)
      path = Path(root: .computed(name), rootRange: start.lowerBound..<end)
    } else {
      path = Path(root: .name(try name().text), rootRange: start)
    }
    var end = path.rootRange.upperBound
    while let step = try step() {
      path.steps.append(step)
      end = tokens[position - 1].range.upperBound
    }
    let range = start.lowerBound..<end
    if path.steps.isEmpty, case .name(let name) = path.root, let literal = Self.words[name] {
      return Expression(form: .literal(literal), range: range)
    }
    return Expression(form: .path(path), range: range)
  }

  private static let words: [String: Value] = [
    "nil": .nil, "null": .nil, "true": true, "false": false, "blank": .blank, "empty": .empty,
  ]

  private mutating func step() throws(Malformed) -> Path.Step? {
    if take(.dot) != nil {
      let (name, range) = try name()
      return .field(name, range)
    }
    guard take(.openSquare) != nil else { return nil }
    let index = try expression()
    try expect(.closeSquare, .closeSquare)
    if case .literal(.string(let name)) = index.form, name != "size", name != "first",
      name != "last"
    {
      // The same as a step after a dot, and as cheap.
      return .field(name, index.range)
    }
    return .index(index)
  }

  // MARK: Filters

  /// A value with its filters; nothing at all reads as `nil`.
  mutating func filtered() throws(Malformed) -> Filtered {
    let start = token.range
    guard !isAtEnd else {
      return Filtered(value: Expression(form: .literal(.nil), range: start), range: start)
    }
    let value = try expression()
    var filters: [FilterUse] = []
    while take(.pipe) != nil { filters.append(try filter()) }
    try expectEnd()
    let end = tokens[position - 1].range.upperBound
    return Filtered(value: value, filters: filters, range: start.lowerBound..<end)
  }

  private mutating func filter() throws(Malformed) -> FilterUse {
    let (name, range) = try name()
    var use = FilterUse(name: name, nameRange: range)
    guard take(.colon) != nil else { return use }
    repeat {
      if token.kind == .name, isFollowed(by: .colon) {
        use.keywords.append(try keyword())
      } else {
        use.positional.append(try expression())
      }
    } while take(.comma) != nil
    return use
  }

  /// `name: value`.
  mutating func keyword() throws(Malformed) -> KeywordArgument {
    let (name, range) = try name()
    try expect(.colon, .colon)
    return KeywordArgument(name: name, nameRange: range, value: try expression())
  }

  /// `name: value` as often as it stands there, with or without commas.
  mutating func keywords() throws(Malformed) -> [KeywordArgument] {
    var arguments: [KeywordArgument] = []
    _ = take(.comma)
    while token.kind == .name {
      arguments.append(try keyword())
      _ = take(.comma)
    }
    return arguments
  }

  // MARK: Conditions

  /// A condition; `and` and `or` bind alike, from the right.
  mutating func condition() throws(Malformed) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Malformed(.nestedTooDeep, token.range) }
    let first = try comparison()
    if take(word: "and") { return .and(first, try condition()) }
    if take(word: "or") { return .or(first, try condition()) }
    try expectEnd()
    return first
  }

  private mutating func comparison() throws(Malformed) -> Condition {
    let left = try expression()
    guard case .comparison(let comparison) = token.kind else { return .truth(left) }
    position += 1
    return .comparison(left, comparison, try expression())
  }
}
