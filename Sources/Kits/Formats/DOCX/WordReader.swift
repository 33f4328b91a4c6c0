internal import Diagnostics

/// Reads the body of a Word document, or its notes, into blocks.
final class WordReader: XMLSink {
  /// What the notes hold, by id; empty for a body.
  private(set) var notes: [String: [WordBlock]] = [:]
  let findings: WordFindings
  let styles: WordStyles
  var numbering: WordNumbering
  private let relations: [String: OfficePackage.Relation]
  // Notes are counted by the paragraph that refers to them, so theirs are not counted.
  private let countsParagraphs: Bool
  private var paragraphCount = 0
  /// Blocks of the body and of what is open in it: cells, text boxes, notes.
  private var containers: [[WordBlock]] = [[]]
  private var tables: [OpenTable] = []
  var paragraphs: [OpenParagraph] = []
  private var noteID: String?
  /// Open elements whose content is passed over.
  private var skipped = 0

  struct OpenTable {
    var rows: [[WordCell]] = []
    var row: [WordCell] = []
    var cell = WordCell()
  }

  init(
    relations: [String: OfficePackage.Relation], styles: WordStyles, numbering: WordNumbering,
    findings: WordFindings, countsParagraphs: Bool = true
  ) {
    self.relations = relations
    self.styles = styles
    self.numbering = numbering
    self.findings = findings
    self.countsParagraphs = countsParagraphs
  }

  /// The blocks of the body.
  var blocks: [WordBlock] { containers[0] }

  /// The number of the paragraph that is being read.
  var paragraphNumber: Int { paragraphs.last?.paragraph.number ?? max(1, paragraphCount) }

  func remark(_ problem: Problem, _ name: String = "") {
    findings.remark(problem, name, paragraph: paragraphNumber)
  }

  func skip() { skipped = 1 }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch name.namespace {
    case .word: openWord(name.local, attributes)
    case .compatibility where name.local == "Fallback": skip()
    case .math where name.local == "oMath": remark(.wordFormula)
    case .math where name.local == "t": setInText(true)
    default: openDrawing(name, attributes)
    }
  }

  override func close(_ name: XMLName) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch name.namespace {
    case .word: closeWord(name.local)
    case .math where name.local == "t": setInText(false)
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, let last = paragraphs.indices.last else { return }
    if paragraphs[last].isInText {
      append(String(decoding: bytes, as: UTF8.self))
    } else if paragraphs[last].isInInstruction, let field = paragraphs[last].fields.indices.last {
      paragraphs[last].fields[field].instruction += String(decoding: bytes, as: UTF8.self)
    }
  }

  private func openWord(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p": openParagraph()
    case "tbl": tables.append(OpenTable())
    case "tr": change { $0.row = [] }
    case "tc":
      change { $0.cell = WordCell() }
      containers.append([])
    case "gridSpan": change { $0.cell.span = max(1, min(attributes.number("val") ?? 1, 1_000)) }
    case "vMerge": change { $0.cell.isContinuation = attributes["val"] != "restart" }
    case "txbxContent":
      remark(.wordTextBox)
      containers.append([])
    case "footnote", "endnote":
      noteID = attributes["type"] == nil ? attributes["id"] : nil
      containers.append([])
    case "ins", "moveTo": remark(.wordTrackedChange)
    case "del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange",
      "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge":
      remark(.wordTrackedChange)
      skip()
    case "sectPr", "sdtPr", "sdtEndPr", "tblGrid", "rt": skip()
    case "altChunk", "subDoc": remark(.wordUnknownPart, name)
    default: openInParagraph(name, attributes)
    }
  }

  private func closeWord(_ name: String) {
    switch name {
    case "p": closeParagraph()
    case "tbl": closeTable()
    case "tr": change { $0.rows.append($0.row) }
    case "tc":
      let blocks = containers.removeLast()
      change {
        $0.cell.blocks = blocks
        $0.row.append($0.cell)
      }
    case "txbxContent":
      let blocks = containers.removeLast()
      // What stands in a box follows the paragraph that it is anchored to.
      if let last = paragraphs.indices.last { paragraphs[last].boxes += blocks }
    case "footnote", "endnote":
      let blocks = containers.removeLast()
      if let noteID { notes[noteID] = blocks }
    default: closeInParagraph(name)
    }
  }

  private func change(_ body: (inout OpenTable) -> Void) {
    guard let last = tables.indices.last else { return }
    body(&tables[last])
  }

  private func openParagraph() {
    if countsParagraphs { paragraphCount += 1 }
    var paragraph = WordParagraph(number: paragraphCount)
    paragraph.style = styles[nil]
    paragraphs.append(OpenParagraph(paragraph))
  }

  private func closeParagraph() {
    guard let open = paragraphs.popLast() else { return }
    containers[containers.count - 1].append(.paragraph(numbered(open)))
    containers[containers.count - 1] += open.boxes
  }

  private func closeTable() {
    guard let table = tables.popLast() else { return }
    var rows: [[WordCell]] = []
    var isMerged = false
    for row in table.rows {
      var cells: [WordCell] = []
      for var cell in row {
        isMerged = isMerged || cell.span > 1 || cell.isContinuation
        let span = cell.span
        if cell.isContinuation { cell.blocks = [] }
        cell.span = 1
        cells.append(cell)
        cells += Array(repeating: WordCell(), count: span - 1)
      }
      rows.append(cells)
    }
    let width = rows.map(\.count).max() ?? 0
    for index in rows.indices {
      rows[index] += Array(repeating: WordCell(), count: width - rows[index].count)
    }
    if isMerged { remark(.wordMergedCells) }
    if !tables.isEmpty { remark(.wordNestedTable) }
    guard width > 0 else { return }
    containers[containers.count - 1].append(.table(WordTable(rows: rows)))
  }

  /// A relation of this part.
  func relation(_ id: String?) -> OfficePackage.Relation? { id.flatMap { relations[$0] } }
}
