/// `with value as name, key: value`: what is handed to a partial.
struct PartialArguments: Sendable {
  /// The value after `with` or `for`.
  var bound: Expression?
  /// Whether it came after `for`.
  var isLooped = false
  var alias: String?
  var keywords: [KeywordArgument] = []

  init(_ parser: inout ExpressionParser) throws(Malformed) {
    if parser.token.kind == .name, !parser.isFollowed(by: .colon) {
      if parser.take(word: "for") {
        isLooped = true
        bound = try parser.expression()
      } else if parser.take(word: "with") {
        bound = try parser.expression()
      }
    }
    if parser.token.kind == .name, !parser.isFollowed(by: .colon), parser.take(word: "as") {
      alias = try parser.name().text
    }
    keywords = try parser.keywords()
    try parser.expectEnd()
  }

  var outline: String {
    var line = ""
    if let bound { line += " \(isLooped ? "for" : "with") \(bound.outline)" }
    if let alias { line += " as \(alias)" }
    for keyword in keywords { line += ", \(keyword.name): \(keyword.value.outline)" }
    return line
  }
}
