import Diagnostics

/// Cuts the bytes of a text table into cells, in one pass, eight bytes at a time.
struct CSVScanner {
  private let source: SourceText
  private let delimiter: UInt8
  private var starts: [UInt32] = []
  private var rowStarts: [UInt32] = [0]
  /// Cells with text behind their closing quote.
  private var strayCount = 0

  private init(_ source: SourceText, _ dialect: Dialect) {
    self.source = source
    delimiter = dialect.delimiter.rawValue
  }

  /// The cells; nil where a quote or a limit makes all that follows doubtful.
  static func scan(
    _ source: SourceText, _ dialect: Dialect, into report: inout Report
  ) -> TextGrid? {
    var scanner = CSVScanner(source, dialect)
    let isWhole = source.bytes.withUnsafeBytes { bytes in
      let counts = scanner.counts(in: bytes, from: dialect.start)
      // Exact room, so that growing never holds the index twice in memory.
      scanner.starts.reserveCapacity(counts.breaks + counts.delimiters + 2)
      scanner.rowStarts.reserveCapacity(min(counts.breaks, TableLimits.rows) + 2)
      return scanner.scan(bytes, from: dialect.start, into: &report)
    }
    guard isWhole else { return nil }
    scanner.starts.append(UInt32(source.bytes.count))
    return TextGrid(source: source, starts: scanner.starts, rowStarts: scanner.rowStarts)
  }

  /// Whether all went well enough for the cells to be used.
  private mutating func scan(
    _ bytes: UnsafeRawBufferPointer, from start: Int, into report: inout Report
  ) -> Bool {
    var offset = start
    while offset < bytes.count {
      let cellStart = offset
      var mark = UInt32(cellStart)
      if bytes[offset] == Self.quote {
        guard let close = passQuotes(in: bytes, from: offset, into: &report) else { return false }
        offset = close
        mark |= TextGrid.quoted
      }
      offset = cellEnd(in: bytes, from: offset)
      starts.append(mark)
      if offset - cellStart > TableLimits.cellBytes {
        report.add(
          .cellTooLarge, at: source.span(cellStart..<offset),
          ["limit": .number(TableLimits.cellBytes / 1024)])
        return false
      }
      guard offset < bytes.count else { break }
      if bytes[offset] == delimiter {
        offset += 1
        // The text may end behind a delimiter: one more cell, an empty one.
        if offset == bytes.count { starts.append(UInt32(offset)) }
        continue
      }
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
      guard closeRow(at: cellStart, into: &report) else { return false }
    }
    let isRowOpen = starts.count > Int(rowStarts[rowStarts.count - 1])
    return (!isRowOpen || closeRow(at: bytes.count, into: &report)) && strayCount == 0
  }

  /// Where a quoted cell goes on behind its closing quote; nil where nothing more can be read.
  private mutating func passQuotes(
    in bytes: UnsafeRawBufferPointer, from start: Int, into report: inout Report
  ) -> Int? {
    guard let close = closingQuote(in: bytes, from: start) else {
      report.add(.unterminatedQuote, at: source.span(start..<start + 1))
      return nil
    }
    guard let stray = strayByte(in: bytes, from: close + 1) else { return close + 1 }
    report.add(
      .textAfterQuote, at: source.span(stray..<characterEnd(in: bytes, stray)),
      related: [.init(source.span(start..<start + 1), Self.openedHere)])
    strayCount += 1
    // So many are one mistake that repeats.
    return strayCount < Self.mostStray ? close + 1 : nil
  }

  /// Ends the row; false where the table has become too large.
  private mutating func closeRow(at offset: Int, into report: inout Report) -> Bool {
    let first = Int(rowStarts[rowStarts.count - 1])
    rowStarts.append(UInt32(starts.count))
    if rowStarts.count - 1 > TableLimits.rows {
      report.add(
        .tooManyRows, at: source.span(offset..<offset), ["limit": .term(TableLimits.rowsInWords)])
      return false
    }
    if starts.count - first > TableLimits.columns {
      let start = Int(starts[first + TableLimits.columns] & ~TextGrid.quoted)
      report.add(
        .tooManyColumns, at: source.span(start..<start),
        [
          "found": .number(starts.count - first), "limit": .term(TableLimits.columnsInWords),
        ])
      return false
    }
    return true
  }

