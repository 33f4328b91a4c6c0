import Quantities

/// Dates as Vietnamese offices write them, read and printed.
public enum DayForm {
  /// Reads a cell, the day before the month; month, quarter and year are kept as exact as they
  /// are.
  public static func read(_ text: String) -> DayReading {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
  }

  /// Reads a cell from sound UTF-8.
  public static func read(_ bytes: ArraySlice<UInt8>) -> DayReading {
    bytes.withUnsafeBytes { read($0) }
  }

  /// Reads a cell from sound UTF-8.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> DayReading {
    if bytes.isEmpty { return .missing }
    if let day = isoDay(bytes) ?? numericDay(bytes) {
      return .period(Period(day), isTentative: false)
    }
    let text = CellText.plain(bytes)
    switch EmptyCell(text) {
    case .missing: return .missing
    case .notApplicable: return .notApplicable
    case .loneDash: return .refused(.loneDash)
    case .spreadsheetError: return .refused(.spreadsheetError)
    case .columnTooNarrow: return .refused(.columnTooNarrow)
    case nil: break
    }
    do {
      var words = DayWords(text)
      let isTentative = words.take("du", "kien")
      return .period(try words.period(), isTentative: isTentative)
    } catch {
      return .refused(error)
    }
  }

  /// The day of `2021-08-06`, as most tables have it.
  private static func isoDay(_ bytes: UnsafeRawBufferPointer) -> Day? {
    guard bytes.count == 10, bytes[4] == CellText.hyphen, bytes[7] == CellText.hyphen else {
      return nil
    }
    var figures = 0
    for index in [0, 1, 2, 3, 5, 6, 8, 9] {
      guard CellText.isDigit(bytes[index]) else { return nil }
      figures = figures * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return Day(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
  }

  /// The day of `06/8/2021`, as most others have it.
  private static func numericDay(_ bytes: UnsafeRawBufferPointer) -> Day? {
    guard (8...10).contains(bytes.count) else { return nil }
    var parts = (0, 0, 0)
    var separators = 0
    var length = 0
    var mark: UInt8 = 0
    for byte in bytes {
      if CellText.isDigit(byte) {
        parts.2 = parts.2 * 10 + Int(byte - UInt8(ascii: "0"))
        length += 1
      } else {
        guard byte == UInt8(ascii: "/") || byte == CellText.dot || byte == CellText.hyphen,
          separators == 0 || byte == mark, separators < 2, length == 1 || length == 2
        else { return nil }
        mark = byte
        separators += 1
        length = 0
        parts = (parts.1, parts.2, 0)
      }
    }
    guard separators == 2, length == 4, parts.2 >= 1000 else { return nil }
    return Day(year: parts.2, month: parts.1, day: parts.0)
  }
}
