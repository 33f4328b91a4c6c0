/// Writes small workbooks whose XML is given piece by piece.
public struct WorkbookMaker {
  /// Each sheet: its name and what stands between `worksheet` tags.
  public var sheets: [(name: String, xml: String)]
  public var states: [String: String] = [:]
  public var formats: [String] = []
  public var strings = ""
  public var is1904 = false
  public var prefix = ""

  /// One sheet with these rows.
  public init(rows: String, formats: [String] = [], strings: String = "") {
    self.init(sheet: "<sheetData>\(rows)</sheetData>", formats: formats, strings: strings)
  }

  public init(sheet: String, formats: [String] = [], strings: String = "") {
    sheets = [("Bảng 1", sheet)]
    self.formats = formats
    self.strings = strings
  }

  public init(sheets: [(name: String, xml: String)]) { self.sheets = sheets }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  public var bytes: [UInt8] { ZipMaker(parts: parts).bytes }

  public var parts: [ZipMaker.Part] {
    var parts = [
      relations("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]),
      ZipMaker.Part(
        "xl/workbook.xml",
        "<workbook xmlns='\(Self.main)' xmlns:r='\(Self.office)'>"
          + "<workbookPr date1904='\(is1904 ? 1 : 0)'/><sheets>"
          + sheets.enumerated().map { index, sheet in
            "<sheet name='\(sheet.name)' sheetId='\(index + 1)' r:id='s\(index)' "
              + "state='\(states[sheet.name] ?? "visible")'/>"
          }.joined() + "</sheets></workbook>"),
      relations(
        "xl/_rels/workbook.xml.rels",
        sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("st", "styles", "/xl/styles.xml"), ("ss", "sharedStrings", "sharedStrings.xml")]),
      ZipMaker.Part("xl/styles.xml", styles),
      ZipMaker.Part("xl/sharedStrings.xml", "<sst xmlns='\(Self.main)'>\(strings)</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        ZipMaker.Part(
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet xmlns='\(Self.main)'>\(sheet.xml)</worksheet>"))
    }
    return parts
  }

  private var styles: String {
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId='\(164 + index)' formatCode='\(code)'/>"
    }
    let styles = formats.indices.map { "<xf numFmtId='\(164 + $0)'/>" }
    return "<styleSheet xmlns='\(Self.main)'><numFmts>\(codes.joined())</numFmts>"
      + "<cellXfs><xf numFmtId='0'/>\(styles.joined())</cellXfs></styleSheet>"
  }

  private func relations(_ part: String, _ list: [(String, String, String)]) -> ZipMaker.Part {
    let arrows = list.map { id, type, target in
      "<Relationship Id='\(id)' Type='\(Self.office)/\(type)' Target='\(target)'/>"
    }
    return ZipMaker.Part(
      part, "<Relationships xmlns='\(Self.package)'>\(arrows.joined())</Relationships>")
  }
}
