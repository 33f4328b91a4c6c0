package import Diagnostics
package import Domain

/// What is missing for a judgement.
package enum Lack: Sendable, Hashable {
  case directionOnly(Indicator.Direction)
  case benchmark(String?)
  case baseline(year: Int?)
  /// No number is printed, and none of “all”.
  case bound
  /// The targets of a set stand in another document.
  case setMembers(size: Int?, known: Int)
  /// Yes or no is needed where a number was given.
  case yesOrNo
  /// A number is needed where yes or no was given.
  case number
  /// The day of a milestone, which may lie on either side of its limit.
  case dayOfMilestone
  /// A place in an order is needed where another number was given.
  case place
  /// To be first, every unit must have a figure.
  case unitsWithoutFigure(reported: Int, expected: Int?)
}

extension Lack {
  /// What is missing, in a sentence.
  package var sentence: Wording {
    switch self {
    case .directionOnly(.down):
      Wording(
        vi: "Kế hoạch chỉ nêu hướng giảm, không nêu mức phải đạt.",
        en: "The plan names a downward direction only, no value to reach.")
    case .directionOnly:
      Wording(
        vi: "Kế hoạch chỉ nêu hướng tăng, không nêu mức phải đạt.",
        en: "The plan names an upward direction only, no value to reach.")
    case .benchmark(let name):
      Wording(
        vi: "Chưa có số liệu của mức so sánh\(name.map { " “\($0)”" } ?? "").",
        en: "There is no figure of the benchmark\(name.map { " '\($0)'" } ?? "") yet.")
    case .baseline(let year):
      Wording(
        vi: "Chưa có số liệu gốc\(year.map { " năm \($0)" } ?? "") của chính đơn vị để so sánh.",
        en: "The unit's own baseline\(year.map { " of \($0)" } ?? "") is not known.")
    case .bound:
      Wording(
        vi: "Kế hoạch không in mức phải đạt.", en: "The plan prints no value to reach.")
    case .setMembers(let size, let known): Self.set(size, known)
    case .yesOrNo:
      Wording(
        vi: "Chỉ tiêu này cần câu trả lời đã hoàn thành hay chưa; báo cáo ghi một con số.",
        en: "This target needs a yes or no; a number was reported.")
    case .number:
      Wording(
        vi: "Chỉ tiêu này cần một con số; báo cáo chỉ ghi đã hoàn thành hay chưa.",
        en: "This target needs a number; yes or no was reported.")
    case .place:
      Wording(
        vi: "Chỉ tiêu này cần thứ hạng, số nguyên từ 1 (đứng đầu) trở lên.",
        en: "This target needs a place in the order: a whole number, 1 being the first.")
    case .dayOfMilestone:
      Wording(
        vi: "Báo cáo không ghi ngày hoàn thành, nên chưa rõ trước hay sau hạn.",
        en: "The day of completion is not reported, so it may lie before or after the time limit.")
    case .unitsWithoutFigure(let reported, let expected):
      Wording(
        vi: "Muốn xếp thứ nhất phải có số của mọi đơn vị; mới có \(reported)"
          + "\(expected.map { " trên \($0)" } ?? "") đơn vị.",
        en: "To rank first, every unit needs a figure; \(reported)"
          + "\(expected.map { " of \($0)" } ?? "") have one.")
    }
  }

  private static func set(_ size: Int?, _ known: Int) -> Wording {
    guard let size, known > 0 else {
      return Wording(
        vi: "Các chỉ tiêu của bộ này nằm ở văn bản khác, chưa có trong dữ liệu.",
        en: "The targets of this set stand in another document and are not in the data.")
    }
    return Wording(
      vi: "Bộ có \(size) chỉ tiêu, dữ liệu mới có \(known).",
      en: "The set has \(size) targets, the data hold \(known) of them.")
  }
}
