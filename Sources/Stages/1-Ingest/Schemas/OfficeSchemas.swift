import Diagnostics
import Domain
import Formats
import Schema

// Tables that offices fill while a campaign runs. Period and unit may come from the path instead:
// `results/2025-Q1/tra-vinh.xlsx`.
extension TableSchema {
  /// What was reached.
  static let results = TableSchema(
    "results", title: Wording(vi: "Kết quả", en: "Results"),
    stem: FieldName(vi: "kết_quả", en: "results"),
    doc: Wording(
      vi: "Mỗi dòng một số liệu: chỉ tiêu nào, của ai, kỳ nào. Sửa số đã công bố thì thêm dòng mới"
        + " với lần sửa 2, 3… và lý do.",
      en: "One figure a row: which indicator, whose, which period. A published figure is corrected"
        + " by a new row with revision 2, 3 … and a reason."),
    columns: [
      .of(
        "chỉ_tiêu", "indicator", .code(), .everyRow, "Mã chỉ tiêu.", "The indicator's code.",
        example: "ct1"),
      .periodOfRow, .unitOfRow,
      .of(
        "tỉnh", "province", .place, "Tỉnh, thành phố, khi số liệu là của cả tỉnh.",
        "The province, where the figure is a whole province's."),
      .of("phân_tổ", "subgroup", .text, "Nhóm được đo.", "The subgroup measured."),
      .of(
        "trị_số", "value", .number(), "Trị số; trống là chưa có, x là không áp dụng.",
        "The value; empty is not known yet, x does not apply.", example: "95,2"
      ).alsoCalled(FieldName(vi: "giá_trị", en: "result")),
      .of(
        "đạt", "achieved", .yesNo, "Với mốc: đã xong chưa.", "For milestones: whether it is done."),
      .of(
        "trạng_thái", "status", .words(of: IndicatorResult.Status.self),
        "Mức chắc chắn; trống là chính thức.", "How final it is; empty is official.",
        example: "sơ bộ"),
      .of("ngày_số_liệu", "date", .date(), "Ngày của số liệu.", "The day of the figure."),
      .of("nguồn", "source", .text, "Nguồn.", "The source."),
      .of(
        "lần_sửa", "revision", .count, "Trống hoặc 1 là lần đầu.", "Empty or 1 is the first."),
      .of("lý_do", "reason", .text, "Lý do sửa.", "Why it was corrected."),
      .note,
    ])

  /// Units that take part.
  static let participants = TableSchema(
    "participants", title: Wording(vi: "Đơn vị tham gia", en: "Participants"),
    stem: FieldName(vi: "tham_gia", en: "participants"),
    doc: Wording(
      vi: "Đơn vị nào tham gia, thuộc cấp nào của các đợt, phải báo cáo và đăng ký gì.",
      en: "Which units take part, under which level, and what they owe."),
    key: ["unit"],
    columns: [
      .of("đơn_vị", "unit", .unit, .everyRow, "Mã hoặc tên đơn vị.", "The unit."),
      .of("cấp", "level", .text, "Cấp, như ghi ở các đợt.", "The level, as in the rounds."),
      .of(
        "chế_độ_báo_cáo", "reporting", .text, "Mã chế độ báo cáo, cách nhau bằng “;”.",
        "Codes of reporting rules, between semicolons.", example: "bc1"),
      .reference(
        "quy_định_đăng_ký", "work_rule", "Mã quy định đăng ký công trình.",
        "The code of the rule on registering works."),
      .of("hạn_mức", "quota", .text, "Dòng của bảng hạn mức.", "The row of the quota table."),
      .note,
    ])

