import Diagnostics

/// `item in collection reversed limit: 2 offset: 1`: the head of a loop.
struct LoopHead: Sendable {
  let variable: String
  let collection: Expression
  /// The loop's name, by which a later loop continues where this one stopped.
  let name: String
  var isReversed = false
  var limit: Expression?
  var offset: Expression?
  var isContinued = false
  var columns: Expression?

  init(_ parser: inout ExpressionParser, hasColumns: Bool) throws(Malformed) {
    variable = try parser.name().text
    guard parser.take(word: "in") else { throw parser.unexpected(.keyword("in")) }
    let start = parser.token.range.lowerBound
    collection = try parser.expression()
    let written = parser.text(start..<max(start, collection.range.upperBound))
    name = variable + "-" + written.filter { !$0.isWhitespace }
    while !parser.isAtEnd {
      if parser.take(.comma) != nil { continue }
      if !hasColumns, parser.take(word: "reversed") {
        isReversed = true
      } else {
        try argument(&parser, hasColumns: hasColumns)
      }
    }
  }

  private mutating func argument(
    _ parser: inout ExpressionParser, hasColumns: Bool
  ) throws(Malformed) {
    let (name, range) = try parser.name()
    let known = hasColumns ? ["cols", "limit", "offset", "range"] : ["limit", "offset"]
    guard known.contains(name) else {
      let near = NearMiss.nearest(to: name, among: known + ["reversed"])
      throw Malformed(.unknownLoopArgument, range, ["argument": .text(name)], near: near)
    }
    try parser.expect(.colon, .colon)
    switch name {
    case "limit": limit = try parser.expression()
    case "cols": columns = try parser.expression()
    case "range": _ = try parser.expression()
    default:
      isContinued = !hasColumns && parser.take(word: "continue")
      offset = isContinued ? nil : try parser.expression()
    }
  }

  /// Leaves what the loop needs on the stack and starts it; gives the step that skips it.
  func begin(_ compiler: inout Compiler, isRows: Bool, at range: Range<Int>) -> Int {
    var options: LoopOptions = isRows ? .rows : []
    compiler.expression(collection)
    if let limit {
      compiler.expression(limit)
      options.insert(.hasLimit)
    }
    if let offset {
      compiler.expression(offset)
      options.insert(.hasOffset)
    }
    if isRows {
      if let columns { compiler.expression(columns) } else { compiler.constant(.nil, at: range) }
    }
    if isReversed { options.insert(.reversed) }
    if isContinued { options.insert(.continues) }
    return compiler.emit(
      .beginLoop, detail: options.rawValue, 0, compiler.slot(variable), compiler.name(name),
      at: range)
  }

  func check(with check: inout OfferCheck) -> OfferType {
    for argument in [limit, offset, columns] {
      if let argument { _ = check.type(of: argument) }
    }
    return check.type(of: collection).item
  }

  var outline: String {
    var line = "\(variable) in \(collection.outline)"
    if isReversed { line += " reversed" }
    if let limit { line += " limit: \(limit.outline)" }
    if let offset { line += " offset: \(offset.outline)" }
    if isContinued { line += " offset: continue" }
    if let columns { line += " cols: \(columns.outline)" }
    return line
  }
}

extension Problem {
  static let unknownLoopArgument = Problem(
    .error, "liquid-unknown-loop-argument",
    vi: "vòng lặp không có đối số nào tên là “{argument}”",
    en: "a loop has no argument called '{argument}'",
    cure: Wording(
      vi: "dùng “limit”, “offset”, “reversed” (hoặc “cols” trong tablerow)",
      en: "use 'limit', 'offset', 'reversed' (or 'cols' in a tablerow)"))
}
