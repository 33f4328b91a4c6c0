/// Where a record stands: small enough to be kept by every record, resolved only for a message.
public enum Span: Sendable, Hashable {
  /// A file or folder as a whole.
  case file(String)
  case text(SourceText, Range<Int>)
  /// A cell of a spreadsheet, row and column from 0; the text is what the cell shows.
  case cell(SourceSheet, row: Int, column: Int, shown: String? = nil)

  public var path: String {
    switch self {
    case .file(let path): path
    case .text(let source, _): source.path
    case .cell(let sheet, _, _, _): sheet.path
    }
  }

  /// The place, readable without the file.
  public var place: Place {
    switch self {
    case .file(let path):
      Place(path: path)
    case .text(let source, let range):
      source.place(of: range)
    case .cell(let sheet, let row, let column, let shown):
      Place(
        path: sheet.path, sheet: sheet.sheet, row: row, cellColumn: column,
        excerpt: shown.map { Excerpt(value: $0) })
    }
  }
}

/// A resolved position, complete in itself so that a kept diagnostic can be printed again.
public struct Place: Sendable, Hashable {
  public let path: String
  public let line: Int?
  public let column: Int?
  /// Characters under the caret.
  public let length: Int
  public let sheet: String?
  /// The cell in the spreadsheet's own words, such as `E17`.
  public let cell: String?
  public let excerpt: Excerpt?
  let order: [Int]

  public init(path: String) {
    self.init(path: path, line: nil, column: nil, length: 1, sheet: nil, cell: nil, nil, [])
  }

  public init(path: String, line: Int, column: Int, length: Int = 1, excerpt: Excerpt? = nil) {
    self.init(
      path: path, line: line, column: column, length: length, sheet: nil, cell: nil, excerpt,
      [line, column])
  }

  public init(path: String, sheet: String, row: Int, cellColumn: Int, excerpt: Excerpt? = nil) {
    self.init(
      path: path, line: nil, column: nil, length: 1, sheet: sheet,
      cell: Place.cellName(row: row, column: cellColumn), excerpt, [row, cellColumn])
  }

  private init(
    path: String, line: Int?, column: Int?, length: Int, sheet: String?, cell: String?,
    _ excerpt: Excerpt?, _ order: [Int]
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.sheet = sheet
    self.cell = cell
    self.excerpt = excerpt
    self.order = order
  }

  /// `path`, `path:line:column` or `path[Sheet!E17]`.
  public var description: String {
    if let sheet, let cell { return "\(path)[\(sheet)!\(cell)]" }
    guard let line, let column else { return path }
    return "\(path):\(line):\(column)"
  }

  /// A spreadsheet's name of a cell: row 16, column 4 is `E17`.
  public static func cellName(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters + String(row + 1)
  }
}

extension Place: Comparable {
  public static func < (left: Place, right: Place) -> Bool {
    if left.path != right.path {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
    return left.order.lexicographicallyPrecedes(right.order)
  }
}
