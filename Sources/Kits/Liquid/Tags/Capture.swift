import Diagnostics

/// `{% capture name %}…{% endcapture %}`: what its content prints becomes a variable.
struct Capture: Tag {
  static let name = "capture"
  let variable: String
  let body: Block
  let range: Range<Int>
  /// Whether something stands after the name, which the language passes over.
  let hasMore: Bool
  var isBlank: Bool { true }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Capture? {
    let name = parser.firstName(in: opening.markup)
    let (body, _) = parser.block(of: opening, until: "endcapture")
    guard !name.isEmpty else {
      parser.add(.captureForm, at: opening.range)
      return nil
    }
    let written = parser.text(opening.markup).filter { $0 != "'" && $0 != "\"" }
    return Capture(
      variable: name, body: body, range: opening.range, hasMore: written != name)
  }

  func compile(into compiler: inout Compiler) {
    if hasMore, compiler.options.isStrict { compiler.add(Malformed(.captureForm, range)) }
    let slot = compiler.slot(variable)
    compiler.capturing(.capture(slot: slot), at: range) { compiler in compiler.block(body) }
    compiler.emit(.endCapture, slot, at: range)
  }

  func check(with check: inout OfferCheck) {
    check.block(body)
    check.set(variable, to: .html)
  }

  var outline: Outline { Outline(line: "capture \(variable)", blocks: [("", body)]) }
}

extension Compiler {
  /// Compiles code whose output is kept instead of printed.
  mutating func capturing(
    _ enclosure: Enclosure, at range: Range<Int>, _ body: (inout Compiler) -> Void
  ) {
    let outer = tracker
    tracker = HTMLTracker()
    emit(.beginCapture, at: range)
    enclosures.append(enclosure)
    body(&self)
    enclosures.removeLast()
    tracker = outer
  }
}

extension Parser {
  /// The first run of bytes that can be a name, quotes or other marks before it left out.
  fileprivate func firstName(in markup: Range<Int>) -> String {
    func isPart(_ byte: UInt8) -> Bool {
      Byte.isWord(byte) || byte == Byte.dash || byte == UInt8(ascii: ".")
    }
    let bytes = source.bytes[markup]
    let start = bytes.firstIndex(where: isPart) ?? markup.upperBound
    let end = bytes[start...].firstIndex { !isPart($0) } ?? markup.upperBound
    return text(start..<end)
  }

  /// The one name that is a tag's markup, be it in quotes.
  mutating func variableName(of opening: Segment, _ problem: Problem) -> String? {
    var name = text(opening.markup)[...]
    if let quote = name.first, quote == "'" || quote == "\"", name.last == quote, name.count > 2 {
      name = name.dropFirst().dropLast()
    }
    let bytes = Array(name.utf8)
    guard let first = bytes.first, first != Byte.dash,
      bytes.allSatisfy({ Byte.isWord($0) || $0 == Byte.dash || $0 == UInt8(ascii: ".") })
    else {
      add(problem, at: opening.range)
      return nil
    }
    return String(name)
  }
}

extension Problem {
  static let captureForm = Problem(
    .error, "liquid-capture-form",
    vi: "thẻ “capture” cần đúng một tên biến", en: "'capture' needs exactly one name",
    cure: Wording(
      vi: "viết như “{% capture ten %}…{% endcapture %}”",
      en: "write it like '{% capture name %}…{% endcapture %}'"))
}
