package import Diagnostics
import Domain
import Pictures
package import Plan

/// A file of a picture as it will be published.
package struct RenderedPicture: Sendable {
  package let path: String
  package let bytes: [UInt8]
  package let origin: Span
}

extension PicturePlan {
  /// The files of the picture; one whose pixels cannot be read is reported where it is named.
  package func rendered(
    from bytes: [UInt8], reporting report: inout Report
  ) -> [RenderedPicture] {
    do throws(PictureFault) {
      let made = try PublishedPicture.files(of: bytes, sizes: files.map(\.size))
      return zip(files, made).map {
        RenderedPicture(path: $0.path, bytes: $1, origin: origin)
      }
    } catch {
      error.report(picture.path, at: origin, to: &report)
      return []
    }
  }
}
