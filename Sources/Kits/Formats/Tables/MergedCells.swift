internal import Diagnostics

/// What becomes of cells that are merged among the records of a sheet.
struct MergedCells {
  /// Blocks whose text stands for each of their rows.
  private(set) var repeated = RepeatedCells()
  private(set) var notes: [Diagnostic] = []

  /// Looks at the merged cells of the records, those of a running number left out.
  init(_ raw: RawTable, rows: [Int], runningNumber: Int?, into report: inout Report) {
    let numbering = runningNumber.map { $0...$0 }
    for merge in raw.merges.sorted(by: Self.stands(_:before:)) where merge.columns != numbering {
      let (row, column) = (merge.rows.lowerBound, merge.columns.lowerBound)
      let cell = raw.cell(row, column)
      guard !cell.isBlank, Self.touches(merge, rows) else { continue }
      let corner = Place.cellName(row: merge.rows.upperBound, column: merge.columns.upperBound)
      let arguments: [String: Argument] = [
        "range": .text("\(Place.cellName(row: row, column: column)):\(corner)"),
        "value": .text(cell.shown.shortened),
      ]
      // A name that spans rows is said of each; a figure would be counted more than once.
      if merge.columns.count == 1, cell.kind == .text || cell.kind == .date {
        repeated.insert(merge)
        notes.append(Diagnostic(.mergedCellRepeated, at: raw.span(row, column), arguments))
      } else {
        report.add(.mergedCell, at: raw.span(row, column), arguments)
      }
    }
  }

  private static func stands(_ block: CellRange, before other: CellRange) -> Bool {
    (block.rows.lowerBound, block.columns.lowerBound)
      < (other.rows.lowerBound, other.columns.lowerBound)
  }

  /// Whether a record stands in the block; the rows are in order.
  private static func touches(_ merge: CellRange, _ rows: [Int]) -> Bool {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < merge.rows.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] <= merge.rows.upperBound
  }
}

/// Blocks of one column whose text is said of each of their rows.
struct RepeatedCells: Sendable {
  private var blocks: [Int: [ClosedRange<Int>]] = [:]

  /// Blocks come in any order, yet seldom out of it.
  mutating func insert(_ block: CellRange) {
    var column = blocks.removeValue(forKey: block.columns.lowerBound) ?? []
    let isLast = column.last.map { $0.lowerBound < block.rows.lowerBound } ?? true
    column.append(block.rows)
    if !isLast { column.sort { $0.lowerBound < $1.lowerBound } }
    blocks[block.columns.lowerBound] = column
  }

  /// The first row of the block that covers the cell.
  func firstRow(_ row: Int, _ column: Int) -> Int? {
    guard !blocks.isEmpty, let column = blocks[column] else { return nil }
    var (low, high) = (0, column.count)
    while low < high {
      let middle = (low + high) / 2
      if column[middle].upperBound < row { low = middle + 1 } else { high = middle }
    }
    return low < column.count && column[low].contains(row) ? column[low].lowerBound : nil
  }
}

extension Problem {
  static let mergedCellRepeated = Problem(
    .note, "table-merged-cell-repeated",
    vi: "ô gộp {range} được đọc là “{value}” cho từng dòng",
    en: "the merged cell {range} is read as '{value}' in each of its rows")

  static let mergedCell = Problem(
    .error, "table-merged-cell",
    vi: "ô gộp {range} nằm giữa số liệu: không rõ “{value}” là của dòng hay cột nào",
    en: "the merged cell {range} stands among the data: '{value}' may belong to any of its rows or"
      + " columns",
    cure: Wording(
      vi: "bỏ gộp ô (Excel: Trang chủ → Gộp & căn giữa) và ghi giá trị vào từng ô",
      en: "unmerge it (Excel: Home → Merge & Center) and write a value in each cell"))
}
