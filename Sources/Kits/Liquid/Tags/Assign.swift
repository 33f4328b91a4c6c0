import Diagnostics

/// `{% assign name = value %}`.
struct Assign: Tag {
  static let name = "assign"
  let variable: String
  let value: Filtered
  let range: Range<Int>
  var isBlank: Bool { true }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Assign? {
    guard let (name, markup) = parser.target(of: opening) else { return nil }
    let inner = Segment(kind: .tag, range: opening.range, name: opening.name, markup: markup)
    let value = parser.read(inner) { parser throws(Malformed) in try parser.filtered() }
    return value.map { Assign(variable: name, value: $0, range: opening.range) }
  }

  func compile(into compiler: inout Compiler) {
    compiler.filtered(value)
    compiler.emit(.assign, compiler.slot(variable), at: range)
  }

  func check(with check: inout OfferCheck) {
    check.set(variable, to: check.type(of: value))
  }

  var outline: Outline { Outline(line: "assign \(variable) = \(value.outline)") }
}

extension Parser {
  /// The name before the equals sign and the markup after it.
  // Names of digits only are allowed to be set, so this is not left to the lexer.
  mutating func target(of opening: Segment) -> (name: String, markup: Range<Int>)? {
    let bytes = source.bytes
    var index = opening.markup.lowerBound
    let end = opening.markup.upperBound
    let start = index
    while index < end, Self.isPartOfTarget(bytes[index]) { index += 1 }
    let name = start..<index
    while index < end, Byte.isBlank(bytes[index]) { index += 1 }
    guard !name.isEmpty, index < end, bytes[index] == UInt8(ascii: "=") else {
      add(.assignForm, at: opening.range)
      return nil
    }
    guard bytes[start] != Byte.dash else {
      add(.assignForm, at: name)
      return nil
    }
    return (text(name), index + 1..<end)
  }

  private static func isPartOfTarget(_ byte: UInt8) -> Bool {
    Byte.isWord(byte) || byte == Byte.dash || byte == UInt8(ascii: ".")
  }
}

extension Problem {
  static let assignForm = Problem(
    .error, "liquid-assign-form",
    vi: "thẻ “assign” cần một tên, dấu bằng và một giá trị",
    en: "'assign' needs a name, an equals sign and a value",
    cure: Wording(
      vi: "viết như “{% assign tong = 12 %}”, tên không dấu",
      en: "write it like '{% assign total = 12 %}'"))
}
