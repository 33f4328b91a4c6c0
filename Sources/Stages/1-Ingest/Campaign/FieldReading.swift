import Diagnostics
import Domain
import Formats
import Quantities
import Text

// What many records of campaign.yaml have in common.
extension FieldReader {
  /// Every mapping of a list, read by `read`.
  mutating func each<Value>(
    _ name: FieldName, _ read: (inout FieldReader) -> Value?
  ) -> [Value] {
    listOfFields(name).compactMap { fields in
      var fields = fields
      let value = read(&fields)
      close(&fields, isRead: value != nil)
      return value
    }
  }

  /// A mapping inside this one, read by `read`.
  mutating func one<Value>(
    _ name: FieldName, required: Bool = false, _ read: (inout FieldReader) -> Value?
  ) -> Value? {
    guard var fields = fields(name, required: required) else { return nil }
    let value = read(&fields)
    close(&fields, isRead: value != nil)
    return value
  }

  // Of a record that was given up, the fields not asked for are no mistakes.
  private mutating func close(_ fields: inout FieldReader, isRead: Bool) {
    guard isRead else {
      fields.giveUp(into: &report)
      return
    }
    _ = fields.extra()
    fields.finish(into: &report)
  }

  mutating func lines(_ name: FieldName = .line) -> SourceLines? {
    guard let node = node(name), let text = node.scalar?.text else { return nil }
    return SourceLines(reading: text, at: node.span, reporting: &report)
  }

  mutating func note() -> String? { text(.note) }

  /// A date of any precision.
  mutating func anyDate(_ name: FieldName) -> Period? {
    guard let node = node(name), let text = node.scalar?.text else { return nil }
    return Period(reading: text, at: node.span, reporting: &report)
  }

  /// A date that must be exact to the day.
  mutating func exactDay(_ name: FieldName) -> Day? {
    guard let period = anyDate(name) else { return nil }
    guard period.precision == .day else {
      report.add(.dayNeeded, at: span(of: name), ["value": .period(period)])
      return nil
    }
    return period.first
  }

  mutating func passage(_ name: FieldName) -> Passage? { one(name) { Passage(reading: &$0) } }

  mutating func passages(_ name: FieldName) -> [Passage] { each(name) { Passage(reading: &$0) } }

  mutating func saying(_ name: FieldName) -> Saying? { one(name) { Saying(reading: &$0) } }

  mutating func statements(_ name: FieldName) -> Register<Statement> {
    register(name) { fields in
      guard let code = fields.text(.code, required: true),
        let text = fields.text(.text, required: true)
      else { return nil }
      return Statement(
        code: code, text: text, lines: fields.lines(), note: fields.note(), origin: fields.span)
    }
  }

  /// Records with codes; two of one code are an error that names both.
  mutating func register<Record: Coded>(
    _ name: FieldName, _ read: (inout FieldReader) -> Record?
  ) -> Register<Record> {
    let records = each(name, read)
    var seen: [String: Record] = [:]
    for record in records {
      let key = VietnameseText.key(record.code)
      guard let first = seen.updateValue(record, forKey: key) else { continue }
      report.add(
        .codeTwice, at: record.origin, ["code": .text(record.code)],
        related: [.init(first.origin, Wording(vi: "lần đầu ở đây", en: "first here"))])
    }
    return Register(records)
  }
}

extension Passage {
  init?(reading fields: inout FieldReader) {
    guard let text = fields.text(.text, required: true) else { return nil }
    self.init(text: text, lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension Saying {
  init?(reading fields: inout FieldReader) {
    guard let text = fields.text(.text, required: true) else { return nil }
    self.init(
      text: text, label: fields.text(.label), footnote: fields.text(.footnote),
      lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension Problem {
  static let codeTwice = Problem(
    .error, "code-twice",
    vi: "mã “{code}” được dùng hai lần", en: "the code '{code}' is used twice",
    cure: Wording(vi: "đổi một trong hai mã", en: "change one of the two"))
  static let dayNeeded = Problem(
    .error, "day-needed",
    vi: "“{value}” chưa rõ ngày, ở đây cần đủ ngày, tháng, năm",
    en: "'{value}' names no day, but a full date is needed here",
    cure: Wording(
      vi: "viết như 06/8/2021, chưa rõ thì để trống",
      en: "write it like 06/8/2021, or leave it empty"))
}
