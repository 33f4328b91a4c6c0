import Diagnostics
import TestKit
import Testing

@testable import Formats

/// What a clerk reads about a spreadsheet, word for word: Tests/Fixtures/spreadsheet-messages.txt.
@Suite struct SpreadsheetMessageTests {
  @Test func saysEverythingInBothLanguages() throws {
    var text = ""
    for (title, name, sheet, bytes) in Self.cases {
      text += "## \(title)\n"
      for language in Language.allCases {
        text += messages(bytes, path: name, sheet: sheet, in: language)
      }
      text += "\n"
    }
    #expect(Keepsake("spreadsheet-messages.txt").difference(from: text) == nil)
  }

  private func messages(
    _ bytes: [UInt8], path: String, sheet: String?, in language: Language
  ) -> String {
    var report = Report()
    let sheet = SpreadsheetFile.read(bytes, path: path, sheet: sheet, reporting: &report)
    sheet?.reportFaults(inRows: 0..<100, to: &report)
    let printer = DiagnosticPrinter(language: language)
    return report.diagnostics.map { printer.print($0) }.joined()
  }

  private typealias Case = (title: String, name: String, sheet: String?, bytes: [UInt8])

  private static var cases: [Case] { cellCases + sheetCases + fileCases + hostileCases }

  private static var cellCases: [Case] {
    let long = String(repeating: "chữ ", count: 30_000)
    let rows: [(String, String, [String])] = [
      ("a formula without its result", "<c r='E17'><f>SUM(E2:E16)</f><v/></c>", []),
      ("a formula filled down without its result", "<c r='E17'><f t='shared' si='0'/></c>", []),
      ("an error value", "<c r='E17' t='e'><f>A1/0</f><v>#DIV/0!</v></c>", []),
      ("a lost reference", "<c r='E17' t='e'><f>#REF!</f><v>#REF!</v></c>", []),
      ("a date that is none", "<c r='E17' s='1'><v>-5</v></c>", ["dd/mm/yyyy"]),
      ("the day that never was", "<c r='E17' s='1'><v>60</v></c>", ["dd/mm/yyyy"]),
      ("a broken number", "<c r='E17'><v>12,5O</v></c>", []),
      ("a cell that is too long", "<c r='E17' t='inlineStr'><is><t>\(long)</t></is></c>", []),
      ("a percentage shown short", "<c r='E17' s='1'><v>0.33333333333333331</v></c>", ["0.0%"]),
      ("a day with a hidden time", "<c r='E17' s='1'><v>44414.25</v></c>", ["dd/mm/yyyy"]),
    ]
    return rows.map { title, cell, formats in
      let workbook = WorkbookMaker(rows: "<row r='17'>\(cell)</row>", formats: formats)
      return (title, "so-lieu.xlsx", nil, workbook.bytes)
    }
  }

  private static var sheetCases: [Case] {
    let filled = "<sheetData><row><c><v>1</v></c></row></sheetData>"
    var several = WorkbookMaker(sheets: [
      ("Nháp", filled), ("Quý I", filled), ("Quý II", filled), ("Quý III", filled),
    ])
    several.states = ["Nháp": "hidden"]
    let hidden = WorkbookMaker(
      sheet: "<cols><col min='2' max='4' hidden='1'/></cols><sheetData>"
        + [2, 3, 4, 9].map { "<row r='\($0)' hidden='1'><c><v>1</v></c></row>" }.joined()
        + "</sheetData>")
    return [
      ("several sheets", "so-lieu.xlsx", nil, several.bytes),
      ("a hidden sheet by its name", "so-lieu.xlsx", "Nháp", several.bytes),
      ("a sheet that is not there", "so-lieu.xlsx", "Quy 2", several.bytes),
      ("hidden rows and columns", "so-lieu.xlsx", nil, hidden.bytes),
      ("nothing in any sheet", "so-lieu.xlsx", nil, WorkbookMaker(rows: "").bytes),
    ]
  }

  private static var fileCases: [Case] {
    let whole = WorkbookMaker(rows: "<row><c><v>1</v></c></row>")
    var damaged = whole.bytes
    damaged[damaged.count / 2] ^= 1
    var broken = whole.parts
    broken[5] = ZipMaker.Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData></worksheet>")
    let document = ZipMaker(parts: [
      ZipMaker.Part(
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='w/d.xml'/>"
          + "</Relationships>"),
      ZipMaker.Part("w/d.xml", "<document/>"),
    ])
    let openDocument = ZipMaker(parts: [
      ZipMaker.Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      ZipMaker.Part("content.xml", "<a/>"),
    ])
    let binary = ZipMaker(parts: [
      ZipMaker.Part(
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/>"
          + "</Relationships>")
    ])
    return [
      ("an empty file", "so-lieu.xlsx", nil, []),
      ("a file that was cut off", "so-lieu.xlsx", nil, Array(whole.bytes.prefix(900))),
      ("a damaged part", "so-lieu.xlsx", nil, damaged),
      ("a part that is not XML", "so-lieu.xlsx", nil, ZipMaker(parts: broken).bytes),
      ("Excel 97", "so-lieu.xls", nil, compound(naming: "Workbook")),
      ("a password", "so-lieu.xlsx", nil, compound(naming: "EncryptedPackage")),
      ("OpenDocument", "so-lieu.ods", nil, openDocument.bytes),
      ("a binary workbook", "so-lieu.xlsb", nil, binary.bytes),
      ("a web page", "so-lieu.xls", nil, Array("\n<html><table>".utf8)),
      ("text", "so-lieu.xlsx", nil, Array("mã;tên\n".utf8)),
      ("a document", "so-lieu.xlsx", nil, document.bytes),
    ]
  }

  private static var hostileCases: [Case] {
    let run = DeflatedRun(of: 0x20, copies: 2_000_000)
    var bomb = WorkbookMaker(rows: "").parts
    bomb[5].bytes = run.bytes
    bomb[5].size = run.size
    bomb[5].method = 8
    var entities = WorkbookMaker(rows: "").parts
    entities[4] = ZipMaker.Part(
      "xl/sharedStrings.xml",
      "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><sst>&c;</sst>")
    let deep = "<sheetData>" + String(repeating: "<x>", count: 2_000)
    let longTag = "<sheetData><row r='" + String(repeating: "9", count: 2_000_000)
    return [
      ("a zip bomb", "so-lieu.xlsx", nil, ZipMaker(parts: bomb).bytes),
      ("an entity bomb", "so-lieu.xlsx", nil, ZipMaker(parts: entities).bytes),
      ("endless nesting", "so-lieu.xlsx", nil, WorkbookMaker(sheet: deep).bytes),
      ("an endless tag", "so-lieu.xlsx", nil, WorkbookMaker(sheet: longTag).bytes),
    ]
  }

  /// The beginning of a compound file whose directory names one stream.
  private static func compound(naming name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1_024 - bytes.count)
    for byte in name.utf8 { bytes += [byte, 0] }
    return bytes + [UInt8](repeating: 0, count: 2_048 - bytes.count)
  }
}
