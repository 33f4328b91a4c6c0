/// The segments in front of a JPEG's pixels: its size, its colours, how the camera was held.
struct JPEGSegments {
  let size: PictureSize
  private(set) var turn = Turn.none

  init(_ bytes: [UInt8]) throws(PictureFault) {
    var reader = ByteReader(bytes, at: 2)
    var turn: Turn?
    while true {
      let (marker, body) = try Self.next(&reader)
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        size = try Self.frame(bytes[body])
        self.turn = turn ?? .none
        return
      // Lossless, hierarchical and arithmetic-coded pictures are shown by no browser.
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw PictureFault(.pictureUnknown)
      case 0xE1: turn = turn ?? ExifOrientation.turn(in: bytes[body])
      case 0xD9, 0xDA: throw PictureFault(.pictureDamaged)
      default: break
      }
    }
  }

  /// The next segment's marker and where its body lies.
  private static func next(
    _ reader: inout ByteReader
  ) throws(PictureFault) -> (marker: UInt8, body: Range<Int>) {
    guard reader.byte() == 0xFF else { throw PictureFault(.pictureDamaged) }
    var marker = reader.byte()
    while marker == 0xFF { marker = reader.byte() }
    guard let marker else { throw PictureFault(.pictureDamaged) }
    // These stand alone, without a length.
    if (0xD0...0xD9).contains(marker) || marker == 0x01 {
      return (marker, reader.position..<reader.position)
    }
    guard let length = reader.big16(), length >= 2, let body = reader.skip(length - 2) else {
      throw PictureFault(.pictureDamaged)
    }
    return (marker, body)
  }

  private static func frame(_ body: ArraySlice<UInt8>) throws(PictureFault) -> PictureSize {
    var reader = ByteReader(body)
    guard let precision = reader.byte(), let height = reader.big16(), let width = reader.big16(),
      let components = reader.byte()
    else { throw PictureFault(.pictureDamaged) }
    guard precision == 8 else { throw PictureFault(.pictureUnknown) }
    guard components != 4 else { throw PictureFault(.pictureOfFourInks) }
    guard components == 1 || components == 3 else { throw PictureFault(.pictureUnknown) }
    return PictureSize(width: width, height: height)
  }
}

/// How a camera was held, as Exif has it.
enum ExifOrientation {
  private static let opening: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]
  private static let orientationTag = 0x0112
  private static let shortType = 3

  /// The turn that an Exif segment asks for; nothing where it is no Exif or says nothing sensible.
  static func turn(in segment: ArraySlice<UInt8>) -> Turn? {
    guard segment.starts(with: opening) else { return nil }
    let tiff = segment.dropFirst(opening.count)
    var reader = ByteReader(tiff)
    guard let first = reader.byte(), first == reader.byte(), first == 0x49 || first == 0x4D
    else { return nil }
    reader.isLittleEndian = first == 0x49
    guard reader.word16() == 42, let offset = reader.word32() else { return nil }
    reader.move(to: tiff.startIndex + offset)
    guard let count = reader.word16() else { return nil }
    for _ in 0..<count {
      guard let tag = reader.word16(), let type = reader.word16(), let number = reader.word32(),
        let value = reader.word16(), reader.skip(2) != nil
      else { return nil }
      guard tag == orientationTag else { continue }
      return type == shortType && number == 1 ? Turn(rawValue: value) : nil
    }
    return nil
  }
}

/// Reads numbers from bytes and never beyond their end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  var isLittleEndian = false

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes[...]
    self.position = position
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func byte() -> UInt8? {
    guard bytes.indices.contains(position) else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func big16() -> Int? {
    guard let high = byte(), let low = byte() else { return nil }
    return Int(high) << 8 | Int(low)
  }

  mutating func big32() -> Int? {
    guard let high = big16(), let low = big16() else { return nil }
    return high << 16 | low
  }

  mutating func word16() -> Int? {
    guard let word = big16() else { return nil }
    return isLittleEndian ? word >> 8 | (word & 0xFF) << 8 : word
  }

  mutating func word32() -> Int? {
    guard let first = word16(), let second = word16() else { return nil }
    return isLittleEndian ? second << 16 | first : first << 16 | second
  }

  /// Where the skipped bytes lie, if there are so many.
  mutating func skip(_ count: Int) -> Range<Int>? {
    guard count <= bytes.endIndex - position else { return nil }
    defer { position += count }
    return position..<position + count
  }

  mutating func move(to place: Int) { position = place }
}
