internal import Diagnostics
internal import Formats
internal import Text

/// Finds records that have the same key, be it written in capitals or without marks.
///
/// Keys are compared through a number made of them, so that a million rows need no million texts.
struct RowKeys {
  private let source: TableSource
  private let columns: [TypedColumn]
  /// Open addressing: the row of each slot plus one, 0 where it is free.
  private var slots: [Int32]
  private var hashes: [UInt64]

  init(_ source: TableSource, columns: [TypedColumn]) {
    self.source = source
    self.columns = columns
    var size = 16
    while size < source.rows.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    hashes = Array(repeating: 0, count: source.rows.count)
  }

  /// Reports every record whose key an earlier one has.
  mutating func check(_ findings: inout CellFindings) {
    guard let first = columns.first else { return }
    makeHashes()
    let mask = slots.count - 1
    for row in source.rows.indices where isWhole(row) {
      var slot = Int(truncatingIfNeeded: hashes[row]) & mask
      while slots[slot] != 0 {
        let other = Int(slots[slot]) - 1
        if hashes[other] == hashes[row], agree(other, row) { break }
        slot = (slot + 1) & mask
      }
      if slots[slot] == 0 {
        slots[slot] = Int32(row + 1)
      } else {
        report(row, sameAs: Int(slots[slot]) - 1, at: first.index, &findings)
      }
    }
  }

  private mutating func makeHashes() {
    for column in columns {
      var last: (bytes: [UInt8], hash: UInt64) = ([], KeyHash.of([]))
      for row in source.rows.indices {
        let part: UInt64 =
          column.valueHash(row)
          ?? source.withKeyBytes(row, column.index) { bytes in
            if last.bytes.elementsEqual(bytes) { return last.hash }
            let hash = KeyHash.of(bytes)
            // Sorted tables repeat a name many times over.
            if bytes.count <= 64 { last = (Array(bytes), hash) }
            return hash
          }
        hashes[row] = KeyHash.combine(hashes[row], part)
      }
    }
  }

  /// Whether something stands in each column of the key; what is missing is reported elsewhere.
  private func isWhole(_ row: Int) -> Bool {
    columns.contains { $0.state(row) == .value }
      && columns.allSatisfy { $0.state(row) != .refused }
  }

  private func agree(_ left: Int, _ right: Int) -> Bool {
    columns.allSatisfy { column in
      if let first = column.valueHash(left) { return first == column.valueHash(right) }
      return VietnameseText.areAlike(
        source.text(left, column.index), source.text(right, column.index))
    }
  }

  private func report(
    _ row: Int, sameAs first: Int, at column: Int, _ findings: inout CellFindings
  ) {
    let name = columns.map { source.heading($0.index) }.joined(separator: ", ")
    let own = columns.map { $0.printed(row).cut }
    let others = columns.map { $0.printed(first).cut }
    let isSame = own == others || columns.contains { $0.valueHash(row) != nil && own != others }
    // Which of the two is right nobody can tell.
    findings.refuse(row: first)
    let place = Diagnostic.Related(source.span(first, column), firstRow)
    findings.add(
      isSame ? .keyTwice : .keyAlike, row: row, column: column,
      [
        "columns": .text(name), "value": .text(own.joined(separator: " · ")),
        "first": .text(others.joined(separator: " · ")),
        "line": .number(source.number(ofRow: first)),
      ], related: place)
  }
}

private let firstRow = Wording(vi: "dòng thứ nhất ở đây", en: "the first row is here")

/// Turns the text of a key into a number that case, marks and blanks do not change.
enum KeyHash {
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return VietnameseText.key(bytes).withUnsafeBytes { plain($0) }
    }
    return plain(bytes)
  }

  static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var mixed = (left ^ right) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    return mixed
  }

  // The same folding as `VietnameseText.key`, for text that is ASCII and needs no copy.
  private static func plain(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isBlankDue = false
    var isEmpty = true
    for byte in bytes {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        isBlankDue = !isEmpty
        continue
      }
      if isBlankDue { hash = (hash ^ 0x20) &* prime }
      isBlankDue = false
      isEmpty = false
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* prime
    }
    return hash
  }
}

extension Problem {
  static let keyTwice = Problem(
    .error, "key-twice",
    vi: "dòng này trùng với dòng {line} ở {columns}: {value}",
    en: "this row agrees with row {line} in {columns}: {value}",
    cure: Wording(
      vi: "giữ lại một dòng, hoặc sửa khóa của dòng kia",
      en: "keep one of the rows, or mend the key of the other"))
  static let keyAlike = Problem(
    .error, "key-alike",
    vi: "“{value}” chỉ khác “{first}” ở dòng {line} về chữ hoa, dấu hoặc khoảng trắng ({columns})",
    en: "'{value}' differs from '{first}' in row {line} only by case, marks or spacing ({columns})",
    cure: Wording(
      vi: "nếu là một, giữ lại một dòng và viết thống nhất; nếu là hai, đặt tên hoặc mã khác hẳn",
      en: "keep one row if they are the same; give them clearly different names or codes if not"))
}
