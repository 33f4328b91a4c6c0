import Testing

@testable import Pictures

@Suite struct LargePhotoTests {
  /// A photo of 12 megapixels as a telephone makes it, held upright: full of detail, with its place.
  private static func photo() throws -> [UInt8] {
    var seed: UInt32 = 1
    let pixels = PictureMaker.pixels(4000, 3000) { x, y in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      let grain = Int(seed >> 28)
      let wave = (x * x / 977 + y * y / 1231) & 127
      let corner = x > 2000 && y < 1500 ? 90 : 0
      return (
        UInt8(clamping: 40 + wave + grain), UInt8(clamping: 60 + wave / 2 + corner + grain),
        UInt8(clamping: 90 + corner - wave / 2 + grain)
      )
    }
    return PictureMaker.withExif(try PictureMaker.jpeg(pixels, quality: 92), orientation: 6)
  }

  @Test func comesOutUprightLightAndWithoutItsPlace() throws {
    let file = try Self.photo()
    #expect(file.count > 2_000_000)
    let header = try PictureHeader(of: file)
    #expect(header.size == PictureSize(width: 3000, height: 4000))
    let sizes = header.publishedSizes
    #expect(sizes.map(\.width) == [640, 1280])
    #expect(sizes.map(\.height) == [853, 1707])
    let clock = ContinuousClock()
    var files: [[UInt8]] = []
    let time = try clock.measure {
      files = try PublishedPicture.files(of: file, sizes: sizes)
    }
    print("12 megapixels, \(file.count) bytes: \(files.map(\.count)) bytes in \(time)")
    for (published, size) in zip(files, sizes) {
      #expect(published.count < 200_000)
      let header = try PictureHeader(of: published)
      #expect(header.size == size && header.turn == .none)
      #expect(!published.contains("Exif") && !published.contains("GPS"))
    }
  }
}
