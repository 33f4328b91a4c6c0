/// Filters between text and HTML.
enum MarkupFilters {
  static let all: [Filter] = [escape, h, escapeOnce, newlineToBr, stripHTML, raw]

  static let raw = Filter(
    "raw", summary: "HTML that the template's author vouches for", vouching: .html
  ) { input, _, _ throws(LiquidFault) in
    .safe(input.printed.string)
  }

  static let escape = Filter("escape", summary: "special characters of HTML as entities") {
    input, _, environment throws(LiquidFault) in
    if input.isNil { return .safe("") }
    return .safe(escaped(input.text, environment))
  }

  static let h = Filter("h", summary: "the short name of escape") {
    input, _, environment throws(LiquidFault) in
    if input.isNil { return .safe("") }
    return .safe(escaped(input.text, environment))
  }

  static let escapeOnce = Filter(
    "escape_once", summary: "special characters as entities, those there left alone"
  ) { input, _, environment throws(LiquidFault) in
    let text = input.text
    if environment.escapes, text.safety == .safe { return .safe(text.string) }
    return .safe(Escaping.escapedOnce(text.string))
  }

  static let newlineToBr = Filter("newline_to_br", summary: "a <br /> at each line break") {
    input, _, environment throws(LiquidFault) in
    let text = input.text
    // Where the page escapes, what stands between the line breaks still has to be.
    let markup = environment.escapes ? escaped(text, environment) : text.string
    return .safe(LineBreaks.replaced(in: markup, by: "<br />\n"))
  }

  static let stripHTML = Filter("strip_html", summary: "without tags, comments and scripts") {
    input, _, _ throws(LiquidFault) in
    // What is left may hold entities, which must not be escaped again.
    let text = input.text
    return Value(
      Text(Markup.stripped(from: text.string), text.safety == .unsafe ? .unsafe : .mixed))
  }

  private static func escaped(_ text: Text, _ environment: FilterEnvironment) -> String {
    guard environment.escapes else { return Escaping.escaped(text.string) }
    switch text.safety {
    case .safe: return text.string
    case .mixed: return Escaping.escapedOnce(text.string)
    case .unsafe: return Escaping.escaped(text.string)
    }
  }
}

/// Takes markup out of a text, not to make it safe but to make it readable.
private enum Markup {
  static func stripped(from text: String) -> String {
    var result = Array(text.utf8)
    // One kind after the other, as a comment may hold a script and the other way round.
    result = without(blocks, in: result)
    result = without([("<", ">")], in: result)
    return String(decoding: result, as: UTF8.self)
  }

  private static let blocks: [(open: StaticString, close: StaticString)] = [
    ("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"),
  ]

  private static func without(
    _ kinds: [(open: StaticString, close: StaticString)], in bytes: [UInt8]
  ) -> [UInt8] {
    guard bytes.contains(0x3C) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    // A kind that is not closed from here on is not closed further on, so it is not sought again.
    var closable = kinds
    scan: while index < bytes.count {
      if bytes[index] == 0x3C {
        for kind in closable where bytes[index...].starts(with: kind.open.utf8Bytes) {
          let from = index + kind.open.utf8CodeUnitCount
          guard let end = end(of: kind.close, in: bytes, from: from) else {
            closable.removeAll { $0.open.utf8Start == kind.open.utf8Start }
            continue
          }
          index = end
          continue scan
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }

  private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = mark.utf8Bytes
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return nil
  }
}
