/// The chunks of a PNG: its size, and what of it is published.
struct PNGChunks {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  // What a browser needs to show it; names, dates, places and comments of the author stay behind.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "IDAT", "IEND",
  ]

  let size: PictureSize
  private let bytes: [UInt8]
  private let chunks: [(name: String, range: Range<Int>)]

  init(_ bytes: [UInt8]) throws(PictureFault) {
    var reader = ByteReader(bytes, at: Self.signature.count)
    var chunks: [(name: String, range: Range<Int>)] = []
    while chunks.last?.name != "IEND" {
      let start = reader.position
      guard let length = reader.big32(), let name = reader.skip(4), reader.skip(length) != nil,
        let checksum = reader.big32()
      else { throw PictureFault(.pictureDamaged) }
      let end = reader.position
      guard Checksum.of(bytes[start + 4..<end - 4]) == checksum else {
        throw PictureFault(.pictureDamaged)
      }
      chunks.append((String(decoding: bytes[name], as: UTF8.self), start..<end))
    }
    guard let head = chunks.first, head.name == "IHDR", head.range.count == 25,
      chunks.contains(where: { $0.name == "IDAT" })
    else { throw PictureFault(.pictureDamaged) }
    var sizes = ByteReader(bytes, at: head.range.lowerBound + 8)
    size = PictureSize(width: sizes.big32() ?? 0, height: sizes.big32() ?? 0)
    self.bytes = bytes
    self.chunks = chunks
  }

  /// The picture and nothing else of the file.
  var published: [UInt8] {
    chunks.filter { Self.kept.contains($0.name) }.reduce(into: Self.signature) {
      $0 += bytes[$1.range]
    }
  }

  /// The checksum by which every chunk ends.
  enum Checksum {
    private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
      (0..<8).reduce(index) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
      let sum = bytes.reduce(UInt32.max) { sum, byte in
        table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8
      }
      return Int(~sum)
    }
  }
}
