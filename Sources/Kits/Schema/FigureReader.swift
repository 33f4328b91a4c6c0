internal import Diagnostics
internal import Formats
internal import Quantities
internal import Text

/// Reads one cell of figures: text the Vietnamese way, stored numbers exactly.
struct FigureReader {
  private let kind: Kind
  private let allowance: NumberForm.Allowance
  private let limits: Column.Bounds

  private enum Kind { case number, count, money, percent, share }

  init(_ column: Column) {
    kind =
      switch column.type {
      case .count: .count
      case .money: .money
      case .percent(isShare: true, _): .share
      case .percent(isShare: false, _): .percent
      default: .number
      }
    allowance = column.type.allowance ?? []
    limits = column.limits
  }

  var isPercent: Bool { kind == .percent || kind == .share }

  func read(_ cell: CellView) -> NumberReading {
    switch cell.kind {
    case .number:
      // A spreadsheet stores a number, not its wording: nothing is left to interpret.
      guard let value = Decimal(scientific: cell.bytes) else {
        return .refused(NumberRefusal(.tooLong))
      }
      return .figure(Figure(.exactly(value), places: value.scale))
    case .percent:
      guard let value = cell.exact.flatMap({ Decimal(scientific: $0) })?.shifted(by: 2) else {
        return .refused(NumberRefusal(.tooLong))
      }
      return .figure(Figure(.exactly(value), unit: "%", places: value.scale))
    case .date, .boolean, .error:
      return .refused(NumberRefusal(.notANumber))
    case .empty, .text:
      return NumberForm.read(cell.bytes, allowing: allowance)
    }
  }

  /// Why a figure that can be read cannot stand in this column.
  func objection(to figure: Figure) -> Problem? {
    if let unit = figure.unit, !admits(unit) { return .cellUnit }
    if kind == .count, let value = figure.value, !value.isWhole { return .countFraction }
    let lowest = figure.bound.lower ?? figure.bound.upper
    let highest = figure.bound.upper ?? figure.bound.lower
    if let least = limits.least, let lowest, lowest < least {
      return kind == .count && lowest.isNegative ? .countNegative : .cellRange
    }
    if let most = limits.most, let highest, highest > most {
      return kind == .share && highest > 100 ? .shareAbove100 : .cellRange
    }
    return nil
  }

  /// The unit printed in a cell: a row of any unit may repeat its own, others must not be mixed.
  private func admits(_ unit: String) -> Bool {
    switch kind {
    case .number: true
    case .percent, .share: unit == "%" || unit.hasPrefix("%/")
    case .count, .money: false
    }
  }
}

/// What the figures of a column show of the way they were written.
struct FigureShape {
  private(set) var english: (row: Int, value: String, suggestion: String)?
  private(set) var englishCount = 0
  /// One of each kind, the first of the column.
  private(set) var notes: [(problem: Problem, row: Int, value: String)] = []
  private var noted: Figure.Notes = []
  private var fraction: (row: Int, value: Decimal)?
  private var isBeyondOne = false

  mutating func noteEnglish(_ row: Int, _ value: String, _ suggestion: String) {
    englishCount += 1
    if english == nil { english = (row, value, suggestion) }
  }

  mutating func note(_ figure: Figure, _ row: Int, _ cell: CellView) {
    if cell.kind == .number, let value = figure.value { noteStored(value, row) }
    let new = figure.notes.subtracting(noted)
    guard !new.isEmpty else { return }
    noted.formUnion(new)
    for problem in new.problems { notes.append((problem, row, cell.text.cut)) }
  }

  private mutating func noteStored(_ value: Decimal, _ row: Int) {
    if value < 0 || value > 1 {
      isBeyondOne = true
    } else if fraction == nil, !value.isWhole {
      fraction = (row, value)
    }
  }

  /// The first fraction, where a spreadsheet stores no figure of the column beyond 1.
  var onlyFractions: (row: Int, written: String, asPercent: String)? {
    guard let fraction, !isBeyondOne, let percent = fraction.value.shifted(by: 2) else {
      return nil
    }
    return (fraction.row, fraction.value.written, percent.written)
  }
}

extension Problem {
  static let cellUnit = Problem(
    .error, "cell-unit",
    vi: "“{value}” có ghi đơn vị “{unit}”, cột “{column}” chỉ nhận con số",
    en: "'{value}' holds the unit '{unit}', but the column '{column}' takes figures only",
    cure: Wording(
      vi: "chỉ để con số trong ô, đổi về đơn vị của cột nếu cần",
      en: "leave only the figure, brought to the unit of the column"))
  static let countFraction = Problem(
    .error, "count-fraction",
    vi: "“{value}” có phần lẻ, cột “{column}” là số lượng nên phải là số nguyên",
    en: "'{value}' has a fraction, but the column '{column}' counts whole things",
    cure: Wording(vi: "ghi số nguyên", en: "write a whole number"))
  static let countNegative = Problem(
    .error, "count-negative",
    vi: "“{value}” là số âm, cột “{column}” là số lượng nên không thể âm",
    en: "'{value}' is negative, but the column '{column}' is a count",
    cure: Wording(
      vi: "ghi 0 nếu không phát sinh, để trống nếu chưa có số liệu",
      en: "write 0 if there were none, leave the cell empty if not known yet"))
  static let shareAbove100 = Problem(
    .error, "share-above-100",
    vi: "“{value}” vượt quá 100%, cột “{column}” là tỷ lệ trong một tổng thể",
    en: "'{value}' is above 100%, but the column '{column}' is a share of a whole",
    cure: Wording(
      vi: "kiểm tra lại dấu phẩy thập phân, ví dụ 98,5 chứ không phải 985",
      en: "check the decimal comma, as in 98,5 rather than 985"))
  static let cellRange = Problem(
    .error, "cell-range",
    vi: "“{value}” nằm ngoài khoảng của cột “{column}” ({limits})",
    en: "'{value}' is outside the range of the column '{column}' ({limits})",
    cure: Wording(vi: "kiểm tra lại con số", en: "check the figure"))
}
