/// Writes a table as text, in one of the two ways in which people open such files.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front, so that opening
/// a downloaded file never runs anything. Numbers keep their sign: they are written as numbers.
public struct CSVWriter: Sendable {
  /// How cells are set apart.
  public enum Style: Sendable, Hashable {
    /// RFC 4180, for programs: commas between cells, a point before fractions.
    case plain
    /// For spreadsheets in Vietnamese settings: the mark of UTF-8, semicolons, a comma before
    /// fractions, every text in quotes.
    case spreadsheet
  }

  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var isAtStart = true
  // A row of one blank cell would be read as a blank row.
  private var rowIsEmpty = true

  public init(_ style: Style, capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
    if style == .spreadsheet { bytes += [0xEF, 0xBB, 0xBF] }
  }

  /// A cell without a value.
  public mutating func missing() { separate() }

  /// A number in plain digits, with a point before the fraction.
  public mutating func number(_ digits: String) {
    separate()
    for byte in digits.utf8 {
      bytes.append(byte == UInt8(ascii: ".") && style == .spreadsheet ? UInt8(ascii: ",") : byte)
    }
    rowIsEmpty = rowIsEmpty && digits.isEmpty
  }

  /// Words.
  public mutating func text(_ text: String) {
    separate()
    rowIsEmpty = rowIsEmpty && text.isEmpty
    var text = style == .spreadsheet ? Self.safeFromDates(text) : text
    text.withUTF8 { utf8 in
      let isFormula = Self.beginsLikeFormula(utf8)
      let mustQuote = style == .spreadsheet || isFormula || utf8.contains(where: Self.isSpecial)
      if mustQuote { bytes.append(UInt8(ascii: "\"")) }
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      var plain = 0
      for index in utf8.indices where utf8[index] == UInt8(ascii: "\"") {
        bytes.append(contentsOf: utf8[plain...index])
        plain = index
      }
      bytes.append(contentsOf: utf8[plain...])
      if mustQuote { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  /// Ends the row, as RFC 4180 ends it.
  public mutating func endRow() {
    if rowIsEmpty, bytes.last != UInt8(ascii: ",") { bytes += "\"\"".utf8 }
    bytes += [0x0D, 0x0A]
    isAtStart = true
    rowIsEmpty = true
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: style == .plain ? "," : ";")) }
    isAtStart = false
  }

  /// Whether a spreadsheet would try to compute the cell.
  private static func beginsLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      return true
    case 0xEF:
      // The same four signs in the wide letters of East Asia: ＝ ＋ － ＠.
      let wide: [UInt8] = [0x9D, 0x8B, 0x8D, 0xA0]
      return text.count >= 3 && text[1] == 0xBC && wide.contains(text[2])
    default: return false
    }
  }

  // A semicolon and a tab part cells too, where a program guesses wrong.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// Lines such as `3-5` with a dash that no spreadsheet makes a date of.
  private static func safeFromDates(_ text: String) -> String {
    let isRange =
      text.utf8.contains(UInt8(ascii: "-")) && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { "0123456789-, ;".utf8.contains($0) }
    return isRange ? text.split(separator: "-").joined(separator: "–") : text
  }
}
