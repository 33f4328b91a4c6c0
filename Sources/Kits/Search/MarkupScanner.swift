/// Walks over a page and gives the pieces of text that a search should know.
struct MarkupScanner {
  /// A piece of a page.
  enum Piece {
    case text(Range<Int>)
    /// An element that separates words has begun or ended; what came before stood here.
    case end(PagePlace)
    /// A page above it, but for the first, from its head.
    case crumb(Range<Int>)
    /// The page in a sentence, from its head.
    case description(Range<Int>)
  }

  private let html: UnsafeRawBufferPointer
  private var offset = 0
  private var isInMain = false
  private var place = PagePlace.body
  // Links met in the breadcrumbs; nothing outside of them.
  private var crumbs: Int?

  init(_ html: UnsafeRawBufferPointer) { self.html = html }

  /// The next piece; nothing at the end of what matters.
  mutating func next() -> Piece? {
    while offset < html.count {
      if html[offset] != UInt8(ascii: "<") {
        let start = offset
        offset = index(of: UInt8(ascii: "<"), from: start)
        if isInMain { return .text(start..<offset) }
        continue
      }
      if let piece = tag() { return piece }
    }
    return nil
  }

  /// Steps over a tag.
  private mutating func tag() -> Piece? {
    let start = offset
    let end = endOfTag(from: start)
    offset = min(end + 1, html.count)
    let isEnd = start + 1 < html.count && html[start + 1] == UInt8(ascii: "/")
    let name = self.name(from: start + (isEnd ? 2 : 1))
    let role = Self.roles[name]
    if !isInMain {
      return head(role, start..<end, isEnd: isEnd)
    }
    let before = place
    switch role {
    case .main where isEnd: offset = html.count
    case .navigation where !isEnd, .skipped where !isEnd: skip(to: name)
    case .title: place = isEnd ? .body : .title
    case .heading: place = isEnd ? .body : .heading
    case .link, .inline: return nil
    default: break
    }
    return .end(before)
  }

  /// What a tag before the text says.
  private mutating func head(_ role: Role?, _ tag: Range<Int>, isEnd: Bool) -> Piece? {
    switch role {
    case .main: isInMain = true
    case .description:
      return value(after: "name=\"description\" content=\"", in: tag).map { .description($0) }
    case .navigation: crumbs = value(after: "class=\"crumbs", in: tag) == nil ? nil : 0
    case .link where !isEnd && crumbs != nil:
      crumbs = (crumbs ?? 0) + 1
      let text = offset..<index(of: UInt8(ascii: "<"), from: offset)
      // The first is the home page, which every page is below.
      return crumbs == 1 ? nil : .crumb(text)
    default: break
    }
    return nil
  }

  /// What an element is to a search.
  private enum Role {
    case main
    case description
    case navigation
    case link
    case title
    case heading
    /// What is the same on many pages, or is no prose.
    case skipped
    /// What stands inside a word or a sentence.
    case inline
  }

  // One look for each tag: a page has a thousand.
  private static let roles: [StaticName: Role] = {
    var roles: [StaticName: Role] = [
      "main": .main, "meta": .description, "nav": .navigation, "a": .link, "h1": .title,
      "h2": .heading, "h3": .heading, "caption": .heading, "summary": .heading,
    ]
    for name: StaticName in ["script", "style", "svg", "form", "template"] {
      roles[name] = .skipped
    }
    for name: StaticName in [
      "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small",
      "span", "strong", "sub", "sup", "time", "u", "wbr",
    ] {
      roles[name] = .inline
    }
    return roles
  }()

  /// Goes behind the end tag of an element that cannot hold itself.
  private mutating func skip(to name: StaticName) {
    while offset < html.count {
      offset = index(of: UInt8(ascii: "<"), from: offset)
      guard offset + 1 < html.count else { return offset = html.count }
      let start = offset
      offset = min(endOfTag(from: start) + 1, html.count)
      if html[start + 1] == UInt8(ascii: "/"), self.name(from: start + 2) == name { return }
    }
  }

  private func index(of byte: UInt8, from start: Int) -> Int {
    var offset = start
    while offset < html.count, html[offset] != byte { offset += 1 }
    return offset
  }

  /// The place of the `>` that ends a tag, not of one in a quoted value.
  private func endOfTag(from start: Int) -> Int {
    var offset = start
    var quote: UInt8?
    while offset < html.count {
      let byte = html[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset
      }
      offset += 1
    }
    return offset
  }

  private func name(from start: Int) -> StaticName {
    var name = StaticName()
    var offset = start
    while offset < html.count, name.take(html[offset]) { offset += 1 }
    return name
  }

  /// What stands between some words of a tag and the next quote.
  private func value(after words: StaticString, in range: Range<Int>) -> Range<Int>? {
    let tag = UnsafeRawBufferPointer(rebasing: html[range])
    let mark = UnsafeRawBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    guard tag.count > mark.count,
      let start = (0..<tag.count - mark.count).first(where: { tag[$0...].starts(with: mark) })
    else { return nil }
    let text = range.lowerBound + start + mark.count
    return text..<index(of: UInt8(ascii: "\""), from: text)
  }
}

/// The name of an element, at most eight letters of it, in one number.
struct StaticName: Hashable, ExpressibleByStringLiteral {
  private var letters: UInt64 = 0

  init() {}

  init(stringLiteral name: String) {
    for byte in name.utf8 { _ = take(byte) }
  }

  /// Takes the next letter; false where the name is over.
  mutating func take(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    let isLetter = small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
    let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    guard isLetter || isDigit else { return false }
    letters = letters << 8 | UInt64(isLetter ? small : byte)
    return true
  }
}
