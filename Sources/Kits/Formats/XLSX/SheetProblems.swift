internal import Diagnostics

// What is wrong with a cell, or with the order of cells; reported by SheetReader.

extension Problem {
  static let formulaWithoutValue = Problem(
    .error, "formula-without-value",
    vi: "ô là công thức “{value}” nhưng tệp không lưu kết quả tính",
    en: "the cell is the formula '{value}', but the file does not hold its result",
    cure: Wording(
      vi: "mở tệp bằng Excel hoặc LibreOffice để công thức được tính, rồi lưu lại",
      en: "open the file in Excel or LibreOffice so that it is calculated, then save it"))

  static let cellError = Problem(
    .error, "cell-error-value",
    vi: "ô báo lỗi tính toán “{value}”, không phải giá trị",
    en: "the cell shows the error '{value}', not a value",
    cure: Wording(
      vi: "sửa công thức trong ô, hoặc xóa ô nếu chưa có số liệu, rồi lưu lại",
      en: "mend the formula, or clear the cell if there is no figure yet, then save"))

  static let serialWithoutDay = Problem(
    .error, "serial-without-day",
    vi: "ô được định dạng ngày nhưng số “{value}” không ứng với ngày nào",
    en: "the cell is formatted as a date, but the number '{value}' is no day",
    cure: Wording(
      vi: "gõ lại ngày, ví dụ 06/8/2021, hoặc đổi định dạng ô thành số",
      en: "type the date again, such as 06/8/2021, or format the cell as a number"))

  static let notStoredNumber = Problem(
    .error, "stored-number-broken",
    vi: "tệp ghi ô này là số nhưng nội dung “{value}” không phải số",
    en: "the file calls the cell a number, but it holds '{value}'",
    cure: Wording(
      vi: "mở tệp bằng Excel hoặc LibreOffice, gõ lại ô rồi lưu",
      en: "open the file in Excel or LibreOffice, type the cell again and save"))

  static let cellTooLong = Problem(
    .error, "cell-too-long",
    vi: "ô dài hơn 32.767 ký tự, quá mức của Excel: “{value}”",
    en: "the cell is longer than 32,767 characters, more than Excel allows: '{value}'",
    cure: Wording(
      vi: "rút ngắn ô, hoặc chuyển đoạn văn sang tệp .md hoặc .docx",
      en: "shorten it, or move the text to an .md or .docx file"))

  static let manyFaults = Problem(
    .error, "many-cells-broken",
    vi: "từ ô này còn {count} ô lỗi nữa không kể ra",
    en: "from this cell on more cells are broken; not listed: {count}",
    cure: Wording(
      vi: "sửa các ô đã kể rồi kiểm tra lại",
      en: "mend those listed and check again"))

  static let percentShortened = Problem(
    .note, "percent-shortened",
    vi: "ô phần trăm hiện ít chữ số hơn số đã lưu, lấy như ô hiện: {value}; số ô như vậy: {count}",
    en: "the percent cell shows fewer digits than are stored, it is read as shown: {value}; "
      + "such cells: {count}")

  static let timeHidden = Problem(
    .note, "time-of-day-left-out",
    vi: "ô ngày lưu cả giờ mà không hiện, lấy như ô hiện: {value}; số ô như vậy: {count}",
    en: "the date cell holds a time that is not shown, it is read as shown: {value}; "
      + "such cells: {count}")

  static let tooManyCells = Problem(
    .error, "sheet-too-large",
    vi: "bảng tính có hơn {limit} triệu ô",
    en: "the sheet has more than {limit} million cells",
    cure: Wording(
      vi: "chia bảng thành nhiều tệp nhỏ hơn trong một thư mục",
      en: "split the table into several smaller files in one folder"))
}

extension Wording {
  static func rowBeyond(_ part: String) -> Wording {
    Wording(
      vi: "phần “\(part)” có số dòng ngoài giới hạn của bảng tính",
      en: "its part '\(part)' has a row number beyond any sheet")
  }
  static func cellAstray(_ part: String) -> Wording {
    Wording(
      vi: "phần “\(part)” có ô mang địa chỉ sai", en: "its part '\(part)' has a cell out of place")
  }
  static func cellsOutOfOrder(_ part: String) -> Wording {
    Wording(
      vi: "phần “\(part)” có ô lặp lại hoặc không theo thứ tự",
      en: "its part '\(part)' has cells twice or out of order")
  }
  static func unknownType(_ part: String) -> Wording {
    Wording(
      vi: "phần “\(part)” có ô thuộc loại lạ", en: "its part '\(part)' has a cell of unknown type")
  }
  static func noSharedText(_ part: String) -> Wording {
    Wording(
      vi: "phần “\(part)” trỏ tới đoạn chữ không có trong tệp",
      en: "its part '\(part)' points to a text that the file does not hold")
  }
}
