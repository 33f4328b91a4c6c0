/// What became of a cell.
public enum CellState: UInt8, Sendable, Hashable {
  case value
  /// Empty, `…` or `...`: not known yet.
  case missing
  /// `x`: the column does not apply to the row.
  case notApplicable
  /// Something that cannot be read; the report says why.
  case refused
}

/// The state of a cell as a column keeps it, one byte each.
enum CellMark: UInt8 {
  case value
  /// A value with words around it (`trên 95%`, `dự kiến tháng 8/2024`), read again when asked for.
  case worded
  case missing
  case notApplicable
  case refused

  var state: CellState {
    switch self {
    case .value, .worded: .value
    case .missing: .missing
    case .notApplicable: .notApplicable
    case .refused: .refused
    }
  }
}
