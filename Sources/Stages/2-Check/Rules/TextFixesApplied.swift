import Diagnostics
import Domain
import Markdown
import Quantities

/// A slip that the editor corrected is corrected in the plan, and listed behind it.
struct TextFixesApplied: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      guard let plan = campaign.plan else { continue }
      let body = plan.body.document
      let list = plan.corrections?.document
      for fix in campaign.editor.textFixes {
        let arguments: [String: Argument] = [
          "printed": .text(fix.printed), "corrected": .text(fix.corrected),
        ]
        if body.says(fix.printed), !fix.corrected.contains(fix.printed) {
          report.add(.fixNotApplied, at: fix.origin, arguments)
        }
        if list?.says(fix.printed) != true {
          report.add(.fixNotListed, at: fix.origin, arguments)
        }
      }
    }
  }
}

extension Problem {
  static let fixNotApplied = Problem(
    .warning, "fix-not-applied",
    vi: "toàn văn vẫn còn “{printed}”, chưa sửa thành “{corrected}”",
    en: "the full text still has '{printed}' instead of '{corrected}'",
    cure: Wording(vi: "sửa trong plan.md", en: "correct it in plan.md"))
  static let fixNotListed = Problem(
    .warning, "fix-not-listed",
    vi: "“{printed}” đã sửa nhưng chưa có trong “Ghi chú hiệu đính” cuối plan.md",
    en: "'{printed}' was corrected but is not in the list at the end of plan.md",
    cure: Wording(
      vi: "thêm một dòng ghi bản in và chữ đã sửa", en: "add an item with both forms"))
}
