internal import Diagnostics
internal import Formats
internal import Quantities
internal import Text

/// Reads the cells of one column, top to bottom, into its store.
struct ColumnReader {
  let column: Column
  /// The place of the column in the file.
  let index: Int
  private(set) var store: ColumnStore
  private let kind: Kind
  private let figures: FigureReader
  /// The precisions that a date may have, a bit for each.
  private let precisions: Int
  private var choices: ChoiceReader?
  private var codes: CodeLengths?
  private var shape = FigureShape()
  private var days = DayMemory()

  private enum Kind { case words, code, figure, date, choice, yesNo }

  private let name: Argument

  /// A reader for a column as it was found in a file with so many records.
  init(_ column: Column, in found: ReadTable.Column, rows: Int) {
    self.column = column
    index = found.index
    // Messages call a column what the office calls it.
    name = .text(found.name.cut)
    store = ColumnStore(column.type, capacity: rows)
    figures = FigureReader(column)
    precisions = column.type.precisions.reduce(0) { $0 | 1 << $1.rawValue }
    switch column.type {
    case .text, .markdown: kind = .words
    case .code(let digits):
      kind = .code
      codes = CodeLengths(digits: digits)
    case .place, .unit, .documentNumber: kind = .code
    case .number, .count, .percent, .money: kind = .figure
    case .date: kind = .date
    case .yesNo: kind = .yesNo
    case .choice(let words):
      kind = .choice
      choices = ChoiceReader(words)
    }
  }

  /// Takes the next cell.
  mutating func take(_ cell: CellView, row: Int, _ findings: inout CellFindings) {
    if cell.kind == .error {
      // The reader of the spreadsheet has said what is wrong with it.
      store.append(.refused)
      findings.refuse(row: row)
    } else if kind == .figure {
      takeFigure(cell, row, &findings)
    } else if cell.isMissing {
      store.append(.missing)
    } else if kind != .words, cell.isLetterX {
      store.append(.notApplicable)
    } else if cell.isLoneDash {
      refuse(NumberRefusal.Reason.loneDash.problem, cell, row, &findings)
    } else if cell.isSpreadsheetError {
      refuse(NumberRefusal.Reason.spreadsheetError.problem, cell, row, &findings)
    } else {
      switch kind {
      case .words, .figure: store.append(.value)
      case .code: takeCode(cell, row)
      case .date: takeDate(cell, row, &findings)
      case .choice: takeChoice(cell, row, &findings)
      case .yesNo: takeYesNo(cell, row, &findings)
      }
    }
    if column.presence == .everyRow, let mark = store.marks.last,
      mark == .missing || mark == .notApplicable
    {
      findings.add(.cellRequired, row: row, column: index, ["column": name])
    }
  }

  /// Says what only the whole column shows.
  mutating func finish(_ findings: inout CellFindings) {
    if let first = shape.english {
      store.refuseValues()
      findings.refuseAllRows()
      findings.add(
        .columnEnglish, row: first.row, column: index,
        [
          "column": name, "value": .text(first.value), "count": .number(shape.englishCount),
          "suggestion": .text(first.suggestion),
        ])
    } else if let fraction = shape.onlyFractions, figures.isPercent {
      store.refuseValues()
      findings.refuseAllRows()
      findings.add(
        .percentFraction, row: fraction.row, column: index,
        [
          "column": name, "value": .text(fraction.written),
          "percent": .text(fraction.asPercent),
        ])
    } else {
      for note in shape.notes {
        findings.add(note.problem, row: note.row, column: index, ["value": .text(note.value)])
      }
    }
    codes?.report(column: index, name: name, &findings)
  }

  private mutating func refuse(
    _ problem: Problem, _ cell: CellView, _ row: Int, _ findings: inout CellFindings,
    _ more: [String: Argument] = [:], near: String? = nil
  ) {
    store.append(.refused)
    let arguments = ["value": .text(cell.text.cut), "column": name].merging(more) { $1 }
    findings.add(problem, row: row, column: index, arguments, near: near)
  }
}

// One kind of cell each.
extension ColumnReader {
  private mutating func takeFigure(_ cell: CellView, _ row: Int, _ findings: inout CellFindings) {
    switch figures.read(cell) {
    case .missing: store.append(.missing)
    case .notApplicable: store.append(.notApplicable)
    case .refused(let refusal):
      guard refusal.reason == .englishShaped else {
        refuse(refusal.problem, cell, row, &findings, refusal.arguments(for: cell.text.cut))
        return
      }
      store.append(.refused)
      shape.noteEnglish(row, cell.text.cut, refusal.suggestion ?? "")
    case .figure(let figure):
      shape.note(figure, row, cell)
      takeFigure(figure, cell, row, &findings)
    }
  }

  private mutating func takeFigure(
    _ figure: Figure, _ cell: CellView, _ row: Int, _ findings: inout CellFindings
  ) {
    if let problem = figures.objection(to: figure) {
      let arguments: [String: Argument] = [
        "limits": .term(column.limitsInWords ?? Wording(vi: "", en: "")),
        "unit": .text(figure.unit ?? ""),
      ]
      refuse(problem, cell, row, &findings, arguments)
    } else if let value = figure.value, figure.unit == nil || figures.isPercent {
      store.append(value)
    } else {
      store.append(figure.value ?? .zero, .worded)
    }
  }

