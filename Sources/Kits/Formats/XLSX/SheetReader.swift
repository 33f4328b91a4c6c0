internal import Diagnostics
internal import Quantities

/// Reads the cells of one sheet while its XML goes by.
final class SheetReader: XMLSink {
  private let part: String
  private let strings: SharedStrings
  private let tooLong: Set<Int>
  private let printer: CellPrinter
  // Touched for every cell, and never from two places at once.
  @exclusivity(unchecked) private var builder: SheetGridBuilder
  private var merges: [CellRange] = []
  private var hiddenRows: [Int] = []
  private var hiddenColumns: [Int] = []
  private var faults: [Sheet.CellRemark] = []
  private var remarks: [Sheet.CellRemark] = []
  @exclusivity(unchecked) private var isInData = false
  @exclusivity(unchecked) private var row = -1
  private var rowIsHidden = false
  @exclusivity(unchecked) private var cell = OpenCell()

  // Enough to see the pattern; a file of a million broken formulas is one mistake.
  private static let mostFaults = 1_000
  // Formulas are only shown in messages.
  private static let longestFormula = 200

  /// The cell between its opening and its closing tag.
  private struct OpenCell {
    var place = CellReference(row: 0, column: -1)
    var type = StoredType.number
    var style = 0
    var text = StoredText()
    var isInValue = false
    var isInInline = false
    var isFormula = false
    var isInFormula = false
    var formula: [UInt8] = []
    var hasValue = false
  }

  private enum StoredType {
    case number, shared, formulaText, inline, boolean, error, date
    case unknown
  }

  init(_ source: SourceSheet, part: String, in workbook: Workbook) {
    builder = SheetGridBuilder(source: source, strings: workbook.strings)
    self.part = part
    strings = workbook.strings
    tooLong = workbook.tooLong
    printer = workbook.printer
  }

  /// The sheet, once its part has been read to the end.
  func finish() -> Sheet {
    Sheet(
      grid: builder.finish(merges: merges, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns),
      faults: faults, remarks: remarks)
  }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInData else { return openOutside(name, attributes) }
    switch name.local {
    case "c": openCell(attributes)
    case "v":
      cell.isInValue = true
      cell.hasValue = true
    case "f":
      cell.isFormula = true
      cell.isInFormula = true
    case "row": openRow(attributes)
    case "is":
      cell.isInInline = true
      cell.hasValue = true
    default: if cell.isInInline { cell.text.open(name.local) }
    }
  }

  override func close(_ name: XMLName) {
    guard isInData else { return }
    switch name.local {
    case "c": closeCell()
    case "v": cell.isInValue = false
    case "f": cell.isInFormula = false
    case "is": cell.isInInline = false
    case "sheetData": isInData = false
    default: if cell.isInInline { cell.text.close(name.local) }
    }
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if cell.isInValue {
      cell.text.add(piece)
    } else if cell.isInInline {
      cell.text.addRun(piece)
    } else if cell.isInFormula, cell.formula.count < Self.longestFormula {
      cell.formula.append(contentsOf: piece)
    }
  }

  private func openOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.local {
    case "sheetData": isInData = true
    case "col" where attributes.flag("hidden"):
      guard let first = attributes.number("min"), let last = attributes.number("max"),
        first >= 1, first <= last, last < TableLimits.columns
      else { return }
      // Hiding all columns to the right of a table is common and says nothing: last is the limit.
      hiddenColumns += first - 1...last - 1
    case "mergeCell":
      if let range = attributes["ref"].flatMap({ CellRange(reference: $0) }) {
        merges.append(range)
      }
    default: break
    }
  }

  private func openRow(_ attributes: XMLAttributes) {
    let number = attributes.number("r") ?? row + 2
    guard (1...TableLimits.rows).contains(number) else { return refuse(.rowBeyond(part)) }
    row = number - 1
    rowIsHidden = attributes.flag("hidden")
    cell.place = CellReference(row: row, column: -1)
  }

  private func openCell(_ attributes: XMLAttributes) {
    let next = CellReference(row: cell.place.row, column: cell.place.column + 1)
    let place = attributes.value(of: "r").map { CellReference($0) } ?? next
    guard let place, place.row == row, place.column < TableLimits.columns else {
      return refuse(.cellAstray(part))
    }
    cell.place = place
    cell.style = attributes.number("s") ?? 0
    cell.type = Self.type(attributes.value(of: "t"))
    cell.text.start()
    cell.isFormula = false
    cell.formula.removeAll(keepingCapacity: true)
    cell.hasValue = false
  }

  private static func type(_ text: UnsafePointer<CChar>?) -> StoredType {
    guard let text else { return .number }
    if text[0] == 0x73, text[1] == 0 { return .shared }
    return switch String(cString: text) {
    case "n": .number
    case "str": .formulaText
    case "inlineStr": .inline
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .unknown
    }
  }

  private func refuse(_ damage: Wording) { fault = .corrupt(damage) }
}

