public import Diagnostics

/// A file that holds a table, told by its name and its first bytes and read in one call.
public enum TableFile {
  /// What a file's name promises.
  public enum Kind: Sendable, Hashable {
    case text
    case workbook
    /// `~$indicators.xlsx`, which a spreadsheet program leaves beside an open file.
    case lock
    /// `._indicators.xlsx`, `Thumbs.db` and the like.
    case systemFile
    case other

    public init(name: String) {
      let name = name.lowercased()
      if name.hasPrefix("~$") || name.hasPrefix(".~lock.") {
        self = .lock
      } else if name.hasPrefix("._") || ["thumbs.db", "desktop.ini", ".ds_store"].contains(name) {
        self = .systemFile
      } else {
        switch TableFile.suffix(of: name) {
        case "csv", "tsv", "tab", "txt": self = .text
        case "xlsx", "xlsm", "xls", "xlsb", "xltx", "ods", "fods", "numbers", "et": self = .workbook
        default: self = .other
        }
      }
    }
  }

  /// Reads the table; nil, with the reason in the report, where none can be read.
  ///
  /// `known` are the names of columns that a schema expects; they help to find the heading. The
  /// caller looks at the report before it uses the table: cells may have been refused.
  public static func read(
    path: String, bytes: consuming [UInt8], sheet: String? = nil, known: [String] = [],
    into report: inout Report
  ) -> ReadTable? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch Kind(name: name) {
    case .lock, .systemFile:
      report.add(.notATableButALock, at: .file(path))
      return nil
    case .workbook:
      if suffix(of: name) == "numbers" {
        report.add(.numbersDocument, at: .file(path))
        return nil
      }
      return readWorkbook(path, bytes, sheet, known, &report)
    case .text: break
    case .other where name.contains("."):
      report.add(.unknownTableSuffix, at: .file(path), ["suffix": .text(suffix(of: name))])
      return nil
    case .other: break
    }
    if let foreign = foreignForm(of: bytes) {
      report.add(foreign, at: .file(path))
      return nil
    }
    if let sheet {
      report.add(.noSheetsInText, at: .file(path), ["sheet": .text(sheet)])
      return nil
    }
    guard let table = CSVReader.read(path: path, bytes: bytes, into: &report) else { return nil }
    return HeaderFinder.find(table.table, as: table.form, known: known, into: &report)
  }

  private static func readWorkbook(
    _ path: String, _ bytes: consuming [UInt8], _ name: String?, _ known: [String],
    _ report: inout Report
  ) -> ReadTable? {
    guard bytes.count <= TableLimits.fileBytes else {
      report.add(.tableTooLarge(path: path, size: bytes.count))
      return nil
    }
    guard
      let sheet = SpreadsheetFile.read(bytes, path: path, sheet: name, reporting: &report)
    else { return nil }
    BrokenLetters.check(sheet.table, into: &report)
    let form = TableForm.sheet(sheet.grid.source.sheet)
    guard let table = HeaderFinder.find(sheet.table, as: form, known: known, into: &report) else {
      return nil
    }
    let rows = Set(table.rows)
    let columns = Set(table.columns.map(\.index))
    sheet.reportFaults(
      inRows: 0..<sheet.table.rowCount,
      where: { rows.contains($0.row) && columns.contains($0.column) }, to: &report)
    return table
  }

  /// What the bytes are, where a name promises text and they are none.
  private static func foreignForm(of bytes: [UInt8]) -> Problem? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .packageAsText }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWorkbookAsText }
    if bytes.starts(with: "%PDF-".utf8) { return .printAsText }
    let start = bytes.prefix(512).drop { $0 >= 0x80 || $0 <= 0x20 }.prefix(9)
    let head = String(decoding: start, as: UTF8.self).lowercased()
    let isPage = ["<!doctype", "<html", "<table", "<?xml"].contains { head.hasPrefix($0) }
    return isPage ? .pageAsText : nil
  }

  private static func suffix(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension Problem {
  private static let saveAsTable = Wording(
    vi: "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại kiểu .xlsx hoặc “CSV UTF-8”",
    en: "open it in Excel or LibreOffice and save it as .xlsx or 'CSV UTF-8'")

  static let notATableButALock = Problem(
    .error, "table-lock-file",
    vi: "đây là tệp tạm do phần mềm để lại, không phải bảng số liệu",
    en: "this is a file that a program left behind, not a table",
    cure: Wording(
      vi: "đóng tệp gốc trong Excel thì tệp này tự mất; hãy dùng tệp gốc",
      en: "it goes away when the original is closed in Excel; use the original"))

  static let numbersDocument = Problem(
    .error, "table-numbers-document",
    vi: "tệp của Apple Numbers (.numbers), không đọc được",
    en: "the file is an Apple Numbers document (.numbers), which is not read",
    cure: Wording(
      vi: "trong Numbers chọn Tệp → Xuất sang → Excel, rồi dùng tệp .xlsx",
      en: "in Numbers choose File → Export To → Excel and use the .xlsx file"))

  static let unknownTableSuffix = Problem(
    .error, "table-unknown-suffix",
    vi: "không đọc bảng từ tệp có đuôi “.{suffix}”",
    en: "tables are not read from files named '.{suffix}'",
    cure: Wording(
      vi: "lưu bảng thành tệp .csv, .tsv hoặc .xlsx", en: "save the table as .csv, .tsv or .xlsx"))

  static let packageAsText = Problem(
    .error, "table-zip-as-text",
    vi: "tệp mang đuôi văn bản nhưng bên trong là tệp nén, có thể là bảng tính .xlsx",
    en: "the file is named as text but is a zip file, perhaps an .xlsx workbook",
    cure: Wording(
      vi: "đổi đuôi tệp thành .xlsx; nếu không mở được thì lưu lại từ Excel",
      en: "rename it to .xlsx; if that does not open, save it again from Excel"))

  static let oldWorkbookAsText = Problem(
    .error, "table-xls-as-text",
    vi: "tệp mang đuôi văn bản nhưng bên trong là bảng tính Excel 97-2003",
    en: "the file is named as text but is a workbook of Excel 97-2003", cure: saveAsTable)

  static let printAsText = Problem(
    .error, "table-pdf-as-text",
    vi: "tệp mang đuôi văn bản nhưng bên trong là PDF, không lấy được số liệu",
    en: "the file is named as text but is a PDF, from which no figures can be taken",
    cure: Wording(
      vi: "xin tệp Excel gốc của bản in này", en: "ask for the Excel file it was printed from"))

  static let pageAsText = Problem(
    .error, "table-html-as-text",
    vi: "tệp mang đuôi văn bản nhưng bên trong là trang web hoặc XML",
    en: "the file is named as text but holds a web page or XML", cure: saveAsTable)

  static let noSheetsInText = Problem(
    .error, "table-text-has-no-sheets",
    vi: "tệp văn bản không có trang tính nên không có “{sheet}”",
    en: "a text file has no sheets, so there is no '{sheet}'",
    cure: Wording(vi: "bỏ tùy chọn --sheet", en: "leave out the option --sheet"))
}
