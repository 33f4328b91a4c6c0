package import Diagnostics
import Formats
import Ingest
package import Quantities
import Schema

/// The list of changes that an office keeps in `content/changes.csv`.
package enum ChangeList {
  /// The list with new changes at its end; nothing where the list there is cannot be read.
  ///
  /// Changes that stand there already under the same day are not written twice. The bytes that are
  /// there stay as they are, and the new lines follow their manner.
  package static func appended(
    _ changes: [Change], on day: Day, to existing: SourceText?, reporting report: inout Report
  ) -> [UInt8]? {
    guard let schema = Tables.all.first(where: { $0.id == "changes" }) else {
      preconditionFailure("there is no schema of changes")
    }
    guard let existing, !existing.bytes.isEmpty else {
      let head = schema.columns.map(\.name.vi)
      return rows([head], ",") + lines(changes, on: day, schema.columns.map(\.id), ",", besides: [])
    }
    var findings = Report()
    let table = TableFile.read(
      path: existing.path, bytes: existing.bytes, known: schema.headings, into: &findings)
    guard let table, !findings.hasErrors, case .text(let encoding, let delimiter) = table.form,
      encoding == .utf8 || encoding == .utf8WithMark
    else {
      report.add(.changesUnreadable, at: .file(existing.path))
      return nil
    }
    let ids = table.columns.map { column in
      schema.columns.first { $0.name.matches(FieldName.Written(column.name)) }?.id
    }
    for needed in ["date", "text"] where !ids.contains(needed) {
      let name = schema.column(needed)?.name.vi ?? needed
      report.add(.changesWithoutColumn, at: .file(existing.path), ["column": .text(name)])
      return nil
    }
    let separator = String(UnicodeScalar(delimiter.rawValue))
    var known: Set<String> = []
    for row in table.rows.indices {
      known.insert(table.columns.map { table.cell(row, $0).text }.joined(separator: "\u{1F}"))
    }
    var bytes = existing.bytes
    if let last = bytes.last, last != 0x0A { bytes += [0x0D, 0x0A] }
    return bytes + lines(changes, on: day, ids, separator, besides: known)
  }

  private static func lines(
    _ changes: [Change], on day: Day, _ ids: [String?], _ separator: String,
    besides known: Set<String>
  ) -> [UInt8] {
    let all = changes.map { change in
      ids.map { id in
        switch id {
        case "date": "\(day)"
        case "campaign": change.campaign ?? ""
        case "table": change.table
        case "text": change.words.vi
        case "english": change.words.en
        default: ""
        }
      }
    }
    return rows(all.filter { !known.contains($0.joined(separator: "\u{1F}")) }, separator)
  }

  private static func rows(_ rows: [[String]], _ separator: String) -> [UInt8] {
    Array(
      rows.map { $0.map(quoted).joined(separator: separator) + "\r\n" }.joined().utf8)
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",;|\t\"".contains($0) || $0.isNewline }) else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

extension Problem {
  static let changesUnreadable = Problem(
    .error, "changes-unreadable",
    vi: "không đọc được danh sách thay đổi này nên không ghi thêm vào",
    en: "this list of changes cannot be read, so nothing is added to it",
    cure: Wording(
      vi: "lưu lại dưới dạng CSV UTF-8, hoặc chỉ ra một tệp mới",
      en: "save it as CSV UTF-8, or name a new file"))
  static let changesWithoutColumn = Problem(
    .error, "changes-without-column",
    vi: "danh sách thay đổi không có cột “{column}”",
    en: "the list of changes has no column '{column}'",
    cure: Wording(
      vi: "thêm cột này vào dòng tiêu đề, hoặc chỉ ra một tệp mới",
      en: "add it to the heading row, or name a new file"))
}
