/// Writes small zip files, sound or broken in a chosen way.
public struct ZipMaker {
  /// One part and what the directory says about it.
  public struct Part {
    public var name: String
    /// As they stand in the file.
    public var bytes: [UInt8]
    public var method = 0
    public var size: Int
    public var crc: UInt32
    public var flags = 0

    /// A part that is stored as it is.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      size = bytes.count
      crc = Self.checkSum(bytes)
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    static func checkSum(_ bytes: [UInt8]) -> UInt32 {
      var sum = UInt32.max
      for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
      }
      return ~sum
    }
  }

  public var parts: [Part]
  /// Whether sizes and offsets are written as zip64 does for files above 4 GB.
  public var isLong = false

  public init(parts: [Part], isLong: Bool = false) {
    self.parts = parts
    self.isLong = isLong
  }

  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let header = file.count
      let sizes: [UInt8] =
        isLong
        ? number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4)
        : number(part.bytes.count, 4) + number(part.size, 4)
      let common =
        number(20, 2) + number(part.flags, 2) + number(part.method, 2) + number(0, 4)
        + number(Int(part.crc), 4) + sizes + number(name.count, 2)
      let extra =
        isLong
        ? number(1, 2) + number(24, 2) + number(part.size, 8) + number(part.bytes.count, 8)
          + number(header, 8) : []
      file += number(0x0403_4B50, 4) + common + number(0, 2) + name + part.bytes
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(extra.count, 2)
        + number(0, 10) + number(isLong ? 0xFFFF_FFFF : header, 4) + name + extra
    }
    return file + directory + ending(start: file.count, length: directory.count)
  }

  private func ending(start: Int, length: Int) -> [UInt8] {
    guard isLong else {
      return number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
        + number(parts.count, 2) + number(length, 4) + number(start, 4) + number(0, 2)
    }
    return number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
      + number(parts.count, 8) + number(parts.count, 8) + number(length, 8) + number(start, 8)
      + number(0x0706_4B50, 4) + number(0, 4) + number(start + length, 8) + number(1, 4)
      + number(0x0605_4B50, 4) + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2)
      + number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
