internal import Diagnostics

/// The heading of a table: one row, or several where groups of columns have a name together.
struct Heading {
  let rows: ClosedRange<Int>
  /// A name for each physical column, blank where there is none.
  let names: [String]

  init(at index: Int, in shapes: [RowShape], of raw: RawTable, known: Set<String>) {
    let chosen = shapes[index].row
    var top = chosen
    var bottom = chosen
    // More than four rows is no heading but a form.
    while top > 0, bottom - top < 3, Self.belong(top - 1, top, in: raw) { top -= 1 }
    while bottom - top < 3, Self.belong(bottom, bottom + 1, in: raw) { bottom += 1 }
    rows = top...bottom
    let width = rows.map(raw.columnCount).max() ?? 0
    names = Self.names(in: top...bottom, width, of: raw, known)
  }

  private static func names(
    in rows: ClosedRange<Int>, _ width: Int, of raw: RawTable, _ known: Set<String>
  ) -> [String] {
    guard rows.count > 1 else {
      return (0..<width).map { raw.cell(rows.lowerBound, $0).text }
    }
    return (0..<width).map { column in
      var parts: [String] = []
      for row in rows {
        let part = label(row, column, isLast: row == rows.upperBound, of: raw).trimmed
        if !part.isEmpty, parts.last != part { parts.append(part) }
      }
      let whole = parts.joined(separator: " ")
      // The schema decides whether the group is part of the name.
      if let last = parts.last, !known.contains(FieldName.Written(whole).bare),
        known.contains(FieldName.Written(last).bare)
      {
        return last
      }
      return whole
    }
  }

  /// What a cell of the heading says, a merged one in all of its columns.
  private static func label(
    _ row: Int, _ column: Int, isLast: Bool, of raw: RawTable
  ) -> String {
    if let merge = raw.merges.first(where: { $0.contains(row, column) }) {
      return raw.cell(merge.rows.lowerBound, merge.columns.lowerBound).text
    }
    let own = raw.cell(row, column)
    guard own.isBlank, !isLast, !raw.cell(row + 1, column).isBlank else { return own.text }
    // Saved as text, a merged group keeps its name in its first column only.
    return (0..<column).reversed().lazy.map { raw.cell(row, $0) }
      .first { !$0.isBlank }?.text ?? ""
  }

  /// Whether two rows are parts of one heading: the lower one divides what the upper one groups.
  private static func belong(_ upper: Int, _ lower: Int, in raw: RawTable) -> Bool {
    guard lower < raw.rowCount else { return false }
    let above = RowShape(upper, of: raw)
    let below = RowShape(lower, of: raw)
    guard above.filled > 0, below.filled > 0, above.figures == 0, below.figures == 0 else {
      return false
    }
    return raw.merges.isEmpty
      ? belongAsText(above, below) : belongByMerges(above, below, in: raw)
  }

  private static func belongByMerges(
    _ above: RowShape, _ below: RowShape, in raw: RawTable
  ) -> Bool {
    let merges = raw.merges.filter { $0.rows.contains(above.row) }
    if merges.contains(where: { $0.rows.contains(below.row) }) { return true }
    let width = max(raw.columnCount(above.row), raw.columnCount(below.row))
    let groups = merges.filter { $0.columns.count > 1 && $0.columns.count < width }
    let divided = groups.contains { group in
      below.cells.count { group.columns.contains($0.column) } > 1
    }
    // Outside the groups a column has its name in one of the rows; in data both would be filled.
    return divided
      && below.cells.allSatisfy { cell in
        groups.contains { $0.columns.contains(cell.column) } || !above.isFilled(cell.column)
      }
  }

  /// The same where merged cells are forgotten: the lower row is blank below single names, and
  /// divides each group from its first column on.
  private static func belongAsText(_ above: RowShape, _ below: RowShape) -> Bool {
    guard let first = above.cells.first?.column, let last = below.cells.last?.column,
      below.filled >= 2, !below.isFilled(first)
    else { return false }
    let isDivided = below.cells.allSatisfy { cell in
      if !above.isFilled(cell.column) { return cell.column > first }
      return !above.isFilled(cell.column + 1) && below.isFilled(cell.column + 1)
    }
    let isNamed = (first...last).allSatisfy { below.isFilled($0) || above.isFilled($0) }
    return isDivided && isNamed && below.cells.contains { !above.isFilled($0.column) }
  }
}
