import Domain
import Judge
import Quantities

extension Situation {
  static let track: [Situation] = {
    let mail = indicator(
      .atLeast, lower: "100", basis: .level, period: "2024",
      baseline: Indicator.Baseline(year: 2023, value: decimal("61"), unit: "%"))
    let poverty = indicator(
      .lessThan, .down, upper: "2", strict: true, basis: .level,
      baseline: Indicator.Baseline(year: 2023, value: decimal("4")))
    let online = indicator(
      .atLeast, lower: "100", basis: .level,
      baseline: Indicator.Baseline(year: 2024, value: decimal("60")))
    let even = indicator(
      .atLeast, lower: "366", unit: "căn", basis: .stock, period: "2024",
      baseline: Indicator.Baseline(year: 2023, value: .zero))
    return [
      Situation(
        "đúng trên đường thẳng: 182 trong 366 ngày, có 182", even, [result("182", "2024-Q2")],
        asOf: "2024-08-01", .onTrack),
      Situation(
        "đường thẳng 61% → 100%: 30/6 cần 80,4%, có 80,4", mail, [result("80.4", "2024-Q2")],
        asOf: "2024-08-01", .onTrack),
      Situation(
        "đường thẳng 61% → 100%: có 80,3", mail, [result("80.3", "2024-Q2")], asOf: "2024-08-01",
        .behind),
      Situation(
        "ngày của kết quả, không phải ngày xem", mail, [result("80.4", "2024-Q2")],
        asOf: "2024-12-31", .onTrack),
      Situation("hạn đã qua", mail, [result("80.4", "2024-Q2")], asOf: "2025-01-01", .missed),
      Situation(
        "giảm 4 → 2: 366 ngày trong 731, có 3", poverty, [result("3", "2024")], asOf: "2025-01-31",
        .behind),
      Situation(
        "giảm 4 → 2: có 2,99", poverty, [result("2.99", "2024")], asOf: "2025-01-31", .onTrack),
      Situation(
        "60 → 100: 31/3 cần 69,863, có 69,87", online, [result("69.87", "2025-Q1")], .onTrack),
      Situation(
        "60 → 100: 31/3 cần 69,863, có 69,86", online, [result("69.86", "2025-Q1")], .behind),
    ]
  }()

  static let totals: [Situation] = {
    let fiveYears = indicator(
      .atLeast, lower: "2500", unit: "doanh nghiệp", basis: .cumulative, period: "2021-2025")
    let jobs = indicator(
      .atLeast, lower: "23000", unit: "lao động", basis: .perYear, period: "2024-2025")
    let more = indicator(.atLeast, lower: "500", unit: "ha", basis: .increment, period: "2024")
    let stock = indicator(.atLeast, lower: "4000", unit: "ha", basis: .stock)
    let term = indicator(.range, lower: "10", upper: "11", basis: .termAverage, period: "2020-2025")
    let years = ["2021", "2022", "2023", "2024", "2025"]
    return [
      Situation("lũy kế năm năm", fiveYears, years.map { result("500", $0) }, .reached),
      Situation(
        "lũy kế, mới ba năm", fiveYears, years.prefix(3).map { result("500", $0) }, .underway),
      Situation(
        "năm và các quý của nó chỉ tính một lần", fiveYears,
        [result("400", "2024"), result("100", "2024-Q1"), result("100", "2025-Q1")], .underway),
      Situation(
        "hằng năm: năm đầu đạt", jobs, [result("23000", "2024"), result("9000", "2025-Q1")],
        .reached),
      Situation(
        "hằng năm: năm sau đang làm", jobs,
        [result("23000", "2024"), result("9000", "2025-Q1"), result("8000", "2025-Q2")], .underway,
        cell: 1),
      Situation(
        "thêm 500 ha, cộng các quý", more, [result("200", "2024-Q2"), result("300", "2024-Q4")],
        .reached),
      Situation(
        "có 4.000 ha, số mới nhất", stock, [result("3900", "2025-Q1"), result("3950", "2025-Q2")],
        .underway),
      Situation(
        "mức của năm trước chỉ cho biết đã đi đến đâu", stock, [result("4100", "2024")], .underway),
      Situation(
        "chỉ có số của năm trước, hạn đã qua", stock, [result("3900", "2024")], asOf: "2026-01-01",
        .noFigures),
      Situation(
        "bình quân nhiệm kỳ không suy từ số một năm", term, [result("10.5", "2024")], .notDue),
      Situation("bình quân nhiệm kỳ", term, [result("10.5", "2020-2025")], .reached),
    ]
  }()

