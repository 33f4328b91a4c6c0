/// `{% comment %}…{% endcomment %}`: nothing.
struct Comment: Tag {
  static let name = "comment"
  var isBlank: Bool { true }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Comment? {
    parser.skipComment(opening)
    return Comment()
  }

  func compile(into compiler: inout Compiler) {}

  var outline: Outline { Outline(line: "comment") }
}