  private mutating func takeCode(_ cell: CellView, _ row: Int) {
    codes?.add(cell.bytes, row)
    store.append(.value)
  }

  private mutating func takeDate(_ cell: CellView, _ row: Int, _ findings: inout CellFindings) {
    switch days.read(cell.bytes) {
    case .missing: store.append(.missing)
    case .notApplicable: store.append(.notApplicable)
    case .refused(.serial) where cell.kind == .number:
      refuse(.dateUnformatted, cell, row, &findings)
    case .refused(let refusal): refuse(refusal.problem, cell, row, &findings)
    case .period(let period, let isTentative):
      guard precisions & 1 << period.precision.rawValue != 0 else {
        let admitted = Wording(
          vi: column.admittedWords(in: .vi).map { "“\($0)”" }.joined(separator: ", "),
          en: column.admittedWords(in: .en).map { "'\($0)'" }.joined(separator: ", "))
        refuse(.datePrecision, cell, row, &findings, ["admitted": .term(admitted)])
        return
      }
      store.append(period, isTentative ? .worded : .value)
    }
  }

  private mutating func takeChoice(_ cell: CellView, _ row: Int, _ findings: inout CellFindings) {
    if let choice = choices?.read(cell.bytes) {
      store.append(choice: choice)
      return
    }
    let words = choices?.words ?? []
    let admitted = Wording(
      vi: words.map { "“\($0.name.vi)”" }.joined(separator: ", "),
      en: words.map { "'\($0.name.en)'" }.joined(separator: ", "))
    refuse(
      .notAChoice, cell, row, &findings, ["admitted": .term(admitted)],
      near: NearMiss.nearest(to: cell.text, among: words.flatMap(\.name.both)))
  }

  private mutating func takeYesNo(_ cell: CellView, _ row: Int, _ findings: inout CellFindings) {
    if let answer = YesNo.read(cell.text) {
      store.append(choice: answer ? 1 : 0)
    } else {
      refuse(.notYesNo, cell, row, &findings)
    }
  }
}

extension String {
  /// The text, cut to what a message can show.
  var cut: String { utf8.count > 60 && count > 60 ? String(prefix(60)) + "…" : self }
}

extension Problem {
  static let cellRequired = Problem(
    .error, "cell-required",
    vi: "ô bắt buộc của cột “{column}” còn trống",
    en: "the cell of the column '{column}' is empty but required",
    cure: Wording(vi: "ghi giá trị vào ô này", en: "fill in the cell"))
  static let columnEnglish = Problem(
    .error, "column-english",
    vi: "cột “{column}” có {count} ô viết số theo kiểu Anh, trước hết là “{value}”; cả cột không"
      + " được đọc vì không rõ các ô khác viết theo kiểu nào",
    en: "the column '{column}' holds figures written the English way (cells: {count}), the first is"
      + " '{value}'; the whole column is refused, since the other cells are in doubt too",
    cure: Wording(
      vi: "viết “{suggestion}” (dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn) và"
        + " kiểm tra lại cả cột",
      en: "write '{suggestion}' (a comma before the fraction, dots between thousands) and check the"
        + " whole column"))
  static let percentFraction = Problem(
    .error, "percent-fraction",
    vi:
      "mọi số của cột “{column}” đều từ 0 đến 1, như {value}: không rõ là {value}% hay {percent}%",
    en: "every figure of the column '{column}' lies between 0 and 1, such as {value}: {value}% or"
      + " {percent}%",
    cure: Wording(
      vi: "định dạng cột là phần trăm (%) trong Excel để ô hiện đúng, ví dụ {percent}%",
      en: "format the column as a percentage in Excel so that it shows what is meant, as in"
        + " {percent}%"))
  static let datePrecision = Problem(
    .error, "date-precision",
    vi: "“{value}” không đúng mức thời gian mà cột “{column}” cần",
    en: "'{value}' is not as exact as the column '{column}' asks for",
    cure: Wording(vi: "viết như {admitted}", en: "write it like {admitted}"))
  static let dateUnformatted = Problem(
    .error, "date-unformatted",
    vi: "“{value}” trong cột “{column}” là một con số, ô chưa được định dạng là ngày",
    en: "'{value}' in the column '{column}' is a number: the cell is not formatted as a date",
    cure: Wording(
      vi: "trong Excel, định dạng ô là ngày (dd/mm/yyyy), xem ngày hiện ra có đúng rồi lưu lại",
      en: "format the cell as a date in Excel, see that the day is right, and save again"))
  static let notAChoice = Problem(
    .error, "cell-choice",
    vi: "“{value}” không phải là một từ của cột “{column}”",
    en: "'{value}' is not a word of the column '{column}'",
    cure: Wording(vi: "dùng một trong: {admitted}", en: "use one of: {admitted}"))
  static let notYesNo = Problem(
    .error, "cell-yes-no",
    vi: "“{value}” không phải là “có” hay “không”", en: "'{value}' is neither 'yes' nor 'no'",
    cure: Wording(vi: "ghi “có” hoặc “không”", en: "write 'yes' or 'no'"))
}
