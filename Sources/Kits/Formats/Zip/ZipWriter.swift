/// Makes a zip file that is the same for the same contents: no clock, no owner, the order given.
public struct ZipWriter: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  public init() {}

  // The first day that the format can tell: files of a site have no time of their own.
  private static let day: UInt16 = 1 << 5 | 1
  private static let version: UInt16 = 20
  // Names are UTF-8.
  private static let flags: UInt16 = 1 << 11

  /// Adds a file.
  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    precondition(
      body.count + bytes.count < Int(UInt32.max) && count < .max, "too much for one zip file")
    var sum = CRC32()
    bytes.withUnsafeBufferPointer { sum.add($0) }
    let packed = Deflater.deflate(bytes)
    let isPacked = packed.count < bytes.count
    let start = UInt32(body.count)
    var head: [UInt8] = []
    head.append(Self.version)
    head.append(Self.flags)
    head.append(UInt16(isPacked ? 8 : 0))
    head.append(UInt16(0))
    head.append(Self.day)
    head.append(sum.value)
    head.append(UInt32(isPacked ? packed.count : bytes.count))
    head.append(UInt32(bytes.count))
    head.append(UInt16(name.utf8.count))
    head.append(UInt16(0))
    body.append(UInt32(0x0403_4B50))
    body += head + Array(name.utf8) + (isPacked ? packed : bytes)
    directory.append(UInt32(0x0201_4B50))
    directory.append(Self.version)
    directory += head
    // No comment, first disk, no attributes.
    for _ in 0..<3 { directory.append(UInt16(0)) }
    directory.append(UInt32(0))
    directory.append(start)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole file.
  public var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(UInt32(0x0605_4B50))
    end.append(UInt32(0))
    end.append(count)
    end.append(count)
    end.append(UInt32(directory.count))
    end.append(UInt32(body.count))
    end.append(UInt16(0))
    return body + directory + end
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt16) {
    self += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  fileprivate mutating func append(_ number: UInt32) {
    append(UInt16(truncatingIfNeeded: number))
    append(UInt16(truncatingIfNeeded: number >> 16))
  }
}
