internal import Diagnostics

/// Goes through the rows below a heading and tells records from all else.
struct RowSorter {
  private var raw: RawTable
  private let heading: Heading
  private let runningNumber: Int?
  private let firstColumn: Int
  private var rows: [Int] = []
  private var refused: [Int] = []
  private var totals: [Int] = []
  private var blankCount = 0
  private var setAside: [Diagnostic] = []

  init(_ raw: RawTable, _ heading: Heading) {
    self.raw = raw
    self.heading = heading
    let named = heading.names.indices.filter { !heading.names[$0].isBlank }
    let running = named.first { RowWords.isRunningNumber(heading.names[$0]) }
    runningNumber = running
    firstColumn = named.first { $0 != running } ?? 0
  }

  /// Sorts every row; ragged ones are reported.
  mutating func sort(into report: inout Report) {
    let repeated = raw.firstFilled(heading.rows.upperBound)
    for row in (heading.rows.upperBound + 1)..<max(raw.rowCount, heading.rows.upperBound + 1) {
      guard let first = raw.firstFilled(row) else {
        blankCount += 1
        continue
      }
      // Looking at one byte spares making a text of a cell in each of a million rows.
      if RowWords.totalInitials.contains(first.byte), first.column <= firstColumn,
        takeTotal(row, first.column)
      {
        continue
      }
      if let repeated, repeated.byte == first.byte, repeated.column == first.column,
        takeHeading(row)
      {
        continue
      }
      if first.byte == UInt8(ascii: "(") || first.byte == UInt8(ascii: "A"), rows.isEmpty,
        takeNumbering(row)
      {
        continue
      }
      rows.append(row)
    }
    takeFoot()
    takeRagged(into: &report)
    let merged = MergedCells(raw, rows: rows, runningNumber: runningNumber, into: &report)
    raw.repeated = merged.repeated
    setAside += merged.notes
  }

  private mutating func takeTotal(_ row: Int, _ column: Int) -> Bool {
    let label = raw.cell(row, column).text
    guard RowWords.isTotal(label) else { return false }
    totals.append(row)
    note(.totalRow, row, column, ["label": .text(label.shortened)])
    return true
  }

  /// A heading printed again on each page.
  private mutating func takeHeading(_ row: Int) -> Bool {
    let again = heading.names.indices.allSatisfy { column in
      raw.cell(row, column).text == raw.cell(heading.rows.upperBound, column).text
    }
    if again { note(.headingAgain, row, 0) }
    return again
  }

  private mutating func takeNumbering(_ row: Int) -> Bool {
    guard RowShape(row, of: raw).isColumnNumbering else { return false }
    note(.columnNumbering, row, 0)
    return true
  }

  /// Remarks and signatures below the table, and totals in front of them.
  private mutating func takeFoot() {
    let width = heading.names.count { !$0.isBlank }
    var start = rows.count
    while start > 0, rows.count - start < 40,
      RowShape(rows[start - 1], of: raw).filled <= max(1, width / 3)
    {
      start -= 1
    }
    let foot = (start..<rows.count).first { index in
      RowShape(rows[index], of: raw).cells.contains { RowWords.isRemark($0.cell.text) }
    }
    // A table of one column has no room for remarks: each row is a record.
    if let foot, width > 1 {
      for row in rows[foot...] {
        guard let cell = RowShape(row, of: raw).cells.first else { continue }
        note(.remarkRow, row, cell.column, ["text": .text(cell.cell.text.shortened)])
      }
      rows.removeSubrange(foot...)
    }
    while let last = rows.last, let cell = RowShape(last, of: raw).cells.first,
      RowWords.isTotal(cell.cell.text), takeTotal(last, cell.column)
    {
      rows.removeLast()
    }
  }

