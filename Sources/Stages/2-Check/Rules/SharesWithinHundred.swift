import Diagnostics
import Domain
import Quantities
import Text

/// A share of a whole is between 0 and 100 %, and what is counted is a whole number of things.
struct SharesWithinHundred: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      for result in campaign.entered.results.current {
        guard case .number(let value, _) = result.value else { continue }
        let indicator = campaign.indicators[result.indicator]
        guard let problem = indicator.objection(to: value) else { continue }
        report.add(
          problem, at: result.origin, ["code": .text(indicator.code), "value": .figure(value)])
      }
    }
  }
}

extension Indicator {
  /// What is wrong with a figure of this indicator, as far as the figure alone shows it.
  fileprivate func objection(to value: Decimal) -> Problem? {
    guard let unit else { return nil }
    if unit.hasPrefix("%") {
      if isShare { return value < 0 || value > 100 ? .shareOutside : nil }
      // A plan can be passed several times over, hardly ten times; growth may be negative.
      let most: Decimal = unit.contains("kế hoạch") || has(.completion) ? 1000 : 100
      return value > most || value < -100 ? .percentUnusual : nil
    }
    if value < 0, !unit.contains("đồng"), !has(.increment) { return .countNegative }
    return isCount && !value.isWhole ? .countBroken : nil
  }

  /// Whether it measures a part of a whole: a rate of growth or of a plan may pass 100 %.
  private var isShare: Bool {
    guard let unit, !unit.contains("kế hoạch"), !unit.contains("/"), !has(.increment),
      !has(.completion)
    else { return false }
    return wholeText != nil || isCalledShare
      || targets.allSatisfy { $0.basis == .level || $0.basis == .stock }
  }

  /// Whether the name says so where the table does not: `Tỷ lệ hồ sơ trực tuyến`, no rate of change.
  private var isCalledShare: Bool {
    let words = VietnameseText.key(name).split(separator: " ")
    let isRate = words.starts(with: ["ty", "le"]) || words.starts(with: ["ti", "le"])
    return isRate && !words.contains("tang") && !words.contains("giam")
  }

  /// Whether it counts things that have no halves; a mean may well be 4,5.
  private var isCount: Bool {
    let words = VietnameseText.key(name)
    let isMean = words.contains("binh quan") || words.contains("trung binh")
    guard let unit, !isMean, !has(.termAverage) else { return false }
    return Self.countedThings.contains(VietnameseText.key(unit))
  }

  private func has(_ basis: Target.Basis) -> Bool { targets.contains { $0.basis == basis } }

  private static let countedThings: Set<String> = Set(
    [
      "xã", "phường", "thị trấn", "huyện", "thành phố", "tỉnh", "ấp", "khóm", "thôn", "hộ",
      "hộ gia đình", "người", "cán bộ", "công chức", "đảng viên", "học sinh", "cá nhân",
      "tập thể", "đơn vị", "cơ quan", "tổ chức", "doanh nghiệp", "hợp tác xã", "trường",
      "trường học", "công trình", "dự án", "mô hình", "sản phẩm", "nhà", "căn", "căn nhà",
      "tiêu chí", "chỉ tiêu", "hồ sơ", "văn bản", "thủ tục", "cuộc", "lớp", "vụ", "đợt",
      "sáng kiến", "đề tài", "gương điển hình", "điển hình",
    ].map(VietnameseText.key))
}

extension Problem {
  static let shareOutside = Problem(
    .error, "share-outside",
    vi: "“{code}” là tỷ lệ trong một tổng thể, nhưng kết quả là {value}%",
    en: "'{code}' is a share of a whole, but the result is {value} %",
    cure: Wording(
      vi: "kiểm tra lại dấu phẩy thập phân, ví dụ 98,5; nếu là tốc độ tăng hay phần kế hoạch thì"
        + " ghi cách_tính của chỉ tiêu, ví dụ “tăng thêm”",
      en: "check the decimal comma, as in 98,5; a rate of growth or of a plan has its 'basis' in"
        + " the table of indicators, such as 'increment'"))
  static let percentUnusual = Problem(
    .warning, "percent-unusual",
    vi: "kết quả của “{code}” là {value}%, khác thường với một tỷ lệ phần trăm",
    en: "the result of '{code}' is {value} %, unusual for a percentage",
    cure: Wording(
      vi: "kiểm tra lại dấu phẩy thập phân và đơn vị tính của chỉ tiêu",
      en: "check the decimal comma and the indicator's unit of measure"))
  static let countNegative = Problem(
    .error, "count-below-zero",
    vi: "“{code}” là số lượng, nhưng kết quả là {value}",
    en: "'{code}' is a count, but the result is {value}",
    cure: Wording(vi: "kiểm tra lại con số", en: "check the figure"))
  static let countBroken = Problem(
    .error, "count-broken",
    vi: "“{code}” đếm từng cái một, nhưng kết quả là {value}",
    en: "'{code}' counts whole things, but the result is {value}",
    cure: Wording(
      vi: "ghi số nguyên; nếu là số bình quân thì ghi “bình quân” trong tên chỉ tiêu",
      en: "write a whole number; the name of a mean says so: 'bình quân'"))
}
