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
    if let day = isoDay(bytes) { return .period(Period(day), isTentative: false) }
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
}
