/// Eight bytes that are asked one question at once.
struct ByteWord {
  private let bytes: UInt64

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  @inline(__always)
  init(_ text: UnsafePointer<UInt8>, at index: Int) {
    bytes = UnsafeRawPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether one of them is this one, all but some bits of it.
  @inline(__always)
  func contains(_ byte: UInt8, under mask: UInt8 = 0xFF) -> Bool {
    places(of: byte, under: mask) != 0
  }

  /// The lowest set bit lies in the first byte that is this one; what is above it means nothing.
  @inline(__always)
  func places(of byte: UInt8, under mask: UInt8 = 0xFF) -> UInt64 {
    let differing = bytes & Self.repeated(mask) ^ Self.repeated(byte)
    return (differing &- 0x0101_0101_0101_0101) & ~differing & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
