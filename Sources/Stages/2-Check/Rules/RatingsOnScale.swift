import Diagnostics
import Domain
import Quantities

/// The yearly ratings of nominees are steps of a scale that the site declares.
struct RatingsOnScale: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    let steps = model.ratingScales.flatMap(\.steps)
    for campaign in model.campaigns {
      for nomination in campaign.entered.nominations {
        for rating in nomination.ratings where !steps.contains(rating.step) {
          report.add(
            .ratingUnknown, at: rating.origin, ["step": .text(rating.step)],
            near: NearMiss.nearest(to: rating.step, among: steps))
        }
      }
    }
  }
}

extension Problem {
  static let ratingUnknown = Problem(
    .error, "rating-unknown",
    vi: "“{step}” không phải là một bậc của thang xếp loại nào",
    en: "'{step}' is no step of a rating scale",
    cure: Wording(
      vi: "dùng bậc có trong content/thang_xếp_loại.csv, hoặc thêm bậc này vào đó",
      en: "use a step of content/rating-scales.csv, or add it there"))
}
