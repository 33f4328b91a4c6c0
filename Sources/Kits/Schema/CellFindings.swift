internal import Diagnostics
internal import Formats

/// The problems of one table's cells, put into file order, and no longer than a person reads.
///
/// A million wrong cells are told by the first of each kind and column, and the number of the rest.
struct CellFindings {
  /// How many cells of one column are named for one problem.
  static let most = 100

  private struct Finding {
    let row: Int
    let column: Int
    let diagnostic: Diagnostic
  }

  private struct Kind: Hashable {
    let column: Int
    let code: String
  }

  private struct Rest {
    let row: Int
    let problem: Problem
    var count: Int
  }

  private let source: TableSource
  private var findings: [Finding] = []
  private var counts: [Kind: Int] = [:]
  private var rests: [Kind: Rest] = [:]
  /// Whether a record has an error, by row.
  private(set) var refusedRows: [Bool]

  init(_ source: TableSource) {
    self.source = source
    refusedRows = Array(repeating: false, count: source.rows.count)
  }

  mutating func add(
    _ problem: Problem, row: Int, column: Int, _ arguments: @autoclosure () -> [String: Argument],
    near: String? = nil, related: Diagnostic.Related? = nil
  ) {
    if problem.severity == .error { refusedRows[row] = true }
    let kind = Kind(column: column, code: problem.code)
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    guard count < Self.most else {
      rests[kind, default: Rest(row: row, problem: problem, count: 0)].count += 1
      return
    }
    let diagnostic = Diagnostic(
      problem, at: source.span(row, column), arguments(), near: near,
      related: related.map { [$0] } ?? [])
    findings.append(Finding(row: row, column: column, diagnostic: diagnostic))
  }

  func text(row: Int, column: Int) -> String { source.text(row, column) }

  /// Marks a record that has a part in another one's error.
  mutating func refuse(row: Int) { refusedRows[row] = true }

  /// Marks every record as refused, for a column that cannot be trusted.
  mutating func refuseAllRows() {
    for row in refusedRows.indices { refusedRows[row] = true }
  }

  /// Hands over all findings, top to bottom and left to right.
  func report(into report: inout Report) {
    var all = findings
    for (kind, rest) in rests {
      let heading = Argument.text(source.heading(kind.column).cut)
      let problem: Problem = rest.problem.severity == .error ? .moreErrors : .moreWarnings
      let diagnostic = Diagnostic(
        problem, at: source.span(rest.row, kind.column),
        ["count": .number(rest.count), "column": heading, "code": .text(kind.code)])
      all.append(Finding(row: rest.row, column: kind.column, diagnostic: diagnostic))
    }
    let sorted = all.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.row != second.row { return first.row < second.row }
      if first.column != second.column { return first.column < second.column }
      if first.diagnostic.code != second.diagnostic.code {
        return first.diagnostic.code < second.diagnostic.code
      }
      return left.offset < right.offset
    }
    for (_, finding) in sorted { report.add(finding.diagnostic) }
  }
}

extension Problem {
  static let moreErrors = Problem(
    .error, "cell-more-errors",
    vi: "còn {count} ô nữa của cột “{column}” mắc cùng một lỗi [{code}], kể từ ô này",
    en: "{count} more cells of the column '{column}' have the same problem [{code}], from here on",
    cure: Wording(
      vi: "sửa các ô đã nêu ở trên, rồi kiểm tra lại để thấy các ô còn lại",
      en: "mend the cells named above, then check again to see the others"))
  static let moreWarnings = Problem(
    .warning, "cell-more-warnings",
    vi: "còn {count} ô nữa của cột “{column}” bị nhắc cùng một điều [{code}], kể từ ô này",
    en: "{count} more cells of the column '{column}' have the same warning [{code}], from here on",
    cure: Wording(
      vi: "xem các ô đã nêu ở trên, rồi kiểm tra lại để thấy các ô còn lại",
      en: "see to the cells named above, then check again to see the others"))
}
