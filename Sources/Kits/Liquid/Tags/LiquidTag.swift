/// `{% liquid … %}`: tags, one a line.
struct LiquidTag: Tag {
  static let name = "liquid"
  let body: Block
  var isBlank: Bool { body.isBlank }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> LiquidTag? {
    LiquidTag(body: parser.lines(of: opening))
  }

  func compile(into compiler: inout Compiler) { compiler.block(body) }

  func check(with check: inout OfferCheck) { check.block(body) }

  var outline: Outline { Outline(line: "liquid", blocks: [("", body)]) }
}
