internal import Diagnostics

/// Writes the blocks of a document as Markdown, and keeps which paragraph each line is from.
struct MarkdownWriter {
  private(set) var lines: [String] = []
  /// The paragraph of each line.
  private(set) var paragraphs: [Int] = []
  private let inlines: MarkdownInlines
  private let findings: WordFindings
  /// A title is the first heading, so what stands below moves down by one.
  private let headingShift: Int
  private var lists: [OpenList] = []
  private var last = Kind.nothing

  /// A list whose items may follow.
  private struct OpenList {
    let level: Int
    /// Where the text of its items begins.
    let indent: Int
    /// The mark of its last item: a bullet, or a number and what follows it.
    let label: WordList.Label
  }

  /// What was written last, for the blank line before the next block.
  private enum Kind {
    case nothing, item, quote, block
  }

  init(inlines: MarkdownInlines, findings: WordFindings, headingShift: Int) {
    self.inlines = inlines
    self.findings = findings
    self.headingShift = headingShift
  }

  mutating func write(_ blocks: [WordBlock]) {
    var rest = blocks[...]
    while let block = rest.popFirst() {
      switch block {
      case .table(let table): write(table)
      case .paragraph(let paragraph):
        if paragraph.style.role == .code {
          var code = [paragraph]
          while case .paragraph(let next)? = rest.first, next.style.role == .code {
            code.append(next)
            rest.removeFirst()
          }
          write(code: code)
        } else {
          write(paragraph)
        }
      }
    }
  }

  private mutating func write(_ paragraph: WordParagraph) {
    let number = paragraph.number
    switch paragraph.style.role {
    case .rule:
      start(.block)
      add("---", number)
    case .contents:
      if !paragraph.isEmpty { findings.remark(.wordContents, paragraph: number) }
    case .title: writeHeading(paragraph, level: 1)
    case .heading(let level): writeHeading(paragraph, level: level + headingShift)
    case .quote where !paragraph.isEmpty && paragraph.list == nil:
      if last == .quote { add(">", number) } else { start(.quote) }
      for line in inlines.lines(of: paragraph) { add("> " + line, number) }
    case .body, .quote, .code:
      guard !paragraph.isEmpty else { return }
      if let list = paragraph.list {
        write(paragraph, in: list)
      } else {
        start(.block)
        for line in inlines.lines(of: paragraph) { add(line, number) }
      }
    }
  }

  private mutating func writeHeading(_ paragraph: WordParagraph, level: Int) {
    guard !paragraph.isEmpty else { return }
    start(.block)
    let text = inlines.line(of: Self.withoutBold(paragraph))
    add(String(repeating: "#", count: min(6, level)) + " " + Self.safeAtEnd(text), paragraph.number)
  }

  // Signs at the end of a heading would be read as its closing marks.
  private static func safeAtEnd(_ text: String) -> String {
    text.hasSuffix("#") ? text.dropLast() + "\\#" : text
  }

  /// What is bold from beginning to end in a heading is only being a heading.
  static func withoutBold(_ paragraph: WordParagraph) -> WordParagraph {
    let isBold = paragraph.runs.allSatisfy { run in
      guard case .text(let text) = run.content else { return true }
      return run.marks.contains(.bold) || text.allSatisfy(\.isWhitespace)
    }
    guard isBold else { return paragraph }
    var result = paragraph
    for index in result.runs.indices { result.runs[index].marks.remove(.bold) }
    return result
  }

