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
      .of(
        "loại", "kind", .words(of: SubjectKind.self), .everyRow, "Tập thể hay cá nhân.",
        "Collective or person.", example: "cá nhân"),
      .of("tên", "name", .text, .everyRow, "Tên.", "The name."),
      .of("chức_vụ", "position", .text, "Chức vụ.", "The position."),
      .unitOfRow,
      .reference("hình_thức", "form", "Mã hình thức khen.", "The award form."),
      .reference("tiêu_chuẩn", "criterion", "Mã tiêu chuẩn.", "The criterion."),
      .of("hạn_mức", "quota", .text, "Dòng của bảng hạn mức.", "The quota's row."),
      .of(
        "hồ_sơ", "dossier", .text, "Mã thành phần hồ sơ đã có, cách nhau bằng “;”.",
        "Codes of the parts of the file."),
      .of("loại_trừ", "exclusion", .text, "Lý do bị loại trừ, nếu có.", "Why it is excluded."),
      .of("ngày", "date", .date(), "Ngày đề nghị.", "The day."),
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
      .of("đề_nghị", "nomination", .code(), .everyRow, "Mã đề nghị.", "The nomination."),
      .of("năm", "year", .count, .everyRow, "Năm.", "The year.", example: "2024"),
      .of(
        "mức", "rating", .text, .everyRow, "Bậc của thang xếp loại.", "A step of the scale.",
        example: "hoàn thành tốt nhiệm vụ"),
      .note,
    ])

  /// Decisions on awards.
  static let decisions = TableSchema(
    "decisions", title: Wording(vi: "Quyết định khen thưởng", en: "Decisions"),
    stem: FieldName(vi: "quyết_định", en: "decisions"),
    doc: Wording(
      vi:
        "Mỗi dòng một tập thể, cá nhân được khen. “Đề nghị” không công khai; thu hồi thì đổi trạng"
        + " thái và ghi số quyết định thu hồi, không xóa dòng.",
      en: "One laureate a row. What is proposed is not public; a revoked award keeps its row."),
    columns: [
      .code(example: "kt-01"),
      .of("năm", "year", .count, .everyRow, "Năm.", "The year.", example: "2025"),
      .reference("mã_hình_thức", "form", "Mã hình thức khen của phong trào.", "The award form."),
      .of(
        "hình_thức", "form_name", .text, .everyRow, "Hình thức.", "The form in words.",
        example: "Bằng khen"),
      .of(
        "loại", "kind", .words(of: SubjectKind.self), .everyRow, "Tập thể hay cá nhân.",
        "Collective or person.", example: "tập thể"),
      .of("tên", "name", .text, .everyRow, "Tên như trong quyết định.", "The name as decided."),
      .of("chức_vụ", "position", .text, "Chức vụ.", "The position."),
      .of("đơn_vị", "unit", .unit, "Đơn vị.", "The unit."),
      .of(
        "tên_đơn_vị", "unit_name", .text, "Tên đơn vị ngoài danh sách.",
        "A unit that is not listed."),
      .of("thành_tích", "achievement", .text, "Thành tích.", "The achievement."),
      .of("số", "number", .documentNumber, "Số quyết định.", "The decision's number."),
      .of("ngày", "date", .date(), "Ngày quyết định.", "Its date."),
      .of("cơ_quan", "authority", .text, "Cơ quan quyết định.", "Who decided."),
      .of(
        "trạng_thái", "state", .words(of: AwardDecision.State.self), .everyRow,
        "Trạng thái.", "The state.", example: "đã quyết định"),
      .of("lấy_ý_kiến_đến", "comment_until", .date(), "Hạn lấy ý kiến.", "Comment until."),
      .of(
        "số_thu_hồi", "revoking_number", .documentNumber, "Số quyết định thu hồi.",
        "The revoking decision."),
      .of("ngày_thu_hồi", "revoking_date", .date(), "Ngày thu hồi.", "Its date."),
      .of("lý_do_thu_hồi", "revoking_reason", .text, "Lý do thu hồi.", "Its reason."),
      .of("hạn_mức", "quota", .text, "Dòng của bảng hạn mức.", "The quota's row."),
      .reference("đề_nghị", "nomination", "Mã đề nghị.", "The nomination."),
      .of(
        "công_khai", "publish", .yesNo, "Với cá nhân: được công khai.",
        "For a person: may be named."),
      .of("căn_cứ_công_khai", "basis", .text, "Căn cứ công khai.", "On what ground."),
      .of("ngày_căn_cứ", "basis_date", .date(), "Ngày của căn cứ.", "Its day."),
      .of(
        "rút_đồng_ý", "withdrawn", .date(), "Ngày rút đồng ý; mọi dấu vết được gỡ bỏ.",
        "When consent was withdrawn; every trace goes."),
      .of("tệp", "file", .text, "Tệp quyết định.", "The decision's file."),
      .note,
    ])

  /// Clusters and blocks.
  static let blocks = TableSchema(
    "blocks", title: Wording(vi: "Cụm, khối thi đua", en: "Emulation blocks"),
    stem: FieldName(vi: "khối", en: "blocks"),
    doc: Wording(vi: "Cụm, khối thi đua.", en: "Clusters and blocks of units."),
    columns: [
      .code(example: "khoi-1"),
      .of("tên", "name", .text, .everyRow, "Tên.", "The name.", example: "Khối thi đua số 1"),
      .of("loại", "kind", .text, "Cụm hay khối.", "Cluster or block.", example: "khối"),
      .of("năm", "year", .count, "Năm.", "The year.", example: "2025"),
      .of(
        "chính_thức", "official", .yesNo, "Điểm đã chính thức chưa.",
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
      .of("khối", "block", .code(), .everyRow, "Mã khối.", "The block.", example: "khoi-1"),
      .of("đơn_vị", "unit", .unit, .everyRow, "Đơn vị.", "The unit."),
      .of(
        "vai_trò", "role", .words(of: EmulationBlock.Role.self), "Trống là thành viên.",
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
      .of("khối", "block", .code(), "Mã khối; trống là mọi khối.", "The block; empty is all."),
      .sharedCode(example: "1.1"),
      .reference("mã_cha", "parent", "Mục chứa mục này.", "The line above."),
      .of("tên", "name", .text, .everyRow, "Tên tiêu chí.", "The name."),
      .of(
        "loại", "kind", .words(of: EmulationBlock.RubricItem.Kind.self),
        "Trống là chấm điểm.", "Empty is scored."),
      .of(
        "điểm_tối_đa", "maximum", .number(), "Điểm tối đa.", "The most points.",
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
      .of("khối", "block", .code(), .everyRow, "Mã khối.", "The block.", example: "khoi-1"),
      .unitOfRow,
      .of("tiêu_chí", "item", .code(), .everyRow, "Mã tiêu chí.", "The line.", example: "1.1"),
      .of("tự_chấm", "self_scored", .number(), "Điểm tự chấm.", "Self-scored."),
      .of("thẩm_định", "verified", .number(), "Điểm thẩm định.", "Verified."),
      .note,
    ])

  /// The tables whose rows can be persons.
  static let aboutPersons: Set<String> = ["nominations", "ratings", "decisions"]

  /// The tables whose rows are compared once the units they name are known.
  static let comparedByMeaning: Set<String> = ["participants", "members", "scores", "reports"]

  /// All tables of awards and blocks.
  static let ofAwards: [TableSchema] = [
    .nominations, .ratings, .decisions, .blocks, .members, .rubric, .scores,
  ]

  /// Everything that a campaign's folder may hold.
  static let ofCampaign: [TableSchema] = ofPlan + ofOffice + ofAwards + [.units]
}
