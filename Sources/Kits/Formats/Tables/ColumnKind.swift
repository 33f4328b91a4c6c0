public import Diagnostics
private import Text

/// What the cells of a column seem to hold, as `sitegen data` shows it; a schema knows better.
public enum ColumnKind: Sendable, Hashable, CaseIterable {
  case empty
  case text
  case number
  case percent
  case date
  case boolean

  /// Looks at the first cells of a column.
  public init(of table: ReadTable, _ column: ReadTable.Column) {
    var kinds: Set<ColumnKind> = []
    for record in 0..<min(table.rows.count, 1000) where kinds.count < 3 {
      let kind = ColumnKind(of: table.cell(record, column))
      if kind != .empty { kinds.insert(kind) }
    }
    switch kinds {
    case []: self = .empty
    // Shares are often written half with their sign and half without.
    case [.number, .percent]: self = .percent
    case _ where kinds.count == 1: self = kinds.first ?? .text
    default: self = .text
    }
  }

  private init(of cell: CellText) {
    switch cell.kind {
    case .empty: self = .empty
    case .number: self = .number
    case .percent: self = .percent
    case .date: self = .date
    case .boolean: self = .boolean
    case .error: self = .text
    case .text: self = ColumnKind(ofText: cell.text.trimmed)
    }
  }

  private init(ofText text: String) {
    // A leading zero belongs to a code: `01` is a province, no figure.
    if text.utf8.count > 1, text.utf8.first == UInt8(ascii: "0"),
      text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    {
      self = .text
      return
    }
    switch NumberForm.read(text) {
    case .figure: self = text.hasSuffix("%") ? .percent : .number
    case .missing, .notApplicable: self = .empty
    case .refused: self = DayForm.read(text).period == nil ? .text : .date
    }
  }

  public var name: Wording {
    switch self {
    case .empty: Wording(vi: "trống", en: "empty")
    case .text: Wording(vi: "chữ", en: "text")
    case .number: Wording(vi: "số", en: "number")
    case .percent: Wording(vi: "phần trăm", en: "percent")
    case .date: Wording(vi: "thời gian", en: "date")
    case .boolean: Wording(vi: "đúng/sai", en: "true/false")
    }
  }

  var standsRight: Bool { self == .number || self == .percent }
}
