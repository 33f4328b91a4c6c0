/// `{% for item in items %}…{% else %}…{% endfor %}`.
struct For: Tag {
  static let name = "for"
  let head: LoopHead
  let body: Block
  let otherwise: Block?
  let range: Range<Int>
  var isBlank: Bool { body.isBlank && otherwise?.isBlank != false }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> For? {
    let head = parser.read(opening) { parser throws(Malformed) in
      try LoopHead(&parser, hasColumns: false)
    }
    var (body, segment) = parser.block(of: opening, until: "else", "endfor")
    var otherwise: Block?
    // A loop has one `else`: a second is a tag in the wrong place.
    if let present = segment, parser.text(present.name) == "else" {
      (otherwise, segment) = parser.block(of: opening, until: "endfor")
    }
    return head.map { For(head: $0, body: body, otherwise: otherwise, range: opening.range) }
  }

  func compile(into compiler: inout Compiler) {
    var tracking = BranchTracking(compiler)
    let begin = head.begin(&compiler, isRows: false, at: range)
    compiler.loopBody(isRows: false, at: range) { compiler in
      compiler.block(isBlank ? body.withoutText : body)
    }
    tracking.end(&compiler)
    if let otherwise {
      let end = compiler.emit(.jump, at: range)
      compiler.land(begin)
      tracking.begin(&compiler)
      compiler.block(isBlank ? otherwise.withoutText : otherwise)
      tracking.end(&compiler)
      compiler.land(end)
    } else {
      compiler.land(begin)
    }
    tracking.finish(&compiler, isComplete: false, at: range)
  }

  func check(with check: inout OfferCheck) {
    let item = head.check(with: &check)
    check.scoped([(head.variable, item), ("forloop", .any)]) { check in check.block(body) }
    if let otherwise { check.block(otherwise) }
  }

  var outline: Outline {
    Outline(
      line: "for \(head.outline)",
      blocks: [("", body)] + (otherwise.map { [("else", $0)] } ?? []))
  }
}