  /// Works that units have registered.
  static let registeredWorks = TableSchema(
    "registered-works", title: Wording(vi: "Công trình đăng ký", en: "Registered works"),
    stem: FieldName(vi: "công_trình_đăng_ký", en: "registered-works"),
    doc: Wording(
      vi: "Công trình, phần việc mà các đơn vị đăng ký.", en: "Works that units have registered."),
    columns: [
      .code(example: "dk-001"), .unitOfRow,
      .of("tên", "name", .text, .everyRow, "Tên công trình.", "The name."),
      .of("loại", "kind", .text, "Loại.", "The kind."),
      .of("lĩnh_vực", "field", .text, "Lĩnh vực.", "The field."),
      .reference("quy_định", "rule", "Mã quy định đăng ký.", "The rule it falls under."),
      .of("địa_điểm", "place", .text, "Địa điểm.", "Where."),
      .of("chủ_đầu_tư", "investor", .text, "Chủ đầu tư.", "The investor."),
      .of("vốn", "capital", .money, "Vốn.", "The capital."),
      .of(
        "đơn_vị_vốn", "capital_unit", .text, "Đơn vị tiền.", "The unit of money.",
        example: "triệu đồng"),
      .of("khởi_công", "start", .anyDate, "Khởi công.", "The start."),
      .of("hạn", "deadline", .anyDate, "Hạn hoàn thành.", "The limit."),
      .of("ngày_đăng_ký", "registered", .date(), "Ngày đăng ký.", "When it was registered."),
      .note,
    ])

  /// How far works have come.
  static let progress = TableSchema(
    "progress", title: Wording(vi: "Tiến độ công trình", en: "Progress of works"),
    stem: FieldName(vi: "tiến_độ", en: "progress"),
    doc: Wording(
      vi: "Tiến độ của công trình trong kế hoạch hoặc đã đăng ký, theo ngày.",
      en: "How far planned and registered works had come on a day."),
    key: ["work", "date"],
    columns: [
      .of("công_trình", "work", .code(), .everyRow, "Mã công trình.", "The work's code."),
      .of("ngày", "date", .date(), .everyRow, "Ngày.", "The day.", example: "30/4/2025"),
      .of(
        "tình_trạng", "state", .words(of: WorkProgress.State.self), .everyRow, "Tình trạng.",
        "The state.", example: "khởi công"),
      .of(
        "phần_trăm", "percent", .percent(isShare: true), "Phần trăm khối lượng.",
        "Percent done."),
      .of("ảnh", "photo", .text, "Tệp ảnh trong thư mục của phong trào.", "A photo's file."),
      .of("mô_tả_ảnh", "photo_alt", .text, "Mô tả ảnh.", "What the photo shows."),
      .of("nguồn_ảnh", "photo_credit", .text, "Nguồn ảnh.", "The photo's credit."),
      .note,
    ])

  /// Reports that came in.
  static let reports = TableSchema(
    "reports", title: Wording(vi: "Báo cáo đã nhận", en: "Reports received"),
    stem: FieldName(vi: "báo_cáo", en: "reports"),
    doc: Wording(
      vi: "Báo cáo đã nhận; ai chưa gửi thì chương trình tự tính.",
      en: "Reports that came in; who has not sent is computed."),
    columns: [
      .of(
        "chế_độ", "rule", .code(), .everyRow, "Mã chế độ báo cáo.", "The rule.",
        example: "bc1"),
      .periodOfRow, .unitOfRow,
      .of(
        "ngày_nhận", "received", .date(), "Ngày nhận; trống là chưa nhận.",
        "The day; empty is not yet.", example: "14/12/2024"),
      .of("số", "number", .documentNumber, "Số báo cáo.", "Its number."),
      .of("tệp", "file", .text, "Tệp kèm theo.", "A file."),
      .note,
    ])

  /// All tables that offices fill, the awards and blocks aside.
  static let ofOffice: [TableSchema] = [
    .results, .participants, .registeredWorks, .progress, .reports,
  ]
}

extension Column {
  static let periodOfRow = Column.of(
    "kỳ", "period", .anyDate, "Kỳ; có thể do tên thư mục cho biết.",
    "The period; the folder may say it.", example: "quý I/2025")
  static let unitOfRow = Column.of(
    "đơn_vị", "unit", .unit, "Mã hoặc tên đơn vị; có thể do tên tệp cho biết.",
    "The unit; the file's name may say it.", example: "so-noi-vu")
}
