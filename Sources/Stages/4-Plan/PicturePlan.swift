import Compile
package import Diagnostics
import Digests
package import Domain
import Liquid
import Markdown
package import Pictures
import Text

private let pictureRecord = RecordMaker(Offers.picture)
private let fileRecord = RecordMaker(Offers.pictureFile)

/// A picture that a page shows, and the files that it becomes.
package struct PicturePlan: Sendable {
  package let picture: Picture
  package let files: [File]
  /// Where a page asks for it.
  package let origin: Span

  /// One size of it.
  package struct File: Sendable {
    /// Relative to the output folder: `anh/to-hop-tac-a-3f08…-640.jpg`.
    package let path: String
    package let size: PictureSize
  }

  fileprivate init(_ picture: Picture, _ header: PictureHeader, _ folder: String, _ origin: Span) {
    self.picture = picture
    self.origin = origin
    let name = picture.path.split(separator: "/").last ?? ""
    let stem = Slug.of(String(name.prefix { $0 != "." })) ?? "anh"
    files = header.publishedSizes.map { size in
      File(
        path:
          "\(folder)anh/\(stem)-\(picture.digest.hex.prefix(12))-\(size.width).\(header.form.rawValue)",
        size: size)
    }
  }

  /// The largest of its files, which stands for all.
  package var largest: File { files[files.count - 1] }

  /// The picture as a text shows it.
  func address(from root: String) -> LinkAddress {
    .picture(
      root + largest.path, width: largest.size.width, height: largest.size.height,
      set: files.map { .init(path: root + $0.path, width: $0.size.width) },
      sizes: "(min-width: 48rem) 42rem, 100vw")
  }

  /// The picture as templates see it.
  func value(_ photo: Photo) -> Value {
    pictureRecord([
      "path": .string(largest.path),
      "width": .int(largest.size.width),
      "height": .int(largest.size.height),
      "files": .array(
        files.map {
          fileRecord(["path": .string($0.path), "width": .int($0.size.width)])
        }),
      "alternative": .string(photo.alternative ?? ""),
      "caption": .text(photo.caption),
      "credit": .text(photo.credit),
    ])
  }
}

/// The pictures of the content, by path.
struct PictureShelf: Sendable {
  private let pictures: [String: Picture]
  private let folder: String

  /// The pictures for the pages of one realm.
  init(of model: Model, for realm: Realm) {
    pictures = model.pictures
    folder = realm.folder.map { $0 + "/" } ?? ""
  }

  /// What a picture becomes; nothing where there is none, or none that can be published.
  func plan(_ photo: Photo) -> PicturePlan? {
    guard let picture = pictures[photo.path] else { return nil }
    return try? plan(picture, photo.origin).get()
  }

  /// What a picture becomes that was found elsewhere.
  func plan(_ picture: Picture, _ origin: Span) -> Result<PicturePlan, PictureFault> {
    picture.header.map { PicturePlan(picture, $0, folder, origin) }
  }

  subscript(path: String) -> Picture? { pictures[path] }

  /// The picture whose path is nearest to one that is not there.
  func nearest(to path: String) -> String? {
    NearMiss.nearest(to: path, among: pictures.keys.sorted())
  }
}
