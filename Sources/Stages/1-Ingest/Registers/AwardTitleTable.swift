import Diagnostics
import Domain
import Embedded
import Formats
import Schema

/// Reads the register of titles that the program carries, and the rows that replace its own.
enum AwardTitleTable {
  private static let path = "registers/awards.tsv"

  static func register(
    _ overrides: [TableRow], reporting report: inout Report
  ) -> Register<AwardTitle> {
    var titles = embedded(reporting: &report)
    for row in overrides {
      let title = AwardTitle(row)
      if let place = titles.firstIndex(where: { $0.code == title.code }) {
        titles[place] = title
      } else {
        titles.append(title)
      }
    }
    return Register(titles)
  }

  private static func embedded(reporting report: inout Report) -> [AwardTitle] {
    guard let bytes = Embedded.bytes(of: path) else {
      preconditionFailure("the program was built without \(path)")
    }
    let file = ContentTree.File(path: path, bytes: bytes)
    return TableFinder.read(file, as: .awardTitles, reporting: &report).map { table in
      (0..<table.rowCount).map {
        AwardTitle(TableRow(table: table, index: $0, supplied: .none))
      }
    } ?? []
  }
}

extension AwardTitle {
  fileprivate init(_ row: TableRow) {
    self.init(
      code: row.words("id"), kind: row.words("kind"), name: row.words("name"),
      ranks: row.list("ranks"), subjects: row.text("subjects"), level: row.words("level"),
      basis: row.text("basis"), note: row.text("note"), origin: row.span)
  }
}

extension TableSchema {
  /// The national register of titles, and the rows with which an office replaces it.
  static let awardTitles = TableSchema(
    "award-titles", title: Wording(vi: "Danh hiệu", en: "Award titles"),
    stem: FieldName(vi: "danh_hiệu", en: "award-titles"),
    doc: Wording(
      vi: "Danh mục danh hiệu, hình thức khen thưởng có sẵn trong chương trình; một dòng ở đây thay"
        + " dòng cùng mã.",
      en: "The program carries the register; a row here replaces the row of that code."),
    columns: [
      .code(example: "LDTT"),
      .of(
        "loại", "kind", .text, .everyRow, "Loại: danh hiệu thi đua, huân chương…", "The kind.",
        example: "danh hiệu thi đua"),
      .of(
        "tên", "name", .text, .everyRow, "Tên.", "The name.", example: "Lao động tiên tiến"),
      .of("hạng", "ranks", .text, "Các hạng, cách nhau bằng “;”.", "Its classes, by “;”."),
      .of("đối_tượng", "subjects", .text, "Ai được xét.", "Who can have it."),
      .of("cấp", "level", .text, .everyRow, "Cấp.", "The level.", example: "cơ sở"),
      .of("căn_cứ", "basis", .text, "Điều luật.", "The articles of the law."),
      .note,
    ])
}
