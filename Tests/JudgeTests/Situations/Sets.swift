import Domain
import Judge

extension Situation {
  static let sets: [Situation] = {
    func set(_ comparator: Comparator, size: Int? = nil) -> Indicator {
      indicator(
        comparator, .none, strict: comparator == .setCompletionExceed, unit: nil, basis: .set,
        setSize: size)
    }
    let members = (1...2).map {
      indicator(.atLeast, lower: "100", unit: "chi bộ", code: "m\($0)", memberOf: ref(0))
    }
    func reports(_ first: String, _ second: String) -> [IndicatorResult] {
      [result(first, of: 1), result(second, of: 2)]
    }
    let plain = set(.setCompletion)
    let exceed = set(.setCompletionExceed)
    return [
      Situation("bộ chỉ tiêu ở văn bản khác", plain, .undecidable),
      Situation("bộ ở văn bản khác, cơ quan báo hoàn thành", plain, [result("yes")], .reached),
      Situation(
        "bộ ở văn bản khác, báo chưa, hạn đã qua", plain, [result("no")], asOf: "2026-01-01",
        .missed),
      Situation(
        "bộ ở văn bản khác, báo con số không rõ nghĩa", plain, [result("90")], .undecidable),
      Situation("bộ 21 chỉ tiêu, đạt 20", set(.setCompletion, size: 21), [result("20")], .underway),
      Situation(
        "bộ 21 chỉ tiêu, đạt đủ 21", set(.setCompletion, size: 21), [result("21")], .reached),
      Situation(
        "bộ 3 chỉ tiêu, dữ liệu mới có 2", set(.setCompletion, size: 3), .undecidable,
        others: members),
      Situation("thành phần chưa có số", plain, .notDue, others: members),
      Situation("một trong hai đạt", plain, reports("100", "90"), .underway, others: members),
      Situation("cả hai đạt", plain, reports("100", "101"), .reached, others: members),
      Situation(
        "đạt và vượt: cả hai đạt, một vượt", exceed, reports("100", "101"), .underway,
        others: members),
      Situation(
        "đạt và vượt: cả hai vượt", exceed, reports("101", "102"), .reached, others: members),
      Situation(
        "một chưa đạt, hạn đã qua", plain, reports("100", "90"), asOf: "2026-01-01", .missed,
        others: members),
      Situation(
        "một chưa có số, hạn đã qua", plain, [result("100", of: 1)], asOf: "2026-01-01", .noFigures,
        others: members),
    ]
  }()

  static let relative: [Situation] = {
    let own = indicator(
      .atLeastBaseline, unit: nil,
      baseline: Indicator.Baseline(year: 2023, text: "kết quả đạt được của năm 2023"))
    let nation = indicator(.greaterThanBenchmark, strict: true, benchmark: "mức bình quân cả nước")
    let nationwide = result("7.09", subgroup: "mức bình quân cả nước")
    let first = indicator(.rankFirst, unit: "chỉ tiêu", basis: .rank)
    let place = indicator(.rankFirst, unit: "hạng", basis: .rank)
    func ranks(_ values: [String]) -> [IndicatorResult] {
      values.enumerated().map { result($1, by: by($0)) }
    }
    return [
      Situation("chưa có mức gốc của đơn vị", own, [result("5")], .undecidable),
      Situation(
        "thấp hơn mức gốc", own, [result("9.9", by: by(0)), result("10", "2023", by: by(0))],
        asOf: "2026-01-01", .missed, by: by(0), units: 1),
      Situation(
        "bằng mức gốc", own, [result("10", by: by(0)), result("10", "2023", by: by(0))], .reached,
        by: by(0), units: 1),
      Situation(
        "cao hơn mức gốc", own, [result("11", by: by(0)), result("10", "2023", by: by(0))],
        .exceeded, by: by(0), units: 1),
      Situation("chưa có mức so sánh", nation, [result("7.5")], .undecidable),
      Situation("bằng mức so sánh", nation, [result("7.09"), nationwide], .underway),
      Situation("cao hơn mức so sánh", nation, [result("7.10"), nationwide], .reached),
      Situation(
        "nhiều nhất", first, ranks(["9", "7", "8"]), .reached, by: by(0), units: 3, participants: 3),
      Situation(
        "đồng hạng nhất", first, ranks(["9", "9", "8"]), .reached, by: by(0), units: 3,
        participants: 3),
      Situation(
        "thứ hai, chưa đến hạn", first, ranks(["9", "7", "8"]), .underway, by: by(2), units: 3,
        participants: 3),
      Situation(
        "thứ hai, hạn đã qua", first, ranks(["9", "7", "8"]), asOf: "2026-01-01", .missed,
        by: by(2), units: 3, participants: 3),
      Situation(
        "còn đơn vị chưa báo", first, ranks(["9", "7"]), .undecidable, by: by(0), units: 3,
        participants: 3),
      Situation("thứ hạng của cả tỉnh: 1", place, [result("1")], .reached),
      Situation("thứ hạng của cả tỉnh: 2, chưa đến hạn", place, [result("2")], .underway),
      Situation(
        "thứ hạng của cả tỉnh: 2, hạn đã qua", place, [result("2")], asOf: "2026-01-10", .missed),
      Situation("thứ hạng của cả tỉnh: 1,5", place, [result("1.5")], .undecidable),
      Situation(
        "đơn vị báo thứ hạng của mình", place, [result("1", by: by(0))], .reached, by: by(0),
        units: 3, participants: 3),
      Situation("chỉ nêu hướng tăng", indicator(.directionUp), [result("72.1")], .undecidable),
      Situation("chỉ nêu hướng giảm", indicator(.directionDown, .down), .undecidable),
    ]
  }()
}
