import Diagnostics

/// `{% doc %}…{% enddoc %}`: what a partial says about itself to its reader.
struct Doc: Tag {
  static let name = "doc"
  var isBlank: Bool { true }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Doc? {
    if !opening.markup.isEmpty { parser.add(.takesNothing, at: opening.markup, ["name": "doc"]) }
    guard let body = parser.verbatim(of: opening, until: "enddoc") else { return nil }
    var scanner = SegmentScanner(linesOf: body, in: parser.source)
    if scanner.verbatim(until: "doc") != nil { parser.add(.nestedDoc, at: opening.range) }
    return Doc()
  }

  func compile(into compiler: inout Compiler) {}

  var outline: Outline { Outline(line: "doc") }
}

extension Problem {
  static let takesNothing = Problem(
    .error, "liquid-takes-nothing",
    vi: "thẻ “{name}” không nhận gì sau tên", en: "the tag '{name}' takes nothing after its name",
    cure: Wording(vi: "bỏ phần này đi", en: "remove this part"))
  static let nestedDoc = Problem(
    .error, "liquid-nested-doc",
    vi: "thẻ “doc” không được lồng trong “doc”", en: "a 'doc' cannot stand inside a 'doc'",
    cure: Wording(vi: "đóng thẻ “doc” trước khi mở thẻ mới", en: "close one before the next"))
}
