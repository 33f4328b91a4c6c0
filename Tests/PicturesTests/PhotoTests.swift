import Testing

@testable import Pictures

@Suite struct PhotoTests {
  /// The colour in the middle of each quarter, from the top left clockwise.
  private func corners(of file: [UInt8]) throws -> [String] {
    let size = try PictureHeader(of: file).size
    let pixels = try JPEG.decode(file, atLeast: size)
    let (right, bottom) = (size.width * 3 / 4, size.height * 3 / 4)
    let (left, top) = (size.width / 4, size.height / 4)
    return [(left, top), (right, top), (right, bottom), (left, bottom)].map { x, y in
      let at = (y * pixels.size.width + x) * 3
      let bright = (0..<3).map { pixels.rgb[at + $0] > 128 }
      return switch bright {
      case [true, false, false]: "red"
      case [false, true, false]: "green"
      case [false, false, true]: "blue"
      case [true, true, true]: "white"
      default: "\(pixels.rgb[at..<at + 3])"
      }
    }
  }

  /// As it would be stored by a camera held in each of the eight ways.
  @Test(arguments: Turn.allCases, [true, false])
  func standsUprightHoweverTheCameraWasHeld(turn: Turn, isLittleEndian: Bool) throws {
    // What is stored is found by undoing the turn: place by place.
    let upright = PictureSize(width: 96, height: 64)
    let stored = turn.swapsSides ? upright.turned : upright
    let wanted = PictureMaker.corners(96, 64)
    var rgb = wanted.rgb
    for y in 0..<64 {
      for x in 0..<96 {
        let (column, row) = turn.source(x, y, in: stored)
        for channel in 0..<3 {
          rgb[(row * stored.width + column) * 3 + channel] = wanted.rgb[(y * 96 + x) * 3 + channel]
        }
      }
    }
    let file = PictureMaker.withExif(
      try PictureMaker.jpeg(Pixels(size: stored, rgb: rgb, profile: [])),
      orientation: turn.rawValue, isLittleEndian: isLittleEndian)
    let header = try PictureHeader(of: file)
    #expect(header.size == upright)
    let published = try PublishedPicture.file(of: file, size: upright)
    #expect(try PictureHeader(of: published).size == upright)
    #expect(try corners(of: published) == ["red", "green", "blue", "white"])
  }

  @Test func turnsAsExifNumbersIt() throws {
    // Held with its right side down, a camera stores the upper left corner at the lower left.
    let file = PictureMaker.withExif(
      try PictureMaker.jpeg(PictureMaker.corners(96, 64)), orientation: 6)
    let published = try PublishedPicture.file(of: file, size: PictureSize(width: 64, height: 96))
    #expect(try corners(of: published) == ["white", "red", "green", "blue"])
  }

  @Test func losesWhatTheCameraNoted() throws {
    let plain = try PictureMaker.jpeg(PictureMaker.corners(96, 64))
    var file = PictureMaker.withExif(plain, orientation: 1)
    file = PictureMaker.withSegment(file, 0xED, Array("Photoshop 3.0\0 tác giả".utf8))
    file = PictureMaker.withSegment(file, 0xFE, Array("comment: chụp ở nhà riêng".utf8))
    #expect(file.contains("GPSLatitude") && file.contains("nhà riêng"))
    let published = try PublishedPicture.file(of: file, size: PictureSize(width: 96, height: 64))
    for trace in ["Exif", "GPS", "Photoshop", "tác giả", "nhà riêng"] {
      #expect(!published.contains(trace), "\(trace)")
    }
  }

  @Test func isNeverLargerThanItWas() throws {
    func sizes(_ width: Int, _ height: Int) throws -> [[Int]] {
      let file = try PictureMaker.jpeg(PictureMaker.corners(width, height), quality: 10)
      return try PictureHeader(of: file).publishedSizes.map { [$0.width, $0.height] }
    }
    #expect(try sizes(2000, 1000) == [[640, 320], [1280, 640]])
    #expect(try sizes(1280, 20) == [[640, 10], [1280, 20]])
    #expect(try sizes(800, 600) == [[640, 480], [800, 600]])
    #expect(try sizes(640, 480) == [[640, 480]])
    #expect(try sizes(33, 7) == [[33, 7]])
  }

  @Test func keepsTheToneOfFineLines() throws {
    // Black and white lines, one pixel each, are as bright as code 188, not 128.
    let lines = PictureMaker.pixels(64, 64) { x, _ in x % 2 == 0 ? (0, 0, 0) : (255, 255, 255) }
    let scaled = lines.scaled(to: PictureSize(width: 32, height: 32))
    #expect(scaled.rgb.allSatisfy { $0 == 188 })
  }

  @Test(arguments: [(30, 20), (29, 7), (1, 1), (60, 40)])
  func keepsEveryCodeOfAnEvenPicture(width: Int, height: Int) {
    for code: UInt8 in [0, 1, 17, 128, 254, 255] {
      let even = PictureMaker.pixels(60, 40) { _, _ in (code, 255 - code, code) }
      let scaled = even.scaled(to: PictureSize(width: width, height: height))
      #expect(scaled.rgb.count == width * height * 3)
      #expect(Set(scaled.rgb) == [code, 255 - code])
    }
  }

  @Test func keepsTheColourProfile() throws {
    let pixels = PictureMaker.corners(64, 64)
    let profile = Array("a profile of a wide-gamut phone".utf8)
    let file = try PictureMaker.jpeg(
      Pixels(size: pixels.size, rgb: pixels.rgb, profile: profile))
    let published = try PublishedPicture.file(of: file, size: pixels.size)
    #expect(published.contains("wide-gamut phone"))
  }

  @Test func givesTheSameBytesAgain() throws {
    let file = try PictureMaker.jpeg(PictureMaker.corners(700, 500))
    let sizes = try PictureHeader(of: file).publishedSizes
    let once = try PublishedPicture.files(of: file, sizes: sizes)
    #expect(try PublishedPicture.files(of: file, sizes: sizes) == once)
    #expect(try sizes.map { try PublishedPicture.file(of: file, size: $0) }.count == once.count)
  }
}

extension [UInt8] {
  /// Whether the bytes hold these letters.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
