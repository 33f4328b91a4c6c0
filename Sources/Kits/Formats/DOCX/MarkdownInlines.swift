/// Writes the runs of a paragraph as Markdown that reads back as the same text and marks.
struct MarkdownInlines {
  /// What a picture is called.
  let pictures: [(name: String, alternative: String)]
  /// Where a link inside the document leads; nil where it leads nowhere.
  let anchor: (String) -> String?
  let findings: WordFindings
  /// Whether line breaks may stand; not so in headings and cells.
  var keepsLines = true
  var isInTable = false

  /// The paragraph as one or, with line breaks, several lines.
  func lines(of paragraph: WordParagraph) -> [String] {
    text(of: paragraph).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.safeAtStart(Self.trimmed($0)) }
  }

  /// The paragraph on one line, in a place where no line can be mistaken for a block.
  func line(of paragraph: WordParagraph) -> String {
    var inlines = self
    inlines.keepsLines = false
    return Self.trimmed(inlines.text(of: paragraph))
  }

  private func text(of paragraph: WordParagraph) -> String {
    var text = ""
    let number = paragraph.number
    // A line break at an end breaks nothing, and Markdown would print its mark.
    var runs = paragraph.runs[...].drop(while: \.isBlank)
    while let last = runs.last, last.isBlank { runs.removeLast() }
    while let first = runs.first {
      let group = runs.prefix { $0.link == first.link }
      runs = runs.dropFirst(group.count)
      let before = text.last
      let after = runs.first.flatMap(Self.firstCharacter)
      guard let link = first.link, let target = destination(paragraph.links[link]) else {
        text += marked(Array(group), before: before, after: after, paragraph: number)
        continue
      }
      let label = marked(Array(group), before: nil, after: nil, paragraph: number)
      if label.allSatisfy(\.isWhitespace) {
        text += label
        continue
      }
      // An exclamation mark before a link would make it a picture.
      if text.hasSuffix("!") { text = text.dropLast() + "\\!" }
      text += "[\(label)](\(target))"
    }
    return text
  }

  private static func firstCharacter(_ run: WordRun) -> Character? {
    guard case .text(let text) = run.content else { return "[" }
    return text.first
  }

  static func trimmed(_ line: some StringProtocol) -> String {
    let start = line.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private func destination(_ target: String) -> String? {
    let address = target.hasPrefix("#") ? anchor(String(target.dropFirst())) : target
    guard let address, !address.isEmpty else { return nil }
    var depth = 0
    var isPlain = true
    for character in address {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth < 0 || character.isWhitespace || character == "<" || character == ">"
        || character == "\\"
      {
        isPlain = false
      }
    }
    if isPlain, depth == 0 { return escaped(address, only: "|") }
    let safe = address.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "<": "%3C"
      case ">": "%3E"
      case "\\": "%5C"
      case _ where scalar.value <= 0x20: "%20"
      default: String(scalar)
      }
    }
    return "<" + escaped(safe.joined(), only: "|") + ">"
  }

  private func escaped(_ text: String, only mark: Character) -> String {
    guard isInTable else { return text }
    return text.split(separator: mark, omittingEmptySubsequences: false)
      .joined(separator: "\\\(mark)")
  }
}

extension MarkdownInlines {
  /// A paragraph that began like a list, a heading or a quotation would become one.
  static func safeAtStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    let rest = line.dropFirst()
    switch first {
    case "#":
      let after = line.drop { $0 == "#" }
      return after.isEmpty || after.first == " " ? "\\" + line : line
    case ">": return "\\" + line
    case "-", "+":
      return rest.isEmpty || rest.first == " " || rest.first == first ? "\\" + line : line
    case "=": return line.allSatisfy { $0 == "=" } ? "\\" + line : line
    case _ where first.isASCII && first.isNumber:
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let after = line.dropFirst(digits.count)
      guard digits.count <= 9, let mark = after.first, mark == "." || mark == ")",
        after.count == 1 || after.dropFirst().first == " "
      else { return line }
      return digits + "\\" + after
    default: return line
    }
  }

  /// The text with every sign that Markdown would read made harmless.
  func escaped(_ text: String) -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let previous = index > 0 ? characters[index - 1] : nil
      switch character {
      case "\\", "`", "*", "[", "]", "<", "~": result += "\\\(character)"
      case "|" where isInTable: result += "\\|"
      case "_":
        let isInWord = previous.map(Self.isWord) == true && next.map(Self.isWord) == true
        result += isInWord ? "_" : "\\_"
      case "&":
        let isEntity = next == "#" || next.map { $0.isASCII && $0.isLetter } == true
        result += isEntity ? "\\&" : "&"
      case "\n", "\r", "\t": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
