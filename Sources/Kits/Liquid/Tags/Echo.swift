/// `{% echo value %}`: an output written as a tag.
struct Echo: Tag {
  static let name = "echo"
  let value: Filtered

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Echo? {
    parser.read(opening) { parser throws(Malformed) in Echo(value: try parser.filtered()) }
  }

  func compile(into compiler: inout Compiler) { compiler.output(value) }

  func check(with check: inout OfferCheck) { _ = check.type(of: value) }

  var outline: Outline { Outline(line: "echo \(value.outline)") }
}
