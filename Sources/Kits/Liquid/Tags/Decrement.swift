/// `{% decrement name %}`: takes one from a counter, then prints it.
struct Decrement: Tag {
  static let name = "decrement"
  let counter: String
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Decrement? {
    parser.variableName(of: opening, .counterForm).map {
      Decrement(counter: $0, range: opening.range)
    }
  }

  func compile(into compiler: inout Compiler) {
    compiler.emit(.count, detail: 1, compiler.slot(counter), -1, at: range)
  }

  func check(with check: inout OfferCheck) { check.count(counter) }

  var outline: Outline { Outline(line: "decrement \(counter)") }
}
