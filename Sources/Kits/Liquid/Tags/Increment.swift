import Diagnostics

/// `{% increment name %}`: prints a counter, then adds one.
struct Increment: Tag {
  static let name = "increment"
  let counter: String
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Increment? {
    parser.variableName(of: opening, .counterForm).map {
      Increment(counter: $0, range: opening.range)
    }
  }

  func compile(into compiler: inout Compiler) {
    compiler.emit(.count, detail: 0, compiler.slot(counter), 1, at: range)
  }

  func check(with check: inout OfferCheck) { check.count(counter) }

  var outline: Outline { Outline(line: "increment \(counter)") }
}

extension Problem {
  static let counterForm = Problem(
    .error, "liquid-counter-form",
    vi: "thẻ đếm này cần đúng một tên bộ đếm", en: "this tag needs exactly one name of a counter",
    cure: Wording(vi: "viết như “{% increment dem %}”", en: "write it like '{% increment count %}'")
  )
}
