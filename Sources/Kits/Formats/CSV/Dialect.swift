public import Diagnostics

/// What stands between two cells of a text table.
public enum Delimiter: UInt8, Sendable, Hashable, CaseIterable {
  // In the order in which they are preferred where two fit equally well: people write commas
  // into cells, hardly ever tabs.
  case tab = 0x09
  case semicolon = 0x3B
  case pipe = 0x7C
  case comma = 0x2C

  /// How the table is described by it.
  public var wording: Wording {
    switch self {
    case .tab: Wording(vi: "cách nhau bằng tab", en: "tab-separated")
    case .semicolon: Wording(vi: "cách nhau bằng dấu chấm phẩy", en: "semicolon-separated")
    case .pipe: Wording(vi: "cách nhau bằng dấu gạch đứng", en: "pipe-separated")
    case .comma: Wording(vi: "cách nhau bằng dấu phẩy", en: "comma-separated")
    }
  }
}

/// How a text table is written: its delimiter, and where its first row begins.
public struct Dialect: Sendable, Hashable {
  public var delimiter: Delimiter
  /// Behind a byte order mark and Excel's line `sep=;`.
  public var start: Int

  public init(delimiter: Delimiter, start: Int = 0) {
    self.delimiter = delimiter
    self.start = start
  }

  /// The dialect that the first rows of the text agree on.
  public static func sniffed(in text: DecodedText) -> Dialect {
    let bytes = text.source.bytes
    if let declared = declared(in: bytes, from: text.start) { return declared }
    var best: (fit: Fit, delimiter: Delimiter)?
    for delimiter in Delimiter.allCases {
      let counts = cellCounts(in: bytes, from: text.start, delimiter)
      guard let fit = Fit(counts) else { continue }
      if best.map({ $0.fit < fit }) ?? true { best = (fit, delimiter) }
    }
    return Dialect(delimiter: best?.delimiter ?? .comma, start: text.start)
  }

  /// The delimiter that Excel's first line `sep=;` names.
  private static func declared(in bytes: [UInt8], from start: Int) -> Dialect? {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    // Saved again by another program, the line stands in quotes.
    let plain = line.filter { $0 != UInt8(ascii: "\"") }
    guard plain.count == 5, plain.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8),
      let delimiter = Delimiter(rawValue: plain[4])
    else { return nil }
    var next = line.endIndex
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    if next < bytes.count, bytes[next] == 0x0A { next += 1 }
    return Dialect(delimiter: delimiter, start: next)
  }

  /// Cells in each of the first rows that are not empty, if this were the delimiter.
  private static func cellCounts(
    in bytes: [UInt8], from start: Int, _ delimiter: Delimiter
  ) -> [Int] {
    var counts: [Int] = []
    let end = min(bytes.count, start + sampleBytes)
    var offset = start
    var cells = 1
    var rowStart = start
    var isCellStart = true
    while offset < end, counts.count < sampleRows {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\""), isCellStart {
        offset = endOfQuotes(in: bytes, from: offset, before: end)
        isCellStart = false
        continue
      }
      isCellStart = byte == delimiter.rawValue
      if isCellStart {
        cells += 1
      } else if byte == 0x0A || byte == 0x0D {
        if offset > rowStart { counts.append(cells) }
        (cells, rowStart, isCellStart) = (1, offset + 1, true)
      }
      offset += 1
    }
    // A row that the sample cuts off says nothing.
    if offset > rowStart, offset == bytes.count { counts.append(cells) }
    return counts
  }

  private static func endOfQuotes(in bytes: [UInt8], from start: Int, before end: Int) -> Int {
    var offset = start + 1
    while offset < end {
      if bytes[offset] == UInt8(ascii: "\"") {
        guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "\"") else { return offset + 1 }
        offset += 1
      }
      offset += 1
    }
    return end
  }

  private static let sampleBytes = 256 * 1024
  private static let sampleRows = 200

  /// How well a delimiter fits: better ones are greater.
  private struct Fit: Comparable {
    let share: Double
    let first: Int
    let columns: Int

    /// Nil where the delimiter hardly ever occurs.
    init?(_ counts: [Int]) {
      var rows: [Int: Int] = [:]
      for count in counts where count > 1 { rows[count, default: 0] += 1 }
      // Of equally frequent widths the greater, so that the order of a dictionary plays no part.
      guard let usual = rows.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        return nil
      }
      share = Double(usual.value) / Double(counts.count)
      first = counts.firstIndex(of: usual.key) ?? 0
      columns = usual.key
    }

    static func < (left: Fit, right: Fit) -> Bool {
      let (isLeftSteady, isRightSteady) = (left.share >= 0.75, right.share >= 0.75)
      if isLeftSteady != isRightSteady { return isRightSteady }
      // Decimal commas begin below the heading, delimiters in it, even where more rows are ragged.
      if isLeftSteady, left.first != right.first { return left.first > right.first }
      if left.share != right.share { return left.share < right.share }
      return left.columns < right.columns
    }
  }
}