  private mutating func write(_ paragraph: WordParagraph, in list: WordList) {
    var sibling: OpenList?
    while let open = lists.last, open.level >= list.level {
      sibling = open.level == list.level ? open : nil
      lists.removeLast()
    }
    let kept = lists
    let indent = lists.last?.indent ?? 0
    let blank = String(repeating: " ", count: indent)
    let text = inlines.lines(of: paragraph)
    let label = Self.label(list.label, after: sibling?.label)
    var marker = "- "
    switch label {
    case .bullet: break
    case .number(let number, let delimiter): marker = "\(number)\(delimiter) "
    case .text(let label):
      start(.block)
      lists = kept
      let first = MarkdownInlines.safeAtStart(inlines.escaped(label) + " ") + text[0]
      for line in [first] + text.dropFirst() { add(blank + line, paragraph.number) }
      return
    }
    // Only a list that begins with 1 may follow a line of another one at once.
    let isFirst = sibling.map { !Self.continues(label, $0.label) } ?? isDeeper(indent)
    if last == .item, isFirst, sibling != nil || !Self.mayFollowText(label) { last = .block }
    if last != .item { start(.item) }
    last = .item
    lists = kept + [OpenList(level: list.level, indent: indent + marker.count, label: label)]
    for line in text {
      add(blank + marker + line, paragraph.number)
      marker = String(repeating: " ", count: marker.count)
    }
  }

  /// The label that Markdown prints; a list that starts anew right after another one gets another
  /// delimiter, or it would count on.
  private static func label(
    _ label: WordList.Label, after sibling: WordList.Label?
  ) -> WordList.Label {
    guard case .number(let number, let delimiter) = label,
      case .number(let before, let used)? = sibling, number != before + 1, delimiter == used
    else {
      // A list that was given another delimiter keeps it.
      if case .number(let number, _) = label, case .number(let before, let used)? = sibling,
        number == before + 1
      {
        return .number(number, delimiter: used)
      }
      return label
    }
    return .number(number, delimiter: used == "." ? ")" : ".")
  }

  private static func continues(_ label: WordList.Label, _ sibling: WordList.Label) -> Bool {
    switch (label, sibling) {
    case (.bullet, .bullet): true
    case (.number(_, let mark), .number(_, let used)): mark == used
    default: false
    }
  }

  private static func mayFollowText(_ label: WordList.Label) -> Bool {
    if case .number(let number, _) = label { return number == 1 }
    return true
  }

  /// Whether the line before stands less deep than this.
  private func isDeeper(_ indent: Int) -> Bool {
    (lines.last?.prefix { $0 == " " }.count ?? 0) < indent
  }

  private mutating func write(code: [WordParagraph]) {
    start(.block)
    var texts: [(String, Int)] = []
    for paragraph in code {
      var line = ""
      for run in paragraph.runs {
        switch run.content {
        case .text(let text): line += text
        case .lineBreak:
          texts.append((line, paragraph.number))
          line = ""
        case .footnote, .picture: break
        }
      }
      texts.append((line, paragraph.number))
    }
    var fence = "```"
    while texts.contains(where: { $0.0.contains(fence) }) { fence += "`" }
    add(fence, texts[0].1)
    for (text, number) in texts { add(text, number) }
    add(fence, texts[texts.count - 1].1)
  }

  private mutating func write(_ table: WordTable) {
    start(.block)
    let writer = MarkdownTable(table, inlines: inlines, findings: findings)
    for (line, number) in writer.lines { add(line, number ?? paragraphs.last ?? 1) }
  }

  /// Leaves a blank line, and closes lists unless an item follows.
  private mutating func start(_ kind: Kind) {
    if last != .nothing { add("", paragraphs.last ?? 1) }
    if kind != .item { lists = [] }
    last = kind
  }

  private mutating func add(_ line: String, _ paragraph: Int) {
    lines.append(line)
    paragraphs.append(paragraph)
  }

  /// The notes, each under its number.
  mutating func write(notes: [(blocks: [WordBlock], paragraph: Int)]) {
    for (index, note) in notes.enumerated() {
      var writer = MarkdownWriter(inlines: inlines, findings: findings, headingShift: headingShift)
      writer.write(note.blocks)
      start(.block)
      add("[^\(index + 1)]: " + (writer.lines.first ?? ""), note.paragraph)
      for line in writer.lines.dropFirst() {
        add(line.isEmpty ? "" : "    " + line, note.paragraph)
      }
    }
  }

  /// Lines that stand as they are, such as front matter.
  mutating func write(verbatim texts: [(String, Int)]) {
    guard !texts.isEmpty else { return }
    for (text, number) in texts { add(text, number) }
    last = .block
  }
}
