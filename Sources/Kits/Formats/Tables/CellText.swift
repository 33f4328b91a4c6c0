/// One cell as the file holds it: the text, what kind of value wrote it, and how it was shown.
public struct CellText: Sendable, Hashable {
  /// What the file says a cell is; in a text table every cell with something in it is text.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case empty
    case text
    /// A stored number, written with a plain decimal point.
    case number
    /// A stored number shown in percent.
    case percent
    /// A stored day or moment, written in ISO form.
    case date
    /// TRUE or FALSE.
    case boolean
    /// A value such as #DIV/0! that a formula left.
    case error
  }

  public let kind: Kind
  /// The text as it stands, composed (NFC) and untrimmed; what `sitegen data` prints.
  public let text: String
  /// The stored number in plain decimals: the text of a number, 0.935 for a percent of 93,5%.
  public let exact: String?
  /// The text as the spreadsheet shows it.
  public let shown: String

  public init(_ kind: Kind, _ text: String, exact: String? = nil, shown: String? = nil) {
    self.kind = kind
    self.text = text
    self.exact = exact
    self.shown = shown ?? text
  }

  /// A cell with nothing in it.
  public static let empty = CellText(.empty, "")

  /// Whether nothing but blanks stands in it.
  public var isBlank: Bool {
    kind == .empty || text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
