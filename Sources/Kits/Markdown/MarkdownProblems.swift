public import Diagnostics

/// Every problem that reading a narrative can report.
public enum MarkdownProblems {
  public static let all: [Problem] = [
    .deepNesting, .emptyHeading, .imageWithoutText, .lostCells, .notUTF8, .rawHTML,
    .repeatedFootnote, .skippedLevel, .strayCharacter, .tableWithoutCaption, .textTooLong,
    .textTooTangled,
    .undefinedFootnote, .unevenRow, .unsafeLink, .unusedFootnote,
  ]
}

extension Problem {
  static let deepNesting = Problem(
    .warning, "deep-nesting",
    vi: "danh sách, trích dẫn hoặc dấu nhấn lồng nhau {depth} cấp, quá {limit} cấp",
    en: "lists, quotes or marks nested {depth} deep, beyond {limit}",
    cure: Wording(
      vi: "xem lại các dấu “>”, “-”, “*” hoặc khoảng trắng đầu dòng ở đây",
      en: "look at the '>', '-', '*' or the indentation here"))

  static let unevenRow = Problem(
    .warning, "table-uneven-row",
    vi: "hàng có {found} ô, trong khi bảng có {expected} cột",
    en: "the row has {found} cells where the table has {expected} columns",
    cure: Wording(
      vi: "thêm hoặc bớt ô cho đủ {expected}; dấu “|” trong ô thì viết “\\|”",
      en: "make them {expected}; a '|' within a cell is written '\\|'"))

  static let lostCells = Problem(
    .error, "table-lost-cells",
    vi: "hàng có {found} ô, trong khi bảng chỉ có {expected} cột; các ô thừa bị mất",
    en: "the row has {found} cells where the table has only {expected} columns: the rest is lost",
    cure: Wording(
      vi: "thêm cột vào hàng tiêu đề, hoặc viết “\\|” cho dấu “|” trong ô",
      en: "add columns to the header, or write '\\|' for a '|' within a cell"))

  static let undefinedFootnote = Problem(
    .error, "footnote-undefined",
    vi: "chú thích “[^{label}]” được dẫn nhưng không có lời",
    en: "the footnote '[^{label}]' is referred to but never written",
    cure: Wording(
      vi: "viết lời chú thích ở một dòng riêng: “[^{label}]: …”",
      en: "write it on a line of its own: '[^{label}]: …'"))

  static let unusedFootnote = Problem(
    .warning, "footnote-unused",
    vi: "chú thích “[^{label}]” không được dẫn ở đâu nên không hiện ra",
    en: "the footnote '[^{label}]' is never referred to, so it is not shown",
    cure: Wording(
      vi: "đặt “[^{label}]” sau câu cần chú thích, hoặc xóa dòng này",
      en: "put '[^{label}]' after the sentence it belongs to, or delete it"))

  static let repeatedFootnote = Problem(
    .error, "footnote-repeated",
    vi: "chú thích “[^{label}]” đã viết ở dòng {first}; lời ở đây bị mất",
    en: "the footnote '[^{label}]' was written at line {first}: this one is lost",
    cure: Wording(vi: "đặt cho nó một tên khác", en: "give it another name"))

  /// The same problem where a reader sees the result at once: a fragment shown on a terminal.
  var softened: Problem {
    let isFatal = code.hasPrefix("text-")
    guard severity == .error, !isFatal else { return self }
    return Problem(.warning, code, vi: message.vi, en: message.en, cure: cure)
  }
}
