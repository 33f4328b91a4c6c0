// Opens and closes the marks of neighbouring runs so that they nest.

extension MarkdownInlines {
  /// The runs with their marks; `before` and `after` are what they stand between.
  func marked(
    _ runs: [WordRun], before: Character?, after: Character?, paragraph: Int
  ) -> String {
    let plain = Self.separable(runs, before: before, after: after)
    for (run, kept) in zip(runs, plain) where kept.marks != run.marks && !run.isBlank {
      findings.remark(.wordMarkLost, run.words.shortened, paragraph: paragraph)
    }
    let runs = settled(plain, before: before, after: after, paragraph: paragraph)
    var text = ""
    var open: [WordMarks] = []
    for (index, run) in runs.enumerated() {
      // Close what ends here, and what was opened after it.
      while let keep = open.firstIndex(where: { !run.marks.contains($0) }), keep < open.count {
        text += Self.delimiter(open.removeLast())
      }
      let missing = Self.paired.filter { run.marks.contains($0) && !open.contains($0) }
      // What lasts longest is opened first.
      let ordered = missing.sorted {
        Self.length(of: $0, in: runs[index...]) > Self.length(of: $1, in: runs[index...])
      }
      for mark in ordered {
        text += Self.delimiter(mark)
        open.append(mark)
      }
      text += written(run)
    }
    while let mark = open.popLast() { text += Self.delimiter(mark) }
    return text
  }

  private static let paired: [WordMarks] = [.strike, .bold, .italic]

  private static func length(of mark: WordMarks, in runs: ArraySlice<WordRun>) -> Int {
    runs.prefix { $0.marks.contains(mark) }.count
  }

  private static func delimiter(_ mark: WordMarks) -> String {
    switch mark {
    case .bold: "**"
    case .italic: "*"
    default: "~~"
    }
  }

  private func written(_ run: WordRun) -> String {
    switch run.content {
    case .text(let text): return run.marks.contains(.code) ? code(text) : escaped(text)
    case .lineBreak: return keepsLines ? "\\\n" : " "
    case .footnote(let index): return "[^\(index + 1)]"
    case .picture(let index):
      let picture = pictures[index]
      return picture.name.isEmpty
        ? escaped(picture.alternative)
        : "![\(escaped(picture.alternative))](\(picture.name))"
    }
  }

  private func code(_ text: String) -> String {
    var longest = 0
    var current = 0
    for character in text {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsBlank = text.hasPrefix("`") || text.hasSuffix("`")
    let content =
      isInTable
      ? text.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|") : text
    return needsBlank ? "\(fence) \(content) \(fence)" : fence + content + fence
  }
}

extension MarkdownInlines {
  /// Takes marks away where they could not be told apart: the text is worth more than its dress.
  ///
  /// That is so where one ends and another begins between a letter and a sign, and where a struck
  /// word is bold or italic as well and part of a longer one.
  private static func separable(
    _ runs: [WordRun], before: Character?, after: Character?
  ) -> [WordRun] {
    var result = runs
    for index in result.indices.dropFirst() {
      let (left, right) = (result[index - 1], result[index])
      let common = left.marks.intersection(right.marks)
      let ends = [lastCharacter(left), character(right)]
      guard common != left.marks, common != right.marks, !ends.contains(where: \.isWhitespace),
        isWord(ends[0]) != isWord(ends[1])
      else { continue }
      let isLeftShorter = words(left) < words(right)
      result[isLeftShorter ? index - 1 : index].marks = common
    }
    for index in result.indices where result[index].marks.contains(.strike) {
      let neighbours = [
        index > 0 ? lastCharacter(result[index - 1]) : before,
        index + 1 < result.count ? character(result[index + 1]) : after,
      ]
      if neighbours.contains(where: { $0.map(isWord) == true }) {
        result[index].marks.subtract([.bold, .italic])
      }
    }
    return result
  }

  private static func words(_ run: WordRun) -> Int {
    guard case .text(let text) = run.content else { return 0 }
    return text.reduce(0) { $0 + (isWord($1) ? 1 : 0) }
  }

  /// Moves blanks, and signs beside a letter, out of the marks: `**Mục **tiêu` would not be read
  /// as bold, and neither would `**Mục:**tiêu`.
  private func settled(
    _ runs: [WordRun], before: Character?, after: Character?, paragraph: Int
  ) -> [WordRun] {
    var result: [WordRun] = []
    for (index, run) in runs.enumerated() {
      guard case .text(let text) = run.content, !run.marks.isEmpty else {
        result.append(run)
        continue
      }
      let previous = index > 0 ? runs[index - 1] : nil
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      let outerBefore = run.marks.intersection(previous?.marks ?? [])
      let outerAfter = run.marks.intersection(next?.marks ?? [])
      let characterBefore = previous.map { Self.lastCharacter($0) } ?? before
      let characterAfter = next.map { Self.character($0) } ?? after
      let start = outerBefore == run.marks ? 0 : Self.loose(text, beside: characterBefore)
      let end =
        outerAfter == run.marks
        ? 0 : Self.loose(String(text.reversed()), beside: characterAfter)
      guard start + end < text.count else {
        let marks = outerBefore.intersection(outerAfter)
        if !run.isBlank { findings.remark(.wordMarkLost, text.shortened, paragraph: paragraph) }
        result.append(WordRun(content: .text(text), marks: marks, link: run.link))
        continue
      }
      Self.add(String(text.prefix(start)), outerBefore, run.link, to: &result)
      Self.add(String(text.dropFirst(start).dropLast(end)), run.marks, run.link, to: &result)
      Self.add(String(text.suffix(end)), outerAfter, run.link, to: &result)
    }
    return result
  }

  private static func add(
    _ text: String, _ marks: WordMarks, _ link: Int?, to runs: inout [WordRun]
  ) {
    if !text.isEmpty { runs.append(WordRun(content: .text(text), marks: marks, link: link)) }
  }

  /// How many characters at the start cannot stand next to a mark.
  private static func loose(_ text: String, beside neighbour: Character?) -> Int {
    let blanks = text.prefix(while: \.isWhitespace).count
    if blanks > 0 { return blanks }
    guard let neighbour, isWord(neighbour) else { return 0 }
    return text.prefix { !isWord($0) }.count
  }

  private static func character(_ run: WordRun) -> Character {
    if case .text(let text) = run.content { return text.first ?? " " }
    return "["
  }

  private static func lastCharacter(_ run: WordRun) -> Character {
    if case .text(let text) = run.content { return text.last ?? " " }
    return "]"
  }
}
