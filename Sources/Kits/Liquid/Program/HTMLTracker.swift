/// Follows the HTML that a template writes, to know where each printed value lands.
struct HTMLTracker: Hashable, Sendable {
  private enum Mode: Hashable {
    case text
    case comment
    case tagName
    case tag
    case attributeName
    case beforeValue
    /// The quote that ends the value, or 0 where there is none.
    case value(UInt8)
    case script
    case scriptString(UInt8)
    case style
  }

  private enum Element: Hashable {
    case other
    case script
    case style
    /// An element that holds text and no other element: `title`, `option`, `textarea`.
    case plain
  }

  private enum Attribute: Hashable {
    case plain
    case url
    case style
    case handler
  }

  private var mode = Mode.text
  // The name being read, or the last bytes of a text that may turn out to end something.
  private var word: [UInt8] = []
  private var element = Element.other
  private var attribute = Attribute.plain
  // Whether what is printed now could still name the scheme of an address.
  private var isStartOfValue = true
  private var isEscaped = false

  /// Where a value printed now would land.
  var place: OutputPlace {
    switch mode {
    case .text, .comment: .text
    case .tagName, .tag, .attributeName: .tag
    case .beforeValue, .value(0):
      attribute == .plain ? .unquoted : attributePlace
    case .value: attributePlace
    case .script: .script
    case .scriptString: .scriptString
    case .style: .style
    }
  }

  /// Whether a value printed now could be an element of its own.
  var isInContent: Bool { mode == .text && element != .plain }

  private var attributePlace: OutputPlace {
    switch attribute {
    case .plain: .text
    case .url: isStartOfValue ? .urlStart : .urlRest
    case .style: .style
    case .handler: .handler
    }
  }

  /// Notes that a value has been printed.
  mutating func advancePastValue() {
    switch mode {
    case .beforeValue: mode = .value(0)
    case .tag: mode = .attributeName
    default: break
    }
    // The value may have been empty, so what follows it may still begin an address.
    word = []
  }

