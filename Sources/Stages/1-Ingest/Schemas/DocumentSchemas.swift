import Diagnostics
import Domain
import Formats
import Schema

extension TableSchema {
  /// Documents that the plan cites.
  static let documents = TableSchema(
    "documents", title: Wording(vi: "Văn bản dẫn chiếu", en: "Documents"),
    stem: FieldName(vi: "văn_bản", en: "documents"),
    doc: Wording(
      vi: "Văn bản mà kế hoạch dẫn. Một văn bản được nhận ra bằng số hiệu, cơ quan và ngày.",
      en: "Documents that the plan cites. Identity is number, issuer and date together."),
    columns: [
      .code(example: "vb1"),
      .of(
        "nhóm", "group", .words(of: LegalDocument.Group.self), .everyRow, "Được dẫn thế nào.",
        "How it is named.", example: "văn bản"),
      .of("loại", "kind", .text, "Loại văn bản.", "The kind.", example: "Chỉ thị"),
      .of(
        "số_ký_hiệu", "number", .documentNumber, "Số, ký hiệu.", "The number.",
        example: "39/CT-TTg"),
      .of("tên", "name", .text, "Tên, khi không có số.", "The name, where there is no number."),
      .of("ngày", "date", .date(), "Ngày ban hành.", "The date.", example: "15/10/2024"),
      .of("ngày_in", "date_text", .text, "Ngày như đã in.", "The date as printed."),
      .of("cơ_quan_ban_hành", "issuer", .text, "Cơ quan ban hành như đã in.", "The issuer."),
      .of(
        "cơ_quan_hiểu_là", "issuer_implied", .text, "Cơ quan suy từ ký hiệu, không in.",
        "The issuer as read from the number."),
      .of("trích_yếu", "about", .text, "Trích yếu.", "The subject."),
      .of("ngữ_cảnh", "context", .text, "Được dẫn về việc gì.", "What it is cited for."),
      .of(
        "vai_trò", "role", .words(of: LegalDocument.Role.self), "Vai trò.", "Its role.",
        example: "căn cứ"),
      .of(
        "thực_hiện", "implements", .text, "Số hiệu văn bản mà nó thực hiện.",
        "Numbers of documents it implements."),
      .of(
        "tiếp_tục", "continues", .text, "Số hiệu văn bản mà nó tiếp tục.",
        "Numbers of documents it continues."),
      .of(
        "cũng_theo", "also_under", .text, "Số hiệu văn bản mà nó cũng theo.",
        "Numbers of documents it follows as well."),
      .of("giai_đoạn", "period", .text, "Giai đoạn.", "Its period."),
      .footnote, .line, .alsoAt, .note,
    ])

  /// Movements, titles and models that the plan names.
  static let movements = TableSchema(
    "movements", title: Wording(vi: "Phong trào, danh hiệu, mô hình", en: "Movements"),
    stem: FieldName(vi: "phong_trào", en: "movements"),
    doc: Wording(
      vi: "Phong trào, cuộc vận động, danh hiệu và mô hình mà kế hoạch nêu tên.",
      en: "Movements, titles and models that the plan names."),
    columns: [
      .code(example: "pt1"),
      .of(
        "nhóm", "group", .words(of: Movement.Group.self), .everyRow, "Nhóm.", "The group.",
        example: "phong trào"),
      .of("tên", "name", .text, .everyRow, "Tên.", "The name."),
      .of(
        "ngoặc_kép", "quoted", .yesNo, .everyRow, "Tên có đứng trong ngoặc kép không.",
        "Whether the name stands in quotation marks.", example: "có"),
      .of("loại", "kind", .text, .everyRow, "Loại như đọc trong văn bản.", "The kind."),
      .of("giai_đoạn", "period", .text, "Giai đoạn của chính nó.", "Its own period."),
      .of("năm", "year", .count, "Năm.", "The year."),
      .of("văn_bản", "document", .text, "Số hiệu văn bản nêu cùng.", "The document's number."),
      .of(
        "vai_trò_văn_bản", "document_role", .text,
        "Văn bản làm gì với nó; chỉ “phát động” mới là phát động.",
        "What the document does for it; only “phát động” launches."),
      .of(
        "văn_bản_nhắc_cùng", "mentioned_with", .text, "Văn bản nhắc cùng.",
        "A document mentioned with it."),
      .of("văn_bản_khác", "also_by", .text, "Văn bản khác.", "Another document."),
      .of("vai_trò_văn_bản_khác", "also_by_role", .text, "Vai trò văn bản khác.", "Its role."),
      .of("phương_châm", "motto", .text, "Phương châm.", "Its motto."),
      .of("văn_bản_nguồn", "source_document", .text, "Văn bản nguồn.", "Where it comes from."),
      .reference("hình_thức_khen", "award_form", "Mã hình thức khen.", "The award form's code."),
      .of(
        "phong_trào_gốc", "localised_from", .text, "Phong trào cả nước mà nó là bản địa phương.",
        "The national movement that it is a local form of."),
      .line, .alsoAt, .note,
    ])
}
