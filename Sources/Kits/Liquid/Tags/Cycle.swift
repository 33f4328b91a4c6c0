/// `{% cycle a, b %}`: the next of its values each time it is rendered.
struct Cycle: Tag {
  static let name = "cycle"
  let group: Expression?
  let values: [Expression]
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Cycle? {
    parser.read(opening) { parser throws(Malformed) in
      let first = try parser.expression()
      let group = parser.take(.colon) == nil ? nil : first
      var values: [Expression] = group == nil ? [first] : [try parser.expression()]
      while parser.take(.comma) != nil, !parser.isAtEnd { values.append(try parser.expression()) }
      try parser.expectEnd()
      return Cycle(group: group, values: values, range: opening.range)
    }
  }

  func compile(into compiler: inout Compiler) {
    let place = compiler.options.escapes ? compiler.tracker.place : .verbatim
    if let group { compiler.expression(group) } else { compiler.constant(key, at: range) }
    for value in values { compiler.expression(value) }
    compiler.emit(.cycle, values.count, group == nil ? 0 : 1, at: range)
    compiler.printTop(place, at: range)
    if compiler.options.escapes { compiler.tracker.advancePastValue() }
  }

  // Cycles of the same constants take turns together; one with a variable keeps to itself.
  private var key: Value {
    let parts = values.map { value -> String in
      if case .literal(let literal) = value.form { literal.inspected } else { "@\(range)" }
    }
    return .string(parts.joined(separator: ","))
  }

  func check(with check: inout OfferCheck) {
    // The group is only a key: a name that is nothing is a common way to write one.
    for value in values { _ = check.type(of: value) }
  }

  var outline: Outline {
    let list = values.map(\.outline).joined(separator: ", ")
    return Outline(line: "cycle \(group.map { $0.outline + ": " } ?? "")\(list)")
  }
}
