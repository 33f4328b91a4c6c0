/// `{% break %}`: leaves the loop.
struct Break: Tag {
  static let name = "break"
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Break? {
    Break(range: opening.range)
  }

  func compile(into compiler: inout Compiler) {
    compiler.leaveLoop(isBreak: true, at: range)
  }

  var outline: Outline { Outline(line: "break") }
}
