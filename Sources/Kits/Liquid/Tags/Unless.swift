/// `{% unless condition %}…{% endunless %}`: an `if` whose first condition is turned round.
struct Unless: Tag {
  static let name = "unless"
  let branches: Branches
  var isBlank: Bool { branches.isBlank }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Unless? {
    Unless(branches: Branches(opening, end: "endunless", &parser))
  }

  func compile(into compiler: inout Compiler) {
    branches.compile(into: &compiler, isNegated: true)
  }

  func check(with check: inout OfferCheck) { branches.check(with: &check) }

  var outline: Outline { branches.outline("unless") }
}
