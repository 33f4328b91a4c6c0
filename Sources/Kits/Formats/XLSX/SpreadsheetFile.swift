public import Diagnostics
internal import Text

/// Reads one sheet of an .xlsx or .xlsm file.
public enum SpreadsheetFile {
  /// Reads the sheet of this name, or the first visible one that holds anything.
  ///
  /// Nothing is read where the report gains an error about the file as a whole.
  public static func read(
    _ bytes: [UInt8], path: String, sheet name: String? = nil, reporting report: inout Report
  ) -> Sheet? {
    do throws(PackageFault) {
      let workbook = try Workbook(package(bytes))
      if workbook.hasMacros { report.add(.macrosIgnored, at: .file(path)) }
      guard let sheet = try chosen(name, of: workbook, path: path, reporting: &report) else {
        return nil
      }
      remark(on: sheet, in: &report)
      return sheet
    } catch {
      report.add(error.diagnostic(path: path))
      return nil
    }
  }

  private static func package(_ bytes: [UInt8]) throws(PackageFault) -> OfficePackage {
    switch OfficeSignature(of: bytes) {
    case .zip: break
    case .compound: throw PackageFault(.oldWorkbook)
    case .encrypted: throw PackageFault(.zipEncrypted)
    case .markup: throw PackageFault(.markupAsWorkbook)
    case .empty: throw PackageFault(.emptyWorkbook)
    case .other: throw PackageFault(.notWorkbook)
    }
    let package = try OfficePackage(ZipArchive(bytes))
    switch package.kind {
    case .workbook: return package
    case .binaryWorkbook: throw PackageFault(.binaryWorkbook)
    case .openDocumentTable: throw PackageFault(.openDocumentTable)
    case .document, .openDocumentText, .presentation, .unknown:
      throw PackageFault(.notWorkbook)
    }
  }

  private static func chosen(
    _ name: String?, of workbook: Workbook, path: String, reporting report: inout Report
  ) throws(PackageFault) -> Sheet? {
    if let name {
      let wanted = NormalForm.nfc(name)
      guard let tab = workbook.tabs.first(where: { NormalForm.nfc($0.name) == wanted }) else {
        report.add(
          .unknownSheet, at: .file(path),
          ["name": .text(name), "sheets": .list(workbook.tabs.map(\.name))],
          near: NearMiss.nearest(to: name, among: workbook.tabs.map(\.name)))
        return nil
      }
      if tab.isHidden {
        report.add(.hiddenSheetRead, at: .file(path), ["name": .text(tab.name)])
      }
      return try workbook.read(tab, path: path)
    }
    let hidden = workbook.tabs.filter(\.isHidden)
    if !hidden.isEmpty {
      report.add(.hiddenSheets, at: .file(path), ["names": .list(hidden.map(\.name))])
    }
    let visible = workbook.tabs.filter { !$0.isHidden }
    for (index, tab) in visible.enumerated() {
      let sheet = try workbook.read(tab, path: path)
      guard sheet.grid.cellCount > 0 else { continue }
      try nameOthers(visible[(index + 1)...], than: tab, workbook, path, &report)
      return sheet
    }
    report.add(.noSheetWithData, at: .file(path))
    return nil
  }

  /// Says which sheets with data were left out; blank ones are no loss.
  private static func nameOthers(
    _ tabs: ArraySlice<Workbook.Tab>, than read: Workbook.Tab, _ workbook: Workbook,
    _ path: String, _ report: inout Report
  ) throws(PackageFault) {
    var names: [String] = []
    for tab in tabs where try workbook.holdsData(tab) { names.append(tab.name) }
    guard !names.isEmpty else { return }
    report.add(
      .otherSheets, at: .file(path), ["name": .text(read.name), "others": .list(names)])
  }

  private static func remark(on sheet: Sheet, in report: inout Report) {
    for remark in sheet.remarks { report.add(sheet.diagnostic(remark)) }
    let grid = sheet.grid
    if !grid.hiddenRows.isEmpty {
      report.add(
        .hiddenRows, at: .file(grid.source.path),
        [
          "sheet": .text(grid.source.sheet),
          "rows": .list(ranges(grid.hiddenRows) { "\($0 + 1)" }),
        ])
    }
    if !grid.hiddenColumns.isEmpty {
      report.add(
        .hiddenColumns, at: .file(grid.source.path),
        [
          "sheet": .text(grid.source.sheet),
          "columns": .list(
            ranges(grid.hiddenColumns) { String(Place.cellName(row: 0, column: $0).dropLast()) }),
        ])
    }
  }

  /// Numbers in order, neighbours joined: `3-5`, `9`; a long list is cut.
  private static func ranges(_ numbers: [Int], name: (Int) -> String) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let names = runs.prefix(20).map { run in
      run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound))-\(name(run.upperBound))"
    }
    return names + (runs.count > 20 ? ["…"] : [])
  }
}
