import Diagnostics
import Domain
import Quantities

/// An award has what its state implies: a decision, or the decision that revoked it (N06).
struct AwardStatesComplete: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for decision in campaign.entered.decisions {
        guard let problem = problem(of: decision) else { continue }
        report.add(problem, at: decision.origin, ["name": .text(decision.formName)])
      }
    }
  }

  private func problem(of decision: AwardDecision) -> Problem? {
    switch decision.state {
    case .revoked:
      return decision.revocation == nil ? .revokedWithoutNumber : nil
    case .decided:
      if decision.revocation != nil { return .revocationWithoutState }
      return decision.number == nil || decision.day == nil ? .decidedWithoutNumber : nil
    case .publicComment:
      return decision.commentUntil == nil ? .commentWithoutEnd : nil
    case .proposed: return nil
    }
  }
}

extension Problem {
  static let revokedWithoutNumber = Problem(
    .error, "revoked-without-number",
    vi: "“{name}” đã thu hồi nhưng chưa ghi số quyết định thu hồi",
    en: "'{name}' is revoked, but the revoking decision has no number",
    cure: Wording(vi: "ghi cột số_thu_hồi", en: "fill in the column revoking_number"))
  static let revocationWithoutState = Problem(
    .error, "revocation-without-state",
    vi: "“{name}” có số quyết định thu hồi nhưng trạng thái vẫn là đã quyết định",
    en: "'{name}' has a revoking decision, but its state is still decided",
    cure: Wording(vi: "đổi trạng_thái thành “đã thu hồi”", en: "set its state to revoked"))
  static let decidedWithoutNumber = Problem(
    .warning, "decided-without-number",
    vi: "“{name}” đã quyết định nhưng chưa ghi số hoặc ngày quyết định",
    en: "'{name}' is decided, but the number or the date is missing",
    cure: Wording(vi: "ghi các cột số và ngày", en: "fill in the columns number and date"))
  static let commentWithoutEnd = Problem(
    .warning, "comment-without-end",
    vi: "“{name}” đang lấy ý kiến nhưng chưa ghi đến ngày nào",
    en: "'{name}' is open to comment, but not until when",
    cure: Wording(vi: "ghi cột lấy_ý_kiến_đến", en: "fill in the column comment_until"))
}