  /// Reports the records that have fewer or more cells than the heading; only text can.
  private mutating func takeRagged(into report: inout Report) {
    guard case .text(let grid) = raw.storage else { return }
    let most = heading.rows.map(grid.columnCount).max() ?? 0
    let least = (heading.names.lastIndex { !$0.isBlank } ?? -1) + 1
    var kept: [Int] = []
    for row in rows {
      let count = grid.columnCount(row)
      if count >= least, count <= most { continue }
      guard count < least || hasMore(row, than: most) else { continue }
      refused.append(row)
      guard refused.count <= Self.mostReported else { continue }
      let span = count < least ? raw.span(ofRow: row) : raw.span(row, most)
      report.add(
        count < least ? .rowTooShort : .rowTooLong, at: span,
        ["found": .number(count), "expected": .number(count < least ? least : most)],
        related: [.init(raw.span(ofRow: heading.rows.upperBound), Self.headingHere)])
    }
    guard !refused.isEmpty else { return }
    if refused.count > Self.mostReported {
      report.add(
        .raggedRowsBeyond, at: raw.span(ofRow: refused[Self.mostReported]),
        ["count": .number(refused.count - Self.mostReported)])
    }
    var next = 0
    kept.reserveCapacity(rows.count)
    for row in rows {
      if next < refused.count, refused[next] == row { next += 1 } else { kept.append(row) }
    }
    rows = kept
  }

  // An empty cell too many is a habit of some programs and holds nothing that could be lost.
  private func hasMore(_ row: Int, than most: Int) -> Bool {
    (most..<raw.columnCount(row)).contains { !raw.cell(row, $0).isBlank }
  }

  private mutating func note(
    _ problem: Problem, _ row: Int, _ column: Int, _ arguments: [String: Argument] = [:]
  ) {
    var arguments = arguments
    arguments["row"] = .number(raw.number(ofRow: row))
    setAside.append(Diagnostic(problem, at: raw.span(row, column), arguments))
  }

  private static let mostReported = 1000
  private static let headingHere = Wording(
    vi: "dòng tiêu đề ở đây", en: "the header is here")
}

extension RowSorter {
  /// The table, with all that was assumed.
  func table(_ form: TableForm, titles: [Int]) -> ReadTable {
    // Called so, but holding something else, it is a column like any other.
    let ignored = runningNumber.flatMap { column in
      rows.allSatisfy { RowWords.isOrdinal(raw.cell($0, column).text) } ? column : nil
    }
    let columns = heading.names.indices.filter { column in
      if column == ignored { return false }
      return !heading.names[column].isBlank || rows.contains { !raw.cell($0, column).isBlank }
    }.map { column in
      ReadTable.Column(name: heading.names[column], index: column, span: nameSpan(column))
    }
    return ReadTable(
      raw: raw, form: form, headingRows: heading.rows, headings: heading.names, columns: columns,
      rows: rows, refusedRows: refused, totalRows: totals.sorted(),
      notes: notes(form, titles, ignored))
  }

  /// Where the name of a column stands: in the lowest row of the heading that has a part of it.
  private func nameSpan(_ column: Int) -> Span {
    let row = heading.rows.last { !raw.cell($0, column).isBlank }
    return raw.span(row ?? heading.rows.upperBound, column)
  }

  private func notes(_ form: TableForm, _ titles: [Int], _ ignored: Int?) -> [Diagnostic] {
    let first = raw.number(ofRow: heading.rows.lowerBound)
    let last = raw.number(ofRow: heading.rows.upperBound)
    var notes = [
      Diagnostic(
        first == last ? .readAs : .readAsWithGroups, at: raw.span(ofRow: heading.rows.lowerBound),
        ["form": .term(form.wording), "row": .number(first), "last": .number(last)])
    ]
    for row in titles {
      let text = RowShape(row, of: raw).cells.map(\.cell.text.trimmed).joined(separator: " · ")
      notes.append(
        Diagnostic(
          .titleRow, at: raw.span(ofRow: row),
          ["row": .number(raw.number(ofRow: row)), "text": .text(text.shortened)]))
    }
    if let ignored {
      notes.append(
        Diagnostic(
          .runningNumbers, at: nameSpan(ignored),
          ["column": .text(heading.names[ignored].trimmed)]))
    }
    if blankCount > 0 {
      notes.append(
        Diagnostic(.blankRows, at: Place(path: raw.path), ["count": .number(blankCount)]))
    }
    notes += setAside
    if rows.isEmpty, refused.isEmpty {
      notes.append(Diagnostic(.noRecords, at: raw.span(ofRow: heading.rows.upperBound)))
    }
    return notes
  }
}
