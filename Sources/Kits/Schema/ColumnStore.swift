internal import Quantities

/// The values of one column, one array for each part of them: no object and no text per cell.
struct ColumnStore: Sendable {
  var marks: [CellMark] = []
  private var coefficients: [Int64] = []
  private var scales: [UInt8] = []
  private var periods: [Period] = []
  private var choices: [UInt8] = []

  init(_ type: ColumnType, capacity: Int) {
    marks.reserveCapacity(capacity)
    switch type {
    case .number, .count, .percent, .money:
      coefficients.reserveCapacity(capacity)
      scales.reserveCapacity(capacity)
    case .date: periods.reserveCapacity(capacity)
    case .yesNo, .choice: choices.reserveCapacity(capacity)
    default: break
    }
  }

  mutating func append(_ mark: CellMark) { marks.append(mark) }

  mutating func append(_ value: Decimal, _ mark: CellMark = .value) {
    // Cells without a value take no room before the first value that follows them.
    pad(&coefficients, 0)
    pad(&scales, 0)
    coefficients.append(value.coefficient)
    scales.append(UInt8(value.scale))
    marks.append(mark)
  }

  mutating func append(_ period: Period, _ mark: CellMark = .value) {
    pad(&periods, period)
    periods.append(period)
    marks.append(mark)
  }

  mutating func append(choice: Int) {
    pad(&choices, 0)
    choices.append(UInt8(choice))
    marks.append(.value)
  }

  private func pad<Value>(_ values: inout [Value], _ filler: Value) {
    while values.count < marks.count { values.append(filler) }
  }

  /// Takes back every value: the column cannot be trusted.
  mutating func refuseValues() {
    for row in marks.indices where marks[row] == .value || marks[row] == .worded {
      marks[row] = .refused
    }
  }

  func decimal(_ row: Int) -> Decimal? {
    guard marks[row] == .value, row < coefficients.count else { return nil }
    return Decimal(coefficient: Int128(coefficients[row]), scale: Int(scales[row]))
  }

  func period(_ row: Int) -> Period? {
    marks[row].state == .value && row < periods.count ? periods[row] : nil
  }

  func choice(_ row: Int) -> Int? {
    marks[row] == .value && row < choices.count ? Int(choices[row]) : nil
  }
}
