import Diagnostics

/// `{% raw %}…{% endraw %}`: text in which braces mean nothing.
struct Raw: Tag {
  static let name = "raw"
  let body: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Raw? {
    if !opening.markup.isEmpty { parser.add(.takesNothing, at: opening.markup, ["name": "raw"]) }
    return parser.verbatim(of: opening, until: "endraw").map(Raw.init)
  }

  func compile(into compiler: inout Compiler) { compiler.text(at: body) }

  var outline: Outline { Outline(line: "raw \(body.count) bytes") }
}
