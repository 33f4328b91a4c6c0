import Diagnostics
import Domain
import Formats
import Schema

extension TableSchema {
  /// Units that take part, for the whole site.
  static let units = TableSchema(
    "units", title: Wording(vi: "Đơn vị", en: "Units"),
    stem: FieldName(vi: "đơn_vị", en: "units"),
    doc: Wording(
      vi: "Đơn vị tham gia thi đua, dùng chung cho cả trang.",
      en: "Units that take part, for the whole site."),
    columns: [
      .code(example: "so-noi-vu"),
      .of(
        "tên", "name", .text, .everyRow, "Tên đầy đủ.", "The full name.",
        example: "Sở Nội vụ"),
      .of("tên_ngắn", "short_name", .text, "Tên ngắn.", "A short name."),
      .of(
        "loại", "kind", .text, .everyRow, "Loại: sở, huyện, xã, doanh nghiệp…", "The kind.",
        example: "sở"),
      .of(
        "nhóm", "class", .text, "Nhóm đơn vị mà quy định nhắc tới.",
        "The class that rules speak of.", example: "sở, ban, ngành tỉnh"),
      .of(
        "cấp", "level", .words(of: CampaignScope.Level.self), "Cấp.", "The level.",
        example: "tỉnh"),
      .reference("trực_thuộc", "parent", "Mã đơn vị cấp trên.", "The unit above."),
      .of(
        "tỉnh", "province", .place, "Tỉnh, thành phố: tên hoặc mã.", "The province.",
        example: "Vĩnh Long"),
      .of(
        "danh_mục_tỉnh", "vintage", .words(of: Province.Vintage.self),
        "Danh mục tỉnh: 63 (đến 30/6/2025) hoặc 34; trống thì suy từ ngày hết tồn tại.",
        "The map of the province: 63 (to 30 June 2025) or 34."),
      .of("từ_ngày", "valid_from", .date(), "Ngày thành lập.", "The first day."),
      .of("đến_ngày", "valid_to", .date(), "Ngày cuối cùng còn tồn tại.", "The last day."),
      .of(
        "kế_thừa_bởi", "successors", .text, "Mã đơn vị kế thừa, cách nhau bằng “;”.",
        "Codes of the units that follow it."),
      .of(
        "tiền_thân", "predecessors", .text, "Mã đơn vị tiền thân, cách nhau bằng “;”.",
        "Codes of the units before it."),
      .of("tên_trang_cũ", "formerly", .text, "Đường dẫn cũ của trang.", "Former slugs."),
      .note,
    ])

  /// Ordered scales of ratings.
  static let ratingScales = TableSchema(
    "rating-scales", title: Wording(vi: "Thang xếp loại", en: "Rating scales"),
    stem: FieldName(vi: "thang_xếp_loại", en: "rating-scales"),
    doc: Wording(
      vi: "Mỗi dòng một bậc của một thang, từ thấp tới cao.",
      en: "One step of a scale a row, from the lowest to the highest."),
    key: ["scale", "step"],
    columns: [
      .of(
        "thang", "scale", .code(), .everyRow, "Mã thang.", "The scale's code.",
        example: "nhiem-vu"),
      .of("tên_thang", "scale_name", .text, "Tên thang.", "The scale's name."),
      .of(
        "bậc", "step", .text, .everyRow, "Tên bậc.", "The step.",
        example: "hoàn thành tốt nhiệm vụ"),
    ])

  /// The national register of provinces, and the rows with which an office replaces it.
  static let provinces = TableSchema(
    "provinces", title: Wording(vi: "Tỉnh, thành phố", en: "Provinces"),
    stem: FieldName(vi: "tỉnh_thành", en: "provinces"),
    doc: Wording(
      vi: "Danh mục tỉnh, thành phố có sẵn trong chương trình; một dòng ở đây thay dòng cùng danh"
        + " mục và mã.",
      en: "The program carries the register; a row here replaces the row of that map and code."),
    key: ["vintage", "code"],
    columns: [
      .of(
        "danh_mục", "vintage", .words(of: Province.Vintage.self), .everyRow, "63 hoặc 34.",
        "63 or 34.", example: "34"),
      .of(
        "mã", "code", .code(digits: 2), .everyRow, "Mã hai chữ số.", "Two digits.",
        example: "86"),
      .of(
        "tên_đầy_đủ", "full_name", .text, .everyRow, "Tên đầy đủ.", "The full name.",
        example: "Tỉnh Vĩnh Long"),
      .of("tên", "name", .text, .everyRow, "Tên.", "The name.", example: "Vĩnh Long"),
      .of(
        "loại", "type", .words(of: Province.Kind.self), .everyRow, "Tỉnh hay thành phố.",
        "Province or city.", example: "tinh"),
      .of(
        "đường_dẫn", "slug", .text, .everyRow, "Tên trang.", "The slug.",
        example: "vinh-long"),
      .of("tên_mã", "code_name", .text, "Tên không dấu.", "The name without marks."),
      .of("iso", "iso_3166_2", .text, "Mã ISO 3166-2.", "ISO 3166-2."),
      .of("vùng", "region_gso8", .text, "Vùng.", "The region."),
      .of("từ_ngày", "valid_from", .date(), "Ngày đầu.", "The first day."),
      .of("đến_ngày", "valid_to", .date(), "Ngày cuối.", "The last day."),
      .of(
        "mã_kế_thừa", "successor_code", .code(digits: 2), "Mã tỉnh kế thừa.",
        "The successor's code."),
      .of("tên_kế_thừa", "successor_full_name", .text, "Tên tỉnh kế thừa.", "Its name."),
      .of("đường_dẫn_kế_thừa", "successor_slug", .text, "Tên trang kế thừa.", "Its slug."),
      .of(
        "mã_tiền_thân", "predecessor_codes", .text, "Mã các tỉnh tiền thân.",
        "Codes of what it was merged from."),
      .of(
        "tên_tiền_thân", "predecessor_names", .text, "Tên các tỉnh tiền thân.", "Their names."),
      .of(
        "đổi_địa_giới", "boundary_change_2025", .yesNo, "Có đổi địa giới năm 2025 không.",
        "Whether its boundary changed in 2025."),
      .of("loại_hiện_nay", "type_now_2026_11_21", .text, "Loại hiện nay.", "The type now."),
      .of("ngày_đổi_loại", "type_change_date", .date(), "Ngày đổi loại.", "When it changed."),
      .of("căn_cứ_đổi_loại", "type_change_basis", .text, "Căn cứ đổi loại.", "By what law."),
      .note,
    ])

  /// Tables that stand at the top of `content`.
  static let ofSite: [TableSchema] = [
    .units, .ratingScales, .provinces, .awardTitles, .changes,
  ]
}
