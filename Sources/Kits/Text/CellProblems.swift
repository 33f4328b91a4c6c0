import Diagnostics

// What a cell of any type may hold instead of a value.
extension Problem {
  static let loneDash = Problem(
    .error, "cell-dash",
    vi: "ô chỉ có dấu gạch “{value}”: không rõ là chưa có số liệu, không áp dụng hay bằng 0",
    en: "the cell holds only '{value}': not known yet, not applicable, or zero",
    cure: Wording(
      vi: "chưa có số liệu thì để trống hoặc ghi “…”; không áp dụng thì ghi “x”; không phát sinh"
        + " thì ghi 0",
      en: "leave it empty or write '…' if not known yet, 'x' if not applicable, 0 if there were"
        + " none"))
  static let spreadsheetErrorValue = Problem(
    .error, "cell-spreadsheet-error",
    vi: "“{value}” là lỗi công thức của bảng tính",
    en: "'{value}' is an error of a spreadsheet formula",
    cure: Wording(
      vi: "sửa công thức trong bảng tính rồi lưu lại, hoặc để trống ô này",
      en: "mend the formula in the spreadsheet and save again, or leave the cell empty"))
  static let columnTooNarrow = Problem(
    .error, "cell-narrow",
    vi: "“{value}” do cột quá hẹp khi lưu thành văn bản, giá trị đã mất",
    en: "'{value}' comes from a column too narrow when saved as text; the value is lost",
    cure: Wording(
      vi: "nới rộng cột trong Excel rồi lưu lại tệp",
      en: "widen the column in Excel and save the file again"))
}
