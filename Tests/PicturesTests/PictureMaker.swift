@testable import Pictures

/// Makes the pictures of the tests.
enum PictureMaker {
  /// Pixels given by a rule.
  static func pixels(
    _ width: Int, _ height: Int, _ colour: (Int, Int) -> (UInt8, UInt8, UInt8)
  ) -> Pixels {
    var rgb: [UInt8] = []
    rgb.reserveCapacity(width * height * 3)
    for y in 0..<height {
      for x in 0..<width {
        let (red, green, blue) = colour(x, y)
        rgb += [red, green, blue]
      }
    }
    return Pixels(size: PictureSize(width: width, height: height), rgb: rgb, profile: [])
  }

  /// Red, green, blue and white in the four corners, from the top left clockwise.
  static func corners(_ width: Int, _ height: Int) -> Pixels {
    pixels(width, height) { x, y in
      switch (x < width / 2, y < height / 2) {
      case (true, true): (255, 0, 0)
      case (false, true): (0, 255, 0)
      case (false, false): (0, 0, 255)
      case (true, false): (255, 255, 255)
      }
    }
  }

  static func jpeg(_ pixels: Pixels, quality: Int32 = 90) throws -> [UInt8] {
    try JPEG.encode(pixels, quality: quality)
  }

  /// The file with an Exif segment: an orientation, and a place that nobody should learn.
  static func withExif(_ file: [UInt8], orientation: Int, isLittleEndian: Bool = true) -> [UInt8] {
    func word(_ value: Int) -> [UInt8] {
      let bytes = [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
      return isLittleEndian ? bytes : bytes.reversed()
    }
    func long(_ value: Int) -> [UInt8] {
      isLittleEndian
        ? word(value & 0xFFFF) + word(value >> 16) : word(value >> 16) + word(value & 0xFFFF)
    }
    let entries =
      word(0x0112) + word(3) + long(1) + word(orientation) + word(0)
      + word(0x8825) + word(4) + long(1) + long(38)
    let place = Array("GPSLatitude 10 14 33 N".utf8)
    let tiff =
      (isLittleEndian ? [0x49, 0x49] : [0x4D, 0x4D]) + word(42) + long(8) + word(2) + entries
      + long(0) + place
    return withSegment(file, 0xE1, Array("Exif\0\0".utf8) + tiff)
  }

  /// The file with a segment right after its first two bytes.
  static func withSegment(_ file: [UInt8], _ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    let length = body.count + 2
    return file[..<2] + [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + body
      + file[2...]
  }

  /// A PNG of these chunks, with their lengths and checksums.
  static func png(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    func long(_ value: Int) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
    }
    return chunks.reduce(into: PNGChunks.signature) { file, chunk in
      let body = Array(chunk.0.utf8) + chunk.1
      file += long(chunk.1.count) + body + long(PNGChunks.Checksum.of(body[...]))
    }
  }
}
