public import Diagnostics
internal import Formats
internal import Quantities
internal import Text

/// Finds records of one table that agree though they stand in two files, as the sheets of many
/// units arrive by mail.
///
/// A part of the key that a file's path supplies counts like a column of that file; where the file
/// has the column too, the two must agree.
public struct KeysAcrossFiles {
  private struct Place {
    let file: Int
    let row: Int
  }

  private let schema: TableSchema
  private var tables: [TypedTable] = []
  private var first: [String: Place] = [:]

  /// A check of files that together are one table.
  public init(of schema: TableSchema) { self.schema = schema }

  /// Takes the next file; `supplied` holds what its path says, by the id of the column.
  public mutating func add(
    _ table: TypedTable, supplied: [String: String] = [:], into report: inout Report
  ) {
    for (id, value) in supplied.sorted(by: { $0.key < $1.key }) {
      compare(value, with: id, of: table, &report)
    }
    guard !schema.key.isEmpty else { return }
    let file = tables.count
    tables.append(table)
    for row in 0..<table.rowCount {
      let parts = schema.key.map { id in
        table.column(id)?.keyText(row) ?? supplied[id].map { text in
          schema.column(id)?.keyText(of: text) ?? text
        } ?? ""
      }
      if parts.allSatisfy(\.isEmpty) { continue }
      let key = parts.joined(separator: "\u{1F}")
      guard let other = first[key] else {
        first[key] = Place(file: file, row: row)
        continue
      }
      // Two rows of one file have been told when that file was read.
      if other.file != file { tell(row, of: table, sameAs: other, &report) }
    }
  }

  private func tell(
    _ row: Int, of table: TypedTable, sameAs other: Place, _ report: inout Report
  ) {
    let id = schema.key[0]
    let earlier = tables[other.file]
    let names = schema.key.compactMap { schema.column($0)?.name.wording }
    let values = schema.key.map { table.printed(row, $0) }.filter { !$0.isEmpty }
    report.add(
      .keyInTwoFiles, at: table.span(row, id),
      [
        "columns": .term(
          Wording(
            vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", ")
          )
        ),
        "value": .text(values.joined(separator: " · ").cut),
        "line": .number(earlier.number(ofRow: other.row)), "path": .text(earlier.table.raw.path),
      ], related: [.init(earlier.span(other.row, id), firstRow)])
  }

  /// Reports the first cell that says otherwise than the path.
  private func compare(
    _ value: String, with id: String, of table: TypedTable, _ report: inout Report
  ) {
    guard let column = table.column(id) else { return }
    let wanted = column.column.keyText(of: value)
    let isOther = { (row: Int) in
      let text = column.keyText(row)
      return !text.isEmpty && text != wanted
    }
    guard let row = (0..<table.rowCount).first(where: isOther) else { return }
    report.add(
      .pathDisagrees, at: column.span(row),
      [
        "value": .text(column.printed(row).cut), "path": .text(value),
        "column": .term(column.column.name.wording),
      ])
  }
}

private let firstRow = Wording(vi: "dòng thứ nhất ở đây", en: "the first row is here")

extension TypedColumn {
  /// What a cell counts for in a key: its value where it has one, else its folded words.
  fileprivate func keyText(_ row: Int) -> String {
    guard state(row) == .value else { return "" }
    if let period = period(row) { return period.description }
    return choice(row) ?? decimal(row)?.description ?? VietnameseText.key(text(row) ?? "")
  }
}

extension Column {
  /// What a text counts for in a key, read as a cell of the column would be.
  fileprivate func keyText(of text: String) -> String {
    switch type {
    case .date: DayForm.read(text).period?.description ?? VietnameseText.key(text)
    case .choice(let words):
      words.first { $0.name.matches(FieldName.Written(text)) }?.id ?? VietnameseText.key(text)
    default: VietnameseText.key(text)
    }
  }
}

extension Problem {
  static let keyInTwoFiles = Problem(
    .error, "row-in-two-files",
    vi: "dòng này trùng với dòng {line} của {path} ở {columns}: {value}",
    en: "this row agrees with row {line} of {path} in {columns}: {value}",
    cure: Wording(
      vi: "giữ lại một dòng: xóa dòng thừa hoặc bỏ tệp nộp trùng",
      en: "keep one of the rows: delete the other, or the file that was sent twice"))
  static let pathDisagrees = Problem(
    .error, "column-against-path",
    vi: "“{value}” ở cột “{column}” khác với “{path}” trong đường dẫn của tệp",
    en: "'{value}' in the column '{column}' disagrees with '{path}' in the path of the file",
    cure: Wording(
      vi: "sửa ô này, hoặc chuyển tệp vào đúng thư mục",
      en: "mend the cell, or move the file to the right folder"))
}
