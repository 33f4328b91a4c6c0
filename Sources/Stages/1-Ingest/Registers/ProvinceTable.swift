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
    var provinces = embedded(reporting: &report)
    let places = Dictionary(
      provinces.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for row in overrides {
      guard let province = Province(row) else { continue }
      if let place = places[province.key] {
        provinces[place] = province
      } else {
        provinces.append(province)
      }
    }
    return ProvinceRegister(provinces)
  }

  private static func embedded(reporting report: inout Report) -> [Province] {
    guard let bytes = Embedded.bytes(of: path) else {
      preconditionFailure("the program was built without \(path)")
    }
    let file = ContentTree.File(path: path, bytes: bytes)
    return TableFinder.read(file, as: .provinces, reporting: &report).map { table in
      (0..<table.rowCount).compactMap {
        Province(TableRow(table: table, index: $0, supplied: .none))
      }
    } ?? []
  }
}

extension Province {
  init?(_ row: TableRow) {
    guard let vintage = row.choice("vintage", Vintage.self),
      let kind = row.choice("type", Kind.self)
    else { return nil }
    self.init(
      key: Key(vintage, row.words("code")), fullName: row.words("full_name"),
      name: row.words("name"), slug: row.words("slug"), kind: kind,
      region: row.text("region_gso8") ?? "", validFrom: row.day("valid_from"),
      validTo: row.day("valid_to"), successor: row.text("successor_code"),
      predecessors: row.words("predecessor_codes").split(separator: " ").map(String.init),
      boundaryChanged: row.flag("boundary_change_2025"), kindChange: KindChange(row),
      origin: row.span)
  }
}

extension Province.KindChange {
  init?(_ row: TableRow) {
    guard let day = row.day("type_change_date") else { return nil }
    self.init(kind: .city, day: day, basis: row.text("type_change_basis") ?? "")
  }
}
