import Domain
import Judge

extension Situation {
  static let atLeast: [Situation] = {
    let plan = indicator(.atLeast, lower: "95", basis: .level)
    let all = indicator(.atLeast, lower: "100", basis: .level)
    let count = indicator(.atLeast, lower: "17", unit: "xã", basis: .stock)
    return [
      Situation("không có số liệu, chưa đến hạn", plan, .notDue),
      Situation("không có số liệu, ngày cuối của hạn", plan, asOf: "2025-12-31", .notDue),
      Situation("không có số liệu, hạn đã qua", plan, asOf: "2026-01-01", .noFigures),
      Situation("số liệu ghi …", plan, [result("…")], .notDue),
      Situation("không áp dụng", plan, [result("x", "2025-Q2")], .notApplicable),
      Situation("dưới mức, chưa đến hạn", plan, [result("94.9", "2025-Q2")], .underway),
      Situation("dưới mức, hạn đã qua", plan, [result("94.9")], asOf: "2026-01-01", .missed),
      Situation("đúng mức", plan, [result("95.0", "2025-Q2")], .reached),
      Situation("trên mức", plan, [result("95.1", "2025-Q2")], .exceeded),
      Situation("12,345 giữ nguyên mọi chữ số", plan, [result("12.345", "2025-Q2")], .underway),
      Situation(
        "12,345 đạt đúng 12,345", indicator(.atLeast, lower: "12.345"), [result("12.345")],
        .reached),
      Situation(
        "12,345 làm tròn thành 12,35 nhưng chưa đạt 12,35", indicator(.atLeast, lower: "12.35"),
        [result("12.345")], .underway),
      Situation(
        "12,345 làm tròn thành 12,3 nhưng đã vượt 12,3", indicator(.atLeast, lower: "12.3"),
        [result("12.345")], .exceeded),
      Situation("sát mức không thành 100,0%", plan, [result("94.99", "2025-Q2")], .underway),
      Situation("100% là toàn bộ, không thể vượt", all, [result("100")], .reached),
      Situation("đếm, đủ", count, [result("17")], .reached),
      Situation("đếm, hơn", count, [result("18")], .exceeded),
      Situation("đếm, báo có thay cho con số", count, [result("yes")], .undecidable),
      Situation("không in mức", indicator(.atLeast), [result("5")], .undecidable),
      Situation(
        "“tất cả”, đã xong", indicator(.atLeast, basis: .completion, scope: ["tất cả"]),
        [result("yes")], .reached),
      Situation(
        "“tất cả”, chưa có số", indicator(.atLeast, basis: .completion, scope: ["tất cả"]),
        asOf: "2026-01-01", .noFigures),
      Situation(
        "mức chặt, đúng bằng", indicator(.atLeast, lower: "95", strict: true), [result("95")],
        .underway),
    ]
  }()

  static let greaterThan: [Situation] = {
    let plan = indicator(.greaterThan, lower: "95", strict: true, basis: .level)
    return [
      Situation("trên 95%: 95,0 chưa đạt", plan, [result("95.0", "2025-Q2")], .underway),
      Situation("trên 95%: 95,0, hạn đã qua", plan, [result("95.0")], asOf: "2026-01-01", .missed),
      Situation("trên 95%: 95,01 đạt, không “vượt”", plan, [result("95.01")], .reached),
      Situation("trên 95%: chưa có số", plan, .notDue),
      Situation(
        "trên 95%, không ghi chặt: 95,0 chưa đạt", indicator(.greaterThan, lower: "95"),
        [result("95.0")], asOf: "2026-01-01", .missed),
    ]
  }()

  static let lessThan: [Situation] = {
    let plan = indicator(.lessThan, .down, upper: "2", strict: true, basis: .level)
    let most = indicator(.lessThan, .down, upper: "2", strict: false, basis: .level)
    let bare = indicator(.lessThan, .down, upper: "2", basis: .level)
    return [
      Situation("dưới 2%: 2,0 chưa đạt", plan, [result("2.0", "2025-Q2")], .underway),
      Situation("dưới 2%: 2,0, hạn đã qua", plan, [result("2.0")], asOf: "2026-01-01", .missed),
      Situation("dưới 2%: 1,99 đạt", plan, [result("1.99")], .reached),
      Situation(
        "dưới 2%, không ghi chặt: 2,0 chưa đạt", bare, [result("2.0")], asOf: "2026-01-01", .missed),
      Situation("dưới 2%, không ghi chặt: 1,99 đạt", bare, [result("1.99")], .reached),
      Situation("không quá 2%: 2,0 đạt", most, [result("2.0")], .reached),
      Situation("không quá 2%: 2,01 chưa đạt", most, [result("2.01")], asOf: "2026-01-01", .missed),
    ]
  }()

  static let range: [Situation] = {
    let up = indicator(.range, lower: "10", upper: "11", basis: .perYear)
    let down = indicator(.range, .down, lower: "1", upper: "2", basis: .level)
    let none = indicator(.range, .none, lower: "10", upper: "12", unit: nil, basis: .level)
    return [
      Situation("hướng tăng, dưới khoảng", up, [result("9.9")], .underway),
      Situation("hướng tăng, đúng đầu dưới", up, [result("10")], .reached),
      Situation("hướng tăng, đúng đầu trên", up, [result("11")], .reached),
      Situation("hướng tăng, trên khoảng", up, [result("11.1")], .exceeded),
      Situation("hướng giảm, trên khoảng", down, [result("2.1")], asOf: "2026-01-01", .missed),
      Situation("hướng giảm, đúng đầu trên", down, [result("2")], .reached),
      Situation("hướng giảm, dưới khoảng", down, [result("0.9")], .exceeded),
      Situation("không hướng, trong khoảng", none, [result("12")], .reached),
      Situation("không hướng, ngoài khoảng", none, [result("12.1")], asOf: "2026-01-01", .missed),
    ]
  }()

  static let change: [Situation] = {
    let rise = indicator(.increasePerYear, lower: "12", unit: "%/năm", basis: .perYear)
    let fall = indicator(
      .decreasePerYear, .down, lower: "1.5", upper: "2", unit: "%/năm", basis: .perYear)
    let once = indicator(.decrease, .down, lower: "10", period: "2024")
    return [
      Situation("tăng chưa đủ", rise, [result("11.99")], .underway),
      Situation("tăng đúng mức", rise, [result("12")], .reached),
      Situation("tăng hơn mức", rise, [result("12.01")], .exceeded),
      Situation("giảm chưa đủ", fall, [result("1.4")], asOf: "2026-01-01", .missed),
      Situation("giảm đúng đầu dưới", fall, [result("1.5")], .reached),
      Situation("giảm đúng đầu trên", fall, [result("2")], .reached),
      Situation("giảm hơn khoảng", fall, [result("2.1")], .exceeded),
      Situation("số âm là tăng, không phải giảm", fall, [result("-1.6")], .underway),
      Situation("giảm một lần, chưa đủ", once, [result("9.99", "2024")], .missed),
      Situation("giảm một lần, đủ", once, [result("10", "2024")], .reached),
    ]
  }()
}
