import Diagnostics
import Domain
import Quantities
import Text

// Căn cứ đánh giá of a figure or of the lack of one. Each sentence quotes the exact value.
extension Finding {
  func doesNotApply(_ result: IndicatorResult) -> Wording {
    Wording { language in
      let time = time(of: result, language)
      return language == .vi
        ? "Báo cáo ghi không áp dụng (\(time))." : "Reported as not applicable (\(time))."
    }
  }

  /// No figure: whether one should be there by now.
  func withoutFigure(members: Judgement.MemberCount? = nil) -> Judgement {
    // Without any time limit nobody can say that it is too early.
    let isMissing = isOver || due == nil
    let sentence = Wording { language in
      var text =
        language == .vi
        ? figure?.isPartial == true ? "Chưa đủ số liệu của các nơi" : "Chưa có số liệu của kỳ này"
        : figure?.isPartial == true
          ? "Figures of places are missing" : "There is no figure of this period"
      if let figure, figure.isEarlier || figure.isPartial {
        let earlier = bareResult(language, startsSentence: false)
        text +=
          figure.number == nil
          ? (language == .vi ? "; kỳ trước báo \(earlier)" : "; reported before: \(earlier)")
          : (language == .vi ? ", mới có \(earlier)" : ", only \(earlier)")
      }
      if let places = placesWithFigures {
        text +=
          language == .vi
          ? "; \(places) nơi đã có số, chưa nêu cách tổng hợp"
          : "; \(places) places have one, how to make them one is not stated"
      }
      return "\(text); \(limit(language))."
    }
    return judgement(isMissing ? .noFigures : .notDue, sentence, members: members)
  }

  /// How many places have figures that nobody has said how to roll up.
  private var placesWithFigures: Int? {
    guard cell.subject == .whole, cell.subgroup == nil, indicator.rollUp == nil else { return nil }
    let figures = assessment.figures
    let count = figures.subjects(of: cell.indicator).count { subject in
      let key = FigureIndex.Key(indicator: cell.indicator, subject: subject, subgroup: nil)
      return subject != .whole
        && figures[key].contains { $0.value != .missing && $0.value != .notApplicable }
    }
    return count > 0 ? count : nil
  }

  func exceeded(_ goal: Goal) -> Wording {
    Wording { language in
      language == .vi
        ? "\(result(.vi)) vượt mục tiêu \(goal.words.vi)."
        : "\(result(.en)) exceeds the target of \(goal.words.en)."
    }
  }

  func reached(_ goal: Goal) -> Wording {
    Wording { language in
      language == .vi
        ? "\(result(.vi)) đạt mục tiêu \(goal.words.vi)."
        : "\(result(.en)) meets the target of \(goal.words.en)."
    }
  }

  func missed(_ goal: Goal) -> Wording {
    Wording { language in
      language == .vi
        ? "\(result(.vi)) chưa đạt mục tiêu \(goal.words.vi); \(limit(.vi))."
        : "\(result(.en)) does not meet the target of \(goal.words.en); \(limit(.en))."
    }.then(atTheBound(goal))
  }

  func underway(_ goal: Goal) -> Wording {
    Wording { language in
      var text = result(language)
      if let percent = percent(of: goal) {
        let share = Judgement.words(forPercent: percent, unit: "%", in: language)
        text +=
          language == .vi
          ? " bằng \(share) mục tiêu \(goal.words.vi)"
          : " is \(share) of the target of \(goal.words.en)"
      } else {
        text +=
          language == .vi
          ? " chưa đạt mục tiêu \(goal.words.vi)"
          : " does not meet the target of \(goal.words.en) yet"
      }
      return "\(text); \(limit(language))."
    }.then(atTheBound(goal))
  }

  /// A sum that keeps its limit so far.
  func within(_ goal: Goal) -> Wording {
    Wording { language in
      language == .vi
        ? "\(bareResult(.vi)), đến nay còn trong mục tiêu \(goal.words.vi); \(limit(.vi))."
        : "\(bareResult(.en)), so far within the target of \(goal.words.en); \(limit(.en))."
    }
  }

  /// Whether nobody can tell if a total has the figures of all its years.
  var lacksYears: Bool {
    cell.target.isTotalOfUnknownYears
      && figure?.results.contains { $0.period.precision == .years } == false
  }

  /// A sum that lacks the figures of some times.
  func incomplete(_ goal: Goal) -> Wording {
    Wording { language in
      let lead = bareResult(language)
      guard let gaps = figure?.gaps, !gaps.isEmpty else {
        return language == .vi
          ? "\(lead); kế hoạch không ghi tính lũy kế trong những năm nào nên chưa rõ đã đủ số của"
            + " các năm hay chưa; mục tiêu \(goal.words.vi)."
          : "\(lead); the plan does not say which years add up, so they may not be all there; the"
            + " target is \(goal.words.en)."
      }
      let times = Self.list(gaps, language)
      return language == .vi
        ? "\(lead); còn thiếu số của \(times) nên chưa đánh giá được mục tiêu \(goal.words.vi)."
        : "\(lead); the figures of \(times) are missing, so the target of \(goal.words.en) cannot"
          + " be judged."
    }
  }

  /// `năm 2021, 2022 và 2023`.
  private static func list(_ times: [Period], _ language: Language) -> String {
    let areYears = times.allSatisfy { $0.precision == .year }
    let names = times.enumerated().map { index, time in
      areYears && index > 0 ? DayForm.text(time, .short, in: language) : time.named(in: language)
    }
    return WordForm.list(names, in: language)
  }

  func track(_ track: Track, _ goal: Goal) -> Wording {
    Wording { language in
      let from = number(track.baseline, language)
      let start = track.baselineDay.named(in: language)
      let day = figure?.day.named(in: language) ?? ""
      let asked = number(track.expected, places: max(1, track.expected.scale), language)
      if language == .vi {
        let verdict = track.isOn ? "đúng tiến độ" : "chậm tiến độ"
        return "\(bareResult(.vi)), mục tiêu \(goal.words.vi), \(limit(.vi)). Đi đều từ mức gốc"
          + " \(from) (\(start)) thì \(day) cần \(asked): \(verdict)."
      }
      let verdict = track.isOn ? "on track" : "behind schedule"
      return "\(bareResult(.en)), target \(goal.words.en); \(limit(.en)). At an even pace from the"
        + " baseline \(from) (\(start)), \(day) asks for \(asked): \(verdict)."
    }
  }

  /// Why a figure that equals a strict bound does not reach it.
  private func atTheBound(_ goal: Goal) -> Wording? {
    guard let value = figure?.number, value == goal.value, figure?.isEarlier == false else {
      return nil
    }
    return Wording { language in
      let bound = number(goal.value, language)
      return language == .vi
        ? "Đúng \(bound) là chưa đạt, vì mục tiêu là \(goal.words.vi)."
        : "Exactly \(bound) is not enough, since the target is \(goal.words.en)."
    }
  }
}
