public import Diagnostics
public import Quantities
internal import Text

// What a field can be asked to be.
extension FieldReader {
  /// A text of one or more words.
  public mutating func text(_ name: FieldName, required: Bool = false) -> String? {
    value(name, required: required, expected: .text) { $0 }
  }

  /// A whole number in plain digits; `01` is 1, since nobody here writes octal numbers.
  public mutating func integer(
    _ name: FieldName, in range: ClosedRange<Int>? = nil, required: Bool = false
  ) -> Int? {
    let expected =
      range.map { range in
        Wording(
          vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      } ?? .integer
    return value(name, required: required, expected: expected) { text in
      guard let number = Int(text), range?.contains(number) ?? true else { return nil }
      return number
    }
  }

  /// Yes or no, in one of the words of both languages.
  public mutating func boolean(_ name: FieldName, required: Bool = false) -> Bool? {
    value(name, required: required, expected: .boolean, YesNo.read)
  }

  /// One of several words; they are matched with or without marks.
  public mutating func choice<Value>(
    _ name: FieldName, among choices: [(name: FieldName, value: Value)], required: Bool = false
  ) -> Value? {
    guard let node = node(name, required: required) else { return nil }
    guard let scalar = node.scalar else {
      reportType(name, node, .text)
      return nil
    }
    let written = FieldName.Written(scalar.text)
    if let choice = choices.first(where: { $0.name.matches(written) }) { return choice.value }
    report.add(
      .fieldChoice, at: node.span,
      [
        "key": .text(key(for: name)), "value": .text(scalar.text),
        "choices": .term(
          Wording(
            vi: choices.map { "“\($0.name.vi)”" }.joined(separator: ", "),
            en: choices.map { "'\($0.name.en)'" }.joined(separator: ", "))),
      ], near: NearMiss.nearest(to: scalar.text, among: choices.flatMap(\.name.both)))
    return nil
  }

  /// A scalar in a form of the caller's, such as a day or a decimal number.
  public mutating func value<Value>(
    _ name: FieldName, required: Bool = false, expected: Wording, _ read: (String) -> Value?
  ) -> Value? {
    guard let node = node(name, required: required) else { return nil }
    guard let scalar = node.scalar, let value = read(scalar.text) else {
      reportType(name, node, expected)
      return nil
    }
    return value
  }

  /// A day, month, quarter or longer period, in any form that an office writes.
  public mutating func period(
    _ name: FieldName, of precisions: Set<Period.Precision> = Set(Period.Precision.allCases),
    required: Bool = false
  ) -> Period? {
    guard let node = node(name, required: required) else { return nil }
    guard let scalar = node.scalar else {
      reportType(name, node, .period)
      return nil
    }
    switch DayForm.read(scalar.text) {
    case .period(let period, _):
      if precisions.contains(period.precision) { return period }
      reportType(name, node, precisions == [.day] ? .day : .period)
    case .refused(let refusal):
      report.add(refusal.problem, at: node.span, ["value": .text(scalar.text)])
    case .missing, .notApplicable: break
    }
    return nil
  }

  /// A day.
  public mutating func day(_ name: FieldName, required: Bool = false) -> Day? {
    period(name, of: [.day], required: required)?.first
  }

  /// A figure in the Vietnamese way of writing, as in tables: `1.234,5`.
  public mutating func decimal(_ name: FieldName, required: Bool = false) -> Decimal? {
    guard let node = node(name, required: required) else { return nil }
    guard let scalar = node.scalar else {
      reportType(name, node, .figure)
      return nil
    }
    switch NumberForm.read(scalar.text) {
    case .figure(let figure):
      if figure.unit == nil, let value = figure.value { return value }
      reportType(name, node, .figure)
    case .refused(let refusal):
      report.add(refusal.problem, at: node.span, refusal.arguments(for: scalar.text))
    case .missing, .notApplicable: break
    }
    return nil
  }

  /// The items of a list; empty when the field is absent.
  public mutating func list(_ name: FieldName, required: Bool = false) -> [YAMLNode] {
    guard let node = node(name, required: required) else { return [] }
    guard let items = node.items else {
      reportType(name, node, .list)
      return []
    }
    return items
  }

  /// The texts of a list; empty when the field is absent.
  public mutating func texts(_ name: FieldName, required: Bool = false) -> [String] {
    list(name, required: required).compactMap { item in
      if let scalar = item.scalar, !scalar.isNull { return scalar.text }
      reportType(name, item, .listOfTexts)
      return nil
    }
  }

  /// The fields of a mapping inside this one; the caller finishes them into `report`.
  public mutating func fields(_ name: FieldName, required: Bool = false) -> FieldReader? {
    guard let node = node(name, required: required) else { return nil }
    guard node.entries != nil else {
      reportType(name, node, .group)
      return nil
    }
    return FieldReader(node)
  }

  /// The fields of each mapping in a list; the caller finishes them into `report`.
  public mutating func listOfFields(
    _ name: FieldName, required: Bool = false
  ) -> [FieldReader] {
    list(name, required: required).compactMap { item in
      if item.entries != nil { return FieldReader(item) }
      reportType(name, item, .group)
      return nil
    }
  }
}

/// The words that mean yes and no.
public enum YesNo {
  /// Whether a word means yes or no; nothing when it is another word.
  public static func read(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "có", "đúng": true
    case "false", "no", "off", "không", "sai": false
    default: nil
    }
  }
}

extension Wording {
  static let text = Wording(vi: "một đoạn chữ", en: "a text")
  static let integer = Wording(
    vi: "số nguyên viết liền, như 1250", en: "a whole number in plain digits, such as 1250")
  static let boolean = Wording(
    vi: "“có” hoặc “không” (true/false)", en: "'yes' or 'no' (true/false)")
  static let day = Wording(vi: "một ngày, như 06/8/2021", en: "a day, such as 06/8/2021")
  static let period = Wording(
    vi: "một ngày, tháng, quý hoặc năm, như 06/8/2021, “quý III/2025”, 2025",
    en: "a day, month, quarter or year, such as 06/8/2021, 'quý III/2025', 2025")
  static let figure = Wording(
    vi: "một con số không kèm đơn vị, như 1.234,5", en: "a figure without a unit, such as 1.234,5")
  static let list = Wording(
    vi: "danh sách, mỗi mục một dòng bắt đầu bằng “- ”",
    en: "a list, each item on a line that begins with '- '")
  static let listOfTexts = Wording(vi: "danh sách các đoạn chữ", en: "a list of texts")
  static let group = Wording(
    vi: "một nhóm các dòng “khóa: giá trị”", en: "a group of lines 'key: value'")
}

extension Problem {
  static let fieldChoice = Problem(
    .error, "field-choice",
    vi: "“{value}” không phải là một giá trị của “{key}”",
    en: "'{value}' is not a value of '{key}'",
    cure: Wording(vi: "dùng một trong: {choices}", en: "use one of: {choices}"))
}
