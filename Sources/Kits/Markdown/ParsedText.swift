import Diagnostics
import Glibc

/// A text's tree with its tables and footnotes in place.
struct ParsedText {
  let tree: MarkdownTree
  /// How often each footnote is referred to, by its number.
  let footnoteUses: [Int]
  private(set) var findings: [Finding] = []
  /// How many bytes the text has.
  private let size: Int

  init(_ text: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) {
    size = text.count
    let marks = options.isExtended ? MarkScan.marks(in: text) : nil
    guard let marks else {
      tree = CmarkParser.tree(of: text)
      footnoteUses = []
      noteDepth()
      return
    }
    let cut = BlockPass.cut(text, marks: marks)
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
    var writer = HTMLWriter(
      nodes: tree.nodes.all, expecting: size, options: options, footnoteUses: footnoteUses)
    writer.write()
    return use(writer)
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
