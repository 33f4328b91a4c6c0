import Diagnostics
import Domain
import Formats
import Quantities
import Schema

// The registers of the whole site, as data.
extension Dataset {
  static func provinces(of model: Model) -> Dataset {
    let fields: [DatasetField<Province>] = [
      DatasetField("vintage") { .choice($0.key.vintage.rawValue) },
      DatasetField("code") { .words($0.key.code) },
      DatasetField("full_name") { .words($0.fullName) },
      DatasetField("name") { .words($0.name) },
      DatasetField("type") { .choice($0.firstKind.rawValue) },
      DatasetField("slug") { .words($0.slug) },
      DatasetField("region_gso8") { .text($0.region.isEmpty ? nil : $0.region) },
      DatasetField("valid_from") { .day($0.validFrom) },
      DatasetField("valid_to") { .day($0.validTo) },
      DatasetField("successor_code") { .text($0.successor) },
      DatasetField("successor_full_name") { province in
        .text(province.successor == nil ? nil : model.provinces.successor(of: province).fullName)
      },
      DatasetField("predecessor_codes") { .list($0.predecessors) },
      DatasetField("predecessor_names") { province in
        .list(model.provinces.predecessors(of: province).map(\.name))
      },
      DatasetField("boundary_change_2025") { .truth($0.boundaryChanged) },
      DatasetField("type_change_date") { .day($0.kindChange?.day) },
      DatasetField("type_change_basis") { .text($0.kindChange?.basis) },
    ]
    return Dataset(.published("provinces"), model.provinces, fields)
  }

  static func units(_ units: [Organisation], of words: DatasetWords) -> Dataset {
    let register = words.model.organisations
    let fields: [DatasetField<Organisation>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("name") { .words($0.name) },
      DatasetField("short_name") { .text($0.shortName) },
      DatasetField("kind") { .words($0.kind) },
      DatasetField("class") { .text($0.unitClass) },
      DatasetField("level") { .word($0.level?.rawValue) },
      DatasetField("parent") { .text($0.parent.map { register[$0].code }) },
      DatasetField("vintage") { .word($0.province?.vintage.rawValue) },
      DatasetField("province") { words.code($0.province) },
      DatasetField(.provinceName) { words.name($0.province) },
      DatasetField("valid_from") { .day($0.validFrom) },
      DatasetField("valid_to") { .day($0.validTo) },
      DatasetField("successors") { .list($0.successors.map { register[$0].code }) },
      DatasetField("predecessors") { .list($0.predecessors.map { register[$0].code }) },
    ]
    return Dataset(.published("units"), units, fields)
  }

  /// Every column of every dataset, in words.
  static func columns(of datasets: [Dataset]) -> Dataset {
    struct Described {
      let dataset: Dataset
      let column: Column
    }
    let fields: [DatasetField<Described>] = [
      DatasetField("dataset") { .words($0.dataset.name) },
      DatasetField("column") { .words($0.column.name.en) },
      DatasetField("heading") { .words($0.column.heading) },
      DatasetField("type") { .words($0.column.machineType) },
      DatasetField("description") { .words($0.column.doc.vi) },
      DatasetField("words") { described in
        .list(described.column.choices.map { "\($0.id) = \($0.name.vi)" })
      },
    ]
    let described = datasets.flatMap { dataset in
      dataset.columns.map { Described(dataset: dataset, column: $0) }
    }
    return Dataset(.columns, described, fields)
  }
}

extension Province {
  /// Province or city before any change.
  fileprivate var firstKind: Kind {
    kindChange.flatMap { change in change.day.adding(days: -1).map { kind(on: $0) } }
      ?? (fullName.hasPrefix("Thành phố") ? .city : .province)
  }
}

extension TableSchema {
  /// What the columns of all datasets mean.
  static let columns = TableSchema(
    "columns", title: .init(vi: "Mô tả các cột", en: "Columns in words"),
    stem: FieldName(vi: "mô_tả_cột", en: "columns"),
    doc: .init(
      vi: "Mỗi dòng một cột của một bộ dữ liệu: tên, kiểu, ý nghĩa.",
      en: "One column of one dataset a row: name, type, meaning."),
    columns: [
      .added("bộ_dữ_liệu", "dataset", "Tên bộ dữ liệu.", "The dataset's name."),
      .added("cột", "column", "Tên cột trong CSV và JSON.", "The column in CSV and JSON."),
      .added("tiêu_đề", "heading", "Tiêu đề trong tệp cho Excel.", "Its heading for Excel."),
      .added("kiểu", "type", "Kiểu giá trị.", "The type of its values."),
      .added("ý_nghĩa", "description", "Ý nghĩa.", "What it means."),
      .added("các_từ", "words", "Các từ có thể gặp.", "The words it can hold."),
    ])
}
