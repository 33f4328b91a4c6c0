internal import Diagnostics

// What is said of the rows of a table that are no records, and of rows that are ragged.
extension Problem {
  static let readAs = Problem(
    .note, "table-read-as",
    vi: "{form}, tiêu đề ở dòng {row}", en: "{form}, header in row {row}")

  static let readAsWithGroups = Problem(
    .note, "table-read-as-groups",
    vi: "{form}, tiêu đề ở các dòng {row}-{last}, tên nhóm ghép với tên cột",
    en: "{form}, header in rows {row}-{last}, names of groups joined to those of their columns")

  static let titleRow = Problem(
    .note, "table-title-row",
    vi: "dòng {row} đứng trên tiêu đề, không phải số liệu: “{text}”",
    en: "title row {row} above the header is not data: '{text}'")

  static let runningNumbers = Problem(
    .note, "table-running-numbers",
    vi: "bỏ qua cột số thứ tự “{column}”", en: "column '{column}' of running numbers (STT) ignored")

  static let blankRows = Problem(
    .note, "table-blank-rows",
    vi: "bỏ qua {count} dòng trống", en: "blank rows skipped: {count}")

  static let totalRow = Problem(
    .note, "table-total-row",
    vi: "dòng {row} là dòng tổng, không phải số liệu: “{label}”",
    en: "total row {row} is not data: '{label}'")

  static let headingAgain = Problem(
    .note, "table-heading-again",
    vi: "dòng {row} nhắc lại tiêu đề, bỏ qua", en: "row {row} repeats the header and is skipped")

  static let columnNumbering = Problem(
    .note, "table-column-numbers",
    vi: "dòng {row} là dòng đánh số cột, không phải số liệu",
    en: "row {row} numbers the columns and is not data")

  static let remarkRow = Problem(
    .note, "table-remark-row",
    vi: "dòng {row} đứng dưới bảng, không phải số liệu: “{text}”",
    en: "note row {row} below the table is not data: '{text}'")

  static let noRecords = Problem(
    .note, "table-header-only",
    vi: "bảng chỉ có tiêu đề, chưa có dòng số liệu nào",
    en: "the table has a header and no data yet")

  static let rowTooShort = Problem(
    .error, "table-row-short",
    vi: "dòng này có {found} ô, ít hơn {expected} cột của tiêu đề",
    en: "this row has {found} cells, fewer than the {expected} columns of the header",
    cure: Wording(
      vi: "thêm dấu phân cách cho các ô trống ở cuối dòng, và xem dòng có bị ngắt đôi không",
      en: "add delimiters for the empty cells, and see whether the row is broken in two"))

  static let rowTooLong = Problem(
    .error, "table-row-long",
    vi: "dòng này có {found} ô, nhiều hơn {expected} cột của tiêu đề",
    en: "this row has {found} cells, more than the {expected} columns of the header",
    cure: Wording(
      vi: "ô có dấu phân cách bên trong thì đặt trong ngoặc kép; cột thật sự thêm thì ghi tên vào"
        + " tiêu đề",
      en: "put a cell that holds the delimiter in quotes; name the column in the header if it is"
        + " a new one"))

  static let raggedRowsBeyond = Problem(
    .error, "table-rows-ragged",
    vi: "từ đây còn {count} dòng nữa có số ô khác tiêu đề",
    en: "from here on {count} more rows have another number of cells than the header",
    cure: Wording(
      vi: "xem lại dấu phân cách của cả tệp", en: "check the delimiter of the whole file"))
}
