import Diagnostics

/// `{% if condition %}…{% elsif condition %}…{% else %}…{% endif %}`.
struct If: Tag {
  static let name = "if"
  let branches: Branches
  var isBlank: Bool { branches.isBlank }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> If? {
    If(branches: Branches(opening, end: "endif", &parser))
  }

  func compile(into compiler: inout Compiler) { branches.compile(into: &compiler) }

  func check(with check: inout OfferCheck) { branches.check(with: &check) }

  var outline: Outline { branches.outline("if") }
}

/// The branches of an `if` or `unless`, of which the first that holds is rendered.
struct Branches: Sendable {
  /// A condition, none for `else`, and what it leads to.
  struct Branch: Sendable {
    let condition: Condition?
    let body: Block
  }

  let branches: [Branch]
  let range: Range<Int>

  var isBlank: Bool { branches.allSatisfy { $0.body.isBlank } }

  init(_ opening: Segment, end: String, _ parser: inout Parser) {
    var branches: [Branch] = []
    var segment = opening
    var isElse = false
    while true {
      let isRead = !isElse
      let condition = isRead ? parser.condition(of: segment) : nil
      let (body, next) = parser.block(of: opening, until: "elsif", "else", end)
      // A condition that could not be read has been reported; its body is looked at all the same.
      branches.append(Branch(condition: condition, body: body))
      guard let next, parser.text(next.name) != end else { break }
      segment = next
      isElse = parser.text(next.name) == "else"
    }
    self.branches = branches
    range = opening.range
  }

  func compile(into compiler: inout Compiler, isNegated: Bool = false) {
    var ends: [Int] = []
    var tracking = BranchTracking(compiler)
    var isComplete = false
    for (index, branch) in branches.enumerated() {
      tracking.begin(&compiler)
      var jumps: [Int] = []
      if let condition = branch.condition {
        jumps = compiler.condition(condition)
        if isNegated, index == 0 {
          let holds = compiler.emit(.jump, at: range)
          compiler.land(jumps)
          jumps = [holds]
        }
      }
      compiler.block(isBlank ? branch.body.withoutText : branch.body)
      tracking.end(&compiler)
      // What follows an `else` can never be reached.
      isComplete = branch.condition == nil
      if index + 1 < branches.count, !isComplete { ends.append(compiler.emit(.jump, at: range)) }
      compiler.land(jumps)
      if isComplete { break }
    }
    compiler.land(ends)
    tracking.finish(&compiler, isComplete: isComplete, at: range)
  }

  func check(with check: inout OfferCheck) {
    for branch in branches {
      if let condition = branch.condition { check.condition(condition) }
      check.block(branch.body)
    }
  }

  func outline(_ name: String) -> Outline {
    Outline(
      line: name,
      blocks: branches.map { ($0.condition.map { $0.outline } ?? "else", $0.body) })
  }
}

extension Parser {
  /// The condition of a tag.
  mutating func condition(of segment: Segment) -> Condition? {
    read(segment) { parser throws(Malformed) in
      if parser.isAtEnd { throw parser.unexpected(.value) }
      return try parser.condition()
    }
  }
}
