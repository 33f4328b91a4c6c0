import Diagnostics
import Domain
import Formats
import Judge
import Schema

// Columns that no table of the content has: what the program adds so that a row can be read alone.
extension Column {
  /// A column that is added to a table.
  static func added(
    _ vi: String, _ en: String, _ type: ColumnType, _ docVi: String, _ docEn: String
  ) -> Column {
    Column(
      en, FieldName(vi: vi, en: en), type, doc: Wording(vi: docVi, en: docEn),
      example: Wording(vi: "", en: ""))
  }

  /// A column of words that is added to a table.
  static func added(_ vi: String, _ en: String, _ docVi: String, _ docEn: String) -> Column {
    added(vi, en, .text, docVi, docEn)
  }

  static let indicatorName = added(
    "tên_chỉ_tiêu", "indicator_name", "Tên chỉ tiêu.", "The indicator's name.")
  static let measure = added("đơn_vị_tính", "measure", "Đơn vị tính.", "The unit of measure.")
  static let unitName = added("tên_đơn_vị", "unit_name", "Tên đơn vị.", "The unit's name.")
  static let vintage = added(
    "danh_mục_tỉnh", "vintage", .code(),
    "Danh mục tỉnh mà mã tỉnh thuộc về: 63 (đến 30/6/2025) hoặc 34.",
    "The map that the province's code belongs to: 63 (to 30 June 2025) or 34.")
  static let provinceName = added(
    "tên_tỉnh", "province_name", "Tên tỉnh, thành phố.", "The province's name.")
  static let printed = added(
    "trị_số_đọc", "printed", "Trị số như trang in ra, kèm đơn vị tính; chưa có thì ghi rõ là chưa.",
    "The value as the pages print it, with its unit; a missing one is said to be missing.")
  static let figureState = added(
    "có_số_liệu", "figure_state",
    .choice([
      .init("known", vi: "có", en: "known"), .init("missing", vi: "chưa có", en: "missing"),
      .init("not_applicable", vi: "không áp dụng", en: "not applicable"),
    ]), "Đã có số liệu, chưa có, hay không áp dụng.", "Whether there is a figure, and if not, why.")
  static let workName = added("tên_công_trình", "work_name", "Tên công trình.", "The work's name.")
  static let blockName = added("tên_khối", "block_name", "Tên cụm, khối.", "The block's name.")
  static let itemName = added("tên_tiêu_chí", "item_name", "Tên tiêu chí.", "The line's name.")
}

extension TableSchema {
  /// Where every target stands: computed, so no table of the content.
  static let assessments = TableSchema(
    "assessments", title: Wording(vi: "Đánh giá chỉ tiêu", en: "Standing of targets"),
    stem: FieldName(vi: "đánh_giá", en: "assessments"),
    doc: Wording(
      vi: "Mỗi dòng một mục tiêu của một đơn vị: số liệu, trạng thái và căn cứ đánh giá,"
        + " do chương trình tính.",
      en: "One target of one unit a row: figure, state and the reason for it, computed."),
    columns: [
      .added("chỉ_tiêu", "indicator", .code(), "Mã chỉ tiêu.", "The indicator's code."),
      .indicatorName, .measure,
      .added("đơn_vị", "unit", .unit, "Mã đơn vị; trống là toàn phong trào.", "The unit's code."),
      .unitName, .vintage,
      .added("tỉnh", "province", .place, "Mã tỉnh, thành phố.", "The province's code."),
      .provinceName,
      .added("phân_tổ", "subgroup", "Nhóm được đo.", "The subgroup measured."),
      .added(
        "mục_tiêu_số", "target", .count, "Thứ tự mục tiêu của chỉ tiêu.",
        "Which of the indicator's targets."),
      .added("kỳ", "period", .date(), "Kỳ của mục tiêu.", "The target's period."),
      .added("hạn", "due", .date(), "Ngày cuối.", "The last day."),
      .added("trị_số", "value", .number(), "Trị số đem so với mục tiêu.", "The figure."),
      .figureState, .printed,
      .added(
        "phần_trăm", "percent", .percent(isShare: false), "Phần trăm của mục tiêu.",
        "Percent of the target."),
      .added(
        "trạng_thái", "state",
        .choice(
          IndicatorState.allCases.map {
            .init($0.rawValue, vi: $0.name.vi, en: $0.name.en)
          }), "Trạng thái vào ngày tính.", "The state on the day."),
      .added("căn_cứ", "basis", "Căn cứ đánh giá.", "The sentence that explains the state."),
      .added("tính_đến_ngày", "as_of", .date(), "Ngày tính trạng thái.", "The day of the state."),
    ])

  /// Exemplary collectives, persons and models, whose source is a text each.
  static let exemplars = TableSchema(
    "exemplars", title: Wording(vi: "Điển hình tiên tiến", en: "Exemplars"),
    stem: FieldName(vi: "điển_hình", en: "exemplars"),
    doc: Wording(
      vi: "Tập thể, cá nhân, mô hình điển hình đã công khai.",
      en: "Exemplary collectives, persons and models that are public."),
    columns: [
      .added("mã", "id", .code(), "Tên trang.", "The name of its page."),
      .added(
        "loại", "kind",
        .choice([
          .init(Exemplar.Kind.collective.rawValue, vi: "tập thể", en: "collective"),
          .init(Exemplar.Kind.person.rawValue, vi: "cá nhân", en: "person"),
          .init(Exemplar.Kind.model.rawValue, vi: "mô hình", en: "model"),
        ]), "Tập thể, cá nhân hay mô hình.", "Collective, person or model."),
      .added("tên", "name", "Tên.", "The name."),
      .added("chức_vụ", "position", "Chức vụ.", "The position."),
      .added("đơn_vị", "unit", .unit, "Mã đơn vị.", "The unit's code."),
      .unitName, .vintage,
      .added("tỉnh", "province", .place, "Mã tỉnh, thành phố.", "The province's code."),
      .provinceName,
      .added("lĩnh_vực", "field", "Lĩnh vực.", "The field."),
      .added("năm", "year", .count, "Năm.", "The year."),
      .added("thành_tích", "achievement", "Vì sao là điển hình.", "Why it is exemplary."),
      .added("hình_thức_khen", "awards", "Khen thưởng đã có quyết định.", "Awards decided."),
      .added("ngày_đăng", "published", .date(), "Ngày đăng.", "When it was published."),
      .added("ngày_cập_nhật", "updated", .date(), "Ngày cập nhật.", "When it was updated."),
    ])
}
