import Diagnostics
import Domain
import Formats
import Schema

// Tables that hold what a plan says, the indicators aside.
extension TableSchema {
  /// Fields of emulation and solutions, a tree.
  static let contents = TableSchema(
    "contents", title: Wording(vi: "Nội dung thi đua", en: "Contents"),
    stem: FieldName(vi: "nội_dung", en: "contents"),
    doc: Wording(
      vi: "Nội dung và giải pháp của kế hoạch, theo thứ tự, dạng cây.",
      en: "Fields of emulation and solutions, in order, as a tree."),
    columns: [
      .code(example: "f1"),
      .of(
        "nhóm", "group", .words(of: ContentItem.Group.self), .everyRow,
        "Nội dung hay giải pháp.", "Content or solution.", example: "nội dung"),
      .reference("mã_cha", "parent", "Mục chứa mục này.", "The item above."),
      .of("loại", "kind", .text, "Tên gọi khác của mục.", "What else it is called."),
      .of("năm", "year", .count, "Năm mà mục nói tới.", "The year it speaks of."),
      .of("tiêu_đề", "heading", .text, "Tiêu đề.", "The heading."),
      .of("nội_dung", "text", .text, "Nguyên văn.", "The text, verbatim."),
      .of(
        "xem_thêm", "see_list", .text, "Phần của campaign.yaml chứa các mục con.",
        "The section of campaign.yaml that holds its items."),
      .line, .note,
    ])

  /// Named works and projects.
  static let works = TableSchema(
    "works", title: Wording(vi: "Công trình", en: "Works"),
    stem: FieldName(vi: "công_trình", en: "works"),
    doc: Wording(
      vi: "Công trình, dự án, phần việc mà kế hoạch nêu tên.",
      en: "Works, projects and tasks that the plan names."),
    columns: [
      .code(example: "ct1"),
      .of("tên", "name", .text, .everyRow, "Tên công trình.", "The name."),
      .of(
        "loại", "kind", .text, .everyRow, "Việc phải làm: khởi công, hoàn thành…",
        "What is to be done: start, complete …", example: "khởi công"),
      .of("công_đoạn", "stage", .text, "Công đoạn như đã in.", "The stage as printed."),
      .of("danh_sách", "list", .text, "Đề mục chứa công trình.", "The heading it stands under."),
      .of("cấp", "level", .text, "Cấp.", "The level.", example: "tỉnh"),
      .of("năm", "year", .count, "Năm.", "The year.", example: "2025"),
      .of("hạn", "deadline", .anyDate, "Hạn.", "The limit.", example: "tháng 9/2025"),
      .of(
        "quan_hệ_hạn", "relation", .words(of: DueRelation.self),
        "Hạn là trong kỳ hay trước sự kiện.",
        "Within the period, or before an event."),
      .of("hạn_in", "deadline_text", .text, "Hạn như đã in.", "The limit as printed."),
      .of("số_lượng", "quantity", .number(), "Số lượng.", "The quantity."),
      .of("đơn_vị_tính", "unit", .text, "Đơn vị tính.", "The unit of measure."),
      .of("lĩnh_vực", "field", .text, "Lĩnh vực.", "The field.", example: "giao thông"),
      .of(
        "địa_điểm", "places", .text, "Địa điểm như đã in, cách nhau bằng “;”.",
        "Places as printed, between semicolons."),
      .footnote, .line, .note,
    ])

  /// Quotas of nominations.
  static let quotas = TableSchema(
    "quotas", title: Wording(vi: "Số lượng đề nghị khen thưởng", en: "Quotas"),
    stem: FieldName(vi: "hạn_mức", en: "quotas"),
    doc: Wording(
      vi: "Mỗi đơn vị hoặc nhóm đơn vị được đề nghị bao nhiêu.",
      en: "How many each unit or class of units may propose."),
    columns: [
      .of(
        "đơn_vị", "unit", .text, .everyRow, unique: true, "Đơn vị hoặc nhóm đơn vị.",
        "The unit or class.", example: "Đảng bộ Công an tỉnh"),
      .of("đơn_vị_in", "unit_as_printed", .text, "Tên như đã in.", "The name as printed."),
      .of("cá_nhân", "individuals", .count, "Số cá nhân.", "Individuals.", example: "4"),
      .of("tập_thể", "collectives", .count, "Số tập thể.", "Collectives."),
      .of(
        "chữ_in", "quota_text", .text, .everyRow, "Số lượng như đã in.", "The number as printed.",
        example: "04 cá nhân"),
      .of("nguyên_văn", "text", .text, "Nguyên văn câu.", "The sentence, verbatim."),
      .line, .note,
    ])

  /// Who does what.
  static let responsibilities = TableSchema(
    "responsibilities", title: Wording(vi: "Phân công trách nhiệm", en: "Responsibilities"),
    stem: FieldName(vi: "trách_nhiệm", en: "responsibilities"),
    doc: Wording(
      vi: "Mỗi dòng một việc được giao; các việc của một cơ quan chung một mã.",
      en: "One task a row; the tasks of one entry share its code."),
    key: ["id", "task"],
    columns: [
      .sharedCode(example: "tn1"),
      .of("việc_số", "task", .count, .everyRow, "Số thứ tự việc.", "The task.", example: "1"),
      .of(
        "cơ_quan", "organisation", .text, .everyRow, "Cơ quan được giao.", "Who is charged.",
        example: "Sở Nội vụ"),
      .of("chủ_trì", "lead", .text, "Cơ quan chủ trì.", "Who leads."),
      .of("phối_hợp", "with", .text, "Cơ quan phối hợp, cách nhau bằng “;”.", "Who joins in."),
      .of("nội_dung", "text", .text, .everyRow, "Nguyên văn.", "The text, verbatim."),
      .line, .note,
    ])

