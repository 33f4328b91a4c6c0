import Diagnostics
import Domain
import Embedded
import Formats
import Quantities
import Schema

/// Reads the register of provinces that the program carries, and the rows that replace its own.
enum ProvinceTable {
  private static let path = "registers/provinces.tsv"

  static func register(_ overrides: [TableRow], reporting report: inout Report) -> ProvinceRegister
  {
    let tiles = tiles(reporting: &report)
    var provinces = rows(of: path, as: .provinces, reporting: &report)
      .compactMap { Province($0, on: tiles) }
    let places = Dictionary(
      provinces.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for row in overrides {
      guard let province = Province(row, on: tiles) else { continue }
      if let place = places[province.key] {
        provinces[place] = province
      } else {
        provinces.append(province)
      }
    }
    return ProvinceRegister(provinces)
  }

  /// The squares of the tile maps; a province that an office adds has none.
  private static func tiles(reporting report: inout Report) -> [Province.Key: Province.Tile] {
    let pairs = rows(of: "registers/tiles.tsv", as: .tiles, reporting: &report).compactMap { row in
      row.choice("vintage", Province.Vintage.self).map { vintage in
        (
          Province.Key(vintage, row.words("code")),
          Province.Tile(
            column: row.integer("column") ?? 0, row: row.integer("row") ?? 0,
            letters: row.words("letters"))
        )
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func rows(
    of path: String, as schema: TableSchema, reporting report: inout Report
  ) -> [TableRow] {
    guard let bytes = Embedded.bytes(of: path) else {
      preconditionFailure("the program was built without \(path)")
    }
    let file = ContentTree.File(path: path, bytes: bytes)
    return TableFinder.read(file, as: schema, reporting: &report).map { table in
      (0..<table.rowCount).map { TableRow(table: table, index: $0, supplied: .none) }
    } ?? []
  }
}

extension TableSchema {
  /// Where each province stands on a map of equal squares; the program's own, not an office's.
  fileprivate static let tiles = TableSchema(
    "tiles", title: Wording(vi: "Bản đồ ô", en: "Tile maps"),
    stem: FieldName(vi: "bản_đồ_ô", en: "tiles"),
    doc: Wording(vi: "Mỗi dòng một tỉnh.", en: "One province a row."), key: ["vintage", "code"],
    columns: [
      .of(
        "danh_mục", "vintage", .words(of: Province.Vintage.self), .everyRow, "63, 34.", "63, 34."),
      .of("mã", "code", .code(digits: 2), .everyRow, "Mã.", "The code."),
      .of("cột", "column", .count, .everyRow, "Từ tây sang.", "From the west."),
      .of("hàng", "row", .count, .everyRow, "Từ bắc xuống.", "From the north."),
      .of("chữ", "letters", .text, .everyRow, "Ba chữ.", "Three letters."),
    ])
}

extension Province {
  convenience init?(_ row: TableRow, on tiles: [Key: Tile]) {
    guard let vintage = row.choice("vintage", Vintage.self),
      let kind = row.choice("type", Kind.self)
    else { return nil }
    let key = Key(vintage, row.words("code"))
    self.init(
      key: key, fullName: row.words("full_name"),
      name: row.words("name"), slug: row.words("slug"), kind: kind,
      region: row.text("region_gso8") ?? "", validFrom: row.day("valid_from"),
      validTo: row.day("valid_to"), successor: row.text("successor_code"),
      predecessors: row.words("predecessor_codes").split(separator: " ").map(String.init),
      boundaryChanged: row.flag("boundary_change_2025"), kindChange: KindChange(row),
      tile: tiles[key],
      origin: row.span)
  }
}

extension Province.KindChange {
  init?(_ row: TableRow) {
    guard let day = row.day("type_change_date") else { return nil }
    self.init(kind: .city, day: day, basis: row.text("type_change_basis") ?? "")
  }
}
