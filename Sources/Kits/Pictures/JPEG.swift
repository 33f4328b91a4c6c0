private import CPhoto
import Diagnostics

/// JPEG files through libjpeg.
enum JPEG {
  // From what nobody tells from the original down to what is still a picture.
  private static let qualities: [Int32] = [84, 78, 72, 66, 60, 54, 48, 42, 36, 30, 24, 18, 12]

  /// The pixels of a file, reduced where as many as are wanted are left.
  static func decode(_ bytes: [UInt8], atLeast wanted: PictureSize) throws(PictureFault) -> Pixels {
    var pixels = photo_pixels()
    let outcome = bytes.withUnsafeBufferPointer {
      photo_decode(
        $0.baseAddress, $0.count, UInt32(wanted.width), UInt32(wanted.height),
        PictureLimits.pixels, &pixels)
    }
    defer { photo_free_pixels(&pixels) }
    switch outcome {
    case PHOTO_DONE: break
    case PHOTO_FOUR_INKS: throw PictureFault(.pictureOfFourInks)
    case PHOTO_TOO_LARGE:
      throw PictureFault(.pictureTooManyPixels, ["pixels": .number(PictureLimits.pixels)])
    default: throw PictureFault(.pictureDamaged)
    }
    let size = PictureSize(width: Int(pixels.width), height: Int(pixels.height))
    return Pixels(
      size: size,
      rgb: Array(UnsafeBufferPointer(start: pixels.rgb, count: size.width * size.height * 3)),
      profile: Array(UnsafeBufferPointer(start: pixels.profile, count: Int(pixels.profile_size))))
  }

  /// A file as good as its weight allows.
  static func encode(_ pixels: Pixels, below limit: Int) throws(PictureFault) -> [UInt8] {
    var smallest: [UInt8] = []
    for quality in qualities {
      smallest = try encode(pixels, quality: quality)
      if smallest.count < limit { break }
    }
    return smallest
  }

  /// A file of a given quality, from 1 to 100.
  static func encode(_ pixels: Pixels, quality: Int32) throws(PictureFault) -> [UInt8] {
    // libjpeg only reads what these point to.
    var (rgb, profile) = (pixels.rgb, pixels.profile)
    var bytes: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    let outcome = rgb.withUnsafeMutableBufferPointer { rgb in
      profile.withUnsafeMutableBufferPointer { profile in
        var view = photo_pixels(
          rgb: rgb.baseAddress, width: UInt32(pixels.size.width),
          height: UInt32(pixels.size.height), profile: profile.baseAddress,
          profile_size: UInt32(profile.count))
        return photo_encode(&view, quality, &bytes, &count)
      }
    }
    defer { photo_free(bytes) }
    guard outcome == PHOTO_DONE else { throw PictureFault(.pictureDamaged) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
