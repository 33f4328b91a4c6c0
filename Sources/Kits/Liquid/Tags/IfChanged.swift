/// `{% ifchanged %}…{% endifchanged %}`: prints its content unless it is what was printed last.
struct IfChanged: Tag {
  static let name = "ifchanged"
  let body: Block
  let range: Range<Int>
  var isBlank: Bool { body.isBlank }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> IfChanged? {
    let (body, _) = parser.block(of: opening, until: "endifchanged")
    return IfChanged(body: body, range: opening.range)
  }

  func compile(into compiler: inout Compiler) {
    compiler.emit(.beginChange, at: range)
    compiler.enclosures.append(.change)
    compiler.block(body)
    compiler.enclosures.removeLast()
    compiler.emit(.endChange, at: range)
  }

  func check(with check: inout OfferCheck) { check.block(body) }

  var outline: Outline { Outline(line: "ifchanged", blocks: [("", body)]) }
}
