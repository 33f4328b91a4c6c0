public import Diagnostics
public import Formats
public import Quantities
public import Text

/// What the cells of a column hold.
public enum ColumnType: Sendable, Hashable {
  /// Words on one line.
  case text
  /// Words that may carry Markdown's marks.
  case markdown
  /// A short name by which rows refer to each other; of so many digits, where it is a number.
  case code(digits: Int? = nil)
  /// A figure of any size and sign; what a target may say is admitted where allowed.
  case number(NumberForm.Allowance = [])
  /// A whole number of things, never negative.
  case count
  /// A figure in percent; a share of a whole lies between 0 and 100.
  case percent(isShare: Bool, allowing: NumberForm.Allowance = [])
  /// An amount of money in the unit of its row.
  case money
  /// A day or a longer stretch of time, of one of these precisions.
  case date(Set<Period.Precision> = [.day])
  /// A province, district or commune, by code or name.
  case place
  /// A unit (đơn vị), by code or name.
  case unit
  /// The number of an official document, such as `19-NQ/TW`.
  case documentNumber
  case yesNo
  /// One of a few words.
  case choice([Choice])

  /// A word that a column of few words admits.
  public struct Choice: Sendable, Hashable {
    public let id: String
    public let name: FieldName

    public init(_ id: String, vi: String, en: String) {
      self.id = id
      name = FieldName(vi: vi, en: en)
    }
  }

  /// How the type is called in a message or on the reference page.
  public var name: Wording {
    switch self {
    case .text: Wording(vi: "chữ", en: "text")
    case .markdown: Wording(vi: "chữ có dấu Markdown", en: "text with Markdown")
    case .code(.none): Wording(vi: "mã", en: "code")
    case .code(let digits?): Wording(vi: "mã \(digits) chữ số", en: "code of \(digits) digits")
    case .number(let allowance):
      allowance.isEmpty
        ? Wording(vi: "số", en: "number")
        : Wording(vi: "số hoặc mức mục tiêu", en: "number or target")
    case .count: Wording(vi: "số lượng", en: "count")
    case .percent(isShare: true, _): Wording(vi: "tỷ lệ %", en: "share in %")
    case .percent(isShare: false, _): Wording(vi: "phần trăm", en: "percent")
    case .money: Wording(vi: "số tiền", en: "money")
    case .date: Wording(vi: "thời gian", en: "date")
    case .place: Wording(vi: "địa phương", en: "place")
    case .unit: Wording(vi: "đơn vị", en: "unit")
    case .documentNumber: Wording(vi: "số hiệu văn bản", en: "document number")
    case .yesNo: Wording(vi: "có/không", en: "yes/no")
    case .choice: Wording(vi: "một trong các từ", en: "one of")
    }
  }

  /// What beside a single value a figure may be; nothing where the type is no figure.
  var allowance: NumberForm.Allowance? {
    switch self {
    case .number(let allowance), .percent(_, let allowance): allowance
    case .count, .money: []
    default: nil
    }
  }

  var isPercent: Bool { if case .percent = self { true } else { false } }

  var precisions: Set<Period.Precision> {
    if case .date(let precisions) = self { precisions } else { [] }
  }

  var limits: Column.Bounds {
    switch self {
    case .count: Column.Bounds(least: 0)
    case .percent(isShare: true, _): Column.Bounds(least: 0, most: 100)
    default: .open
    }
  }
}
