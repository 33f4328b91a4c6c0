import Diagnostics
import Domain
import Formats
import Schema

extension TableSchema {
  /// Indicators and their targets.
  static let indicators = TableSchema(
    "indicators", title: Wording(vi: "Chỉ tiêu", en: "Indicators"),
    stem: FieldName(vi: "chỉ_tiêu", en: "indicators"),
    doc: Wording(
      vi: "Mỗi dòng một chỉ tiêu của kế hoạch, với mục tiêu đúng như đã in.",
      en: "One indicator of the plan a row, with its target as printed."),
    columns: target + time + relations + rollUp + baseline + [.footnote, .line, .alsoAt, .note])

  private static let target: [Column] = [
    Column.code(example: "ct1"),
    .of(
      "tên", "name", .text, .everyRow, "Tên chỉ tiêu như đã in.", "The name as printed.",
      example: "Tỷ lệ hộ nghèo"),
    .of(
      "nhãn", "label", .text, "Tên do người biên tập đặt, khi tên đã in chưa rõ.",
      "The editor's name, where the printed one is unclear."),
    .of(
      "nguyên_văn", "wording", .text, .everyRow, "Nguyên văn câu nêu chỉ tiêu.",
      "The sentence of the document, verbatim.", example: "Giảm tỷ lệ hộ nghèo còn dưới 1%"),
    .of(
      "so_sánh", "comparator", .words(of: Comparator.self), .everyRow,
      "Kết quả được so với mục tiêu thế nào.", "How a result is held against the target.",
      example: "dưới"),
    .of(
      "từ_so_sánh", "comparator_word", .text, "Những chữ trong văn bản nói lên cách so sánh.",
      "The words of the document that say so.", example: "dưới"),
    .of(
      "hướng", "direction", .words(of: Indicator.Direction.self), .everyRow,
      "Phía nào là tốt hơn.", "The better side.", example: "giảm"),
    .of(
      "cận_dưới", "lower", .number(), "Cận dưới; chỉ ghi con số văn bản có in.",
      "The lower bound; printed numbers only."),
    .of(
      "cận_trên", "upper", .number(), "Cận trên; chỉ ghi con số văn bản có in.",
      "The upper bound; printed numbers only.", example: "1"),
    .of(
      "chặt", "strict", .yesNo,
      "“có” khi chạm đúng cận chưa phải là đạt. “trên” bao giờ cũng chặt; “dưới” là"
        + " chặt nếu để trống, ghi “không” thì là không quá.",
      "Yes where the bound itself is not enough. greater_than always is strict; less_than is"
        + " unless it says no, which makes it at most.", example: "có"),
    .of(
      "đơn_vị_tính", "unit", .text, "Đơn vị tính.", "The unit of measure.", example: "%"),
    .of(
      "đơn_vị_in", "unit_as_printed", .text, "Đơn vị như đã in, khi khác thang với đơn vị tính.",
      "The unit as printed, where its scale differs."),
    .of(
      "trị_số_in", "value_as_printed", .text, "Trị số như đã in, khi khác thang.",
      "The number as printed, where its scale differs."),
  ]

  private static let time: [Column] = [
    .of(
      "cách_tính", "basis", .text,
      "Một hoặc nhiều cách tính, cách nhau bằng “;”: mức đạt, số hiện có, tăng thêm, hằng năm,"
        + " lũy kế, bình quân nhiệm kỳ, hoàn thành, xếp hạng, bộ chỉ tiêu. Nhiều cách tính thì"
        + " mỗi cách ứng với một kỳ.",
      "One basis, or one for each period, between semicolons: level, stock, increment, per_year,"
        + " cumulative, term_average, completion, rank, set.", example: "mức đạt"),
    .of(
      "kỳ", "periods", .text, "Năm hoặc giai đoạn của mục tiêu, cách nhau bằng “;”.",
      "Years or terms of the target, between semicolons.", example: "2025"),
    .of("kỳ_in", "period_text", .text, "Kỳ như đã in.", "The period as printed."),
    .of(
      "kỳ_suy_ra", "period_derived", .yesNo, "“có” khi năm là năm của kế hoạch, câu không ghi.",
      "Yes where the year is the plan's and the sentence names none."),
    .of(
      "hạn", "deadline", .text, "Hạn của mục tiêu; nhiều hạn cách nhau bằng “;”.",
      "The limit of the target; several between semicolons.", example: "31/12/2025"),
    .of(
      "tính_cả_ngày_hạn", "inclusive", .yesNo, "“không” khi hạn là ngày đầu tiên đã muộn.",
      "No where the limit is the first day too late.", example: "có"),
    .of("hạn_in", "deadline_text", .text, "Hạn như đã in.", "The limit as printed."),
    .of("cấp", "level", .text, "Mục tiêu là của ai.", "Whose target it is.", example: "tỉnh"),
    .of(
      "phân_tổ", "disaggregation", .text, "Nhóm được đo.", "The subgroup measured.",
      example: "nông thôn"),
    .of(
      "tính_trên", "of", .text, "Tổng thể mà tỷ lệ tính trên đó.",
      "The whole that the share is taken of."),
  ]

