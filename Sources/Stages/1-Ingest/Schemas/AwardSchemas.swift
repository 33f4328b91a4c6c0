import Diagnostics
import Domain
import Formats
import Schema

// Tables of nominations, decisions and emulation blocks.
extension TableSchema {
  /// Proposals for awards.
  static let nominations = TableSchema(
    "nominations", title: Wording(vi: "Đề nghị khen thưởng", en: "Nominations"),
    stem: FieldName(vi: "đề_nghị", en: "nominations"),
    doc: Wording(
      vi: "Đề nghị khen thưởng; không công khai tên, chỉ dùng để tính.",
      en: "Proposals; names are not published, figures are."),
    columns: [
      .code(example: "dn-01"),
      column("loại", "kind", .words(of: SubjectKind.self), .everyRow, "Tập thể hay cá nhân.",
        "Collective or person.", example: "cá nhân"),
      column("tên", "name", .text, .everyRow, "Tên.", "The name."),
      column("chức_vụ", "position", .text, "Chức vụ.", "The position."),
      .unitOfRow,
      .reference("hình_thức", "form", "Mã hình thức khen.", "The award form."),
      .reference("tiêu_chuẩn", "criterion", "Mã tiêu chuẩn.", "The criterion."),
      column("hạn_mức", "quota", .text, "Dòng của bảng hạn mức.", "The quota's row."),
      column("hồ_sơ", "dossier", .text, "Mã thành phần hồ sơ đã có, cách nhau bằng “;”.",
        "Codes of the parts of the file."),
      column("loại_trừ", "exclusion", .text, "Lý do bị loại trừ, nếu có.", "Why it is excluded."),
      column("ngày", "date", .date(), "Ngày đề nghị.", "The day."),
      .note,
    ])

  /// Yearly ratings of nominees.
  static let ratings = TableSchema(
    "ratings", title: Wording(vi: "Xếp loại hằng năm", en: "Ratings"),
    stem: FieldName(vi: "xếp_loại", en: "ratings"),
    doc: Wording(
      vi: "Mức xếp loại từng năm của người, tập thể được đề nghị.",
      en: "The rating of each nominee, year by year."),
    key: ["nomination", "year"],
    columns: [
      column("đề_nghị", "nomination", .code(), .everyRow, "Mã đề nghị.", "The nomination."),
      column("năm", "year", .count, .everyRow, "Năm.", "The year.", example: "2024"),
      column("mức", "rating", .text, .everyRow, "Bậc của thang xếp loại.", "A step of the scale.",
        example: "hoàn thành tốt nhiệm vụ"),
      .note,
    ])

  /// Decisions on awards.
  static let decisions = TableSchema(
    "decisions", title: Wording(vi: "Quyết định khen thưởng", en: "Decisions"),
    stem: FieldName(vi: "quyết_định", en: "decisions"),
    doc: Wording(
      vi: "Mỗi dòng một tập thể, cá nhân được khen. “Đề nghị” không công khai; thu hồi thì đổi trạng"
        + " thái và ghi số quyết định thu hồi, không xóa dòng.",
      en: "One laureate a row. What is proposed is not public; a revoked award keeps its row."),
    columns: [
      .code(example: "kt-01"),
      column("năm", "year", .count, .everyRow, "Năm.", "The year.", example: "2025"),
      .reference("mã_hình_thức", "form", "Mã hình thức khen của phong trào.", "The award form."),
      column("hình_thức", "form_name", .text, .everyRow, "Hình thức.", "The form in words.",
        example: "Bằng khen"),
      column("loại", "kind", .words(of: SubjectKind.self), .everyRow, "Tập thể hay cá nhân.",
        "Collective or person.", example: "tập thể"),
      column("tên", "name", .text, .everyRow, "Tên như trong quyết định.", "The name as decided."),
      column("chức_vụ", "position", .text, "Chức vụ.", "The position."),
      column("đơn_vị", "unit", .unit, "Đơn vị.", "The unit."),
      column("tên_đơn_vị", "unit_name", .text, "Tên đơn vị ngoài danh sách.",
        "A unit that is not listed."),
      column("thành_tích", "achievement", .text, "Thành tích.", "The achievement."),
      column("số", "number", .documentNumber, "Số quyết định.", "The decision's number."),
      column("ngày", "date", .date(), "Ngày quyết định.", "Its date."),
      column("cơ_quan", "authority", .text, "Cơ quan quyết định.", "Who decided."),
      column("trạng_thái", "state", .words(of: AwardDecision.State.self), .everyRow,
        "Trạng thái.", "The state.", example: "đã quyết định"),
      column("lấy_ý_kiến_đến", "comment_until", .date(), "Hạn lấy ý kiến.", "Comment until."),
      column("số_thu_hồi", "revoking_number", .documentNumber, "Số quyết định thu hồi.",
        "The revoking decision."),
      column("ngày_thu_hồi", "revoking_date", .date(), "Ngày thu hồi.", "Its date."),
      column("lý_do_thu_hồi", "revoking_reason", .text, "Lý do thu hồi.", "Its reason."),
      column("hạn_mức", "quota", .text, "Dòng của bảng hạn mức.", "The quota's row."),
      .reference("đề_nghị", "nomination", "Mã đề nghị.", "The nomination."),
      column("công_khai", "publish", .yesNo, "Với cá nhân: được công khai.",
        "For a person: may be named."),
      column("căn_cứ_công_khai", "basis", .text, "Căn cứ công khai.", "On what ground."),
      column("ngày_căn_cứ", "basis_date", .date(), "Ngày của căn cứ.", "Its day."),
      column("rút_đồng_ý", "withdrawn", .date(), "Ngày rút đồng ý; mọi dấu vết được gỡ bỏ.",
        "When consent was withdrawn; every trace goes."),
      column("tệp", "file", .text, "Tệp quyết định.", "The decision's file."),
      .note,
    ])

