/// Tables: their rows leave the text, their cells become headings of the cut text.
extension BlockPass {
  // What cmark-gfm allows: a hostile text could ask for a million cells with one short line.
  private static let mostMissingCells = 0x80000

  /// Takes the line as a table's delimiter row or as one of its rows.
  mutating func takesAsTable() -> Bool {
    switch leaf {
    case .paragraph: opensTable()
    case .table(let index): addsRow(to: index)
    default: false
    }
  }

  private mutating func opensTable() -> Bool {
    guard let columns = TableRow.alignments(bytes, cursor.content, &row) else { return false }
    TableRow.cut(bytes, paragraphEnd.content, into: &row)
    guard row.count == columns.count else { return false }
    let index = cut.tables.count
    cut.tables.append(CutTable(line: paragraphEnd.line, columns: columns))
    replaceHeaderLine(by: .table(index))
    appendRow(line: paragraphEnd.line, to: index)
    leaf = .table(index)
    return true
  }

  private mutating func addsRow(to index: Int) -> Bool {
    guard cut.tables[index].missingCells <= Self.mostMissingCells else { return false }
    TableRow.cut(bytes, cursor.content, into: &row)
    guard !row.isEmpty else { return false }
    appendRow(line: lineNumber, to: index)
    return true
  }

  /// Adds the row that was cut last.
  private mutating func appendRow(line: Int, to index: Int) {
    let width = cut.tables[index].columns.count
    let first = cut.cells.count
    for column in 0..<min(width, row.count) {
      cut.cells.append(emitCell(row[column], line: line))
    }
    let losesText = row.dropFirst(width).contains { !$0.isEmpty }
    cut.tables[index].missingCells += max(0, width - row.count)
    cut.tables[index].rows.append(
      CutTable.Row(
        line: line, firstCell: first, shownCells: cut.cells.count - first, given: row.count,
        losesText: losesText))
  }

  private mutating func emitCell(_ cell: Range<Int>, line: Int) -> CutCell {
    guard !cell.isEmpty, let base = bytes.baseAddress else { return .empty }
    if TableRow.isPlain(bytes, cell) {
      return .plain(MarkdownTree.Quote(start: base + cell.lowerBound, count: cell.count))
    }
    emitHeading(cell, line: line)
    cut.headingCount += 1
    return .heading(cut.headingCount - 1)
  }

  /// Writes a cell as a heading.
  private mutating func emitHeading(_ cell: Range<Int>, line: Int) {
    cells.begin(line: line)
    cells.bytes.append(UInt8(ascii: "#"))
    cells.bytes.append(UInt8(ascii: " "))
    if TableRow.hasEscape(bytes, cell) {
      var content: [UInt8] = []
      TableRow.appendUnescaped(bytes, cell, to: &content)
      content.withUnsafeBufferPointer { emitCellText($0, 0..<$0.count) }
    } else {
      emitCellText(bytes, cell)
    }
    // Without a closing mark, number signs at the end of the cell would be taken for one.
    cells.bytes.append(UInt8(ascii: " "))
    cells.bytes.append(UInt8(ascii: "#"))
    cells.endLine()
  }

  private mutating func emitCellText(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let matchesMarks =
      cut.marks.hasStrikethrough
      && (cut.marks.hasLinkDefinitions || text[range].contains(UInt8(ascii: "~")))
    let isChanged = cut.marks.append(
      text, range, matchingMarks: matchesMarks, to: &cells.bytes)
    if isChanged { cells.changedLines.append(cells.lines.count) }
  }

  /// Puts the mark of a table where its header stood.
  private mutating func replaceHeaderLine(by cut: CutText.Cut) {
    let header = paragraphEnd
    streams[header.stream].settle(bytes)
    if header.isOutOfLine {
      // The header lacks the containers' marks, or stands too far in: the row below does not.
      streams[header.stream].removeBytes(from: header.start)
      streams[header.stream].forgetLastLine()
      emitMark(for: cut)
    } else {
      streams[header.stream].removeBytes(from: header.textStart)
      streams[header.stream].forgetChangeOfLastLine()
      streams[header.stream].appendMark(for: cut)
    }
  }
}

extension CutStream {
  fileprivate mutating func removeBytes(from start: Int) {
    bytes.removeLast(bytes.count - start)
  }

  fileprivate mutating func forgetLastLine() {
    forgetChangeOfLastLine()
    lines.removeLast()
  }

  fileprivate mutating func forgetChangeOfLastLine() {
    if changedLines.last == lines.count { changedLines.removeLast() }
  }
}
