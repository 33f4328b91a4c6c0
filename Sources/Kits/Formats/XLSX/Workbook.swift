internal import Diagnostics
internal import Quantities

/// A workbook whose sheets are named but not read yet.
struct Workbook {
  let archive: ZipArchive
  let tabs: [Tab]
  let strings: SharedStrings
  /// The shared strings that no cell could hold.
  let tooLong: Set<Int>
  let printer: CellPrinter
  let hasMacros: Bool

  /// A sheet as the workbook lists it.
  struct Tab: Sendable {
    let name: String
    let part: String
    let isHidden: Bool
  }

  init(_ package: OfficePackage) throws(PackageFault) {
    archive = package.archive
    let relations = try OfficePackage.relations(archive, of: package.mainPart)
    let reader = WorkbookReader()
    try archive.readXML(package.mainPart, to: reader)
    tabs = reader.sheets.compactMap { sheet in
      // A chart on a sheet of its own holds no cells.
      guard let relation = relations[sheet.id], relation.type == "worksheet" else { return nil }
      return Tab(name: sheet.name, part: relation.target, isHidden: sheet.isHidden)
    }
    let parts = Dictionary(
      relations.values.map { ($0.type, $0.target) }, uniquingKeysWith: { first, _ in first })
    let texts = SharedStringReader(part: parts["sharedStrings"] ?? "")
    if let part = parts["sharedStrings"], archive.contains(part) {
      try archive.readXML(part, to: texts)
    }
    strings = texts.strings
    tooLong = texts.tooLong
    let styles: CellStyles =
      if let part = parts["styles"], archive.contains(part) {
        try CellStyles(of: archive, part: part)
      } else {
        .none
      }
    printer = CellPrinter(styles: styles, system: reader.system)
    hasMacros = parts["vbaProject"] != nil
  }

  /// Reads a sheet from first to last cell.
  func read(_ tab: Tab, path: String) throws(PackageFault) -> Sheet {
    let reader = SheetReader(
      SourceSheet(path: path, sheet: tab.name), part: tab.part, in: self)
    try archive.readXML(tab.part, to: reader)
    return reader.finish()
  }

  /// Whether the sheet holds anything; stops at the first cell that does.
  func holdsData(_ tab: Tab) throws(PackageFault) -> Bool {
    do throws(PackageFault) {
      try archive.readXML(tab.part, to: SheetProbe())
    } catch  where error == SheetProbe.found {
      return true
    }
    return false
  }
}

private final class WorkbookReader: XMLSink {
  var sheets: [(name: String, id: String, isHidden: Bool)] = []
  var system = DateSystem.from1900
  private static let mostSheets = 10_000

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.local {
    case "workbookPr": if attributes.flag("date1904") { system = .from1904 }
    case "sheet":
      guard let title = attributes["name"], let id = attributes["id"],
        sheets.count < Self.mostSheets
      else { return }
      let state = attributes["state"] ?? "visible"
      sheets.append((title, id, state == "hidden" || state == "veryHidden"))
    default: break
    }
  }
}

private final class SheetProbe: XMLSink {
  static let found = PackageFault(.zipCorrupt, ["damage": "cell found"])

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.local == "v" || name.local == "is" { fault = Self.found }
  }
}
