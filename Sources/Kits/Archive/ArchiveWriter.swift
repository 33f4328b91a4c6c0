/// Writes values one after the other, for an `ArchiveReader` of the same program to read back.
///
/// There are no names and no types in the bytes: both sides know the order.
public struct ArchiveWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Writes a whole number; small ones take one byte.
  public mutating func write(_ number: Int) {
    // Zigzag, so that small negative numbers are small, too.
    var rest = UInt64(bitPattern: Int64(number) << 1 ^ Int64(number) >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  public mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Writes bytes and how many they are.
  public mutating func write(_ more: [UInt8]) {
    write(more.count)
    bytes.append(contentsOf: more)
  }

  /// Writes a value that may be missing.
  public mutating func write<Value>(
    _ value: Value?, _ body: (inout ArchiveWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Writes the values of a list and how many they are.
  public mutating func write<Element>(
    _ list: [Element], _ body: (inout ArchiveWriter, Element) -> Void
  ) {
    write(list.count)
    for element in list { body(&self, element) }
  }
}
