public import Diagnostics

extension DayRefusal {
  /// The refusal as the user reads it; its words ask for `{value}`.
  public var problem: Problem {
    switch self {
    case .impossibleDay: .impossibleDay
    case .impossibleMonth: .impossibleMonth
    case .impossibleQuarter: .impossibleQuarter
    case .monthFirst: .monthFirst
    case .twoDigitYear: .twoDigitYear
    case .serial: .bareSerial
    case .timeOfDay: .timeOfDay
    case .yearsReversed: .yearsReversed
    case .spreadsheetError: .spreadsheetErrorValue
    case .columnTooNarrow: .columnTooNarrow
    case .loneDash: .loneDash
    case .notADate: .notADate
    }
  }
}

extension Problem {
  static let impossibleDay = Problem(
    .error, "date-impossible",
    vi: "lịch không có ngày “{value}”",
    en: "there is no such day as '{value}'",
    cure: Wording(
      vi: "kiểm tra lại ngày và tháng; viết ngày trước, tháng sau, ví dụ 06/8/2021",
      en: "check day and month; the day comes first, as in 06/8/2021"))
  static let impossibleMonth = Problem(
    .error, "date-month",
    vi: "“{value}” không phải là một tháng (1 đến 12)",
    en: "'{value}' is not a month (1 to 12)",
    cure: Wording(vi: "viết như “tháng 8/2021”", en: "write it like 'tháng 8/2021' or 2021-08"))
  static let impossibleQuarter = Problem(
    .error, "date-quarter",
    vi: "“{value}” không phải là một quý (I đến IV)",
    en: "'{value}' is not a quarter (I to IV)",
    cure: Wording(vi: "viết như “quý III/2025”", en: "write it like 'quý III/2025' or 2025-Q3"))
  static let monthFirst = Problem(
    .error, "date-month-first",
    vi: "“{value}” có vẻ viết tháng trước ngày",
    en: "'{value}' seems to put the month before the day",
    cure: Wording(
      vi: "viết ngày trước, tháng sau, ví dụ 25/8/2021, và kiểm tra lại cả cột",
      en: "put the day first, as in 25/8/2021, and check the whole column"))
  static let twoDigitYear = Problem(
    .error, "date-short-year",
    vi: "năm trong “{value}” chỉ có hai chữ số",
    en: "the year in '{value}' has only two digits",
    cure: Wording(
      vi: "viết đủ bốn chữ số của năm, ví dụ 06/8/2021",
      en: "write all four digits of the year, as in 06/8/2021"))
  static let bareSerial = Problem(
    .error, "date-serial",
    vi: "“{value}” là số thứ tự ngày của Excel, không rõ tính từ năm 1900 hay 1904",
    en: "'{value}' is a day count of Excel, from 1900 or from 1904",
    cure: Wording(
      vi: "định dạng cột là ngày (dd/mm/yyyy) trong Excel rồi lưu lại, hoặc nộp tệp .xlsx",
      en: "format the column as a date in Excel and save again, or give the .xlsx file"))
  static let timeOfDay = Problem(
    .error, "date-time",
    vi: "“{value}” có cả giờ, cột này chỉ nhận ngày",
    en: "'{value}' has a time of day, but this column takes days",
    cure: Wording(vi: "chỉ ghi ngày, ví dụ 06/8/2021", en: "give the day only, as in 06/8/2021"))
  static let yearsReversed = Problem(
    .error, "date-years-order",
    vi: "giai đoạn “{value}” có năm cuối đứng trước năm đầu",
    en: "the years '{value}' end before they begin",
    cure: Wording(vi: "viết như 2020 - 2025", en: "write them like 2020 - 2025"))
  static let notADate = Problem(
    .error, "date-invalid",
    vi: "“{value}” không phải là ngày, tháng, quý hay năm",
    en: "'{value}' is not a day, month, quarter or year",
    cure: Wording(
      vi: "viết như 06/8/2021, “tháng 8/2021”, “quý III/2025” hoặc 2025; chưa rõ thì để trống",
      en: "write it like 06/8/2021, 'tháng 8/2021', 'quý III/2025' or 2025; leave it empty if not"
        + " known"))
}
