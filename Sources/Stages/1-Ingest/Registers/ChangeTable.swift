import Diagnostics
import Domain
import Formats
import Schema

extension SiteChange {
  /// A row of the office's list of changes.
  init?(_ row: TableRow) {
    guard let day = row.day("date") else { return nil }
    self.init(
      day: day, campaign: row.text("campaign"), text: row.words("text"),
      english: row.text("english"), reason: row.text("reason"), origin: row.span)
  }
}

extension TableSchema {
  /// What changed on the site, for the page of changes.
  static let changes = TableSchema(
    "changes", title: Wording(vi: "Thay đổi trên trang", en: "Changes of the site"),
    stem: FieldName(vi: "thay_đổi", en: "changes"),
    doc: Wording(
      vi: "Mỗi dòng một thay đổi đã công bố, để trang “Thay đổi và đính chính” kể lại; lệnh"
        + " “sitegen diff --append” ghi thêm vào đây.",
      en: "One published change a row, told on the page of changes; 'sitegen diff --append' adds"
        + " to it."),
    columns: [
      .of(
        "ngày", "date", .date(), .everyRow, "Ngày thay đổi.", "The day of the change.",
        example: "21/11/2026"),
      .of("phong_trào", "campaign", .text, "Mã phong trào.", "The campaign's code."),
      .of("bảng", "table", .text, "Bảng có thay đổi.", "The table that changed."),
      .of(
        "nội_dung", "text", .text, .everyRow, "Thay đổi, bằng lời.", "The change, in words.",
        example: "Chỉ tiêu GRDP (2025): 9,1 → 10,2%, Chậm tiến độ → Đạt"),
      .of("tiếng_anh", "english", .text, "Bằng tiếng Anh.", "The same in English."),
      .of("lý_do", "reason", .text, "Vì sao thay đổi.", "Why it changed."),
    ])
}
