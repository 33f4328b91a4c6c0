/// Reads the little-endian numbers of zip files; outside the bytes there is nothing.
struct LittleEndian {
  let bytes: [UInt8]

  func uint16(at offset: Int) -> Int? { number(at: offset, size: 2).map { Int($0) } }
  func uint32(at offset: Int) -> Int? { number(at: offset, size: 4).map { Int($0) } }

  /// A 64-bit number that fits an offset of this machine.
  func uint64(at offset: Int) -> Int? { number(at: offset, size: 8).flatMap { Int(exactly: $0) } }

  private func number(at offset: Int, size: Int) -> UInt64? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    return (0..<size).reduce(0) { $0 | UInt64(bytes[offset + $1]) << (8 * $1) }
  }
}