  /// Notes text that is printed as it stands.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes { advance(byte) }
  }

  private mutating func advance(_ byte: UInt8) {
    switch mode {
    case .text: advanceInText(byte)
    case .comment: advanceInComment(byte)
    case .tagName: advanceInTagName(byte)
    case .tag, .attributeName: advanceInTag(byte)
    case .beforeValue: advanceBeforeValue(byte)
    case .value(let quote): advanceInValue(byte, quote)
    case .script: advanceInScript(byte)
    case .scriptString(let quote): advanceInScriptString(byte, quote)
    case .style: advanceInRawText(byte, "</style")
    }
  }

  private mutating func advanceInText(_ byte: UInt8) {
    // `<` opens a tag only before a letter, `/` or `!`.
    if word == [0x3C] {
      if Byte.isLetter(byte) {
        mode = .tagName
        word = [byte | 0x20]
      } else {
        word =
          byte == 0x2F ? [0x3C, 0x2F] : byte == 0x21 ? [0x3C, 0x21] : byte == 0x3C ? [0x3C] : []
      }
    } else if word == [0x3C, 0x2F] {
      word = []
      if Byte.isLetter(byte) {
        element = .other
        mode = .tag
      }
    } else if word.first == 0x3C {
      word.append(byte)
      if word == Array("<!--".utf8) {
        mode = .comment
        word = []
      } else if byte == 0x3E || word.count > 4 {
        word = []
      }
    } else if byte == 0x3C {
      word = [byte]
    }
  }

  private mutating func advanceInComment(_ byte: UInt8) {
    word.append(byte)
    if word.count > 3 { word.removeFirst() }
    if word == Array("-->".utf8) {
      mode = .text
      word = []
    }
  }

  private mutating func advanceInTagName(_ byte: UInt8) {
    if Byte.isBlank(byte) || byte == 0x2F || byte == 0x3E {
      let name = String(decoding: word, as: UTF8.self)
      element = Self.element(named: name)
      word = []
      mode = .tag
      if byte == 0x3E { endTag() }
    } else if word.count < 16 {
      word.append(byte | 0x20)
    }
  }

  private static func element(named name: String) -> Element {
    switch name {
    case "script": .script
    case "style": .style
    case "title", "option", "textarea": .plain
    default: .other
    }
  }

  private mutating func endTag() {
    word = []
    switch element {
    case .other, .plain: mode = .text
    case .script: mode = .script
    case .style: mode = .style
    }
  }

  private mutating func advanceInTag(_ byte: UInt8) {
    switch byte {
    case 0x3E: endTag()
    case 0x3D:
      attribute = Self.kind(of: String(decoding: word, as: UTF8.self))
      word = []
      mode = .beforeValue
      isStartOfValue = true
    case _ where Byte.isBlank(byte) || byte == 0x2F:
      // Blank space may stand between a name and its `=`.
      mode = .tag
    default:
      if mode == .tag { word = [] }
      mode = .attributeName
      if word.count < 32 { word.append(Byte.isLetter(byte) ? byte | 0x20 : byte) }
    }
  }

  private static func kind(of name: String) -> Attribute {
    switch name {
    case "href", "src", "action", "formaction", "poster", "cite", "data", "background",
      "manifest", "ping", "longdesc", "xlink:href", "srcset", "imagesrcset":
      .url
    case "style": .style
    // A page inside an attribute is no safer than a script.
    case "srcdoc": .handler
    default: name.utf8.starts(with: "on".utf8) ? .handler : .plain
    }
  }

  private mutating func advanceBeforeValue(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x27: mode = .value(byte)
    case 0x3E: endTag()
    case _ where Byte.isBlank(byte): break
    default:
      mode = .value(0)
      passScheme(byte)
    }
  }

  private mutating func advanceInValue(_ byte: UInt8, _ quote: UInt8) {
    if quote == 0 {
      if byte == 0x3E { endTag() } else if Byte.isBlank(byte) { mode = .tag }
      passScheme(byte)
    } else if byte == quote {
      mode = .tag
      word = []
    } else {
      passScheme(byte)
    }
  }

  // Only behind one of these marks can nothing be printed any more that names a scheme.
  private mutating func passScheme(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      isStartOfValue = false
    default: break
    }
  }

  private mutating func advanceInScript(_ byte: UInt8) {
    if byte == 0x22 || byte == 0x27 || byte == 0x60 {
      mode = .scriptString(byte)
      isEscaped = false
      word = []
    } else {
      advanceInRawText(byte, "</script")
    }
  }

  private mutating func advanceInScriptString(_ byte: UInt8, _ quote: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == 0x5C {
      isEscaped = true
    } else if byte == quote || (byte == Byte.newline && quote != 0x60) {
      mode = .script
    } else {
      // The end tag ends a script even inside a string.
      advanceInRawText(byte, "</script")
    }
  }

  private mutating func advanceInRawText(_ byte: UInt8, _ end: StaticString) {
    let end = end.utf8Bytes
    let lowered = Byte.isLetter(byte) ? byte | 0x20 : byte
    if lowered == end[min(word.count, end.count - 1)] {
      word.append(lowered)
    } else {
      word = lowered == end[0] ? [lowered] : []
    }
    if word.count == end.count {
      word = []
      element = .other
      mode = .tag
    }
  }
}

/// A place in HTML, and so how a value printed there has to be escaped.
enum OutputPlace: UInt8, Sendable, CaseIterable {
  /// As it is: escaping is off, or the author vouches for the value.
  case verbatim
  /// Text, a quoted attribute value, a comment.
  case text
  /// An attribute value without quotes.
  case unquoted
  /// Inside a tag, but in no value.
  case tag
  /// The start of an attribute that holds an address.
  case urlStart
  /// The rest of such an attribute.
  case urlRest
  /// An event handler, which is a script inside an attribute.
  case handler
  case script
  case scriptString
  case style
  /// A script whose author vouches for the value, as for the output of `json`.
  case vouchedScript
}
