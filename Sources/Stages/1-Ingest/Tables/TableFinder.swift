import Diagnostics
import Domain
import Formats
import Quantities
import Schema
import Text

/// Which files of the content were used by somebody; the others are asked about at the end.
struct Claims: Sendable {
  private(set) var paths: Set<String> = []

  mutating func claim(_ path: String) { paths.insert(path) }

  func has(_ path: String) -> Bool { paths.contains(path) }
}

/// Finds and reads the tables of one folder: each is one file, or a folder of files.
struct TableFinder {
  /// With a slash at its end: `content/campaigns/tra-vinh/`.
  let folder: String
  let files: [ContentTree.File]
  let schemas: [TableSchema]

  func read(claims: inout Claims, reporting report: inout Report) -> TableShelf {
    var shelf = TableShelf()
    let sources = sources
    for schema in schemas {
      let own = sources.filter { $0.name.isStem(of: schema) }
      guard let first = own.first else { continue }
      for source in own { claims.claim(source.file.path) }
      guard isOneTable(own, reporting: &report) else { continue }
      var parts: [LogicalTable.Part] = []
      for source in own {
        guard let table = Self.read(source.file, as: schema, reporting: &report) else { continue }
        parts.append(.init(path: source.file.path, table: table, supplied: source.facts))
      }
      let table = LogicalTable(schema: schema, parts: parts)
      if first.isInFolder, !TableSchema.comparedByMeaning.contains(schema.id) {
        table.reportRepeatedKeys(into: &report)
      }
      shelf.tables[schema.id] = table
    }
    return shelf
  }

  private struct Source {
    let file: ContentTree.File
    /// What the table is called: the file's name, or that of its folder.
    let name: TableName
    let facts: PathFacts
    let isInFolder: Bool
  }

  /// The files that can be tables; most of a large site are stories.
  private var sources: [Source] {
    var names: [String: TableName] = [:]
    return files.compactMap { file in
      guard Self.isTable(file.path) else { return nil }
      let parts = file.path.dropFirst(folder.count).split(separator: "/").map(String.init)
      guard let last = parts.last, Self.isTable(last) else { return nil }
      let stem = Self.stem(of: last)
      let isInFolder = parts.count > 1
      let written = isInFolder ? parts[0] : stem
      let name = names[written] ?? TableName(written)
      names[written] = name
      let facts =
        isInFolder ? PathFacts(parts.dropFirst().dropLast() + [stem], of: file.path) : .none
      return Source(file: file, name: name, facts: facts, isInFolder: isInFolder)
    }
  }

  /// One file or one folder; two ways to give a table are an error that names both.
  private func isOneTable(_ sources: [Source], reporting report: inout Report) -> Bool {
    let single = sources.filter { !$0.isInFolder }
    let other = sources.first { $0.isInFolder } ?? single.dropFirst().first
    guard let first = single.first, let other else { return true }
    report.add(
      .tableTwice, at: .file(other.file.path), ["other": .text(first.file.path)],
      related: [
        .init(.file(first.file.path), Wording(vi: "bảng thứ nhất ở đây", en: "the first is here"))
      ])
    return false
  }

  static func read(
    _ file: ContentTree.File, as schema: TableSchema, reporting report: inout Report
  ) -> TypedTable? {
    let known = schema.columns.flatMap { $0.name.both + $0.aliases.flatMap(\.both) }
    guard
      let table = TableFile.read(path: file.path, bytes: file.bytes, known: known, into: &report)
    else { return nil }
    if TableSchema.aboutPersons.contains(schema.id),
      PersonalFields.refuse(table, reporting: &report)
    {
      return nil
    }
    return TypedTable.read(table, as: schema, into: &report)
  }

  static func isTable(_ name: String) -> Bool {
    switch TableFile.Kind(name: name) {
    case .text, .workbook: true
    case .lock, .systemFile, .other: false
    }
  }

  static func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

/// The name of a file or folder, made comparable once.
private struct TableName {
  private let written: FieldName.Written

  init(_ name: String) { written = FieldName.Written(name) }

  func isStem(of schema: TableSchema) -> Bool { schema.stem.matches(written) }
}

extension PathFacts {
  /// Reads `2025-Q1/tra-vinh`: a part that is a period, and one that is a unit.
  init(_ parts: [String], of file: String) {
    for part in parts {
      let text = NormalForm.nfc(part)
      if DayForm.read(text).period != nil {
        period = PathFact(text: text, file: file)
      } else {
        unit = PathFact(text: text, file: file)
      }
    }
  }
}

extension LogicalTable {
  /// Reports rows of different files that have the same key; within a file the schema does.
  func reportRepeatedKeys(into report: inout Report) {
    let key = schema.key.isEmpty ? schema.columns.filter(\.isUnique).map(\.id) : schema.key
    guard !key.isEmpty else { return }
    var seen: [[String]: TableRow] = [:]
    for row in rows {
      let values = key.map { VietnameseText.key(row.words($0)) }
      guard let first = seen[values] else {
        seen[values] = row
        continue
      }
      guard first.span.path != row.span.path else { continue }
      report.add(
        .keyTwice, at: row.span(key[0]),
        [
          "key": .text(key.map { row.words($0) }.joined(separator: " · ")),
          "other": .text(first.span.path),
        ],
        related: [
          .init(first.span(key[0]), Wording(vi: "dòng thứ nhất ở đây", en: "the first is here"))
        ])
    }
  }
}

extension Problem {
  static let tableTwice = Problem(
    .error, "table-twice",
    vi: "bảng này có hai lần: ở đây và ở “{other}”",
    en: "this table is given twice: here and in '{other}'",
    cure: Wording(
      vi: "giữ lại một tệp, hoặc để các tệp chung trong một thư mục mang tên bảng",
      en: "keep one file, or put the files into one folder named as the table"))
  static let keyTwice = Problem(
    .error, "key-in-two-files",
    vi: "“{key}” có ở hai tệp: tệp này và “{other}”",
    en: "'{key}' stands in two files: this one and '{other}'",
    cure: Wording(vi: "bỏ dòng thừa trong một tệp", en: "remove the row from one of the files"))
}
