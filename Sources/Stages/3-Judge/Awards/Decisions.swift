package import Diagnostics
package import Domain
import Quantities
import Text

/// An award as readers may see it on a day.
package struct AwardStanding: Sendable {
  package let decision: Reference<AwardDecision>
  package let state: AwardDecision.State
  /// Whether the public may still comment.
  package let isOpenForComment: Bool
  package let basis: Wording
}

/// How many awards of one form were decided.
package struct AwardTally: Sendable, Hashable {
  package let form: String
  package var collectives: Int
  package var persons: Int
  package var households: Int

  package var total: Int { collectives + persons + households }

  package init(form: String, collectives: Int, persons: Int, households: Int) {
    self.form = form
    self.collectives = collectives
    self.persons = persons
    self.households = households
  }
}

extension AwardDecision.State {
  /// The word for it.
  package var name: Wording {
    switch self {
    case .proposed: Wording(vi: "Đề nghị", en: "Proposed")
    case .publicComment: Wording(vi: "Lấy ý kiến", en: "Open for comment")
    case .decided: Wording(vi: "Đã quyết định", en: "Decided")
    case .revoked: Wording(vi: "Đã thu hồi", en: "Revoked")
    }
  }
}

extension Assessment {
  /// The awards that may be shown: proposals are not, revoked ones stay.
  package func publicAwards() -> [AwardStanding] {
    campaign.entered.decisions.referenced.filter { $0.record.isPublic }.map { reference, decision in
      let isOpen =
        decision.state == .publicComment && decision.commentUntil.map { asOf <= $0 } ?? true
      return AwardStanding(
        decision: reference, state: decision.state, isOpenForComment: isOpen,
        basis: sentence(decision, isOpen))
    }
  }

  /// Decided awards counted by form, in the order of first mention; revoked ones do not count.
  package func awardTallies() -> [AwardTally] {
    var tallies: [AwardTally] = []
    for decision in campaign.entered.decisions where decision.state == .decided {
      let index = tallies.firstIndex { $0.form == decision.formName } ?? tallies.count
      if index == tallies.count {
        tallies.append(
          AwardTally(form: decision.formName, collectives: 0, persons: 0, households: 0))
      }
      switch decision.kind {
      case .collective: tallies[index].collectives += 1
      case .person: tallies[index].persons += 1
      case .household: tallies[index].households += 1
      }
    }
    return tallies
  }

  private func sentence(_ decision: AwardDecision, _ isOpen: Bool) -> Wording {
    Wording { language in
      let isVietnamese = language == .vi
      switch decision.state {
      case .proposed: return isVietnamese ? "Đang đề nghị." : "Proposed."
      case .publicComment:
        guard let until = decision.commentUntil?.named(in: language) else {
          return isVietnamese ? "Đang lấy ý kiến Nhân dân." : "Open for public comment."
        }
        if isOpen {
          return isVietnamese
            ? "Đang lấy ý kiến Nhân dân đến hết \(until)."
            : "Open for public comment until the end of \(until)."
        }
        return isVietnamese
          ? "Đã hết thời gian lấy ý kiến Nhân dân (\(until)), chưa có quyết định."
          : "The time for comment ended on \(until); there is no decision yet."
      case .decided:
        return Self.reference(decision.number, decision.day, decision.authority, language)
      case .revoked:
        let first = Self.reference(decision.number, decision.day, decision.authority, language)
        guard let revocation = decision.revocation else {
          return isVietnamese
            ? "\(first) Đã thu hồi; chưa ghi số quyết định thu hồi."
            : "\(first) Revoked; the number of the revoking decision is not recorded."
        }
        let day =
          revocation.day.map { isVietnamese ? " \($0.named(in: .vi))" : " of \($0.named(in: .en))" }
          ?? ""
        let reason = revocation.reason.map { ": \($0)" } ?? ""
        return isVietnamese
          ? "\(first) Đã thu hồi theo Quyết định số \(revocation.number)\(day)\(reason)."
          : "\(first) Revoked by Decision \(revocation.number)\(day)\(reason)."
      }
    }
  }

  private static func reference(
    _ number: String?, _ day: Day?, _ authority: String?, _ language: Language
  ) -> String {
    let isVietnamese = language == .vi
    let name =
      number.map { isVietnamese ? "Quyết định số \($0)" : "Decision \($0)" }
      ?? (isVietnamese ? "Văn bản không ghi số" : "A decision without number")
    let date = day.map { isVietnamese ? " \($0.named(in: .vi))" : " of \($0.named(in: .en))" } ?? ""
    let issuer = authority.map { isVietnamese ? " của \($0)" : ", \($0)" } ?? ""
    return "\(name)\(date)\(issuer)."
  }
}
