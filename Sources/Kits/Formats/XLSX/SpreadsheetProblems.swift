internal import Diagnostics

// What is wrong with a workbook as a whole, or worth knowing; reported by SpreadsheetFile.

extension Problem {
  private static let saveAsXLSX = Wording(
    vi: "mở tệp bằng Excel hoặc LibreOffice, chọn Tệp → Lưu thành, kiểu “Excel Workbook (*.xlsx)”",
    en: "open it in Excel or LibreOffice and choose File → Save As, type 'Excel Workbook (*.xlsx)'")

  static let oldWorkbook = Problem(
    .error, "old-workbook",
    vi: "tệp theo dạng Excel 97-2003 (.xls), không đọc được",
    en: "the file is in the form of Excel 97-2003 (.xls), which is not read", cure: saveAsXLSX)

  static let binaryWorkbook = Problem(
    .error, "binary-workbook",
    vi: "tệp theo dạng nhị phân của Excel (.xlsb), không đọc được",
    en: "the file is a binary workbook (.xlsb), which is not read", cure: saveAsXLSX)

  static let openDocumentTable = Problem(
    .error, "opendocument-table",
    vi: "tệp theo dạng OpenDocument (.ods), không đọc được",
    en: "the file is an OpenDocument spreadsheet (.ods), which is not read", cure: saveAsXLSX)

  static let markupAsWorkbook = Problem(
    .error, "markup-as-workbook",
    vi: "tệp mang đuôi bảng tính nhưng bên trong là trang web hoặc XML",
    en: "the file is named as a workbook but holds a web page or XML", cure: saveAsXLSX)

  static let notWorkbook = Problem(
    .error, "not-a-workbook",
    vi: "tệp mang đuôi bảng tính nhưng bên trong không phải bảng tính Excel",
    en: "the file is named as a workbook but does not hold one",
    cure: Wording(
      vi: "nếu là văn bản CSV, đổi đuôi tệp thành .csv; nếu không, lưu lại bằng Excel kiểu .xlsx",
      en: "if it is CSV text, rename it to .csv; otherwise save it from Excel as .xlsx"))

  static let emptyWorkbook = Problem(
    .error, "empty-workbook",
    vi: "tệp trống, dài 0 byte",
    en: "the file is empty, 0 bytes long",
    cure: Wording(
      vi: "chép lại tệp từ nơi gửi; có thể lần chép trước bị ngắt",
      en: "copy it again from where it came; the last copy may have been cut off"))

  static let noSheetWithData = Problem(
    .error, "no-sheet-with-data",
    vi: "không có trang tính nào hiện mà có dữ liệu",
    en: "no visible sheet holds any data",
    cure: Wording(
      vi: "nhập dữ liệu vào trang tính đầu tiên, hoặc bỏ ẩn trang tính có dữ liệu",
      en: "enter the data in the first sheet, or unhide the one that holds it"))

  static let unknownSheet = Problem(
    .error, "unknown-sheet",
    vi: "không có trang tính “{name}”; tệp có: {sheets}",
    en: "there is no sheet '{name}'; the file has: {sheets}",
    cure: Wording(
      vi: "ghi tên trang tính đúng như trên thẻ ở cuối cửa sổ Excel",
      en: "give the name just as on the tab at the foot of Excel's window"))

  static let otherSheets = Problem(
    .warning, "other-sheets-not-read",
    vi:
      "chỉ đọc trang tính “{name}”; các trang tính khác cũng có dữ liệu mà không được đọc: {others}",
    en: "only the sheet '{name}' is read; other sheets hold data that is not: {others}",
    cure: Wording(
      vi: "để mỗi bảng trong một tệp riêng, hoặc ẩn các trang tính không cần",
      en: "keep each table in a file of its own, or hide the sheets that are not needed"))

  static let hiddenSheets = Problem(
    .note, "hidden-sheets",
    vi: "trang tính ẩn không được đọc: {names}",
    en: "hidden sheets are not read: {names}")

  static let hiddenSheetRead = Problem(
    .note, "hidden-sheet-read",
    vi: "trang tính “{name}” đang ẩn, được đọc vì được gọi tên",
    en: "the sheet '{name}' is hidden; it is read because it was named")

  static let hiddenRows = Problem(
    .note, "hidden-rows",
    vi: "trang tính “{sheet}” có dòng đang ẩn hoặc bị lọc, vẫn được đọc: {rows}",
    en: "the sheet '{sheet}' has hidden or filtered rows, which are read as well: {rows}")

  static let hiddenColumns = Problem(
    .note, "hidden-columns",
    vi: "trang tính “{sheet}” có cột đang ẩn, vẫn được đọc: {columns}",
    en: "the sheet '{sheet}' has hidden columns, which are read as well: {columns}")

  static let macrosIgnored = Problem(
    .note, "macros-ignored",
    vi: "tệp có macro; macro không được chạy, chỉ đọc các ô",
    en: "the file has macros; they are not run, only the cells are read")
}
