import Diagnostics
import Domain
import Formats
import Schema
import Text

/// The units of the site, found by code or by name.
struct Directory: Sendable {
  let register: Register<Organisation>
  private let byKey: [String: [Int]]
  // Units by their names without the word for their kind: which Châu Thành is meant?
  private let byBareName: [String: [Int]]
  // Codes and names of refused rows, and whether there are rows of which not even the code is known:
  // what is wrong with the row is told already, and is what must be mended.
  private let refused: Set<String>
  private let lacksRows: Bool

  init(_ organisations: [Organisation], refused: [TableRow] = [], lacksRows: Bool = false) {
    self.refused = Set(
      refused.flatMap { row in ["id", "name", "short_name"].compactMap { row.text($0) } }
        .flatMap { [VietnameseText.key($0), Slug.of($0)].compactMap { $0 } })
    self.lacksRows = lacksRows
    register = Register(organisations)
    var byKey: [String: [Int]] = [:]
    for (index, unit) in organisations.enumerated() {
      let keys = Set(
        [unit.code, unit.name, unit.shortName].compactMap { $0 }.flatMap {
          [VietnameseText.key($0), Slug.of($0)].compactMap { $0 }
        })
      for key in keys { byKey[key, default: []].append(index) }
    }
    self.byKey = byKey
    byBareName = Dictionary(grouping: organisations.indices) { index in
      let unit = organisations[index]
      return Self.bareName(unit.name, kind: unit.kind)
    }
  }

  private static func bareName(_ name: String, kind: String) -> String {
    let (name, kind) = (VietnameseText.key(name), VietnameseText.key(kind) + " ")
    return name.hasPrefix(kind) ? String(name.dropFirst(kind.count)) : name
  }

  /// Whether a unit is called so, by code or name.
  func knows(_ written: String) -> Bool {
    register.reference(to: written) != nil || !named(written).isEmpty
  }

  private func isRefused(_ written: String) -> Bool {
    refused.contains(VietnameseText.key(written))
      || Slug.of(written).map(refused.contains) ?? false
  }

  private func named(_ written: String) -> [Int] {
    byKey[VietnameseText.key(written)] ?? Slug.of(written).flatMap { byKey[$0] } ?? []
  }

  /// The unit of a code, or of a name that only one unit has.
  func unit(_ written: String) -> Reference<Organisation>? {
    if let exact = register.reference(to: written) { return exact }
    let found = named(written)
    return found.count == 1 ? Reference(found[0]) : nil
  }

  /// The unit that somebody wrote; one that cannot be told is reported.
  func find(
    _ written: String, at span: Span, reporting report: inout Report
  ) -> Reference<Organisation>? {
    if let unit = unit(written) { return unit }
    var found = named(written)
    let bare = byBareName[VietnameseText.key(written)] ?? []
    if found.isEmpty, bare.count > 1 { found = bare }
    if found.isEmpty {
      guard !lacksRows, !isRefused(written) else { return nil }
      report.add(
        register.isEmpty && refused.isEmpty ? .noUnits : .unknownUnit, at: span,
        ["unit": .text(written)],
        near: bare.first.map { register[$0].name }
          ?? NearMiss.nearest(
            to: written, among: register.flatMap { [$0.name, $0.code] }))
    } else {
      report.add(
        .ambiguousUnit, at: span,
        [
          "unit": .text(written),
          "names": .list(found.map { "\(register[$0].name) (\(register[$0].code))" }),
        ],
        related: found.map {
          .init(register[$0].origin, Wording(vi: "một đơn vị ở đây", en: "one is here"))
        })
    }
    return nil
  }

  /// The unit that a cell names, or that the path of the file does; both must agree.
  func find(_ row: TableRow, _ id: String = "unit", reporting report: inout Report)
    -> Reference<Organisation>?
  {
    let written = row.text(id)
    // A file may be named for what it is, such as tong-hop.csv, where its rows name their units.
    let supplied = row.supplied.unit.flatMap { fact in
      written != nil && !knows(fact.text)
        ? nil : find(fact.text, at: .file(fact.file), reporting: &report)
    }
    guard let text = written else { return supplied }
    let found = find(text, at: row.span(id), reporting: &report)
    if let supplied, let found, supplied != found, let fact = row.supplied.unit {
      report.add(
        .pathDisagrees, at: row.span(id), ["value": .text(text), "path": .text(fact.text)])
    }
    return found
  }
}

/// The rows of units, of the site and of its demonstrations.
struct UnitRows {
  struct Entry {
    let row: TableRow
    let isSample: Bool
  }

