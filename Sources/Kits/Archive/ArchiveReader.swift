/// Reads values in the order in which they were written.
///
/// Whatever the bytes are, reading them ends: a wrong one throws and nothing else happens.
public struct ArchiveReader: Sendable {
  /// The bytes are not what the reader expects.
  public struct Damage: Error, Sendable {
    public init() {}
  }

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  public init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  /// A reader of a part of the bytes.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  public var isAtEnd: Bool { position == end }

  public mutating func readNumber() throws(Damage) -> Int {
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try readByte()
      guard shift < 64 else { throw Damage() }
      rest |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: rest >> 1) ^ -Int64(bitPattern: rest & 1))
  }

  public mutating func readTruth() throws(Damage) -> Bool { try readByte() == 1 }

  public mutating func readText() throws(Damage) -> String {
    let range = try readRange()
    return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  public mutating func readBytes() throws(Damage) -> [UInt8] { Array(bytes[try readRange()]) }

  /// Reads a value that may be missing.
  public mutating func readOptional<Value>(
    _ body: (inout ArchiveReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    try readTruth() ? try body(&self) : nil
  }

  /// Reads a list.
  public mutating func readList<Element>(
    _ body: (inout ArchiveReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try readNumber()
    // Each element takes a byte at least: a count that was made up cannot ask for more room.
    guard count >= 0, count <= end - position else { throw Damage() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try body(&self)) }
    return list
  }

  private mutating func readByte() throws(Damage) -> UInt8 {
    guard position < end else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func readRange() throws(Damage) -> Range<Int> {
    let count = try readNumber()
    guard count >= 0, count <= end - position else { throw Damage() }
    defer { position += count }
    return position..<position + count
  }
}
