import Diagnostics
import Quantities
import Testing
import Text

@testable import Formats
@testable import Schema

/// A table of results, with a column of every type.
let results = TableSchema(
  "results", title: Wording(vi: "Kết quả", en: "Results"),
  stem: FieldName(vi: "ket-qua", en: "results"),
  doc: Wording(vi: "Kết quả của từng chỉ tiêu.", en: "What was reached, by indicator."),
  key: ["indicator", "unit"],
  columns: [
    Column(
      "indicator", FieldName(vi: "mã chỉ tiêu", en: "indicator"), .code(), .everyRow,
      doc: Wording(vi: "Mã của chỉ tiêu.", en: "Code of the indicator."),
      example: Wording(vi: "ct01", en: "ct01")),
    Column(
      "unit", FieldName(vi: "đơn vị", en: "unit"), .unit,
      doc: Wording(vi: "Đơn vị báo cáo.", en: "The unit that reports."),
      example: Wording(vi: "Sở Nội vụ", en: "Sở Nội vụ")),
    Column(
      "value", FieldName(vi: "giá trị", en: "value"), .number(),
      doc: Wording(vi: "Kết quả đạt được.", en: "What was reached."),
      example: Wording(vi: "1.234,5", en: "1.234,5")),
    Column(
      "share", FieldName(vi: "tỷ lệ", en: "share"), .percent(isShare: true),
      doc: Wording(vi: "Phần trăm hoàn thành.", en: "Percent done."),
      example: Wording(vi: "93,5", en: "93,5")),
    Column(
      "count", FieldName(vi: "số lượng", en: "count"), .count,
      doc: Wording(vi: "Số hộ.", en: "Households."), example: Wording(vi: "12", en: "12")),
    Column(
      "target", FieldName(vi: "mục tiêu", en: "target"), .number(.bounds),
      doc: Wording(vi: "Mức phải đạt.", en: "What is to be reached."),
      example: Wording(vi: "trên 95%", en: "trên 95%")),
    Column(
      "date", FieldName(vi: "ngày", en: "date"), .date([.day, .month]),
      doc: Wording(vi: "Ngày có số liệu.", en: "Date of the figure."),
      example: Wording(vi: "06/8/2021", en: "06/8/2021")),
    Column(
      "status", FieldName(vi: "trạng thái", en: "status"),
      .choice([
        .init("estimate", vi: "ước thực hiện", en: "estimate"),
        .init("final", vi: "chính thức", en: "final"),
      ]), doc: Wording(vi: "Số ước hay số chính thức.", en: "Estimate or final."),
      example: Wording(vi: "chính thức", en: "final")),
    Column(
      "public", FieldName(vi: "công khai", en: "public"), .yesNo,
      doc: Wording(vi: "Có công khai không.", en: "Whether to publish."),
      example: Wording(vi: "có", en: "yes")),
    Column(
      "province", FieldName(vi: "mã tỉnh", en: "province code"), .code(digits: 2),
      doc: Wording(vi: "Mã tỉnh.", en: "Province."), example: Wording(vi: "01", en: "01")),
    Column(
      "year", FieldName(vi: "năm", en: "year"), .number(),
      bounds: Column.Bounds(least: 1945, most: 2100),
      doc: Wording(vi: "Năm.", en: "Year."), example: Wording(vi: "2025", en: "2025")),
    Column(
      "number", FieldName(vi: "số ký hiệu", en: "number"), .documentNumber, unique: true,
      doc: Wording(vi: "Số văn bản.", en: "Document."),
      example: Wording(vi: "68/KH-UBND", en: "68/KH-UBND")),
    Column(
      "note", FieldName(vi: "ghi chú", en: "note"), .text,
      doc: Wording(vi: "Ghi chú.", en: "Notes."), example: Wording(vi: "", en: "")),
  ])

/// Reads a text table the whole way from its bytes.
func read(
  _ text: String, as schema: TableSchema = results
) throws -> (table: TypedTable, report: Report) {
  var report = Report()
  let csv = try #require(
    CSVReader.read(path: "kq.csv", bytes: Array(text.utf8), into: &report))
  let table = try #require(
    HeaderFinder.find(csv.table, as: csv.form, known: schema.headings, into: &report))
  return (TypedTable.read(table, as: schema, into: &report), report)
}

/// Every diagnostic as a person reads it.
func printed(_ report: Report, _ language: Language) -> String {
  let printer = DiagnosticPrinter(language: language)
  return report.diagnostics.map { printer.print($0) }.joined()
}
