internal import Diagnostics
private import Text

/// Refuses a text table whose Vietnamese letters were spoilt before it came to us.
enum BrokenLetters {
  /// Reports the first cell of each kind of damage; one cell tells the user as much as a thousand.
  static func check(_ grid: TextGrid, _ encoding: TextEncoding, into report: inout Report) {
    var found: Set<LegacyText.Kind> = []
    grid.forEachCell { row, column, bytes in
      guard let finding = LegacyText.recognise(bytes), found.insert(finding.kind).inserted else {
        return
      }
      let text = grid.cell(row, column).text
      report.add(
        finding.problem, at: grid.span(row, column), finding.arguments(for: text.shortened))
    }
    if encoding == .unknown, found.isEmpty { reportUnknown(grid.source, into: &report) }
  }

  /// The same for a sheet, whose texts may need a font that nobody has any more.
  static func check(_ sheet: RawTable, into report: inout Report) {
    var found: Set<LegacyText.Kind> = []
    for row in 0..<sheet.rowCount {
      for column in 0..<sheet.columnCount(row) {
        let cell = sheet.cell(row, column)
        guard cell.kind == .text, let finding = LegacyText.recognise(cell.text),
          found.insert(finding.kind).inserted
        else { continue }
        report.add(
          finding.problem, at: sheet.span(row, column),
          finding.arguments(for: cell.text.shortened))
      }
    }
  }

  private static func reportUnknown(_ source: SourceText, into report: inout Report) {
    let first = source.bytes.firstIndex { $0 >= 0x80 } ?? 0
    var end = first + 1
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    report.add(.unknownEncoding, at: source.span(first..<end))
  }
}

extension Problem {
  static let unknownEncoding = Problem(
    .error, "text-encoding-unknown",
    vi: "không nhận ra bảng mã của tệp: không phải UTF-8, UTF-16 hay Windows-1258",
    en: "the encoding of the file is not known: neither UTF-8 nor UTF-16 nor Windows-1258",
    cure: Wording(
      vi: "mở tệp gốc bằng Excel rồi lưu lại kiểu “CSV UTF-8” hoặc .xlsx",
      en: "open the original in Excel and save it as 'CSV UTF-8' or .xlsx"))
}
