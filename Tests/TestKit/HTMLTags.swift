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
  private let page: [UInt8]
  private var position = 0

  /// Takes a page apart.
  public init(_ text: String) {
    page = Array(text.utf8)
    while position < page.count {
      if take("<!--") {
        skip(past: "-->")
      } else if page[position] == Byte.opening, byte(at: position + 1)?.isLetter == true {
        position += 1
        readTag()
      } else {
        position += 1
      }
    }
  }

  private mutating func readTag() {
    let name = read { !$0.isBlank && $0 != Byte.slash && $0 != Byte.closing }.lowercased()
    var attributes: [(String, String)] = []
    while true {
      _ = read { $0.isBlank || $0 == Byte.slash }
      guard let next = byte(at: position), next != Byte.closing else { break }
      // An attribute may begin with anything, even with `=`.
      let first = next == Byte.equals ? take("=") : false
      let rest = read {
        !$0.isBlank && $0 != Byte.slash && $0 != Byte.closing && $0 != Byte.equals
      }
      attributes.append((((first ? "=" : "") + rest).lowercased(), readValue()))
    }
    position += 1
    var tag = Tag(name: name, attributes: attributes)
    if ["script", "style", "title", "textarea", "iframe"].contains(name) {
      let start = position
      while position < page.count, !startsEnd(of: name) { position += 1 }
      tag.content = String(decoding: page[start..<position], as: UTF8.self)
    }
    tags.append(tag)
  }

  private mutating func readValue() -> String {
    let start = position
    _ = read { $0.isBlank }
    guard byte(at: position) == Byte.equals else {
      position = start
      return ""
    }
    position += 1
    _ = read { $0.isBlank }
    guard let quote = byte(at: position), quote == Byte.quote || quote == Byte.apostrophe else {
      return read { !$0.isBlank && $0 != Byte.closing }.resolvingEntities
    }
    position += 1
    let value = read { $0 != quote }
    position += 1
    return value.resolvingEntities
  }

  private func byte(at index: Int) -> UInt8? {
    index < page.count ? page[index] : nil
  }

  private mutating func read(while holds: (UInt8) -> Bool) -> String {
    let start = position
    while position < page.count, holds(page[position]) { position += 1 }
    return String(decoding: page[start..<position], as: UTF8.self)
  }

  private mutating func take(_ text: String) -> Bool {
    guard page[position] == text.utf8.first, page[position...].starts(with: text.utf8) else {
      return false
    }
    position += text.utf8.count
    return true
  }

  private mutating func skip(past end: String) {
    while position < page.count, !take(end) { position += 1 }
  }

  private func startsEnd(of name: String) -> Bool {
    guard page[position] == Byte.opening, byte(at: position + 1) == Byte.slash else { return false }
    let here = page[(position + 2)...].prefix(name.utf8.count)
    return String(decoding: here, as: UTF8.self).lowercased() == name
  }
}

private enum Byte {
  static let opening = UInt8(ascii: "<")
  static let closing = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
}

extension UInt8 {
  // What HTML takes for blank, and no other.
  fileprivate var isBlank: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

extension String {
  /// The text with the entities that matter for an address resolved, as a browser does.
  var resolvingEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":"]
    return replacing(/&(?:#(x?)([0-9a-fA-F]+)|([a-zA-Z]+));?/) { match in
      if let name = match.3 { return named[String(name)] ?? String(match.0) }
      let radix = match.1 == "x" ? 16 : 10
      return match.2.flatMap { UInt32($0, radix: radix) }.flatMap(Unicode.Scalar.init)
        .map { String($0) } ?? String(match.0)
    }
  }
}
