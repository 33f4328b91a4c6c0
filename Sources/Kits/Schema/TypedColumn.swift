public import Diagnostics
internal import Formats
public import Quantities
internal import Text

/// One column of a table, read: its values by row, and what was printed for them.
// A class, so that handing a column on does not count every array in it.
public final class TypedColumn: Sendable {
  public let column: Column
  let source: TableSource
  /// The place of the column in the file.
  let index: Int
  let store: ColumnStore

  init(_ reader: ColumnReader, _ source: TableSource) {
    column = reader.column
    index = reader.index
    store = reader.store
    self.source = source
  }

  /// What became of the cell.
  public func state(_ row: Int) -> CellState { store.marks[row].state }

  /// The words of a cell; nothing where there is no value.
  public func text(_ row: Int) -> String? {
    state(row) == .value ? source.text(row, index) : nil
  }

  /// The cell as the file shows it, whatever became of it.
  public func printed(_ row: Int) -> String {
    let cell = source.cell(row, index)
    return CellView.trimmed(cell.shown)
  }

  /// Where the cell stands.
  public func span(_ row: Int) -> Span { source.span(row, index) }

  /// The figure of a cell; nothing for a bound such as `trên 95%`, which `bound` gives.
  public func decimal(_ row: Int) -> Decimal? { store.decimal(row) ?? figure(row)?.value }

  /// What a cell says of a value: that it is this one, at least this, between two.
  public func bound(_ row: Int) -> Bound? {
    store.decimal(row).map { .exactly($0) } ?? figure(row)?.bound
  }

  /// The unit printed behind a figure, where there is one.
  public func unit(_ row: Int) -> String? {
    // Where a unit is no matter of course, the store has marked the cell.
    store.marks[row] == .worded || column.type.isPercent ? figure(row)?.unit : nil
  }

  /// The period of a cell of dates.
  public func period(_ row: Int) -> Period? { store.period(row) }

  /// Whether a date is only intended (dự kiến).
  public func isTentative(_ row: Int) -> Bool {
    store.marks[row] == .worded && store.period(row) != nil
  }

  /// The id of the word that the cell means.
  public func choice(_ row: Int) -> String? {
    guard case .choice(let words) = column.type else { return nil }
    return store.choice(row).map { words[$0].id }
  }

  /// The answer of a cell of yes or no.
  public func yesNo(_ row: Int) -> Bool? {
    guard case .yesNo = column.type else { return nil }
    return store.choice(row).map { $0 == 1 }
  }

  // Bounds and units are rare, so they are read again rather than kept.
  private func figure(_ row: Int) -> Figure? {
    guard column.type.allowance != nil, state(row) == .value else { return nil }
    let reading = source.withCell(row, index) { FigureReader(column).read($0) }
    guard case .figure(let figure) = reading else { return nil }
    return figure
  }

  /// A number that equal values share, for columns whose key is their value, not their wording.
  func valueHash(_ row: Int) -> UInt64? {
    if let period = store.period(row) {
      let days = UInt64(bitPattern: Int64(period.first.number)) << 32
      return days ^ UInt64(bitPattern: Int64(period.last.number))
        ^ UInt64(period.precision.rawValue)
    }
    if let choice = store.choice(row) { return UInt64(choice) }
    guard let value = store.decimal(row) else { return nil }
    return UInt64(bitPattern: value.coefficient) ^ UInt64(value.scale) << 58
  }
}