  private static let relations: [Column] = [
    Column.reference(
      "mã_cha", "parent", "Chỉ tiêu mà đây là một phần (“trong đó”), cùng đơn vị tính.",
      "The indicator that it is a real part of, in the same unit."),
    .reference(
      "thuộc_bộ", "member_of", "Bộ chỉ tiêu mà nó thuộc về.", "The set that it is a member of."),
    .reference(
      "nhóm_con_của", "subgroup_of", "Chỉ tiêu mà nó lặp lại cho một nhóm.",
      "The indicator that it repeats for a subgroup."),
    .reference(
      "nằm_trong", "within", "Chỉ tiêu khác đơn vị tính mà nó được đếm trong đó.",
      "The indicator of another unit that it is counted inside."),
    .reference(
      "tiếp_nối", "follows", "Chỉ tiêu năm trước mà nó tiếp nối.",
      "The indicator of an earlier year that it continues."),
    .reference(
      "đi_cùng", "pairs_with", "Chỉ tiêu nói cùng một việc.", "The indicator of the same matter."),
    .of(
      "thành_phần", "components", .text,
      "Mã công trình hoặc mã sắp xếp đơn vị hành chính tính vào chỉ tiêu, cách nhau bằng “;”.",
      "Codes of works or place changes that count, between semicolons."),
    .of(
      "số_chỉ_tiêu", "set_size", .count, "Số chỉ tiêu của bộ; không phải mục tiêu.",
      "The size of a set; no value to reach."),
    .of(
      "phạm_vi", "scope", .text, "“tất cả” hoặc tên từng nơi, cách nhau bằng “;”.",
      "All, or the members by name, between semicolons."),
    .of(
      "phấn_đấu_thêm", "stretch_scope", .text, "Nơi phấn đấu thêm ngoài mục tiêu.",
      "Members to be won beyond the target."),
    .of(
      "bộ_dẫn_chiếu", "set_reference", .text, "Số hiệu văn bản chứa bộ chỉ tiêu.",
      "Numbers of the documents that define the set."),
    .of(
      "mức_so_sánh", "benchmark", .text, "Mức để so sánh.", "The series to compare with.",
      example: "mức bình quân cả nước"),
  ]

  private static let rollUp: [Column] = [
    .of(
      "cách_tổng_hợp", "roll_up", .words(of: RollUpWord.self),
      "Số của các nơi thành số chung thế nào; trống là chưa quy định.",
      "How the figures of places make one of the whole; empty is not stated.", example: "tổng"),
    .reference(
      "trọng_số", "weight", "Chỉ tiêu làm trọng số của bình quân.",
      "The indicator whose figures weigh the mean."),
  ]

  private static let baseline: [Column] = [
    .of("gốc_năm", "baseline_year", .count, "Năm gốc.", "The year of the baseline."),
    .of("gốc_trị_số", "baseline_value", .number(), "Trị số năm gốc.", "The baseline value."),
    .of("gốc_đơn_vị", "baseline_unit", .text, "Đơn vị của trị số gốc.", "Its unit."),
    .of("gốc_nguyên_văn", "baseline_text", .text, "Câu nêu mức gốc.", "Its sentence."),
    .of(
      "gốc_chú_thích", "baseline_footnote", .text, "Chú thích nêu mức gốc.", "Its footnote."),
  ]
}
