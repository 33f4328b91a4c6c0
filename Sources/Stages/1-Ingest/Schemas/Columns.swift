import Diagnostics
import Formats
import Quantities
import Schema
import Text

extension Column {
  /// A column whose English name is also its id.
  static func of(
    _ vi: String, _ en: String, _ type: ColumnType, _ presence: Column.Presence,
    unique: Bool = false, _ docVi: String, _ docEn: String, example: String = ""
  ) -> Column {
    Column(
      en, FieldName(vi: vi, en: en), type, presence, unique: unique,
      doc: Wording(vi: docVi, en: docEn), example: Wording(vi: example, en: example))
  }

  /// A column that offices also call by other names.
  func alsoCalled(_ names: FieldName...) -> Column {
    Column(
      id, name, type, presence, unique: isUnique, bounds: bounds, aliases: aliases + names,
      doc: doc,
      example: example)
  }

  /// A column that may be left out.
  static func of(
    _ vi: String, _ en: String, _ type: ColumnType, _ docVi: String, _ docEn: String,
    example: String = ""
  ) -> Column {
    .of(vi, en, type, .optional, docVi, docEn, example: example)
  }

  /// The code of a record, by which others name it.
  static func code(example: String) -> Column {
    .of(
      "mã", "id", .code(), .everyRow, unique: true, "Mã của dòng, dùng để dẫn tới dòng này.",
      "The code of the row, by which others refer to it.", example: example)
  }

  /// A code that tasks of one entry share.
  static func sharedCode(example: String) -> Column {
    .of(
      "mã", "id", .code(), .everyRow, "Mã của mục; các việc của một mục chung một mã.",
      "The code of the entry; its tasks share it.", example: example)
  }

  static let line = Column.of(
    "dòng_nguồn", "line", .text, "Dòng của văn bản gốc: 122, 122-124 hoặc 43,46,49.",
    "Lines of the original document: 122, 122-124 or 43,46,49.", example: "122-124")
  static let alsoAt = Column.of(
    "dòng_khác", "also_at", .text, "Những dòng khác nhắc lại điều này.",
    "Other lines that state it again.", example: "320")
  static let note = Column.of(
    "ghi_chú", "note", .text, "Lời của người biên tập.", "The editor's word.")
  static let footnote = Column.of(
    "chú_thích", "footnote", .text, "Số chú thích của văn bản mà dòng này nằm trong.",
    "The footnote of the document in which it stands.", example: "1")

  /// A code of another record.
  static func reference(_ vi: String, _ en: String, _ docVi: String, _ docEn: String) -> Column {
    .of(vi, en, .code(), docVi, docEn)
  }
}

extension ColumnType {
  /// A date of any precision.
  static let anyDate = ColumnType.date(Set(Period.Precision.allCases))
}
