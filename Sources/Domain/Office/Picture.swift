public import Digests
public import Pictures

/// A picture of the content as far as its head tells; its pixels are read when it is published.
public struct Picture: Sendable {
  /// Where it is read from, relative to the site.
  public let path: String
  public let header: Result<PictureHeader, PictureFault>
  /// What tells it from every other picture, whatever their names.
  public let digest: Digest
  /// The picture itself, where it stands inside another file.
  public let bytes: [UInt8]?

  public init(
    path: String, header: Result<PictureHeader, PictureFault>, digest: Digest,
    bytes: [UInt8]? = nil
  ) {
    self.path = path
    self.header = header
    self.digest = digest
    self.bytes = bytes
  }

  /// The picture of a file that was read; its bytes are kept only where no other file has them.
  public init(path: String, of bytes: [UInt8], keepsBytes: Bool = false) {
    self.init(
      path: path,
      header: Result { () throws(PictureFault) in try PictureHeader(of: bytes) },
      digest: SHA256.digest(of: bytes), bytes: keepsBytes ? bytes : nil)
  }

  /// Whether a file's name says that it is a picture, be it of a form that is published or not.
  public static func isNamed(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains(where: name.hasSuffix)
  }

  private static let endings = [
    ".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".heic", ".heif", ".avif", ".bmp", ".tif",
    ".tiff", ".svg",
  ]
}
