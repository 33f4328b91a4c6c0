/// The start tags of a page, as a browser would find them.
public struct HTMLTags {
  /// A start tag; names are in small letters, entities in values are resolved.
  public struct Tag {
    public let name: String
    public let attributes: [(name: String, value: String)]
    /// What stands up to the end tag, of an element whose content is no markup.
    public internal(set) var content = ""

    /// The value of an attribute, or nothing where it is not there.
    public subscript(name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  public private(set) var tags: [Tag] = []
  private let page: [Unicode.Scalar]
  private var position = 0

  /// Takes a page apart.
  public init(_ text: String) {
    page = Array(text.unicodeScalars)
    while position < page.count {
      if take("<!--") {
        skip(past: "-->")
      } else if scalar(at: position) == "<", scalar(at: position + 1)?.isLetter == true {
        position += 1
        readTag()
      } else {
        position += 1
      }
    }
  }

  private mutating func readTag() {
    let name = read { !$0.isBlank && $0 != "/" && $0 != ">" }.lowercased()
    var attributes: [(String, String)] = []
    while true {
      _ = read { $0.isBlank || $0 == "/" }
      guard let next = scalar(at: position), next != ">" else { break }
      // An attribute may begin with anything, even with `=`.
      position += 1
      let rest = read { !$0.isBlank && $0 != "/" && $0 != ">" && $0 != "=" }
      attributes.append(((String(next) + rest).lowercased(), readValue()))
    }
    position += 1
    var tag = Tag(name: name, attributes: attributes)
    if ["script", "style", "title", "textarea", "noscript", "iframe"].contains(name) {
      let start = position
      while position < page.count, !startsEnd(of: name) { position += 1 }
      tag.content = String(String.UnicodeScalarView(page[start..<position]))
    }
    tags.append(tag)
  }

  private mutating func readValue() -> String {
    let start = position
    _ = read { $0.isBlank }
    guard scalar(at: position) == "=" else {
      position = start
      return ""
    }
    position += 1
    _ = read { $0.isBlank }
    guard let quote = scalar(at: position), quote == "\"" || quote == "'" else {
      return read { !$0.isBlank && $0 != ">" }.resolvingEntities
    }
    position += 1
    let value = read { $0 != quote }
    position += 1
    return value.resolvingEntities
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < page.count ? page[index] : nil
  }

  private mutating func read(while holds: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while position < page.count, holds(page[position]) { position += 1 }
    return String(String.UnicodeScalarView(page[start..<position]))
  }

  private mutating func take(_ text: String) -> Bool {
    guard page[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func skip(past end: String) {
    while position < page.count, !take(end) { position += 1 }
  }

  private func startsEnd(of name: String) -> Bool {
    let end = "</" + name
    let here = page[position...].prefix(end.unicodeScalars.count)
    return String(String.UnicodeScalarView(here)).lowercased() == end
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace }
  fileprivate var isLetter: Bool { properties.isAlphabetic && isASCII }
}

extension String {
  /// The text with the entities that matter for an address resolved, as a browser does.
  var resolvingEntities: String {
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":"]
    return replacing(/&(?:#(x?)([0-9a-fA-F]+)|([a-zA-Z]+));?/) { match in
      if let name = match.3 { return named[String(name)] ?? String(match.0) }
      let radix = match.1 == "x" ? 16 : 10
      return match.2.flatMap { UInt32($0, radix: radix) }.flatMap(Unicode.Scalar.init)
        .map { String($0) } ?? String(match.0)
    }
  }
}
