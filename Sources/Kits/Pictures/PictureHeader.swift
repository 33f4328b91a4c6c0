import Diagnostics

/// What the file of a picture says of itself before any of its pixels is decoded.
public struct PictureHeader: Sendable, Hashable {
  /// The forms that browsers show and that can be carried.
  public enum Form: String, Sendable, Hashable {
    case jpeg = "jpg"
    case png
  }

  public let form: Form
  /// How its pixels have to be turned to stand upright.
  let turn: Turn
  /// Its size as stored.
  let stored: PictureSize

  /// Its size as it is to be seen.
  public var size: PictureSize { turn.swapsSides ? stored.turned : stored }

  /// Reads the header of a picture's file.
  public init(of bytes: [UInt8]) throws(PictureFault) {
    guard bytes.count <= PictureLimits.fileBytes else {
      throw PictureFault(.photoTooLarge, ["size": .number(bytes.count / 1024 / 1024)])
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      let segments = try JPEGSegments(bytes)
      (form, stored, turn) = (.jpeg, segments.size, segments.turn)
    } else if bytes.starts(with: PNGChunks.signature) {
      guard bytes.count <= PictureLimits.drawingBytes else {
        throw PictureFault(.drawingTooLarge, ["size": .number(bytes.count / 1024)])
      }
      (form, stored, turn) = (.png, try PNGChunks(bytes).size, .none)
    } else {
      throw PictureFault(.pictureUnknown)
    }
    guard stored.width > 0, stored.height > 0 else { throw PictureFault(.pictureDamaged) }
    guard stored.width * stored.height <= PictureLimits.pixels else {
      throw PictureFault(
        .pictureTooManyPixels, ["pixels": .number(stored.width * stored.height / 1_000_000)])
    }
  }

  /// The sizes in which it is published, the smallest first; none is larger than the picture.
  public var publishedSizes: [PictureSize] {
    guard form == .jpeg else { return [size] }
    let smaller = PictureLimits.widths.filter { $0 < size.width }.map(size.fitting(width:))
    return size.width <= PictureLimits.widths[PictureLimits.widths.count - 1]
      ? smaller + [size] : smaller
  }
}

/// Width and height in pixels.
public struct PictureSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  var turned: PictureSize { PictureSize(width: height, height: width) }

  /// The size of this shape that is so wide.
  func fitting(width wanted: Int) -> PictureSize {
    PictureSize(width: wanted, height: max(1, (height * wanted + width / 2) / width))
  }
}

/// What is carried, and in which sizes.
public enum PictureLimits {
  /// The most that a picture's file may weigh.
  public static let fileBytes = 20 * 1024 * 1024
  /// The most that a PNG may weigh, which is published as it is.
  public static let drawingBytes = 200 * 1024
  /// What a published photo stays below.
  static let publishedBytes = 200_000
  /// The most pixels that are decoded; a camera of 50 megapixels is still served.
  static let pixels = 64_000_000
  /// The widths in which photos are published: two phones' worth, and a wide column at its sharpest.
  static let widths = [640, 1280]
}
