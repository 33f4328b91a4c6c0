public import Diagnostics

/// A table whose heading is found: columns with names, the rows of its records, and what was
/// taken for something else.
public struct ReadTable: Sendable {
  public let raw: RawTable
  public let form: TableForm
  /// The rows of the heading; several where groups of columns share a name.
  public let headingRows: ClosedRange<Int>
  /// A name for each physical column, blank where there is none.
  public let headings: [String]
  /// The columns that hold data, in the order of the file, without a running number.
  public let columns: [Column]
  /// The physical row of each record.
  public let rows: [Int]
  /// Rows that were reported, and so are no records.
  public let refusedRows: [Int]
  /// The physical rows of totals, which are no records either.
  public let totalRows: [Int]
  /// What was assumed and what was set aside, in the order of the file.
  public internal(set) var notes: [Diagnostic]

  /// A column and where its name stands.
  public struct Column: Sendable, Hashable {
    /// The name as printed; of a heading in several rows, all parts.
    public let name: String
    /// The physical column, from 0.
    public let index: Int
    public let span: Span
  }

  private static let firstHere = Wording(
    vi: "cột thứ nhất ở đây", en: "the first one is here")

  /// The cell of a record.
  public func cell(_ record: Int, _ column: Column) -> CellText {
    raw.cell(rows[record], column.index)
  }

  /// Where the cell of a record stands.
  public func span(_ record: Int, _ column: Column) -> Span {
    raw.span(rows[record], column.index)
  }

  /// Reports names that stand twice; a table that has a schema is told by the schema instead.
  public func checkHeadings(into report: inout Report) {
    var seen: [String: Column] = [:]
    for column in columns where !column.name.isBlank {
      let name = FieldName.Written(column.name).exact
      guard let first = seen[name] else {
        seen[name] = column
        continue
      }
      report.add(
        .columnTwiceInTable, at: column.span, ["column": .text(column.name)],
        related: [.init(first.span, Self.firstHere)])
    }
    for column in columns where column.name.isBlank {
      guard let row = rows.first(where: { !raw.cell($0, column.index).isBlank }) else { continue }
      report.add(
        .columnWithoutNameInTable, at: raw.span(row, column.index),
        [
          "number": .number(column.index + 1),
          "value": .text(raw.cell(row, column.index).text.shortened),
        ])
    }
  }
}

/// What a table was read from.
public enum TableForm: Sendable, Hashable {
  case text(TextEncoding, Delimiter)
  case sheet(String)

  /// `UTF-16LE, tab-separated`, or the sheet's name.
  public var wording: Wording {
    switch self {
    case .text(let encoding, let delimiter):
      Wording(
        vi: "\(encoding.name), \(delimiter.wording.vi)",
        en: "\(encoding.name), \(delimiter.wording.en)")
    case .sheet(let name): Wording(vi: "trang tính “\(name)”", en: "sheet '\(name)'")
    }
  }
}

extension String {
  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }

  /// The text without blanks around it.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// As much of the text as a message needs, on one line.
  var shortened: String {
    let line = String(trimmed.prefix(61).map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}

extension Problem {
  static let columnTwiceInTable = Problem(
    .error, "table-column-twice",
    vi: "cột “{column}” có hai lần", en: "the column '{column}' is there twice",
    cure: Wording(
      vi: "giữ lại một cột, hoặc đổi tên một trong hai cột",
      en: "keep one of them, or give one of them another name"))

  static let columnWithoutNameInTable = Problem(
    .error, "table-column-nameless",
    vi: "cột thứ {number} không có tên nhưng có số liệu, bắt đầu từ ô này: “{value}”",
    en: "column {number} has no name but holds data, first in this cell: '{value}'",
    cure: Wording(
      vi: "ghi tên cột vào dòng tiêu đề, hoặc xóa cột này",
      en: "write a name in the heading row, or delete the column"))
}
