internal import Diagnostics
private import Text

/// Refuses a text table whose Vietnamese letters were spoilt before it came to us.
enum BrokenLetters {
  /// Reports the first cell of each kind of damage; one cell tells the user as much as a thousand.
  static func check(_ grid: TextGrid, _ encoding: TextEncoding, into report: inout Report) {
    var found: Set<LegacyText.Kind> = []
    var cleared = ClearedTexts()
    grid.forEachCell { row, column, bytes in
      guard mayBeBroken(bytes), !cleared.holds(bytes) else { return }
      guard let finding = LegacyText.recognise(bytes) else {
        cleared.insert(bytes)
        return
      }
      guard found.insert(finding.kind).inserted else { return }
      let text = grid.cell(row, column).text
      report.add(
        finding.problem, at: grid.span(row, column), finding.arguments(for: text.shortened))
    }
    if encoding == .unknown, found.isEmpty { reportUnknown(grid.source, into: &report) }
  }

  /// Whether there is a letter with a mark, or a question mark; most cells are figures and codes.
  @inline(__always)
  private static func mayBeBroken(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for byte in bytes where byte >= 0x80 || byte == UInt8(ascii: "?") { return true }
    return false
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

/// Texts that were found sound before: a table says the same few names over and over.
private struct ClearedTexts {
  private var slots = [UnsafeRawBufferPointer?](repeating: nil, count: 4096)

  /// The pointers live as long as the text they point into, which is as long as this is used.
  mutating func insert(_ bytes: UnsafeRawBufferPointer) { slots[slot(of: bytes)] = bytes }

  func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let known = slots[slot(of: bytes)], known.count == bytes.count else { return false }
    return known.elementsEqual(bytes)
  }

  private func slot(of bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash >> 20)
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
