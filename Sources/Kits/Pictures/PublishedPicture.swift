/// A picture's file as it is published: upright, in its final size, with nothing of the camera's
/// or the author's notes.
public enum PublishedPicture {
  /// The files of a picture in several sizes; the same bytes for the same input, everywhere.
  ///
  /// It is decoded once. Sizes are those that its header offers.
  public static func files(
    of bytes: [UInt8], sizes: [PictureSize]
  ) throws(PictureFault) -> [[UInt8]] {
    let header = try PictureHeader(of: bytes)
    guard header.form == .jpeg else {
      let published = try PNGChunks(bytes).published
      return sizes.map { _ in published }
    }
    guard let largest = sizes.max(by: { $0.width < $1.width }) else { return [] }
    let pixels = try JPEG.decode(bytes, atLeast: header.stored(largest))
    var files: [[UInt8]] = []
    for size in sizes {
      let upright = pixels.scaled(to: header.stored(size)).turned(header.turn)
      files.append(try JPEG.encode(upright, below: PictureLimits.publishedBytes))
    }
    return files
  }

  /// The file of a picture in one size.
  public static func file(of bytes: [UInt8], size: PictureSize) throws(PictureFault) -> [UInt8] {
    try files(of: bytes, sizes: [size])[0]
  }
}

extension PictureHeader {
  /// An upright size before the picture is turned.
  fileprivate func stored(_ size: PictureSize) -> PictureSize {
    turn.swapsSides ? size.turned : size
  }
}
