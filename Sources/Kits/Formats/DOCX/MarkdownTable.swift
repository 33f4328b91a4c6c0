internal import Diagnostics

/// Writes a table with pipes; its first row is the heading.
struct MarkdownTable {
  /// Each line and the paragraph it is from.
  private(set) var lines: [(String, Int?)] = []
  private var inlines: MarkdownInlines
  private let findings: WordFindings

  init(_ table: WordTable, inlines: MarkdownInlines, findings: WordFindings) {
    self.inlines = inlines
    self.findings = findings
    self.inlines.isInTable = true
    for (index, row) in table.rows.enumerated() {
      let number = row.lazy.flatMap(\.paragraphs).first?.number
      lines.append((self.row(row, isHeading: index == 0), number))
      if index == 0 { lines.append((Self.delimiters(of: table), number)) }
    }
  }

  private func row(_ cells: [WordCell], isHeading: Bool) -> String {
    "| " + cells.map { text(of: $0, isHeading: isHeading) }.joined(separator: " | ") + " |"
  }

  private func text(of cell: WordCell, isHeading: Bool) -> String {
    let filled = cell.paragraphs.filter { !$0.isEmpty }
    let isBroken = filled.contains { $0.runs.contains { $0.content == .lineBreak } }
    if let first = filled.first, filled.count > 1 || isBroken {
      findings.remark(.wordCellLines, paragraph: first.number)
    }
    return filled.map { paragraph in
      let paragraph = isHeading ? MarkdownWriter.withoutBold(paragraph) : paragraph
      let text = inlines.line(of: paragraph)
      switch paragraph.list?.label {
      case .number(let number, let delimiter): return "\(number)\(delimiter) \(text)"
      case .text(let label): return "\(inlines.escaped(label)) \(text)"
      case .bullet, nil: return text
      }
    }.joined(separator: " ")
  }

  /// A column is aligned as all of its filled cells below the heading are.
  private static func delimiters(of table: WordTable) -> String {
    let columns = table.rows.first?.indices ?? 0..<0
    let marks = columns.map { column -> String in
      let found = table.rows.dropFirst().map { $0[column].paragraphs.filter { !$0.isEmpty } }
        .joined().map { $0.alignment ?? .left }
      guard let first = found.first, found.allSatisfy({ $0 == first }) else { return "---" }
      return switch first {
      case .left: "---"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    return "| " + marks.joined(separator: " | ") + " |"
  }
}
