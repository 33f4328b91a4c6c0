import Domain
import Judge

extension Situation {
  static let milestoneByDate: [Situation] = {
    func plan(_ limit: String, inclusive: Bool) -> Indicator {
      indicator(
        .milestoneByDate, .none, strict: !inclusive, unit: nil, period: nil,
        due: due(limit, inclusive: inclusive))
    }
    let before = plan("2025-01-01", inclusive: false)
    let until = plan("2025-07-11", inclusive: true)
    let notYet = plan("2025-07-11", inclusive: false)
    return [
      Situation(
        "trước 01/01/2025: xong 31/12/2024", before, [result("yes", "2024", on: "2024-12-31")],
        .reached),
      Situation(
        "trước 01/01/2025: xong 01/01/2025", before, [result("yes", "2025", on: "2025-01-01")],
        .missed),
      Situation(
        "báo cáo quý trước hạn, không ghi ngày", before, [result("yes", "2024-Q4")], .reached),
      Situation("báo cáo năm sau hạn, không ghi ngày", before, [result("yes", "2025")], .missed),
      Situation(
        "báo cáo vắt qua hạn, không ghi ngày", before, [result("yes", "2024-2025")], .undecidable),
      Situation(
        "chưa xong, chưa đến hạn", before, [result("no", "2024-Q4")], asOf: "2024-12-31", .underway),
      Situation(
        "chưa xong, hạn đã qua", before, [result("no", "2024")], asOf: "2025-01-01", .missed),
      Situation("báo con số thay cho có hay chưa", before, [result("19", "2024")], .undecidable),
      Situation("đến hết 11/7: ngày 11/7 chưa có số", until, asOf: "2025-07-11", .notDue),
      Situation("đến hết 11/7: ngày 12/7 chưa có số", until, asOf: "2025-07-12", .noFigures),
      Situation("trước 11/7: ngày 10/7 chưa có số", notYet, asOf: "2025-07-10", .notDue),
      Situation("trước 11/7: ngày 11/7 chưa có số", notYet, asOf: "2025-07-11", .noFigures),
      Situation("đến hết 11/7: xong 11/7", until, [result("yes", on: "2025-07-11")], .reached),
      Situation("trước 11/7: xong 11/7", notYet, [result("yes", on: "2025-07-11")], .missed),
    ]
  }()

  static let milestoneInYear: [Situation] = {
    let plan = indicator(.milestoneInYear, .none, unit: nil)
    let wards = indicator(.milestoneInYear, .none, lower: "4", unit: "phường")
    let districts = indicator(
      .milestoneInYear, .none, unit: nil, scope: ["Mỏ Cày Bắc", "Châu Thành", "Thạnh Phú"],
      stretch: ["huyện Bình Đại"])
    func member(_ name: String, _ value: String) -> IndicatorResult {
      result(value, subgroup: name, on: "2025-06-30")
    }
    let two = [member("Mỏ Cày Bắc", "yes"), member("châu thành", "yes")]
    return [
      Situation("xong trong năm", plan, [result("yes", "2025-Q1")], .reached),
      Situation("xong sớm một năm", plan, [result("yes", "2024-Q4")], .reached),
      Situation("xong năm sau", plan, [result("yes", "2026-Q1")], asOf: "2026-04-01", .missed),
      Situation(
        "năm trước báo chưa, hạn đã qua", plan, [result("no", "2024-Q4")], asOf: "2026-01-01",
        .noFigures),
      Situation(
        "năm trước báo chưa, chưa đến hạn", plan, [result("no", "2024-Q4")], .underway),
      Situation("4 phường, đủ từ năm trước", wards, [result("4", "2024")], .reached),
      Situation(
        "4 phường, đủ khi đã quá hạn", wards, [result("4", "2026-Q1")], asOf: "2026-04-01", .missed),
      Situation("4 phường, mới 3", wards, [result("3")], .underway),
      Situation("4 phường, đủ 4", wards, [result("4")], .reached),
      Situation("4 phường, 5 không là vượt", wards, [result("5")], .reached),
      Situation("ba huyện nêu tên, mới hai", districts, two, .underway),
      Situation("ba huyện nêu tên, đủ ba", districts, two + [member("Thạnh Phú", "yes")], .reached),
      Situation(
        "ba huyện nêu tên, một chưa xong, hết hạn", districts, two + [member("Thạnh Phú", "no")],
        asOf: "2026-01-01", .missed),
      Situation(
        "ba huyện nêu tên, một chưa báo, hết hạn", districts, two, asOf: "2026-01-01", .noFigures),
      Situation(
        "phấn đấu thêm", districts, [member("huyện Bình Đại", "yes")], .reached,
        subgroup: "huyện Bình Đại"),
    ]
  }()
}
