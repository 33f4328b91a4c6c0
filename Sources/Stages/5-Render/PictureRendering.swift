package import Diagnostics
package import Digests
import Domain
import Pictures
package import Plan

/// A file that a picture becomes.
package struct PictureFile: Sendable {
  package let path: String
  package let origin: Span
  /// The digest of everything it is made from.
  package let key: Digest
}

/// A file of a picture that was made, or one that need not be because it stands as it would be.
package enum PictureOutcome<Kept: Sendable>: Sendable {
  case made(PictureFile, [UInt8])
  case kept(Kept)
}

extension PicturePlan {
  /// The files of the picture, decoded only where one of them is not kept; a picture whose pixels
  /// cannot be read is reported where it is named.
  package func rendered<Kept: Sendable, Fault: Error>(
    keeping kept: (PictureFile) -> Kept?, reading read: (String) throws(Fault) -> [UInt8],
    reporting report: inout Report
  ) throws(Fault) -> [PictureOutcome<Kept>] {
    let all = files.map { PictureFile(path: $0.path, origin: origin, key: key(of: $0)) }
    let standing = all.map(kept)
    if standing.allSatisfy({ $0 != nil }) { return standing.compactMap { $0.map { .kept($0) } } }
    var bytes = picture.bytes
    if bytes == nil { bytes = try read(picture.path) }
    do throws(PictureFault) {
      let made = try PublishedPicture.files(of: bytes ?? [], sizes: files.map(\.size))
      return zip(all, made).map { .made($0, $1) }
    } catch {
      error.report(picture.path, at: origin, to: &report)
      return []
    }
  }

  private func key(of file: File) -> Digest {
    SHA256.digest(
      of: Array("\(file.size.width) x \(file.size.height) ".utf8) + picture.digest.bytes)
  }
}
