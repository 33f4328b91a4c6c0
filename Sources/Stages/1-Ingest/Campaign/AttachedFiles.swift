import Diagnostics
import Domain
import Pictures

/// Looks for the photographs and documents that the records of a campaign name.
enum AttachedFiles {
  /// Claims the files; one that is not there, or no picture to be shown, is reported at the record
  /// that names it.
  static func check(
    _ campaign: Campaign, below folder: String, in tree: ContentTree, claims: inout Claims,
    reporting report: inout Report
  ) {
    let entered = campaign.entered
    let photos = entered.progress.flatMap(\.photos) + entered.exemplars.flatMap(\.photos)
    let files =
      campaign.files + entered.reports.flatMap(\.files) + entered.decisions.flatMap(\.files)
    let named = photos.map { ($0.path, $0.origin) } + files.map { ($0.path, $0.origin) }
    for (path, origin) in named {
      claims.claim(path)
      guard tree.sizes[path] == nil else { continue }
      let known = tree.sizes.keys.filter { $0.hasPrefix(folder) }.sorted()
      report.add(
        .fileMissing, at: origin, ["file": .text(path)],
        near: NearMiss.nearest(to: path, among: known))
    }
    for photo in photos {
      guard tree.sizes[photo.path] != nil else { continue }
      let header = tree.pictures[photo.path]?.header ?? .failure(.notAPicture)
      if case .failure(let fault) = header {
        fault.report(photo.path, at: photo.origin, to: &report)
      }
    }
  }
}

extension Problem {
  static let fileMissing = Problem(
    .error, "file-missing",
    vi: "không có tệp “{file}”", en: "there is no file '{file}'",
    cure: Wording(
      vi: "chép tệp vào thư mục của phong trào, hoặc sửa tên tệp",
      en: "copy it into the campaign's folder, or correct its name"))
}
