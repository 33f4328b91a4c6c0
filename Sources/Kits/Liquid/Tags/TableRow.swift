/// `{% tablerow item in items cols: 3 %}…{% endtablerow %}`: the rows of a table.
struct TableRow: Tag {
  static let name = "tablerow"
  let head: LoopHead
  let body: Block
  let range: Range<Int>
  var isBlank: Bool { body.isBlank }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> TableRow? {
    let head = parser.read(opening) { parser throws(Malformed) in
      try LoopHead(&parser, hasColumns: true)
    }
    let (body, _) = parser.block(of: opening, until: "endtablerow")
    return head.map { TableRow(head: $0, body: body, range: opening.range) }
  }

  func compile(into compiler: inout Compiler) {
    let begin = head.begin(&compiler, isRows: true, at: range)
    compiler.loopBody(isRows: true, at: range) { compiler in
      compiler.block(body)
    }
    compiler.land(begin)
  }

  func check(with check: inout OfferCheck) {
    let item = head.check(with: &check)
    check.scoped([(head.variable, item), ("tablerowloop", .any)]) { check in check.block(body) }
  }

  var outline: Outline { Outline(line: "tablerow \(head.outline)", blocks: [("", body)]) }
}
