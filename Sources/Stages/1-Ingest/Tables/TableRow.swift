import Diagnostics
import Domain
import Formats
import Quantities
import Schema
import Text

/// One record of a table, its cells taken by column and type.
struct TableRow {
  let table: TypedTable
  let index: Int
  /// What the path of the file says for all its rows.
  let supplied: PathFacts

  var span: Span { table.span(ofRow: index) }

  /// The number under which the office finds the row in its file.
  var number: Int { table.number(ofRow: index) }

  /// Whether the record has an error, so that it is only looked through for more.
  var isRefused: Bool { table.isRefused(index) }

  /// The words of a cell.
  func text(_ id: String) -> String? { table.text(index, id) }

  /// The words of a cell that every row has.
  func words(_ id: String) -> String { table.text(index, id) ?? "" }

  /// Whole number.
  func integer(_ id: String) -> Int? { table.decimal(index, id)?.whole }

  func decimal(_ id: String) -> Decimal? { table.decimal(index, id) }

  func period(_ id: String) -> Period? { table.period(index, id) }

  /// A date that is exact to the day.
  func day(_ id: String) -> Day? { table.period(index, id)?.first }

  func flag(_ id: String) -> Bool { table.yesNo(index, id) ?? false }

  func answer(_ id: String) -> Bool? { table.yesNo(index, id) }

  func choice<Value: Spelled>(_ id: String, _: Value.Type = Value.self) -> Value? {
    table.choice(index, id).flatMap(Value.init(rawValue:))
  }

  func state(_ id: String) -> CellState { table.state(index, id) }

  func span(_ id: String) -> Span { table.span(index, id) }

  /// The members of a list, which `;` divides.
  func list(_ id: String) -> [String] { text(id)?.members ?? [] }

  /// The lines of the document, in the form `122-124` or `43,46,49`.
  func lines(_ id: String, reporting report: inout Report) -> SourceLines? {
    guard let text = text(id) else { return nil }
    return SourceLines(reading: text, at: span(id), reporting: &report)
  }

  /// Years and other periods, which `;` divides.
  func periods(_ id: String, reporting report: inout Report) -> [Period] {
    list(id).compactMap { Period(reading: $0, at: span(id), reporting: &report) }
  }
}

extension String {
  /// The members of a list, which `;` divides.
  var members: [String] {
    split(separator: ";").map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

extension SourceLines {
  /// Reads `122`, `122-124` or several of them between commas or semicolons.
  init?(reading text: String, at span: Span, reporting report: inout Report) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let ends = part.trimmingBlanks.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0.trimmingBlanks) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        1 <= first, first <= last
      else {
        report.add(.linesForm, at: span, ["value": .text(text)])
        return nil
      }
      ranges.append(first...last)
    }
    self.init(ranges: ranges, text: text)
  }
}

extension Period {
  /// Reads a date of any precision, in Vietnamese or ISO form.
  init?(reading text: String, at span: Span, reporting report: inout Report) {
    switch DayForm.read(text) {
    case .period(let period, _): self = period
    case .missing, .notApplicable: return nil
    case .refused(let refusal):
      report.add(refusal.problem, at: span, ["value": .text(text)])
      return nil
    }
  }
}

extension Problem {
  static let linesForm = Problem(
    .error, "lines-form",
    vi: "“{value}” không phải là số dòng của văn bản",
    en: "'{value}' does not give lines of the document",
    cure: Wording(
      vi: "viết như 122, 122-124 hoặc 43,46,49", en: "write it like 122, 122-124 or 43,46,49"))
}
