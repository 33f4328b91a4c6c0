import Diagnostics
import Formats

/// What may never be kept about a person beside what the page shows (N01).
///
/// A person has a name, a position, a unit, a photo, an achievement and awards with their
/// decisions. Any of these fields is refused by name, so that its column is deleted, not renamed.
enum PersonalFields {
  private static let names: [FieldName] = [
    FieldName(vi: "ngày sinh", en: "date of birth"), FieldName(vi: "năm sinh", en: "birth year"),
    FieldName(vi: "sinh ngày", en: "dob"), FieldName(vi: "sinh năm", en: "birthday"),
    FieldName(vi: "nơi sinh", en: "place of birth"), FieldName(vi: "tuổi", en: "age"),
    FieldName(vi: "giới tính", en: "gender"), FieldName(vi: "điện thoại", en: "phone"),
    FieldName(vi: "số điện thoại", en: "phone number"), FieldName(vi: "di động", en: "mobile"),
    FieldName(vi: "sđt", en: "tel"), FieldName(vi: "cccd", en: "id number"),
    FieldName(vi: "số cccd", en: "identity number"), FieldName(vi: "căn cước", en: "identity card"),
    FieldName(vi: "cmnd", en: "citizen id"), FieldName(vi: "số cmnd", en: "national id"),
    FieldName(vi: "hộ chiếu", en: "passport"), FieldName(vi: "địa chỉ", en: "address"),
    FieldName(vi: "nơi ở", en: "home"), FieldName(vi: "quê quán", en: "native place"),
    FieldName(vi: "hộ khẩu", en: "residence"), FieldName(vi: "thường trú", en: "home address"),
    FieldName(vi: "dân tộc", en: "ethnicity"), FieldName(vi: "tôn giáo", en: "religion"),
    FieldName(vi: "thư điện tử", en: "email"), FieldName(vi: "số tài khoản", en: "bank account"),
    FieldName(vi: "mã số thuế", en: "tax number"), FieldName(vi: "sức khỏe", en: "health"),
  ]

  /// Whether a heading or key asks for something that may not be kept.
  static func isForbidden(_ written: String) -> Bool {
    let written = FieldName.Written(written)
    return names.contains { $0.matches(written) }
  }

  /// Reports forbidden columns of a table about persons; true where there was one.
  static func refuse(_ table: ReadTable, reporting report: inout Report) -> Bool {
    let found = table.columns.filter { isForbidden($0.name) }
    for column in found {
      report.add(.personalField, at: column.span, ["name": .text(column.name)])
    }
    return !found.isEmpty
  }

  /// Reports forbidden keys of a person's file, those under `extra` as well.
  static func refuse(_ fields: inout FieldReader) {
    let extra = fields.node.entries?.first { $0.key == "extra" }?.value.entries ?? []
    for entry in (fields.node.entries ?? []) + extra where isForbidden(entry.key) {
      fields.report.add(.personalField, at: entry.keySpan, ["name": .text(entry.key)])
      // Taken, so that it is not called unknown as well.
      _ = fields.node(FieldName(stringLiteral: entry.key))
    }
  }
}

extension Problem {
  static let personalField = Problem(
    .error, "personal-field",
    vi: "“{name}” là thông tin cá nhân không được lưu ở đây",
    en: "'{name}' is personal data that may not be kept here",
    cure: Wording(
      vi: "xóa cột hoặc dòng này khỏi tệp; trang chỉ cần tên, chức vụ, đơn vị, thành tích và quyết"
        + " định",
      en: "delete it from the file; a page needs name, position, unit, achievement and decision"))
}