  /// The next delimiter or line break, or the end.
  @inline(__always)
  private func cellEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    let delimiters = ByteWord.filled(with: delimiter)
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let found =
        ByteWord.zeroBytes(word ^ delimiters) | ByteWord.zeroBytes(word ^ Self.lineFeeds)
        | ByteWord.zeroBytes(word ^ Self.returns)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      offset += 1
    }
    return offset
  }

  /// The quote that ends the cell, past all doubled ones.
  private func closingQuote(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start + 1
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let found = ByteWord.zeroBytes(word ^ Self.quotes)
        if found == 0 {
          offset += 8
          continue
        }
        offset += found.trailingZeroBitCount / 8
      }
      if bytes[offset] != Self.quote {
        offset += 1
      } else if offset + 1 < bytes.count, bytes[offset + 1] == Self.quote {
        offset += 2
      } else {
        return offset
      }
    }
    return nil
  }

  /// The first byte behind a closing quote that is neither a blank nor the end of the cell.
  private func strayByte(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x20, bytes[offset] != delimiter { offset += 1 }
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    return byte == delimiter || byte == 0x0A || byte == 0x0D ? nil : offset
  }

  private func characterEnd(in bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// At most how many cells and rows there are: quoted delimiters count too.
  private func counts(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (delimiters: Int, breaks: Int) {
    var (delimiters, breaks) = (0, 0)
    var offset = start
    let pattern = ByteWord.filled(with: delimiter)
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      delimiters += ByteWord.zeroBytes(word ^ pattern).nonzeroBitCount
      breaks +=
        (ByteWord.zeroBytes(word ^ Self.lineFeeds) | ByteWord.zeroBytes(word ^ Self.returns))
        .nonzeroBitCount
      offset += 8
    }
    return (delimiters + 8, breaks + 8)
  }

  private static let mostStray = 1000
  private static let quote = UInt8(ascii: "\"")
  private static let quotes = ByteWord.filled(with: quote)
  private static let lineFeeds = ByteWord.filled(with: 0x0A)
  private static let returns = ByteWord.filled(with: 0x0D)
  private static let openedHere = Wording(
    vi: "dấu ngoặc kép mở ở đây", en: "the quote was opened here")
}

extension Problem {
  static let unterminatedQuote = Problem(
    .error, "csv-unterminated-quote",
    vi: "dấu ngoặc kép mở ở đây không có dấu đóng cho đến hết tệp",
    en: "the quote opened here is not closed before the end of the file",
    cure: Wording(
      vi: "thêm dấu \" ở cuối ô; dấu \" nằm trong ô thì viết đôi thành \"\"",
      en: "add a \" at the end of the cell; write a \" inside a cell twice, as \"\""))

  static let textAfterQuote = Problem(
    .error, "csv-text-after-quote",
    vi: "còn chữ đứng sau dấu ngoặc kép đóng ô",
    en: "text follows the quote that closes the cell",
    cure: Wording(
      vi: "dấu \" nằm trong ô thì viết đôi thành \"\", hoặc bỏ dấu \" ở đầu ô",
      en: "write a \" inside a cell twice, as \"\", or take away the \" at its start"))

  static let cellTooLarge = Problem(
    .error, "table-cell-too-large",
    vi: "ô này dài hơn {limit} KB; bảng số liệu không có ô nào dài như vậy",
    en: "this cell is longer than {limit} KB; no cell of a table is",
    cure: Wording(
      vi: "xem lại dấu ngoặc kép trước ô này, hoặc chuyển đoạn văn dài sang tệp .md",
      en: "check the quotes before this cell, or move the long text to a .md file"))

  static let tooManyRows = Problem(
    .error, "table-too-many-rows",
    vi: "bảng có hơn {limit} dòng, nhiều hơn số dòng Excel chứa được",
    en: "the table has more than {limit} rows, more than Excel can hold",
    cure: Wording(
      vi: "chia bảng thành nhiều tệp đặt chung trong một thư mục",
      en: "split the table into several files in one folder"))

  static let tooManyColumns = Problem(
    .error, "table-too-many-columns",
    vi: "dòng này có {found} ô, nhiều hơn {limit} cột mà một bảng có thể có",
    en: "this row has {found} cells, more than the {limit} columns a table can have",
    cure: Wording(
      vi: "xem lại dấu phân cách và dấu ngoặc kép của dòng này, hoặc xóa các cột thừa",
      en: "check the delimiters and quotes of this row, or delete the columns not needed"))
}
