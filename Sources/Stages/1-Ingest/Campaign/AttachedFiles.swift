import Diagnostics
import Domain

/// Looks for the photographs and documents that the records of a campaign name.
enum AttachedFiles {
  /// The most that a photo may weigh.
  static let photoBytes = 20 * 1024 * 1024

  /// Claims the files; one that is not there or too heavy is reported at the record that names it.
  static func check(
    _ campaign: Campaign, in tree: ContentTree, claims: inout Claims,
    reporting report: inout Report
  ) {
    let entered = campaign.entered
    let photos = entered.progress.flatMap(\.photos) + entered.exemplars.flatMap(\.photos)
    let files =
      campaign.files + entered.reports.flatMap(\.files) + entered.decisions.flatMap(\.files)
    let named = photos.map { ($0.path, $0.origin) } + files.map { ($0.path, $0.origin) }
    let folder = String(campaign.folderPath)
    for (path, origin) in named {
      claims.claim(path)
      guard tree.sizes[path] == nil else { continue }
      let known = tree.sizes.keys.filter { $0.hasPrefix(folder) }.sorted()
      report.add(
        .fileMissing, at: origin, ["file": .text(path)],
        near: NearMiss.nearest(to: path, among: known))
    }
    for photo in photos {
      guard let size = tree.sizes[photo.path], size > photoBytes else { continue }
      report.add(
        .photoTooLarge, at: photo.origin,
        ["file": .text(photo.path), "size": .number(size / 1024 / 1024)])
    }
  }
}

extension Campaign {
  fileprivate var folderPath: String { "content/campaigns/\(code)/" }
}

extension Problem {
  static let fileMissing = Problem(
    .error, "file-missing",
    vi: "không có tệp “{file}”", en: "there is no file '{file}'",
    cure: Wording(
      vi: "chép tệp vào thư mục của phong trào, hoặc sửa tên tệp",
      en: "copy it into the campaign's folder, or correct its name"))
  static let photoTooLarge = Problem(
    .error, "photo-too-large",
    vi: "ảnh “{file}” nặng {size} MB, lớn hơn mức 20 MB",
    en: "the photo '{file}' has {size} MB, more than 20 MB",
    cure: Wording(vi: "thu nhỏ ảnh rồi chép lại", en: "make it smaller and copy it again"))
}
