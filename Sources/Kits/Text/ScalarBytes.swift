/// One character code of a sound UTF-8 text and the bytes it takes.
struct ScalarBytes {
  let value: UInt32
  let length: Int

  /// Reads the code at this offset of a text that is known to be sound UTF-8.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    let lead = bytes[offset]
    if lead < 0x80 {
      (value, length) = (UInt32(lead), 1)
    } else if lead < 0xE0 {
      (value, length) = (UInt32(lead & 0x1F) << 6 | Self.tail(bytes, offset + 1), 2)
    } else if lead < 0xF0 {
      value =
        UInt32(lead & 0x0F) << 12 | Self.tail(bytes, offset + 1) << 6
        | Self.tail(bytes, offset + 2)
      length = 3
    } else {
      value =
        UInt32(lead & 0x07) << 18 | Self.tail(bytes, offset + 1) << 12
        | Self.tail(bytes, offset + 2) << 6 | Self.tail(bytes, offset + 3)
      length = 4
    }
  }

  // A text cut inside a sequence reads as U+0000 bits there, never beyond its end.
  private static func tail(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    offset < bytes.count ? UInt32(bytes[offset] & 0x3F) : 0
  }
}
