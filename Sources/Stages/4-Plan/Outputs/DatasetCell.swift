import Domain
import Formats
import Quantities
import Schema
import Text

/// A value of a dataset, exact and with its type.
enum DatasetCell: Sendable, Hashable {
  case missing
  case words(String)
  case number(Decimal)
  case truth(Bool)
  case time(Period)
  /// One of the words of its column, by id.
  case choice(String)

  /// Words that may be missing.
  static func text(_ text: String?) -> DatasetCell { text.map { .words($0) } ?? .missing }

  /// Several words in one cell, as tables are written by hand.
  static func list(_ items: [String]) -> DatasetCell {
    items.isEmpty ? .missing : .words(items.joined(separator: "; "))
  }

  /// A figure that may be missing.
  static func decimal(_ number: Decimal?) -> DatasetCell { number.map { .number($0) } ?? .missing }

  /// A whole number that may be missing.
  static func count(_ number: Int?) -> DatasetCell {
    number.map { .number(Decimal($0)) } ?? .missing
  }

  /// A day that may be missing.
  static func day(_ day: Day?) -> DatasetCell { day.map { .time(Period($0)) } ?? .missing }

  /// A period that may be missing.
  static func period(_ period: Period?) -> DatasetCell { period.map { .time($0) } ?? .missing }

  /// A yes or no that may be missing.
  static func yesNo(_ answer: Bool?) -> DatasetCell { answer.map { .truth($0) } ?? .missing }

  /// A mark that is set or not; only the set one is written, as in the tables themselves.
  static func mark(_ isSet: Bool) -> DatasetCell { isSet ? .truth(true) : .missing }

  /// A word of a few.
  static func word(_ id: String?) -> DatasetCell { id.map { .choice($0) } ?? .missing }

  /// The lines of a document, set apart so that `43,46` is not taken for a number.
  static func lines(_ lines: SourceLines?) -> DatasetCell {
    .list(lines?.text.split(separator: ",").map { $0.trimmed } ?? [])
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

extension CSVWriter {
  /// Writes a cell as the style of the file has it.
  ///
  /// Programs get ids and ISO dates. Spreadsheets get the Vietnamese words; days stay ISO there,
  /// because that is the one form that every setting reads as the same day.
  mutating func cell(_ cell: DatasetCell, of column: Column, _ style: Style) {
    switch cell {
    case .missing: missing()
    case .words(let text): self.text(text)
    case .number(let number): self.number("\(number)")
    case .truth(let isTrue):
      if style == .plain {
        text(isTrue ? "true" : "false")
      } else {
        text(isTrue ? "có" : "không")
      }
    case .time(let period):
      if style == .plain {
        text("\(period)")
      } else if period.precision == .day || period.precision == .year {
        number("\(period)")
      } else {
        text(DayForm.text(period, .short))
      }
    case .choice(let id):
      text(style == .plain ? id : column.word(id)?.vi ?? id)
    }
  }
}

extension JSONWriter {
  /// Writes a cell as the value of a member.
  mutating func cell(_ cell: DatasetCell) {
    switch cell {
    case .missing: null()
    case .words(let text): string(text)
    case .number(let number): self.number(digits: "\(number)")
    case .truth(let isTrue): boolean(isTrue)
    case .time(let period): string("\(period)")
    case .choice(let id): string(id)
    }
  }
}

extension Column {
  /// The words of its choices, where it has any.
  var choices: [ColumnType.Choice] {
    if case .choice(let choices) = type { choices } else { [] }
  }

  /// The name of a choice in both languages.
  func word(_ id: String) -> FieldName? { choices.first { $0.id == id }?.name }

  /// The heading for people: `Đơn vị tính`.
  var heading: String {
    let words = name.vi.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What the type is called in JSON and in the catalogue.
  var machineType: String {
    switch type {
    case .number, .percent, .money: "number"
    case .count: "integer"
    case .date: "date"
    case .yesNo: "boolean"
    case .choice: "choice"
    case .code, .place, .unit: "code"
    case .text, .markdown, .documentNumber: "text"
    }
  }
}
