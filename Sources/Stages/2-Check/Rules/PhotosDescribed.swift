import Diagnostics
import Domain
import Quantities

/// A photo says what is to be seen and who took it (N04).
struct PhotosDescribed: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      let photos =
        campaign.entered.exemplars.flatMap(\.photos) + campaign.entered.progress.flatMap(\.photos)
      for photo in photos {
        if photo.alternative == nil {
          report.add(.photoUndescribed, at: photo.origin, ["file": .text(photo.path)])
        }
        if photo.credit == nil {
          report.add(.photoWithoutCredit, at: photo.origin, ["file": .text(photo.path)])
        }
      }
    }
  }
}

extension Problem {
  static let photoUndescribed = Problem(
    .error, "photo-undescribed",
    vi: "ảnh “{file}” chưa có lời mô tả cho người không nhìn được",
    en: "the photo '{file}' has no description for those who cannot see it",
    cure: Wording(
      vi: "ghi “mô tả ảnh:” nêu ai, ở đâu, đang làm gì",
      en: "write 'alt:' saying who is doing what, and where"))
  static let photoWithoutCredit = Problem(
    .warning, "photo-without-credit",
    vi: "ảnh “{file}” chưa ghi nguồn", en: "the photo '{file}' has no credit",
    cure: Wording(vi: "ghi “nguồn ảnh:”", en: "write 'credit:'"))
}
