public import Diagnostics

extension NumberRefusal {
  /// The refusal as the user reads it; its words ask for `{value}` and some for `{suggestion}`.
  public var problem: Problem { reason.problem }

  /// What fills the words of the problem.
  public func arguments(for value: String) -> [String: Argument] {
    var arguments: [String: Argument] = ["value": .text(value)]
    if let suggestion { arguments["suggestion"] = .text(suggestion) }
    return arguments
  }
}

extension NumberRefusal.Reason {
  /// The problem that tells of this reason.
  public var problem: Problem {
    switch self {
    case .englishShaped: .englishNumber
    case .brokenGroups: .brokenThousands
    case .parentheses: .numberInParentheses
    case .approximate: .approximateNumber
    case .letterForDigit: .letterInNumber
    case .trailingMark: .markAfterNumber
    case .spreadsheetError: .spreadsheetErrorValue
    case .columnTooNarrow: .columnTooNarrow
    case .exponent: .numberWithExponent
    case .loneDash: .loneDash
    case .rangeNotAllowed: .rangeNotAllowed
    case .rangeReversed: .rangeReversed
    case .comparatorNotAllowed: .comparatorNotAllowed
    case .unfinishedComparator: .unfinishedComparator
    case .tooLong: .numberTooLong
    case .notANumber: .notANumber
    }
  }
}

extension Figure.Notes {
  /// The notes as the user reads them; their words ask for `{value}`.
  public var problems: [Problem] {
    var problems: [Problem] = []
    if contains(.oneThousandsGroup) { problems.append(.dotReadAsThousands) }
    if contains(.threePlaces) { problems.append(.commaReadAsDecimal) }
    return problems
  }
}

extension Problem {
  static let englishNumber = Problem(
    .error, "number-english",
    vi: "“{value}” viết theo kiểu Anh, trong khi bảng được đọc theo kiểu Việt Nam",
    en: "'{value}' is written the English way, but tables are read the Vietnamese way",
    cure: Wording(
      vi: "viết “{suggestion}” (dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn) và"
        + " kiểm tra lại cả cột",
      en: "write '{suggestion}' (a comma before the fraction, dots between thousands) and check"
        + " the whole column"))
  static let brokenThousands = Problem(
    .error, "number-groups",
    vi: "“{value}” có nhóm chữ số không đủ ba chữ số hoặc lẫn nhiều loại dấu ngăn cách",
    en: "'{value}' has a group that is not three digits, or mixes separators",
    cure: Wording(
      vi: "viết như 1.234.567 hoặc 1234567; phần thập phân viết sau dấu phẩy",
      en: "write it like 1.234.567 or 1234567, with a comma before the fraction"))
  static let numberInParentheses = Problem(
    .error, "number-parentheses",
    vi: "“{value}” đặt trong ngoặc đơn nên không rõ là số âm hay lời chú",
    en: "'{value}' is in parentheses: a negative number or a remark",
    cure: Wording(
      vi: "nếu là số âm, viết “{suggestion}”; nếu là lời chú, chuyển sang cột ghi chú",
      en: "write '{suggestion}' if it is negative; move it to the notes column if it is a remark"))
  static let approximateNumber = Problem(
    .error, "number-approximate",
    vi: "“{value}” là số ước chừng, không phải một giá trị",
    en: "'{value}' is an approximation, not a value",
    cure: Wording(
      vi: "viết “{suggestion}” và ghi “ước thực hiện” ở cột trạng thái hoặc cột ghi chú",
      en: "write '{suggestion}' and say that it is an estimate in the status or notes column"))
  static let letterInNumber = Problem(
    .error, "number-letter",
    vi: "“{value}” có chữ cái đứng ở chỗ của chữ số",
    en: "'{value}' has a letter where a digit should be",
    cure: Wording(
      vi: "nếu đúng ý, viết “{suggestion}”", en: "write '{suggestion}' if that is meant"))
  static let markAfterNumber = Problem(
    .error, "number-mark",
    vi: "“{value}” có dấu hoặc lời chú đi liền sau con số",
    en: "'{value}' has a mark or remark after the number",
    cure: Wording(
      vi: "chỉ để “{suggestion}” trong ô này và chuyển phần chú sang cột ghi chú",
      en: "leave '{suggestion}' in this cell and move the remark to the notes column"))
  static let numberWithExponent = Problem(
    .error, "number-exponent",
    vi: "“{value}” đã bị rút gọn thành dạng lũy thừa, có thể đã mất chữ số",
    en: "'{value}' was shortened to an exponent, so digits may be lost",
    cure: Wording(
      vi: "định dạng cột là Number trong Excel rồi lưu lại tệp",
      en: "format the column as Number in Excel and save the file again"))
  static let rangeNotAllowed = Problem(
    .error, "number-range",
    vi: "“{value}” là một khoảng, nhưng cột này cần một giá trị",
    en: "'{value}' is a range, but this column takes a single value",
    cure: Wording(
      vi: "ghi một con số; khoảng chỉ dùng cho mục tiêu",
      en: "give one number; ranges belong to targets"))
  static let rangeReversed = Problem(
    .error, "number-range-order",
    vi: "khoảng “{value}” có đầu lớn đứng trước đầu nhỏ",
    en: "the range '{value}' puts its upper end first",
    cure: Wording(vi: "ghi số nhỏ trước, số lớn sau", en: "put the smaller number first"))
  static let comparatorNotAllowed = Problem(
    .error, "number-comparator",
    vi: "“{value}” có từ so sánh (trên, dưới, ít nhất …), nhưng cột này cần một giá trị",
    en: "'{value}' has a word of comparison, but this column takes a single value",
    cure: Wording(
      vi: "chỉ ghi con số đạt được; từ so sánh chỉ dùng cho mục tiêu",
      en: "give the number reached; words of comparison belong to targets"))
  static let unfinishedComparator = Problem(
    .error, "number-from",
    vi: "“{value}” bắt đầu bằng “từ” mà không rõ đến đâu",
    en: "'{value}' says from where but not how far",
    cure: Wording(
      vi: "thêm “trở lên”, “trở xuống” hoặc “đến …”",
      en: "add 'trở lên' (or more), 'trở xuống' (or less) or 'đến …' (to …)"))
  static let numberTooLong = Problem(
    .error, "number-too-long",
    vi: "“{value}” có quá nhiều chữ số (giữ được tối đa 18)",
    en: "'{value}' has too many digits (18 can be kept)",
    cure: Wording(
      vi: "dùng đơn vị lớn hơn (triệu, tỷ) hoặc bớt chữ số thập phân",
      en: "use a larger unit or fewer decimal places"))
  static let notANumber = Problem(
    .error, "number-invalid",
    vi: "“{value}” không phải là một con số",
    en: "'{value}' is not a number",
    cure: Wording(
      vi:
        "ghi số như 1.234,5; chưa có số liệu thì để trống hoặc ghi “…”, không áp dụng thì ghi “x”",
      en: "write a number like 1.234,5; leave the cell empty or write '…' if not known yet, 'x' if"
        + " not applicable"))
  static let dotReadAsThousands = Problem(
    .note, "number-dot-thousands",
    vi: "“{value}” được đọc là số nguyên, dấu chấm ngăn hàng nghìn",
    en: "'{value}' was read as a whole number, the dot between thousands")
  static let commaReadAsDecimal = Problem(
    .note, "number-comma-decimal",
    vi: "“{value}” được đọc là số thập phân, dấu phẩy đứng trước phần lẻ",
    en: "'{value}' was read as a decimal number, the comma before the fraction")
}
