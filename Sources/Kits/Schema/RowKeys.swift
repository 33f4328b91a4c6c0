internal import Diagnostics
internal import Formats
internal import Text

/// Finds records that have the same key, be it written in capitals or without marks.
///
/// Keys are compared through a number made of them, so that a million rows need no million texts.
struct RowKeys {
  private let source: TableSource
  private let columns: [TypedColumn]

  /// A record and the number of its key.
  private struct Entry {
    let hash: UInt64
    let row: Int32
  }

  /// A record and the first one that agrees with it.
  private struct Twin {
    let row: Int32
    let first: Int32
  }

  init(_ source: TableSource, columns: [TypedColumn]) {
    self.source = source
    self.columns = columns
  }

  /// Reports every record whose key an earlier one has.
  func check(_ findings: inout CellFindings) {
    guard let first = columns.first else { return }
    var twins: [Twin] = []
    let (entries, buckets) = partitioned(hashes())
    var slots: [Int32] = []
    for bucket in buckets { findTwins(in: entries[bucket], &slots, &twins) }
    twins.sort { $0.row < $1.row }
    for twin in twins {
      report(Int(twin.row), sameAs: Int(twin.first), at: first.index, &findings)
    }
  }

  /// Collects the records of one bucket that agree with an earlier one.
  private func findTwins(
    in entries: ArraySlice<Entry>, _ slots: inout [Int32], _ twins: inout [Twin]
  ) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    // Open addressing: the entry of each slot, or -1 where it is free.
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(-1, count: size))
    for index in entries.indices {
      let entry = entries[index]
      guard isWhole(Int(entry.row)) else { continue }
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      while slots[slot] >= 0 {
        let other = entries[Int(slots[slot])]
        if other.hash == entry.hash, agree(Int(other.row), Int(entry.row)) { break }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(index)
      } else {
        twins.append(Twin(row: entry.row, first: entries[Int(slots[slot])].row))
      }
    }
  }

  /// The records sorted into buckets by their number, each small enough to be searched within the
  /// processor's cache, and within each in the order of the file.
  private func partitioned(_ hashes: [UInt64]) -> ([Entry], [Range<Int>]) {
    var bits = 0
    while hashes.count >> bits > 4096 { bits += 1 }
    let bucket = { (hash: UInt64) in Int(truncatingIfNeeded: bits == 0 ? 0 : hash >> (64 - bits)) }
    var starts = Array(repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[bucket(hash) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    let ranges = starts.indices.dropLast().map { starts[$0]..<starts[$0 + 1] }
    let blank = Entry(hash: 0, row: 0)
    var entries = Array(repeating: blank, count: hashes.count)
    for (row, hash) in hashes.enumerated() {
      let place = starts[bucket(hash)]
      starts[bucket(hash)] = place + 1
      entries[place] = Entry(hash: hash, row: Int32(row))
    }
    return (entries, ranges)
  }

  private func hashes() -> [UInt64] {
    var hashes = Array(repeating: UInt64(0), count: source.rows.count)
    for column in columns {
      // Sorted tables repeat a name many times over.
      var last: (bytes: [UInt8], hash: UInt64) = ([], KeyHash.of([]))
      source.forEachCell(in: [column.index]) { row, _, cell in
        var part = last.hash
        if let value = column.valueHash(row) {
          part = value
        } else if !last.bytes.elementsEqual(cell.bytes) {
          part = KeyHash.of(cell.bytes)
          if cell.bytes.count <= 64 { last = (Array(cell.bytes), part) }
        }
        hashes[row] = KeyHash.combine(hashes[row], part)
      }
    }
    return hashes
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
    mixed ^= mixed >> 29
    return mixed &* 0xBF58_476D_1CE4_E5B9
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
