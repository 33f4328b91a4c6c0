/// What stands in one of the first rows of a table, looked at while its heading is searched.
struct RowShape {
  let row: Int
  /// The cells with something in them, by column.
  let cells: [(column: Int, cell: CellText)]

  init(_ row: Int, of raw: RawTable) {
    self.row = row
    cells = (0..<raw.columnCount(row)).compactMap { column in
      let cell = raw.cell(row, column)
      return cell.isBlank ? nil : (column, cell)
    }
  }

  var filled: Int { cells.count }

  func isFilled(_ column: Int) -> Bool { cells.contains { $0.column == column } }

  /// Cells that hold a value, as headings hardly ever do.
  var figures: Int { cells.count { Self.isFigure($0.cell) } }

  /// Whether each cell has another text.
  var isDistinct: Bool {
    Set(cells.map { FieldName.Written($0.cell.text).exact }).count == cells.count
  }

  /// The numbers of the columns, as forms have them below the heading: `(1)`, `(2)` or A, B, 1, 2,
  /// 3; with fewer figures it may be a record.
  var isColumnNumbering: Bool {
    guard cells.count >= 2 else { return false }
    let marks = cells.map { $0.cell.text.trimmed }
    if marks.allSatisfy({ $0.first == "(" && $0.dropFirst().first?.isNumber == true }) {
      return marks.first?.hasPrefix("(1)") == true
    }
    let letters = marks.prefix { $0.count == 1 && $0.first?.isLetter == true }
    guard !letters.isEmpty, letters.count + 3 <= marks.count else { return false }
    let expected = ["A", "B", "C", "D", "E"].prefix(letters.count)
    let figures = marks.dropFirst(letters.count)
    return letters.elementsEqual(expected)
      && figures.enumerated().allSatisfy { offset, mark in
        mark.prefix { $0.isNumber } == String(offset + 1)
      }
  }

  // A year is the name of a column as often as a value.
  private static func isFigure(_ cell: CellText) -> Bool {
    switch cell.kind {
    case .empty: return false
    case .percent, .date, .boolean, .error: return true
    case .number, .text: break
    }
    let text = cell.text.trimmed.utf8
    guard text.allSatisfy(isPartOfFigure), text.contains(where: isDigit) else { return false }
    let isYear = text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
    return !(isYear && text.allSatisfy(isDigit))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isPartOfFigure(_ byte: UInt8) -> Bool {
    isDigit(byte) || " .,%/-+:".utf8.contains(byte)
  }
}
