import Diagnostics
import Testing

@testable import Pictures

@Suite struct RefusedPictureTests {
  private static let photo: [UInt8] = {
    (try? PictureMaker.jpeg(PictureMaker.corners(160, 120))) ?? []
  }()

  /// The code under which a file is refused, or its size.
  private func outcome(_ file: [UInt8]) -> String {
    do throws(PictureFault) {
      let size = try PictureHeader(of: file).size
      _ = try PublishedPicture.file(of: file, size: size)
      return "\(size.width) x \(size.height)"
    } catch {
      return error.problem.code
    }
  }

  @Test func refusesWhatIsNoPicture() {
    #expect(outcome([]) == "picture-unknown")
    #expect(outcome(Array("GIF89a".utf8)) == "picture-unknown")
    #expect(outcome(Array("RIFF....WEBPVP8 ".utf8)) == "picture-unknown")
    #expect(outcome([0, 0, 0, 24] + Array("ftypheic".utf8)) == "picture-unknown")
    #expect(outcome(Array("<svg onload=alert(1)>".utf8)) == "picture-unknown")
  }

  @Test func refusesAPhotoThatEndsTooSoon() {
    #expect(outcome(Self.photo) == "160 x 120")
    for length in stride(from: 3, to: Self.photo.count - 2, by: 7) {
      #expect(outcome(Array(Self.photo.prefix(length))) == "picture-damaged", "\(length) bytes")
    }
  }

  @Test func survivesEveryFlippedByte() {
    // What comes out may be a picture or a refusal, but something always does.
    for index in stride(from: 0, to: Self.photo.count, by: 3) {
      var file = Self.photo
      file[index] ^= 0xFF
      #expect(!outcome(file).isEmpty)
    }
  }

  @Test func refusesPrintingColours() throws {
    // Four components in the frame are enough to know.
    var file = Self.photo
    let frame = try #require(
      file.indices.first { file[$0] == 0xFF && [0xC0, 0xC2].contains(file[$0 + 1]) })
    file[frame + 9] = 4
    #expect(outcome(file) == "picture-of-four-inks")
  }

  @Test(arguments: [0xC3, 0xC7, 0xC9, 0xCF] as [UInt8])
  func refusesFormsThatNoBrowserShows(marker: UInt8) throws {
    var file = Self.photo
    let frame = try #require(
      file.indices.first { file[$0] == 0xFF && [0xC0, 0xC2].contains(file[$0 + 1]) })
    file[frame + 1] = marker
    #expect(outcome(file) == "picture-unknown")
  }

  @Test func refusesMorePixelsThanAreDecoded() throws {
    var file = Self.photo
    let frame = try #require(
      file.indices.first { file[$0] == 0xFF && [0xC0, 0xC2].contains(file[$0 + 1]) })
    for offset in 5...8 { file[frame + offset] = 0xFF }
    #expect(outcome(file) == "picture-too-many-pixels")
    for offset in 5...8 { file[frame + offset] = 0 }
    #expect(outcome(file) == "picture-damaged")
  }

  @Test func refusesMoreThanTwentyMegabytes() {
    let file = Self.photo + [UInt8](repeating: 0, count: 20 * 1024 * 1024)
    #expect(outcome(file) == "photo-too-large")
  }

  @Test(
    arguments: [
      [], [0x49], [0x49, 0x49, 42, 0], [0x4D, 0x4D, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0xFF, 0xFF, 0x12, 0x01],
      // An orientation that there is not.
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0],
    ] as [[UInt8]])
  func takesNonsenseInExifForNothing(tiff: [UInt8]) {
    let file = PictureMaker.withSegment(Self.photo, 0xE1, Array("Exif\0\0".utf8) + tiff)
    #expect(outcome(file) == "160 x 120")
  }

  @Test func reportsWithTheFileAndTheLimit() throws {
    var report = Report()
    PictureFault.tooLarge(31 << 20).report("anh/to.jpg", at: .file("a.md"), to: &report)
    let message = try #require(report.diagnostics.first)
    #expect(message.problem.code == "photo-too-large")
    #expect(message.message(in: .vi) == "ảnh “anh/to.jpg” nặng 31 MB, lớn hơn mức 20 MB")
  }
}

@Suite struct DrawingTests {
  private static let head: [UInt8] = [0, 0, 1, 64, 0, 0, 0, 200, 8, 2, 0, 0, 0]
  private static let file = PictureMaker.png([
    ("IHDR", head), ("tEXt", Array("Author\0Nguyễn Văn A".utf8)), ("eXIf", Array("GPS".utf8)),
    ("tIME", [7, 232, 1, 1, 0, 0, 0]), ("IDAT", [1, 2, 3]), ("IEND", []),
  ])

  @Test func passesWithoutTheAuthorsNotes() throws {
    let header = try PictureHeader(of: Self.file)
    #expect(header.size == PictureSize(width: 320, height: 200))
    #expect(header.publishedSizes == [header.size])
    let published = try PublishedPicture.file(of: Self.file, size: header.size)
    #expect(
      published
        == PictureMaker.png([("IHDR", Self.head), ("IDAT", [1, 2, 3]), ("IEND", [])]))
  }

  @Test func isRefusedWhenHeavy() {
    let heavy = PictureMaker.png([
      ("IHDR", Self.head), ("IDAT", [UInt8](repeating: 1, count: 205_000)), ("IEND", []),
    ])
    #expect(throws: PictureFault.self) { try PictureHeader(of: heavy) }
  }

  @Test func isRefusedWhenDamaged() {
    for index in Self.file.indices.dropFirst(8) {
      var file = Self.file
      file[index] ^= 1
      #expect(throws: PictureFault.self, "byte \(index)") { try PictureHeader(of: file) }
    }
    for length in 8..<Self.file.count {
      #expect(throws: PictureFault.self) { try PictureHeader(of: Array(Self.file[..<length])) }
    }
  }
}
