internal import Diagnostics
internal import Formats
internal import Quantities
internal import Text

/// Holds the rows of totals of one column against the records that they add up.
///
/// A total stands below its records, or above all of them; it is of those since the total before
/// it, or of all so far.
struct TotalRows {
  private let source: TableSource
  private let column: TypedColumn

  init(_ source: TableSource, _ column: TypedColumn) {
    self.source = source
    self.column = column
  }

  /// Reports each total that is another figure than the sum of its records.
  func check(into report: inout Report) {
    let totals = source.table.totalRows
    // Shares have no sum, and of records that could not be read nothing is known.
    guard !totals.isEmpty, column.column.type.allowance != nil, !column.column.type.isPercent,
      !column.store.marks.contains(.refused)
    else { return }
    for (index, total) in totals.enumerated() {
      guard let stated = figure(inRow: total) else { continue }
      let before = index == 0 ? -1 : totals[index - 1]
      var sums = [sum { $0 > before && $0 < total }, sum { $0 < total }].compactMap { $0 }
      if sums.isEmpty {
        let next = index + 1 < totals.count ? totals[index + 1] : Int.max
        sums = [sum { $0 > total && $0 < next }, sum { _ in true }].compactMap { $0 }
      }
      guard let sum = sums.last, !sums.contains(stated) else { continue }
      report.add(
        .totalDiffers, at: source.raw.span(total, column.index),
        [
          "column": .text(source.heading(column.index).cut), "total": .figure(stated),
          "sum": .figure(sum),
        ])
    }
  }

  private func figure(inRow row: Int) -> Decimal? {
    let cell = source.raw.cell(row, column.index)
    var text = cell.text
    let reading = text.withUTF8 { bytes in
      FigureReader(column.column).read(
        CellView(cell.kind, UnsafeRawBufferPointer(bytes), exact: cell.exact))
    }
    guard case .figure(let figure) = reading else { return nil }
    return figure.value
  }

  /// The sum of the records in the rows that are wanted; nothing where none has a figure.
  private func sum(where isWanted: (Int) -> Bool) -> Decimal? {
    var sum: Decimal?
    for (record, row) in source.rows.enumerated() where isWanted(Int(row)) {
      guard let value = column.decimal(record) else { continue }
      guard let added = (sum ?? .zero).adding(value) else { return nil }
      sum = added
    }
    return sum
  }
}

extension Problem {
  static let totalDiffers = Problem(
    .warning, "total-differs",
    vi: "dòng tổng ghi {total}, nhưng các dòng của cột “{column}” cộng lại được {sum}",
    en: "the total is given as {total}, but the rows of the column '{column}' add up to {sum}",
    cure: Wording(
      vi: "kiểm tra lại từng dòng và dòng tổng; dòng tổng không được đăng",
      en: "check the rows and their total; the total itself is not published"))
}
