import Diagnostics
import Domain
import Formats
import Schema
import Text

/// Finds the records of one kind by their codes, before the records themselves are made.
///
/// A row and its record have one position, so a code can be linked while records refer to each
/// other in circles.
struct CodeIndex<Record: Coded>: Sendable {
  private let codes: [String]
  private let positions: [String: Int]
  /// How a message calls the records, and where they stand.
  let kind: Wording
  // Codes of refused rows, and whether there are rows whose codes are not known: what is wrong with
  // the row is told already, and is what must be mended.
  private let refused: Set<String>
  private let lacksRows: Bool

  init(
    _ codes: [String], kind: Wording, refused: [String] = [], lacksRows: Bool = false
  ) {
    self.codes = codes
    self.kind = kind
    self.refused = Set(refused.map(VietnameseText.key))
    self.lacksRows = lacksRows
    positions = Dictionary(
      codes.enumerated().map { (VietnameseText.key($1), $0) },
      uniquingKeysWith: { $1 < $0 ? $1 : $0 })
  }

  init(_ rows: [TableRow], _ id: String = "id", kind: Wording) {
    self.init(rows.map { $0.words(id) }, kind: kind)
  }

  init(_ schema: TableSchema, of shelf: TableShelf, kind: Wording) {
    self.init(
      shelf.rows(schema).map { $0.words("id") }, kind: kind,
      refused: shelf.refusedRows(schema).compactMap { $0.text("id") },
      lacksRows: shelf.lacksCodes(schema))
  }

  init(_ register: Register<Record>, kind: Wording) {
    self.init(register.map(\.code), kind: kind)
  }

  /// The record of a code, or nothing, said with the nearest known code.
  func find(_ code: String, at span: Span, reporting report: inout Report) -> Reference<Record>? {
    if let position = positions[VietnameseText.key(code)] { return Reference(position) }
    guard !lacksRows, !refused.contains(VietnameseText.key(code)) else { return nil }
    report.add(
      codes.isEmpty && refused.isEmpty ? .noSuchTable : .unknownCode, at: span,
      ["code": .text(code), "kind": .term(kind)],
      near: NearMiss.nearest(to: code, among: codes))
    return nil
  }

  /// The record that a cell names; nothing where the cell is empty.
  func find(_ row: TableRow, _ id: String, reporting report: inout Report) -> Reference<Record>? {
    row.text(id).flatMap { find($0, at: row.span(id), reporting: &report) }
  }

  /// The records that a cell lists.
  func findAll(_ row: TableRow, _ id: String, reporting report: inout Report) -> [Reference<Record>]
  {
    row.list(id).compactMap { find($0, at: row.span(id), reporting: &report) }
  }

  /// The reference without a word, for codes that may be of several kinds.
  func peek(_ code: String) -> Reference<Record>? {
    positions[VietnameseText.key(code)].map { Reference($0) }
  }
}

extension Problem {
  static let unknownCode = Problem(
    .error, "code-unknown",
    vi: "không có {kind} nào mang mã “{code}”", en: "there is no {kind} of the code '{code}'",
    cure: Wording(
      vi: "dùng một mã đã khai báo, hoặc thêm dòng khai báo mã này",
      en: "use a code that is declared, or declare this one"))
  static let noSuchTable = Problem(
    .error, "code-without-table",
    vi: "mã “{code}” trỏ tới {kind}, nhưng chưa khai báo {kind} nào",
    en: "the code '{code}' refers to a {kind}, but none is declared",
    cure: Wording(
      vi: "khai báo trước rồi mới dẫn mã, hoặc để trống ô này",
      en: "declare it first, or leave the cell empty"))
}
