import Diagnostics

/// Rows by what they are about, compared once codes and names are looked up: a unit is one by its
/// code, its name, or the name of its file.
struct RowsByMeaning<Meaning: Hashable> {
  private var first: [Meaning: TableRow] = [:]

  /// Whether no earlier row is about the same; a later one is reported with both places.
  mutating func isFirst(
    _ row: TableRow, about meaning: Meaning, in columns: [String], reporting report: inout Report
  ) -> Bool {
    guard let earlier = first[meaning] else {
      first[meaning] = row
      return true
    }
    let words = columns.compactMap { row.text($0) } + (row.supplied.unit.map { [$0.text] } ?? [])
    // The cell that names the unit is where two spellings of one differ.
    let column = columns.last { row.text($0) != nil } ?? columns[0]
    report.add(
      .rowTwice, at: row.span(column),
      [
        "value": .text(words.joined(separator: " · ")), "line": .number(earlier.number),
        "path": .text(earlier.span.path),
      ],
      related: [
        .init(
          earlier.span(earlier.text(column) == nil ? columns[0] : column),
          Wording(vi: "dòng thứ nhất ở đây", en: "the first row is here"))
      ])
    return false
  }
}

extension Problem {
  static let rowTwice = Problem(
    .error, "row-twice",
    vi: "dòng này nói về cùng một mục với dòng {line} của “{path}”: {value}",
    en: "this row is about the same as row {line} of '{path}': {value}",
    cure: Wording(
      vi: "giữ lại một dòng; một đơn vị ghi bằng mã hay bằng tên vẫn là một",
      en: "keep one of the rows; a unit is the same whether by its code or by its name"))
}