  let entries: [Entry]
  /// Rows with an error, whose codes are looked up all the same.
  let refused: [TableRow]
  /// Whether there are rows of which not even the code is known.
  let lacksCodes: Bool

  func directory(_ provinces: ProvinceFinder, reporting report: inout Report) -> Directory {
    let codes = CodeIndex<Organisation>(
      entries.map { $0.row.words("id") }, kind: Wording(vi: "đơn vị", en: "unit"),
      refused: refused.compactMap { $0.text("id") }, lacksRows: lacksCodes)
    var seen: [String: TableRow] = [:]
    for entry in entries {
      let key = VietnameseText.key(entry.row.words("id"))
      guard let first = seen.updateValue(entry.row, forKey: key) else { continue }
      guard first.span.path != entry.row.span.path else { continue }
      report.add(
        .codeTwice, at: entry.row.span("id"), ["code": .text(entry.row.words("id"))],
        related: [.init(first.span("id"), Wording(vi: "lần đầu ở đây", en: "first here"))])
    }
    for row in refused { _ = Organisation(row, false, codes, provinces, reporting: &report) }
    return Directory(
      entries.map { Organisation($0.row, $0.isSample, codes, provinces, reporting: &report) },
      refused: refused, lacksRows: lacksCodes)
  }
}

extension Organisation {
  convenience init(
    _ row: TableRow, _ isSample: Bool, _ codes: CodeIndex<Organisation>,
    _ provinces: ProvinceFinder, reporting report: inout Report
  ) {
    let validTo = row.day("valid_to")
    let vintage =
      row.choice("vintage") ?? validTo.map(ProvinceFinder.vintage(on:)) ?? .thirtyFour
    self.init(
      code: row.words("id"), name: row.words("name"), shortName: row.text("short_name"),
      kind: row.words("kind"), unitClass: row.text("class"), level: row.choice("level"),
      parent: codes.find(row, "parent", reporting: &report),
      province: row.text("province").flatMap {
        provinces.find($0, vintage, at: row.span("province"), reporting: &report)
      },
      validFrom: row.day("valid_from"), validTo: validTo,
      successors: codes.findAll(row, "successors", reporting: &report),
      predecessors: codes.findAll(row, "predecessors", reporting: &report), isSample: isSample,
      formerly: row.list("formerly"), note: row.text("note"), origin: row.span)
  }
}

extension RatingScale {
  /// The scales of a table of steps, each in the order of its rows.
  static func scales(_ rows: [TableRow]) -> [RatingScale] {
    var order: [String] = []
    var steps: [String: [TableRow]] = [:]
    for row in rows {
      let code = row.words("scale")
      if steps[code] == nil { order.append(code) }
      steps[code, default: []].append(row)
    }
    return order.compactMap { code in
      guard let rows = steps[code], let first = rows.first else { return nil }
      return RatingScale(
        code: code, name: rows.compactMap { $0.text("scale_name") }.first ?? code,
        steps: rows.map { $0.words("step") }, origin: first.span)
    }
  }
}

extension Problem {
  static let unknownUnit = Problem(
    .error, "unit-unknown",
    vi: "không có đơn vị nào là “{unit}”", en: "there is no unit '{unit}'",
    cure: Wording(
      vi: "dùng mã hoặc tên có trong bảng đơn vị, hoặc thêm đơn vị này vào bảng",
      en: "use a code or name of the table of units, or add the unit to it"))
  static let noUnits = Problem(
    .error, "unit-without-table",
    vi: "chưa có bảng đơn vị nên không biết “{unit}” là đơn vị nào",
    en: "there is no table of units, so '{unit}' is not known",
    cure: Wording(
      vi: "tạo tệp content/đơn_vị.csv với các cột mã, tên, loại",
      en: "create content/units.csv with the columns id, name, kind"))
  static let ambiguousUnit = Problem(
    .error, "unit-ambiguous",
    vi: "có nhiều đơn vị tên là “{unit}”", en: "several units are named '{unit}'",
    cure: Wording(vi: "ghi mã của một đơn vị: {names}", en: "write the code of one: {names}"))
  static let pathDisagrees = Problem(
    .error, "path-disagrees",
    vi: "ô ghi “{value}” nhưng tên thư mục hoặc tệp là “{path}”",
    en: "the cell says '{value}' but the folder or file is named '{path}'",
    cure: Wording(
      vi: "sửa ô này, hoặc đặt lại tên tệp cho khớp", en: "correct the cell, or rename the file"))
}
