import Diagnostics
import Domain
import Quantities
import Text

// Căn cứ đánh giá of things done or not done, of sets, of ranks, and of what cannot be judged.
extension Finding {
  func done() -> Wording {
    Wording { language in
      language == .vi
        ? "\(result(.vi)): đạt mục tiêu; \(dueOnly(.vi))."
        : "\(result(.en)): the target is met; \(dueOnly(.en))."
    }
  }

  func doneLate() -> Wording {
    Wording { language in
      language == .vi
        ? "\(result(.vi)) nhưng sau hạn; \(dueOnly(.vi))."
        : "\(result(.en)), but too late; \(dueOnly(.en))."
    }
  }

  func tooLate(_ goal: Goal) -> Wording {
    Wording { language in
      language == .vi
        ? "\(result(.vi)) đủ mục tiêu \(goal.words.vi) nhưng sau hạn; \(dueOnly(.vi))."
        : "\(result(.en)) meets the target of \(goal.words.en), but too late; \(dueOnly(.en))."
    }
  }

  func notDone() -> Wording { Wording { "\(result($0)); \(limit($0))." } }

  /// The time limit, without saying whether it is past: what was done does not depend on today.
  private func dueOnly(_ language: Language) -> String {
    guard let due else { return limit(language) }
    return language == .vi
      ? "hạn \(due.wording.vi)" : "the time limit is \(due.wording.en)"
  }

  func membersReached(_ count: Judgement.MemberCount, _ mustExceed: Bool) -> Wording {
    Wording(
      vi: "Cả \(count.total) thành phần đều đạt\(mustExceed ? " và vượt" : "").",
      en: "All \(count.total) members are reached\(mustExceed ? " and exceeded" : "").")
  }

  func membersUnderway(_ count: Judgement.MemberCount, _ mustExceed: Bool) -> Wording {
    Wording { language in
      if language == .vi {
        let more = mustExceed ? ", trong đó \(count.exceeded) vượt" : ""
        return "\(count.reached) trên \(count.total) thành phần đạt\(more);"
          + " mục tiêu là tất cả đều đạt\(mustExceed ? " và vượt" : ""); \(limit(.vi))."
      }
      let more = mustExceed ? ", \(count.exceeded) of them exceeded" : ""
      return
        "\(count.reached) of \(count.total) members are reached\(more); the target asks for all"
        + "\(mustExceed ? " to be exceeded" : ""); \(limit(.en))."
    }
  }

  func ranked(_ rank: Int, of count: Int, ties: Int) -> Wording {
    Wording { language in
      let tie =
        ties < 2 ? "" : language == .vi ? " (đồng hạng \(ties) đơn vị)" : " (\(ties) units tie)"
      return language == .vi
        ? "\(result(.vi)) đứng thứ \(rank) trong \(count) đơn vị\(tie); mục tiêu là đứng đầu."
        : "\(result(.en)) ranks \(rank) of \(count) units\(tie); the target is to be first."
    }
  }

  /// Whether the figures are places in an order, not what the order is made by.
  var isCountedInPlaces: Bool {
    guard let unit = indicator.unit else { return false }
    return ["hạng", "thứ hạng", "vị trí"].contains { VietnameseText.areAlike($0, unit) }
  }

  /// `Xếp thứ 2 (năm 2025, chính thức); mục tiêu là đứng đầu`, with the limit.
  func placed(_ place: Int) -> Wording {
    guard let last = figure?.results.last else { return Wording(vi: "", en: "") }
    return Wording { language in
      let isVietnamese = language == .vi
      let rank = "\(isVietnamese ? "Xếp thứ" : "Ranked") \(place) \(source(of: last, language))"
      if place == 1, figure?.isEarlier == false {
        return isVietnamese ? "\(rank): đạt mục tiêu đứng đầu." : "\(rank): the target is met."
      }
      return isVietnamese
        ? "\(rank); mục tiêu là đứng đầu; \(limit(.vi))."
        : "\(rank); the target is to be first; \(limit(.en))."
    }
  }

  func undecidable(_ lack: Lack) -> Judgement { judgement(.undecidable, lack.sentence) }
}