  /// Clusters and blocks.
  static let blocks = TableSchema(
    "blocks", title: Wording(vi: "Cụm, khối thi đua", en: "Emulation blocks"),
    stem: FieldName(vi: "khối", en: "blocks"),
    doc: Wording(vi: "Cụm, khối thi đua.", en: "Clusters and blocks of units."),
    columns: [
      .code(example: "khoi-1"),
      column("tên", "name", .text, .everyRow, "Tên.", "The name.", example: "Khối thi đua số 1"),
      column("loại", "kind", .text, "Cụm hay khối.", "Cluster or block.", example: "khối"),
      column("năm", "year", .count, "Năm.", "The year.", example: "2025"),
      column("chính_thức", "official", .yesNo, "Điểm đã chính thức chưa.",
        "Whether the scores are final."),
      .note,
    ])

  /// Members of blocks.
  static let members = TableSchema(
    "members", title: Wording(vi: "Thành viên khối", en: "Members of blocks"),
    stem: FieldName(vi: "thành_viên", en: "members"),
    doc: Wording(vi: "Đơn vị nào ở khối nào.", en: "Which unit is in which block."),
    key: ["block", "unit"],
    columns: [
      column("khối", "block", .code(), .everyRow, "Mã khối.", "The block.", example: "khoi-1"),
      column("đơn_vị", "unit", .unit, .everyRow, "Đơn vị.", "The unit."),
      column("vai_trò", "role", .words(of: EmulationBlock.Role.self), "Trống là thành viên.",
        "Empty is member.", example: "trưởng"),
    ])

  /// What is scored.
  static let rubric = TableSchema(
    "rubric", title: Wording(vi: "Bảng điểm", en: "Rubric"),
    stem: FieldName(vi: "bảng_điểm", en: "rubric"),
    doc: Wording(
      vi: "Tiêu chí chấm điểm, dạng cây; điểm tối đa của mục cha là tổng các mục con.",
      en: "What is scored, as a tree; the maximum of a parent is the sum of its children."),
    key: ["block", "id"],
    columns: [
      column("khối", "block", .code(), "Mã khối; trống là mọi khối.", "The block; empty is all."),
      .sharedCode(example: "1.1"),
      .reference("mã_cha", "parent", "Mục chứa mục này.", "The line above."),
      column("tên", "name", .text, .everyRow, "Tên tiêu chí.", "The name."),
      column("loại", "kind", .words(of: EmulationBlock.RubricItem.Kind.self),
        "Trống là chấm điểm.", "Empty is scored."),
      column("điểm_tối_đa", "maximum", .number(), "Điểm tối đa.", "The most points.",
        example: "100"),
      .reference("chỉ_tiêu", "indicator", "Mã chỉ tiêu.", "The indicator."),
      .note,
    ])

  /// Points.
  static let scores = TableSchema(
    "scores", title: Wording(vi: "Điểm", en: "Scores"),
    stem: FieldName(vi: "điểm", en: "scores"),
    doc: Wording(vi: "Điểm tự chấm và điểm thẩm định.", en: "Self-scored and verified points."),
    columns: [
      column("khối", "block", .code(), .everyRow, "Mã khối.", "The block.", example: "khoi-1"),
      .unitOfRow,
      column("tiêu_chí", "item", .code(), .everyRow, "Mã tiêu chí.", "The line.", example: "1.1"),
      column("tự_chấm", "self_scored", .number(), "Điểm tự chấm.", "Self-scored."),
      column("thẩm_định", "verified", .number(), "Điểm thẩm định.", "Verified."),
      .note,
    ])

  /// All tables of awards and blocks.
  static let ofAwards: [TableSchema] = [
    .nominations, .ratings, .decisions, .blocks, .members, .rubric, .scores,
  ]

  /// Everything that a campaign's folder may hold.
  static let ofCampaign: [TableSchema] = ofPlan + ofOffice + ofAwards + [.units]
}
