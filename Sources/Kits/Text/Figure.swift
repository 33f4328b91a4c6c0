public import Quantities

/// A figure as a cell states it: a value or bound, the unit printed after it, how it was typed.
public struct Figure: Sendable, Hashable {
  public let bound: Bound
  /// The unit as printed (`tỷ đồng`, `%/năm`), blanks between its words made one space.
  public let unit: String?
  /// Digits after the comma as typed; 3 for `12,500`.
  public let places: Int
  public let notes: Notes

  public init(_ bound: Bound, unit: String? = nil, places: Int = 0, notes: Notes = []) {
    self.bound = bound
    self.unit = unit
    self.places = places
    self.notes = notes
  }

  /// The value, where the figure is one and no bound.
  public var value: Decimal? { bound.value }

  /// What the office should know of the way a figure was read.
  public struct Notes: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `1.250` was read as 1250; a program set to English would have meant 1,25.
    public static let oneThousandsGroup = Notes(rawValue: 1)
    /// `1,250` was read as 1 and 250 thousandths; a program set to English would have meant 1250.
    public static let threePlaces = Notes(rawValue: 2)
  }
}

/// What a cell of figures holds.
public enum NumberReading: Sendable, Hashable {
  case figure(Figure)
  /// Nothing, `…` or `...`: not known yet.
  case missing
  /// `x`: the column does not apply to this row.
  case notApplicable
  case refused(NumberRefusal)
}

/// Why a cell is not read as a figure.
public struct NumberRefusal: Sendable, Hashable {
  public let reason: Reason
  /// The cell as it should probably be written.
  public let suggestion: String?

  public init(_ reason: Reason, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// A kind of refusal.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// `1.5`, `1,234.5`: the whole column must be refused, for its other cells are in doubt too.
    case englishShaped
    /// `12.34.567`: groups of other than three digits.
    case brokenGroups
    /// `(12)`: a negative number to a bookkeeper, a remark to others.
    case parentheses
    /// `~12`, `khoảng 12`.
    case approximate
    /// `12,5O`: a letter that looks like a digit.
    case letterForDigit
    /// `12*`, `12 (1)`, `12¹`: a mark that belongs into a column of notes.
    case trailingMark
    /// `#DIV/0!`.
    case spreadsheetError
    /// `####`: the column was too narrow when the table was saved as text.
    case columnTooNarrow
    /// `3,5E+10`: digits were lost when the table was saved as text.
    case exponent
    /// `-`: nothing occurred, or nothing is known.
    case loneDash
    /// `10 - 12` in a column of single values.
    case rangeNotAllowed
    /// `12 - 10`.
    case rangeReversed
    /// `trên 95%` in a column of single values.
    case comparatorNotAllowed
    /// `từ 95%` without `trở lên`.
    case unfinishedComparator
    /// More digits than can be kept exactly.
    case tooLong
    case notANumber
  }
}
