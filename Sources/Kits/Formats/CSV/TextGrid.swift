public import Diagnostics
private import Text

/// The cells of a text table: four bytes each beside the text itself, which is kept once.
public final class TextGrid: Sendable {
  public let source: SourceText
  /// Where each cell begins, then the end of the text; the highest bit marks a quoted cell.
  let starts: [UInt32]
  /// Which of the starts is the first of each row, then their number.
  let rowStarts: [UInt32]

  static let quoted: UInt32 = 1 << 31

  init(source: SourceText, starts: [UInt32], rowStarts: [UInt32]) {
    precondition(rowStarts.last.map { Int($0) + 1 } == starts.count, "the last start is the end")
    self.source = source
    self.starts = starts
    self.rowStarts = rowStarts
  }

  public var rowCount: Int { rowStarts.count - 1 }

  public func columnCount(_ row: Int) -> Int {
    row >= 0 && row < rowCount ? Int(rowStarts[row + 1] - rowStarts[row]) : 0
  }

  /// The cell without its quotes, doubled quotes made single.
  public func cell(_ row: Int, _ column: Int) -> CellText {
    guard column >= 0, column < columnCount(row) else { return .empty }
    let text = source.bytes.withUnsafeBytes { bytes in
      let field = self.field(row, column)
      let raw = UnsafeRawBufferPointer(rebasing: bytes[field.range])
      if field.isQuoted { return Self.unquoted(raw) }
      return NormalForm.nfc(raw).map { String(decoding: $0, as: UTF8.self) }
        ?? String(decoding: raw, as: UTF8.self)
    }
    return text.isEmpty ? .empty : CellText(.text, text)
  }

  public func span(_ row: Int, _ column: Int) -> Span {
    guard row < rowCount else { return source.span(source.bytes.count..<source.bytes.count) }
    guard column < columnCount(row) else {
      let end = range(ofRow: row).upperBound
      return source.span(end..<end)
    }
    return source.span(field(row, column).range)
  }

  public func span(ofRow row: Int) -> Span { source.span(range(ofRow: row)) }

  /// Hands the bytes of every cell to `body` as they stand in the text, quotes included.
  func forEachCell(_ body: (_ row: Int, _ column: Int, UnsafeRawBufferPointer) -> Void) {
    source.bytes.withUnsafeBytes { bytes in
      for row in 0..<rowCount {
        for column in 0..<columnCount(row) {
          body(row, column, UnsafeRawBufferPointer(rebasing: bytes[field(row, column).range]))
        }
      }
    }
  }

  func firstFilled(_ row: Int) -> (column: Int, byte: UInt8)? {
    for column in 0..<columnCount(row) {
      let (range, isQuoted) = field(row, column)
      for offset in range where !Self.isBlank(source.bytes[offset]) {
        let byte = source.bytes[offset]
        // What looks blank in bytes may be a no-break space, and quotes may hold nothing.
        if !isQuoted, byte < 0x80 { return (column, byte) }
        let text = cell(row, column)
        if !text.isBlank { return (column, text.text.trimmed.utf8.first ?? 0) }
        break
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// The bytes of the row, without its line break.
  func range(ofRow row: Int) -> Range<Int> {
    let first = Int(starts[Int(rowStarts[row])] & ~Self.quoted)
    var end = Int(starts[Int(rowStarts[row + 1])] & ~Self.quoted)
    if end > first, source.bytes[end - 1] == 0x0A { end -= 1 }
    if end > first, source.bytes[end - 1] == 0x0D { end -= 1 }
    return first..<end
  }

  /// The bytes of a cell, quotes included.
  func field(_ row: Int, _ column: Int) -> (range: Range<Int>, isQuoted: Bool) {
    let index = Int(rowStarts[row]) + column
    let start = Int(starts[index] & ~Self.quoted)
    let isLast = index + 1 == Int(rowStarts[row + 1])
    let end =
      isLast
      ? max(start, range(ofRow: row).upperBound) : Int(starts[index + 1] & ~Self.quoted) - 1
    return (start..<end, starts[index] & Self.quoted != 0)
  }

  private static func unquoted(_ raw: UnsafeRawBufferPointer) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var offset = 1
    while offset < raw.count {
      if raw[offset] == UInt8(ascii: "\"") {
        // A single quote closes the cell; only blanks can follow, the scanner has seen to it.
        guard offset + 1 < raw.count, raw[offset + 1] == UInt8(ascii: "\"") else { break }
        offset += 1
      }
      text.append(raw[offset])
      offset += 1
    }
    return String(decoding: NormalForm.nfc(text), as: UTF8.self)
  }
}
