/// `{% continue %}`: goes on with the next item of the loop.
struct Continue: Tag {
  static let name = "continue"
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Continue? {
    Continue(range: opening.range)
  }

  func compile(into compiler: inout Compiler) {
    compiler.leaveLoop(isBreak: false, at: range)
  }

  var outline: Outline { Outline(line: "continue") }
}