extension SheetReader {
  private func closeCell() {
    let raw = cell.text.bytes
    if raw.isEmpty {
      // A formula may yield an empty text; one without any result was never calculated.
      if cell.isFormula, !(cell.type == .formulaText && cell.hasValue) {
        // A formula that is filled down is stored once, with its first cell.
        let formula = String(decoding: cell.formula, as: UTF8.self)
        report(.formulaWithoutValue, shown: formula.isEmpty ? "=…" : "=" + formula)
      }
      return
    }
    guard builder.cellCount < TableLimits.cells else {
      fault = PackageFault(.tooManyCells, ["limit": .number(TableLimits.cells / 1_000_000)])
      return
    }
    if cell.text.isTooLong { return reportTooLong(raw) }
    switch cell.type {
    case .number:
      if printer.styles.isPlain(cell.style), CellPrinter.isShortest(raw) {
        keep(String(decoding: raw, as: UTF8.self), .number)
      } else {
        keep(printer.print(raw, style: cell.style), raw)
      }
    case .shared: keepShared(raw)
    case .formulaText, .inline: keep(String(decoding: cell.text.finished, as: UTF8.self), .text)
    case .boolean: keep(raw == [UInt8(ascii: "0")] ? "FALSE" : "TRUE", .boolean)
    case .error: report(.cellError, shown: String(decoding: raw, as: UTF8.self))
    case .date: keep(CellPrinter.date(raw), raw)
    case .unknown: refuse(.unknownType(part))
    }
    noteHiddenRow()
  }

  private func keep(_ text: String, _ kind: CellText.Kind, exact: String? = nil) {
    if !builder.append(row, cell.place.column, kind, text, extra: exact) {
      refuse(.cellsOutOfOrder(part))
    }
  }

  private func keep(_ printed: CellPrinter.Printed, _ raw: [UInt8]) {
    switch printed {
    case .value(let text, let kind, let exact): keep(text, kind, exact: exact)
    case .shortened(let text, let kind, let exact):
      keep(text, kind, exact: exact)
      count(kind == .percent ? .percentShortened : .timeHidden, shown: text, in: &remarks)
    case .notNumber: report(.notStoredNumber, shown: String(decoding: raw, as: UTF8.self))
    case .notDay: report(.serialWithoutDay, shown: String(decoding: raw, as: UTF8.self))
    }
  }

  private func keepShared(_ raw: [UInt8]) {
    guard let index = Int(String(decoding: raw, as: UTF8.self)), index >= 0,
      index < strings.count
    else { return refuse(.noSharedText(part)) }
    if tooLong.contains(index) {
      reportTooLong(Array(strings[index].utf8))
    } else if !builder.append(row, cell.place.column, shared: index) {
      refuse(.cellsOutOfOrder(part))
    }
  }

  private func noteHiddenRow() {
    if rowIsHidden, hiddenRows.last != row { hiddenRows.append(row) }
  }

  private func reportTooLong(_ raw: [UInt8]) {
    // Cut by letters, after a cut by bytes that is safe for any length.
    let beginning = String(decoding: raw.prefix(400), as: UTF8.self).prefix(30)
    report(.cellTooLong, shown: beginning + "…")
  }

  private func report(_ problem: Problem, shown: String) {
    keep(shown, .error)
    if faults.count < Self.mostFaults {
      faults.append(Sheet.CellRemark(problem: problem, place: cell.place, shown: shown))
    } else {
      count(.manyFaults, shown: shown, in: &faults)
    }
  }

  /// Adds to the one entry that stands for all cells with the same problem.
  private func count(_ problem: Problem, shown: String, in list: inout [Sheet.CellRemark]) {
    if let index = list.lastIndex(where: { $0.problem == problem }) {
      list[index].count += 1
    } else {
      list.append(Sheet.CellRemark(problem: problem, place: cell.place, shown: shown))
    }
  }
}
