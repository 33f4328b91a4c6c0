import Diagnostics

/// `{% case value %}{% when a, b or c %}…{% else %}…{% endcase %}`.
///
/// Each value of a `when` that equals the subject renders its body once; an `else` is rendered
/// when nothing before it was.
struct Case: Tag {
  static let name = "case"

  /// The values of a `when`, none for `else`, and what they lead to.
  struct Branch: Sendable {
    let values: [Expression]?
    let body: Block
    let range: Range<Int>
    /// What could not be read after the values.
    let rest: Range<Int>?
  }

  let subject: Expression
  let branches: [Branch]
  let range: Range<Int>
  var isBlank: Bool { branches.allSatisfy { $0.body.isBlank } }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Case? {
    let subject = parser.read(opening) { parser throws(Malformed) in
      let subject = try parser.expression()
      try parser.expectEnd()
      return subject
    }
    // What stands before the first `when` is never rendered.
    var (_, segment) = parser.block(of: opening, until: "when", "else", "endcase")
    var branches: [Branch] = []
    while let present = segment, parser.text(present.name) != "endcase" {
      let isElse = parser.text(present.name) == "else"
      let head = isElse ? nil : parser.values(of: present)
      if isElse, !present.markup.isEmpty {
        parser.add(.takesNothing, at: present.markup, ["name": "else"])
      }
      let (body, next) = parser.block(of: opening, until: "when", "else", "endcase")
      if isElse || head != nil {
        branches.append(
          Branch(values: head?.values, body: body, range: present.range, rest: head?.rest))
      }
      segment = next
    }
    return subject.map { Case(subject: $0, branches: branches, range: opening.range) }
  }

  func compile(into compiler: inout Compiler) {
    compiler.expression(subject)
    compiler.emit(.beginCase, at: range)
    compiler.enclosures.append(.stack(2))
    var tracking = BranchTracking(compiler)
    for branch in branches {
      tracking.begin(&compiler)
      let body = isBlank ? branch.body.withoutText : branch.body
      if let values = branch.values {
        compile(branch, values, body, into: &compiler)
      } else {
        let skip = compiler.emit(.otherwise, at: branch.range)
        compiler.block(body)
        compiler.land(skip)
      }
      tracking.end(&compiler)
    }
    let isComplete = branches.contains { $0.values == nil }
    tracking.finish(&compiler, isComplete: isComplete, at: range)
    compiler.enclosures.removeLast()
    compiler.emit(.pop, at: range)
    compiler.emit(.pop, at: range)
  }

  private func compile(
    _ branch: Branch, _ values: [Expression], _ body: Block, into compiler: inout Compiler
  ) {
    compiler.emit(.beginWhen, at: branch.range)
    for value in values {
      compiler.expression(value)
      compiler.emit(.when, at: value.range)
    }
    if let rest = branch.rest { doubt(rest, into: &compiler) }
    let again = compiler.here
    let done = compiler.emit(.nextMatch, at: branch.range)
    compiler.enclosures.append(.stack(1))
    compiler.block(body)
    compiler.enclosures.removeLast()
    compiler.emit(.jump, again, at: branch.range)
    compiler.land(done)
  }

  // The reference implementation passes over what it cannot read after the values of a `when`,
  // and so do we where the language is taken as it is, unless the subject is not even there.
  private func doubt(_ rest: Range<Int>, into compiler: inout Compiler) {
    let found: [String: Argument] = ["found": .text(compiler.text(rest))]
    if compiler.options.isStrict {
      compiler.add(Malformed(.unreadableWhen, rest, found))
    } else {
      let fault = compiler.faultIndex(LiquidFault(.unreadableWhen, found))
      compiler.emit(.doubtfulWhen, fault, at: rest)
    }
  }

  func check(with check: inout OfferCheck) {
    _ = check.type(of: subject)
    for branch in branches {
      for value in branch.values ?? [] { _ = check.type(of: value) }
      check.block(branch.body)
    }
  }

  var outline: Outline {
    Outline(
      line: "case \(subject.outline)",
      blocks: branches.map { branch in
        let values = branch.values?.map(\.outline).joined(separator: ", ")
        return (values.map { "when \($0)" } ?? "else", branch.body)
      })
  }
}

extension Parser {
  /// The values of a `when`, and what is left after them.
  fileprivate mutating func values(
    of segment: Segment
  ) -> (values: [Expression], rest: Range<Int>?)? {
    read(segment) { parser throws(Malformed) in
      var values = [try parser.expression()]
      while parser.take(.comma) != nil || parser.take(word: "or") {
        values.append(try parser.expression())
      }
      let rest = parser.token.range.lowerBound..<segment.markup.upperBound
      return (values, parser.isAtEnd ? nil : rest)
    }
  }
}

extension Problem {
  static let unreadableWhen = Problem(
    .error, "liquid-unreadable-when",
    vi: "không đọc được “{found}” trong thẻ “when”", en: "cannot read '{found}' in this 'when'",
    cure: Wording(
      vi: "ngăn các giá trị bằng dấu phẩy hoặc chữ “or”",
      en: "separate the values by commas or the word 'or'"))
}
