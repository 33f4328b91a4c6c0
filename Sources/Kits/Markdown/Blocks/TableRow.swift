/// How a column of a table is set.
public enum ColumnAlignment: UInt8, Sendable, Hashable {
  case none, left, center, right
}

/// One line of a pipe table, cut into cells as GFM does.
enum TableRow {
  /// Cuts a line into its trimmed cells; there are none if it is no row.
  static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into cells: inout [Range<Int>]
  ) {
    cells.removeAll(keepingCapacity: true)
    let end = line.upperBound
    var offset = afterPipe(bytes, line.lowerBound, end) ?? line.lowerBound
    while offset < end {
      let start = offset
      while offset < end, bytes[offset] != pipe || isEscaped(bytes, offset, from: start) {
        offset += 1
      }
      let next = afterPipe(bytes, offset, end)
      if offset > start || next != nil { cells.append(trimmed(bytes, start..<offset)) }
      guard let next else { break }
      offset = next
    }
  }

  /// Whether a line has a cell: it is neither blank nor a lone pipe.
  static func isRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    (afterPipe(bytes, line.lowerBound, line.upperBound) ?? line.lowerBound) < line.upperBound
  }

  /// Whether nothing in the cell can be a mark: libcmark would give it back as it stands.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    cell.allSatisfy { index in
      switch bytes[index] {
      case 0, UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
        UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"),
        UInt8(ascii: "`"), UInt8(ascii: "~"):
        false
      default: true
      }
    }
  }

  /// Whether a pipe within the cell is escaped.
  static func hasEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    cell.dropLast().contains { bytes[$0] == backslash && bytes[$0 + 1] == pipe }
  }

  /// The alignments that a delimiter row states, or nil if the line is none.
  static func alignments(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ cells: inout [Range<Int>]
  ) -> [ColumnAlignment]? {
    guard line.allSatisfy({ belongsToDelimiterRow(bytes[$0]) }) else { return nil }
    var result: [ColumnAlignment] = []
    cut(bytes, line, into: &cells)
    for cell in cells {
      guard let alignment = alignment(bytes, cell) else { return nil }
      result.append(alignment)
    }
    return result.isEmpty ? nil : result
  }

  /// Appends the cell as libcmark is to read it: a pipe needs no escape outside a table.
  static func appendUnescaped(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, to result: inout [UInt8]
  ) {
    for index in cell {
      let isEscape =
        bytes[index] == backslash && index + 1 < cell.upperBound
        && bytes[index + 1] == pipe
      if !isEscape { result.append(bytes[index]) }
    }
  }

  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  private static func isEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, from start: Int
  ) -> Bool {
    offset > start && bytes[offset - 1] == backslash
  }

  private static func afterPipe(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> Int? {
    guard offset < end, bytes[offset] == pipe else { return nil }
    var next = offset + 1
    while next < end, isRowSpace(bytes[next]) { next += 1 }
    return next
  }

  private static func isRowSpace(_ byte: UInt8) -> Bool {
    isSpaceOrTab(byte) || byte == 0x0B || byte == 0x0C
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isRowSpace(bytes[start]) { start += 1 }
    while end > start, isRowSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func belongsToDelimiterRow(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == pipe || isRowSpace(byte)
  }

  private static func alignment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>
  ) -> ColumnAlignment? {
    guard !cell.isEmpty else { return nil }
    let colon = UInt8(ascii: ":")
    let isLeft = bytes[cell.lowerBound] == colon
    let isRight = cell.count > 1 && bytes[cell.upperBound - 1] == colon
    let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
    switch (isLeft, isRight) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return ColumnAlignment.none
    }
  }
}