  /// Totals of which some times have no figure.
  static let gaps: [Situation] = {
    let fiveYears = indicator(
      .atLeast, lower: "2500", unit: "doanh nghiệp", basis: .cumulative, period: "2021-2025")
    let someYears = indicator(
      .atLeast, lower: "2500", unit: "doanh nghiệp", basis: .cumulative, period: nil)
    let fires = indicator(
      .lessThan, .down, upper: "5", strict: false, unit: "vụ", basis: .perYear)
    let more = indicator(.atLeast, lower: "500", unit: "ha", basis: .increment)
    let years = ["2021", "2022", "2023", "2024", "2025"]
    let late = "2026-02-01"
    return [
      Situation(
        "lũy kế năm năm, hạn đã qua, chỉ có hai năm", fiveYears,
        years.suffix(2).map { result("1000", $0) }, asOf: late, .undecidable),
      Situation(
        "lũy kế năm năm, chỉ có hai năm đã đủ", fiveYears,
        years.suffix(2).map { result("1250", $0) }, asOf: late, .reached),
      Situation(
        "lũy kế năm năm, có năm giảm thì chưa chắc đủ", fiveYears,
        [result("2600", "2024"), result("-50", "2025")], asOf: late, .undecidable),
      Situation(
        "lũy kế năm năm, đủ số mà chưa đủ mức", fiveYears, years.map { result("499", $0) },
        asOf: late, .missed),
      Situation(
        "lũy kế năm năm, năm cuối mới có quý I", fiveYears,
        years.dropLast().map { result("500", $0) } + [result("100", "2025-Q1")], asOf: late,
        .undecidable),
      Situation(
        "lũy kế không ghi năm, hạn đã qua", someYears, [result("1000", "2024")], asOf: late,
        .undecidable),
      Situation(
        "lũy kế không ghi năm, có số cả giai đoạn", someYears, [result("1000", "2021-2025")],
        asOf: late, .missed),
      Situation("không quá 5 vụ một năm: quý I có 2", fires, [result("2", "2025-Q1")], .underway),
      Situation(
        "không quá 5 vụ một năm: chỉ biết quý I", fires, [result("2", "2025-Q1")], asOf: late,
        .undecidable),
      Situation(
        "không quá 5 vụ một năm: quý I đã 6", fires, [result("6", "2025-Q1")], asOf: late, .missed),
      Situation("không quá 5 vụ một năm: cả năm 5", fires, [result("5")], asOf: late, .reached),
      Situation(
        "thêm 500 ha: chưa có số 6 tháng cuối năm", more, [result("400", "2025-H1")], asOf: late,
        .undecidable),
    ]
  }()

  static let versions: [Situation] = {
    let plan = indicator(.atLeast, lower: "95", basis: .level)
    let districts = Round(
      code: "d1", name: "Đợt 1",
      windows: [
        Window(
          level: "Cấp cơ sở", from: period("2024-07"), to: period("2025-01-20"), origin: origin),
        Window(
          level: "Cấp huyện và tương đương", from: period("2024-07"), to: period("2025-03-21"),
          origin: origin),
      ], origin: origin)
    func level(_ name: String) -> Indicator {
      indicator(.atLeast, lower: "95", basis: .level, period: nil, level: name)
    }
    return [
      Situation("số sửa thay số cũ", plan, [result("96"), result("94", revision: 2)], .underway),
      Situation(
        "số chính thức hơn số ước cùng ngày", plan,
        [result("94", "2025", .official), result("96", "2025-Q4", .estimated)], asOf: "2025-12-31",
        .underway),
      Situation(
        "số mới nhất được tính", plan,
        [result("96", "2025-Q1"), result("94", "2025-Q2", .estimated)], .underway),
      Situation("số của kỳ chưa bắt đầu không tính", plan, [result("96", "2025-Q4")], .notDue),
      Situation(
        "phân tổ của chính chỉ tiêu", indicator(.atLeast, lower: "95", disaggregation: "thành thị"),
        [result("95", subgroup: "Thành thị")], .reached),
      Situation(
        "phân tổ khác đánh giá riêng", plan, [result("96"), result("90", subgroup: "nông thôn")],
        .underway, subgroup: "nông thôn"),
      Situation(
        "cấp cơ sở: đợt đã hết ngày 20/01/2025", level("cấp cơ sở"), asOf: "2025-02-10", .noFigures,
        rounds: [districts]),
      Situation(
        "cấp huyện: cùng ngày, đợt chưa hết", level("Cấp huyện và tương đương"), asOf: "2025-02-10",
        .notDue, rounds: [districts]),
      Situation(
        "cấp không có đợt riêng: hết đợt thi đua", level("tỉnh"), asOf: "2025-06-30", .notDue,
        rounds: [districts]),
    ]
  }()
}
