internal import Diagnostics

/// The list of contents at the end of a zip file.
struct ZipDirectory {
  /// One part, as the directory describes it.
  struct Entry {
    let name: String
    let method: Int
    let isEncrypted: Bool
    let crc: UInt32
    let packedSize: Int
    let size: Int
    /// Where its local header starts.
    let header: Int
    /// Where its packed bytes stand; found by the reader.
    var data: Range<Int> = 0..<0
  }

  let entries: [Entry]

  // A spreadsheet has a few dozen parts; a picture book of a document some hundreds.
  private static let mostEntries = 20_000

  init(of bytes: [UInt8]) throws(PackageFault) {
    let numbers = LittleEndian(bytes: bytes)
    let end = try Self.end(numbers)
    guard end.count <= Self.mostEntries else {
      throw PackageFault(.zipTooManyParts, ["count": .number(end.count)])
    }
    var entries: [Entry] = []
    var offset = end.start
    for _ in 0..<end.count {
      entries.append(try Self.entry(numbers, at: &offset))
    }
    guard offset <= end.limit else { throw .corrupt(.noDirectory) }
    self.entries = try Self.placed(entries, in: numbers, before: end.start)
  }

  private static func end(
    _ numbers: LittleEndian
  ) throws(PackageFault) -> (start: Int, count: Int, limit: Int) {
    let last = numbers.bytes.count - 22
    // The record is followed by a comment of at most 65,535 bytes.
    var offset = last
    while offset >= max(0, last - 0xFFFF), numbers.uint32(at: offset) != 0x0605_4B50 {
      offset -= 1
    }
    guard offset >= max(0, last - 0xFFFF), let count = numbers.uint16(at: offset + 10),
      let start = numbers.uint32(at: offset + 16)
    else { throw .corrupt(.noDirectory) }
    guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (start, count, offset) }
    guard numbers.uint32(at: offset - 20) == 0x0706_4B50,
      let record = numbers.uint64(at: offset - 12), numbers.uint32(at: record) == 0x0606_4B50,
      let longCount = numbers.uint64(at: record + 32),
      let longStart = numbers.uint64(at: record + 48)
    else { throw .corrupt(.noDirectory) }
    return (longStart, longCount, record)
  }

  private static func entry(
    _ numbers: LittleEndian, at offset: inout Int
  ) throws(PackageFault) -> Entry {
    guard numbers.uint32(at: offset) == 0x0201_4B50,
      let flags = numbers.uint16(at: offset + 8), let method = numbers.uint16(at: offset + 10),
      let crc = numbers.uint32(at: offset + 16), var packed = numbers.uint32(at: offset + 20),
      var size = numbers.uint32(at: offset + 24), let nameLength = numbers.uint16(at: offset + 28),
      let extraLength = numbers.uint16(at: offset + 30),
      let commentLength = numbers.uint16(at: offset + 32),
      var header = numbers.uint32(at: offset + 42)
    else { throw .corrupt(.noDirectory) }
    let nameStart = offset + 46
    let next = nameStart + nameLength + extraLength + commentLength
    guard next <= numbers.bytes.count else { throw .corrupt(.noDirectory) }
    let extra = nameStart + nameLength..<nameStart + nameLength + extraLength
    var long = longNumbers(numbers, in: extra)[...]
    // Only those that did not fit are there, in this order.
    if size == 0xFFFF_FFFF { size = long.popFirst() ?? size }
    if packed == 0xFFFF_FFFF { packed = long.popFirst() ?? packed }
    if header == 0xFFFF_FFFF { header = long.popFirst() ?? header }
    let name = String(
      decoding: numbers.bytes[nameStart..<nameStart + nameLength], as: UTF8.self)
    offset = next
    return Entry(
      name: name, method: method, isEncrypted: flags & 1 != 0, crc: UInt32(crc),
      packedSize: packed, size: size, header: header)
  }

  /// The 64-bit numbers of the extra field with id 1.
  private static func longNumbers(_ numbers: LittleEndian, in extra: Range<Int>) -> [Int] {
    var offset = extra.lowerBound
    while let id = numbers.uint16(at: offset), let length = numbers.uint16(at: offset + 2),
      offset + 4 + length <= extra.upperBound
    {
      if id == 1 {
        return stride(from: offset + 4, to: offset + 4 + length - 7, by: 8)
          .compactMap { numbers.uint64(at: $0) }
      }
      offset += 4 + length
    }
    return []
  }

  /// Finds the bytes of each entry; parts that share bytes are a bomb, not a file.
  private static func placed(
    _ entries: [Entry], in numbers: LittleEndian, before limit: Int
  ) throws(PackageFault) -> [Entry] {
    var result = entries
    var seen: Set<String> = []
    for index in result.indices {
      let entry = result[index]
      guard numbers.uint32(at: entry.header) == 0x0403_4B50,
        let nameLength = numbers.uint16(at: entry.header + 26),
        let extraLength = numbers.uint16(at: entry.header + 28)
      else { throw .corrupt(.partMissing(entry.name)) }
      let start = entry.header + 30 + nameLength + extraLength
      guard start <= limit, entry.packedSize <= limit - start else {
        throw .corrupt(.partMissing(entry.name))
      }
      result[index].data = start..<start + entry.packedSize
      guard seen.insert(ZipArchive.key(entry.name)).inserted else {
        throw .corrupt(.partTwice(entry.name))
      }
    }
    var end = 0
    for entry in result.sorted(by: { $0.header < $1.header }) {
      guard entry.header >= end else { throw .corrupt(.partsOverlap(entry.name)) }
      end = entry.data.upperBound
    }
    return result
  }
}
