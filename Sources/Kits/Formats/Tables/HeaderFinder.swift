public import Diagnostics

/// Finds the heading of a table, and tells its records from titles, totals and remarks.
public enum HeaderFinder {
  /// The table below its heading; nil, with the reason in the report, where none can be found.
  ///
  /// `known` are the names of columns that a schema expects, in any spelling: a row that holds
  /// them is the heading, whatever stands above it.
  public static func find(
    _ raw: RawTable, as form: TableForm, known: [String] = [], into report: inout Report
  ) -> ReadTable? {
    let shapes = firstShapes(of: raw)
    guard !shapes.isEmpty else {
      report.add(.emptyTable, at: .file(raw.path))
      return nil
    }
    let names = Set(known.map { FieldName.Written($0).bare })
    guard let chosen = headingIndex(in: shapes, known: names, into: &report, raw) else {
      return nil
    }
    let heading = Heading(at: chosen, in: shapes, of: raw, known: names)
    var sorter = RowSorter(raw, heading)
    sorter.sort(into: &report)
    return sorter.table(form, titles: shapes.prefix { $0.row < heading.rows.lowerBound }.map(\.row))
  }

  /// The first rows that hold anything.
  private static func firstShapes(of raw: RawTable) -> [RowShape] {
    var shapes: [RowShape] = []
    var row = 0
    while row < raw.rowCount, shapes.count < 60 {
      if raw.firstFilled(row) != nil { shapes.append(RowShape(row, of: raw)) }
      row += 1
    }
    return shapes
  }

  private static func headingIndex(
    in shapes: [RowShape], known: Set<String>, into report: inout Report, _ raw: RawTable
  ) -> Int? {
    if let index = knownHeading(in: shapes, known) { return index }
    let width = usualWidth(of: shapes)
    // A heading may lack a few names; a title seldom fills half of the columns.
    let enough = max(min(2, width), (width + 1) / 2)
    guard let first = shapes.firstIndex(where: { $0.filled >= enough }) else { return nil }
    if let full = fullHeading(in: shapes, after: first, width) { return full }
    guard shapes[first].figures * 2 <= shapes[first].filled else {
      report.add(.noHeading, at: raw.span(ofRow: shapes[first].row))
      return nil
    }
    return first
  }

  /// How many cells of a full row hold something; a few rows with cells too many do not count.
  private static func usualWidth(of shapes: [RowShape]) -> Int {
    let widths = shapes.map(\.filled)
    // Of two rows, a title and a heading, or a heading and a row that may be ragged.
    if widths.count == 2, widths[0] > 1 { return min(widths[0], widths[1]) }
    let beyond = widths.count < 3 ? 0 : max(1, widths.count / 10)
    return widths.sorted(by: >)[beyond]
  }

  /// The row with most names that the schema knows.
  private static func knownHeading(in shapes: [RowShape], _ known: Set<String>) -> Int? {
    guard !known.isEmpty else { return nil }
    var best: (index: Int, count: Int)?
    // A row can hold no more names than cells.
    for (index, shape) in shapes.enumerated() where shape.cells.count > (best?.count ?? 0) {
      let count = Set(shape.cells.map { FieldName.Written($0.cell.text.trimmed).bare })
        .intersection(known).count
      if count > (best?.count ?? 0), count >= 2 || shape.filled <= 2 { best = (index, count) }
    }
    return best?.index
  }

  /// A row that names every column, right above figures, where the first wide row does not.
  // The head of a letter (office on the left, motto on the right) is wide enough in a small table.
  private static func fullHeading(
    in shapes: [RowShape], after first: Int, _ width: Int
  ) -> Int? {
    guard shapes[first].filled < width, shapes[first].figures == 0 else { return nil }
    for index in (first + 1)..<max(first + 1, min(first + 7, shapes.count - 1)) {
      let shape = shapes[index]
      guard shape.figures == 0 else { return nil }
      if shape.filled >= width, shape.isDistinct, shapes[index + 1].figures > 0 { return index }
    }
    return nil
  }
}

extension Problem {
  static let emptyTable = Problem(
    .error, "table-empty",
    vi: "bảng trống, không có dòng nào", en: "the table is empty, without any row",
    cure: Wording(
      vi: "ghi dòng tiêu đề và số liệu vào bảng, hoặc xóa tệp này",
      en: "write a heading and rows into it, or delete the file"))

  static let noHeading = Problem(
    .error, "table-no-heading",
    vi: "không thấy dòng tiêu đề: dòng đầu bảng đã là số liệu",
    en: "there is no heading: the first row of the table holds figures already",
    cure: Wording(
      vi: "thêm một dòng ghi tên các cột vào trên dòng này",
      en: "add a row with the names of the columns above this one"))
}
