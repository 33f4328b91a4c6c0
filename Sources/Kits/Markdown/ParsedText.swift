import Diagnostics
import Glibc

/// A text's tree with its tables and footnotes in place.
struct ParsedText {
  let tree: MarkdownTree
  /// How often each footnote is referred to, by its number.
  let footnoteUses: [Int]
  private(set) var findings: [Finding] = []

  init(_ text: PreparedText, options: MarkdownOptions) {
    let marks = options.isExtended ? text.withBytes { MarkScan.marks(in: $0) } : nil
    guard let marks else {
      tree = text.withBytes { CmarkParser.tree(of: $0) }
      footnoteUses = []
      noteDepth()
      return
    }
    let cut = text.withBytes { BlockPass.cut($0, marks: marks) }
    let parsed = cut.bytes.withUnsafeBufferPointer { CmarkParser.tree(of: $0) }
    let assembly = Assembly.of(parsed, cut: cut)
    tree = assembly.tree
    footnoteUses = assembly.cited.map { assembly.references[$0] }
    noteDepth()
    noteRows(of: cut.tables)
    noteFootnotes(of: cut, assembly)
  }

  /// Writes the text and hands over the writer, which knows what is in it.
  func write<Result>(
    _ options: MarkdownOptions, _ use: (consuming HTMLWriter) -> Result
  ) -> Result {
    tree.nodes.withUnsafeBufferPointer { nodes in
      tree.text.withUnsafeBufferPointer { text in
        var writer = HTMLWriter(
          nodes: nodes, text: text, options: options, footnoteUses: footnoteUses)
        writer.write()
        return use(writer)
      }
    }
  }

  private mutating func noteDepth() {
    guard let deepest = tree.deepest else { return }
    findings.append(
      Finding(
        .deepNesting, line: deepest.line,
        ["depth": .number(deepest.depth), "limit": .number(CmarkParser.readableDepth)]))
  }

  private mutating func noteRows(of tables: [CutTable]) {
    for table in tables {
      for row in table.rows where row.given != table.columns.count {
        let counts: [String: Argument] = [
          "found": .number(row.given), "expected": .number(table.columns.count),
        ]
        findings.append(
          Finding(row.losesText ? .lostCells : .unevenRow, line: row.line, counts))
      }
    }
  }

  private mutating func noteFootnotes(of cut: CutText, _ assembly: Assembly) {
    let known = cut.footnotes.map { String(decoding: $0.label, as: UTF8.self) }
    for reference in assembly.undefined {
      let label = String(decoding: reference.label.dropFirst(), as: UTF8.self)
      findings.append(
        Finding(
          .undefinedFootnote, line: reference.line, needle: Array("[^\(label)]".utf8),
          ["label": .text(label)], near: NearMiss.nearest(to: label, among: known)))
    }
    var firstLines: [[UInt8]: Int] = [:]
    for (index, footnote) in cut.footnotes.enumerated() {
      let label = Argument.text(known[index])
      let needle = Array("[^\(known[index])]".utf8)
      if let first = firstLines[footnote.label] {
        findings.append(
          Finding(
            .repeatedFootnote, line: footnote.line, needle: needle,
            ["label": label, "first": .number(first)]))
      } else {
        firstLines[footnote.label] = footnote.line
        guard assembly.references[index] == 0 else { continue }
        findings.append(
          Finding(.unusedFootnote, line: footnote.line, needle: needle, ["label": label]))
      }
    }
  }
}

/// Looks for marks that libcmark does not know, so that a text without them pays for none.
enum MarkScan {
  /// The marks that a text uses; nil if libcmark can parse it as it stands.
  static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> InlineMarks? {
    var marks = InlineMarks()
    marks.hasReferences = contains(UInt8(ascii: "^"), in: bytes) { bytes, caret in
      caret > 0 && bytes[caret - 1] == UInt8(ascii: "[")
    }
    marks.hasStrikethrough = mayStrikeOut(bytes)
    if marks.hasStrikethrough { marks.hasLinkDefinitions = mayDefineLinks(bytes) }
    if !marks.isEmpty { return marks }
    // A table of one column may do without pipes if its delimiter row has a colon.
    let mayHaveTable =
      contains(UInt8(ascii: "|"), in: bytes) { _, _ in true }
      || contains(UInt8(ascii: ":"), in: bytes) { bytes, colon in
        colon > 0 && bytes[colon - 1] == UInt8(ascii: "-")
          || colon + 1 < bytes.count && bytes[colon + 1] == UInt8(ascii: "-")
      }
    return mayHaveTable ? marks : nil
  }

  private static func contains(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>,
    where isMark: (UnsafeBufferPointer<UInt8>, Int) -> Bool
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var index = 0
    while index < bytes.count, let found = memchr(base + index, Int32(byte), bytes.count - index) {
      index = UnsafeRawPointer(base).distance(to: found)
      if isMark(bytes, index) { return true }
      index += 1
    }
    return false
  }

  /// Whether `[label]:` of a link, not a footnote, may stand in the text.
  private static func mayDefineLinks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(UInt8(ascii: ":"), in: bytes) { bytes, colon in
      guard colon > 0, bytes[colon - 1] == UInt8(ascii: "]") else { return false }
      var index = colon - 1
      while index > 0, bytes[index] != UInt8(ascii: "["), colon - index < 1000 { index -= 1 }
      return bytes[index + 1] != UInt8(ascii: "^")
    }
  }

  /// Whether two runs of one or two tildes may strike out what is between them, or one stands
  /// at a star, whose meaning then depends on it.
  private static func mayStrikeOut(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let tilde = UInt8(ascii: "~")
    var runs = 0
    var index = 0
    while index < bytes.count, let found = memchr(base + index, Int32(tilde), bytes.count - index) {
      let start = UnsafeRawPointer(base).distance(to: found)
      var end = start
      while end < bytes.count, bytes[end] == tilde { end += 1 }
      if start > 0, isStar(bytes[start - 1]) { return true }
      if end < bytes.count, isStar(bytes[end]) { return true }
      // An escape takes the first tilde away and leaves fewer.
      let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
      if end - start <= 2 || isEscaped { runs += 1 }
      if runs == 2 { return true }
      index = end
    }
    return false
  }

  private static func isStar(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
