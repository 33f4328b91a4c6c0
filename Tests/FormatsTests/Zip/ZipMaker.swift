@testable import Formats

/// Writes small zip files, sound or broken in a chosen way.
struct ZipMaker {
  /// One part and what the directory says about it.
  struct Part {
    var name: String
    /// As they stand in the file.
    var bytes: [UInt8]
    var method = 0
    var size: Int
    var crc: UInt32
    var flags = 0

    /// A part that is stored as it is.
    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      size = bytes.count
      crc = Self.checkSum(bytes)
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    static func checkSum(_ bytes: [UInt8]) -> UInt32 {
      var sum = CRC32()
      bytes.withUnsafeBufferPointer { sum.add($0) }
      return sum.value
    }
  }

  var parts: [Part]
  /// Whether sizes and offsets are written as zip64 does for files above 4 GB.
  var isLong = false

  var bytes: [UInt8] {
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

/// Deflated runs of one byte, a thousand times smaller than what comes out.
struct DeflatedRun {
  private(set) var bytes: [UInt8] = []
  /// How many bytes come out.
  let size: Int
  private var pending: UInt32 = 0
  private var pendingBits = 0

  /// One byte, then so many copies of 258 bytes.
  init(of byte: UInt8, copies: Int) {
    size = 1 + copies * 258
    // A final block with codes of its own: 29 and 0 stand for 286 lengths and 1 distance.
    add(1, 1)
    add(2, 2)
    add(29, 5)
    add(0, 5)
    add(14, 4)
    // Lengths are written with three codes: `0` a run of zeros, `10` a one, `11` a two.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      add(symbol == 18 ? 1 : symbol == 1 || symbol == 2 ? 2 : 0, 3)
    }
    addZeros(Int(byte))
    addReversed(0b11, 2)
    addZeros(255 - Int(byte))
    addReversed(0b11, 2)
    addZeros(28)
    addReversed(0b10, 2)
    addReversed(0b10, 2)
    // The byte is `10`, the end `11`, a copy of 258 bytes at distance 1 is `0` and `0`.
    addReversed(0b10, 2)
    for _ in 0..<copies { add(0, 2) }
    addReversed(0b11, 2)
    add(0, 7)
  }

  private mutating func addZeros(_ count: Int) {
    var rest = count
    while rest > 0 {
      // The last run may not be shorter than eleven.
      let run = rest > 138 ? min(138, rest - 11) : rest
      addReversed(0, 1)
      add(UInt32(run - 11), 7)
      rest -= run
    }
  }

  private mutating func addReversed(_ code: UInt32, _ length: Int) {
    for bit in (0..<length).reversed() { add(code >> UInt32(bit) & 1, 1) }
  }

  private mutating func add(_ value: UInt32, _ length: Int) {
    pending |= value << UInt32(pendingBits)
    pendingBits += length
    while pendingBits >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }
}