  /// Dated and recurring duties.
  static let deadlines = TableSchema(
    "deadlines", title: Wording(vi: "Hạn", en: "Deadlines"),
    stem: FieldName(vi: "hạn", en: "deadlines"),
    doc: Wording(
      vi: "Việc có hạn: theo ngày, theo kỳ, theo sự kiện.",
      en: "What is due: by a date, by a rhythm, by an event."),
    columns: [
      .code(example: "h1"),
      .of("việc", "what", .text, .everyRow, "Việc phải làm.", "What is to be done."),
      .of("hạn", "due", .anyDate, "Hạn.", "The limit.", example: "30/4/2025"),
      .of(
        "độ_chính_xác", "precision", .words(of: Deadline.Precision.self), .everyRow,
        "Hạn chính xác tới đâu.", "How exact the limit is.", example: "ngày"),
      .of(
        "tính_cả_ngày_hạn", "inclusive", .yesNo,
        "“có”: hết ngày hạn; “không”: hạn là ngày đầu tiên đã muộn; trống: văn bản không rõ.",
        "Yes: to the end of the day; no: the limit is the first day too late; empty: not stated."),
      .of("dự_kiến", "tentative", .yesNo, "“có” khi chỉ dự kiến.", "Yes where only expected."),
      .of("hạn_in", "due_text", .text, "Hạn như đã in.", "The limit as printed."),
      .of(
        "nhịp", "frequency", .words(of: Recurrence.Frequency.self), "Nhịp của việc định kỳ.",
        "The rhythm of a recurring duty.", example: "hằng quý"),
      .of("ngày_trong_tháng", "day", .count, "Ngày trong tháng.", "The day of the month."),
      .of(
        "tháng_trong_quý", "month_of_quarter", .count, "Tháng thứ mấy của quý.",
        "The month of the quarter."),
      .of("sự_kiện", "event", .text, "Sự kiện.", "The event."),
      .of(
        "quan_hệ_hạn", "relation", .words(of: DueRelation.self), "Trong kỳ hay trước sự kiện.",
        "Within the period, or before the event."),
      .of(
        "công_trình", "works", .text, "Mã công trình, cách nhau bằng “;”.",
        "Codes of works, between semicolons."),
      .of("ai_làm", "from", .text, "Ai làm.", "Who does it."),
      .of("phối_hợp", "with", .text, "Ai phối hợp.", "Who joins in."),
      .of("gửi_ai", "to", .text, "Gửi ai.", "To whom."),
      .of("kênh", "channel", .text, "Gửi qua đâu.", "By what channel."),
      .of("âm_lịch", "lunar", .text, "Ngày âm lịch như đã in.", "The lunar date as printed."),
      .line, .note,
    ])

  /// Places that the plan names.
  static let places = TableSchema(
    "places", title: Wording(vi: "Địa danh", en: "Places"),
    stem: FieldName(vi: "địa_danh", en: "places"),
    doc: Wording(
      vi: "Địa danh trong văn bản; cùng tên ở hai nơi là hai dòng.",
      en: "Places that the document names; one name in two places is two rows."),
    columns: [
      .of("tên", "name", .text, .column, "Tên; trống khi văn bản không nêu.", "The name."),
      .of("loại", "kind", .text, .everyRow, "Loại.", "The kind.", example: "huyện"),
      .of("thuộc", "parent", .text, "Nơi chứa nó.", "The place above it."),
      .of("dự_kiến", "planned", .yesNo, "“có” khi mới dự kiến.", "Yes where only planned."),
      .line, .note,
    ])

  /// Planned changes of places.
  static let placeChanges = TableSchema(
    "place-changes", title: Wording(vi: "Sắp xếp đơn vị hành chính", en: "Place changes"),
    stem: FieldName(vi: "sắp_xếp", en: "place-changes"),
    doc: Wording(
      vi: "Thay đổi đơn vị hành chính mà kế hoạch dự kiến.",
      en: "Changes of administrative units that the plan foresees."),
    columns: [
      .code(example: "hc1"),
      .of("loại", "kind", .text, .everyRow, "Loại thay đổi.", "The kind.", example: "sáp nhập"),
      .of(
        "thành_viên", "members", .text, .everyRow, "Các đơn vị, cách nhau bằng “;”.",
        "The units, between semicolons."),
      .of("địa_bàn", "place", .text, "Địa bàn.", "Where."),
      .of("năm", "year", .count, "Năm.", "The year."),
      .of("năm_hoàn_thành", "completed_by", .count, "Năm hoàn thành.", "Completed by."),
      .of("nguyên_văn", "wording", .text, "Nguyên văn.", "Verbatim."),
      .line, .note,
    ])

  /// Everything that a plan's folder may hold.
  static let ofPlan: [TableSchema] = [
    .indicators, .contents, .works, .documents, .movements, .responsibilities, .deadlines,
    .quotas, .places, .placeChanges,
  ]
}
