public import Diagnostics

/// A text table, cell by cell, and how it was written.
public struct CSVTable: Sendable {
  public let grid: TextGrid
  public let encoding: TextEncoding
  public let dialect: Dialect

  /// The cells as a raw table.
  public var table: RawTable { RawTable(grid) }
  public var form: TableForm { .text(encoding, dialect.delimiter) }
}

/// Reads text tables of any delimiter and encoding that offices use.
public enum CSVReader {
  /// The table; nil, with the reason in the report, where its cells cannot be told apart.
  ///
  /// Spoilt letters are an error in the report too, and yet the table is given, so that all else
  /// that is wrong with it can be said in the same run.
  public static func read(
    path: String, bytes: consuming [UInt8], into report: inout Report
  ) -> CSVTable? {
    guard bytes.count <= TableLimits.fileBytes else {
      report.add(.tableTooLarge(path: path, size: bytes.count))
      return nil
    }
    guard let text = TextDecoder.decode(path: path, bytes: bytes, into: &report) else {
      return nil
    }
    let dialect = Dialect.sniffed(in: text)
    guard let grid = CSVScanner.scan(text.source, dialect, into: &report) else { return nil }
    BrokenLetters.check(grid, text.encoding, into: &report)
    return CSVTable(grid: grid, encoding: text.encoding, dialect: dialect)
  }
}

extension Diagnostic {
  /// A file that is too large, known before it is read.
  public static func tableTooLarge(path: String, size: Int) -> Diagnostic {
    Diagnostic(
      .tableTooLarge, at: .file(path),
      [
        "size": .number((size + 1024 * 1024 - 1) / 1024 / 1024),
        "limit": .number(TableLimits.fileBytes / 1024 / 1024),
      ])
  }
}

extension Problem {
  static let tableTooLarge = Problem(
    .error, "table-too-large",
    vi: "tệp có {size} MB, lớn hơn mức {limit} MB của một bảng",
    en: "the file has {size} MB, more than the {limit} MB a table may have",
    cure: Wording(
      vi: "chia bảng thành nhiều tệp đặt chung trong một thư mục",
      en: "split the table into several files in one folder"))
}
