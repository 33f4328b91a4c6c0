public import Diagnostics

/// Takes the fields of one mapping by name and type; what nobody asked for is an error.
///
/// A missing or wrong field is reported and read as nothing, so that the rest is still checked.
/// Call `finish` when all fields are taken.
public struct FieldReader: Sendable {
  /// The mapping that is read.
  public let node: YAMLNode
  /// What was found so far, handed over by `finish`.
  public var report = Report()
  private var known: [FieldName] = []
  private var missing: [FieldName] = []
  private var taken: Set<Int> = []
  /// Names that unknown keys were probably meant to be.
  private var guessed: [String] = []
  private let keys: [FieldName.Written]
  /// How a field that is more than a word is written, for the message that it is missing.
  private var forms: [FieldName: Wording] = [:]
  /// Whether every field has been asked for, though the record could not be used.
  private var isReadToEnd = false
  /// Whether the file has no head at all, so that nothing could stand in it.
  private let lacksHead: Bool

  /// Opens a mapping; an empty node has no fields, any other node is an error.
  ///
  /// Of a file without a head the message says how one is opened.
  public init(_ node: YAMLNode, lacksHead: Bool = false) {
    self.node = node
    self.lacksHead = lacksHead
    keys = (node.entries ?? []).map { FieldName.Written($0.key) }
    if node.entries == nil, !node.isNull {
      report.add(.fieldsExpected, at: node.span, ["found": .term(node.kindInWords)])
    }
  }

  /// Where the mapping stands.
  public var span: Span { node.span }

  /// The node of a field as it stands; nothing when it is absent or empty.
  public mutating func node(_ name: FieldName, required: Bool = false) -> YAMLNode? {
    guard let entry = entry(name) else {
      let isMapping = node.entries != nil || node.isNull
      if required, isMapping, !missing.contains(name) { missing.append(name) }
      return nil
    }
    guard entry.value.isNull else { return entry.value }
    if required {
      report.add(.fieldEmpty, at: entry.keySpan, ["key": .text(entry.key)])
    }
    return nil
  }

  /// Where the field stands, or the mapping when it is absent.
  public mutating func span(of name: FieldName) -> Span { entry(name)?.value.span ?? node.span }

  /// Says how a field is written, for the case that it is missing.
  public mutating func show(_ name: FieldName, as form: Wording) { forms[name] = form }

  /// Says that every field has been asked for, so that any other is a mistake even where the record
  /// cannot be used.
  public mutating func readToEnd() { isReadToEnd = true }

  /// The entries of the field `extra`, which an office uses as it likes.
  public mutating func extra() -> [YAMLEntry] {
    let name: FieldName = "extra"
    guard let value = node(name) else { return [] }
    guard let entries = value.entries else {
      reportType(name, value, .group)
      return []
    }
    return entries
  }

  /// Reports what is missing and what nobody asked for, and hands over all that was found.
  public mutating func finish(into target: inout Report) {
    let unknown = (node.entries ?? []).indices.filter { !taken.contains($0) }.map { index in
      let entry = (node.entries ?? [])[index]
      return (
        entry: entry, near: NearMiss.nearest(to: entry.key, among: known.flatMap(\.both))
      )
    }
    guessed = unknown.compactMap(\.near)
    for name in missing {
      // The misspelt key is reported below, with this one as the nearest.
      if unknown.contains(where: { $0.near.map(name.both.contains) ?? false }) { continue }
      reportMissing(name)
    }
    for (entry, near) in unknown {
      let names = known.map(inOwnWords)
      report.add(
        .fieldUnknown, at: entry.keySpan, ["key": .text(entry.key), "known": .list(names)],
        near: near)
    }
    target.merge(report)
    report = Report()
    missing = []
  }

  /// Hands over what was found in a mapping that could not be used, and says what is missing.
  ///
  /// It was not read to its end, so that a key nobody asked for is a mistake only where it was
  /// probably meant for a missing one.
  public mutating func giveUp(into target: inout Report) {
    if isReadToEnd {
      _ = extra()
      finish(into: &target)
      return
    }
    let unknown = (node.entries ?? []).indices.filter { !taken.contains($0) }.compactMap {
      node.entries?[$0]
    }
    for name in missing {
      let misspelt = unknown.first { NearMiss.nearest(to: $0.key, among: name.both) != nil }
      guard let misspelt else {
        reportMissing(name)
        continue
      }
      report.add(
        .fieldUnknown, at: misspelt.keySpan,
        ["key": .text(misspelt.key), "known": .list(known.map(inOwnWords))],
        near: inOwnWords(name))
    }
    target.merge(report)
    report = Report()
    missing = []
  }

  private mutating func reportMissing(_ name: FieldName) {
    let key = inOwnWords(name)
    // Keys of one file are of one language, whatever the language of the message.
    let form = forms[name].map { key == name.vi ? $0.vi : $0.en } ?? "…"
    report.add(
      lacksHead ? .headMissing : .fieldMissing, at: node.span,
      ["key": .text(key), "form": .text(form)])
  }

  /// Reports that a field holds something else than was expected.
  public mutating func reportType(_ name: FieldName, _ node: YAMLNode, _ expected: Wording) {
    report.add(
      .fieldType, at: node.span,
      [
        "key": .text(key(for: name)), "expected": .term(expected),
        "found": .term(node.kindInWords),
      ])
  }

  /// The name as this mapping has it, or would have it.
  func key(for name: FieldName) -> String {
    let index = keys.indices.first { name.matches(keys[$0]) }
    return index.flatMap { node.entries?[$0].key } ?? inOwnWords(name)
  }

  /// The name in the language in which the other keys are written.
  private func inOwnWords(_ name: FieldName) -> String {
    let others = taken.sorted().compactMap { index in
      known.first { $0.vi != $0.en && $0.matches(keys[index]) }.map { other in
        FieldName(stringLiteral: other.en).matches(keys[index])
      }
    }
    let guesses = guessed.map { guess in known.contains { $0.en == guess } }
    let all = others + guesses
    return all.count { $0 } * 2 > all.count ? name.en : name.vi
  }

  private mutating func entry(_ name: FieldName) -> YAMLEntry? {
    if !known.contains(name) { known.append(name) }
    guard let entries = node.entries else { return nil }
    var found: Int?
    for index in entries.indices where name.matches(keys[index]) {
      guard let first = found else {
        found = index
        continue
      }
      // Two spellings of one name, such as `ten` and `tên`.
      if taken.insert(index).inserted {
        report.add(
          .fieldTwice, at: entries[index].keySpan,
          ["key": .text(entries[index].key), "first": .text(entries[first].key)],
          related: [.init(entries[first].keySpan, Wording(vi: "lần đầu ở đây", en: "first here"))])
      }
    }
    guard let found else { return nil }
    taken.insert(found)
    return entries[found]
  }
}

extension YAMLNode {
  /// What stands here, in the words of a message.
  var kindInWords: Wording {
    switch content {
    case .sequence: Wording(vi: "một danh sách", en: "a list")
    case .mapping: Wording(vi: "một nhóm khóa", en: "a group of keys")
    case .scalar(let scalar):
      scalar.isNull
        ? Wording(vi: "ô trống", en: "nothing")
        : Wording(vi: "“\(scalar.text.cut)”", en: "'\(scalar.text.cut)'")
    }
  }
}

extension String {
  /// The text, cut to what a message can show.
  fileprivate var cut: String { count > 60 ? String(prefix(60)) + "…" : self }
}

extension Problem {
  static let fieldsExpected = Problem(
    .error, "fields-expected",
    vi: "ở đây cần các dòng “khóa: giá trị”, nhưng lại là {found}",
    en: "lines 'key: value' are expected here, but this is {found}",
    cure: Wording(
      vi: "viết mỗi mục một dòng, sau tên khóa là dấu hai chấm và một dấu cách",
      en: "write one item a line: the key, a colon, a space, the value"))
  static let fieldMissing = Problem(
    .error, "field-missing",
    vi: "thiếu khóa bắt buộc “{key}”", en: "the required key '{key}' is missing",
    cure: Wording(vi: "thêm dòng “{key}: {form}”", en: "add a line '{key}: {form}'"))
  static let headMissing = Problem(
    .error, "head-missing",
    vi: "tệp chưa có phần khai báo, nên thiếu khóa bắt buộc “{key}”",
    en: "the file has no head, so the required key '{key}' is missing",
    cure: Wording(
      vi: "mở đầu tệp bằng ba dòng: “---”, “{key}: {form}”, “---”",
      en: "begin the file with three lines: '---', '{key}: {form}', '---'"))
  static let fieldEmpty = Problem(
    .error, "field-empty",
    vi: "khóa bắt buộc “{key}” chưa có giá trị", en: "the required key '{key}' has no value",
    cure: Wording(vi: "ghi giá trị sau dấu hai chấm", en: "write the value after the colon"))
  static let fieldUnknown = Problem(
    .error, "field-unknown",
    vi: "không có khóa nào tên là “{key}”", en: "there is no key named '{key}'",
    cure: Wording(
      vi: "dùng một trong các khóa: {known}; thông tin riêng của đơn vị thì đặt dưới “extra:”",
      en: "use one of: {known}; put what is your own under 'extra:'"))
  static let fieldTwice = Problem(
    .error, "field-twice",
    vi: "“{key}” và “{first}” là cùng một khóa", en: "'{key}' and '{first}' are the same key",
    cure: Wording(vi: "giữ lại một dòng", en: "keep one of them"))
  static let fieldType = Problem(
    .error, "field-type",
    vi: "“{key}” cần là {expected}, nhưng ở đây là {found}",
    en: "'{key}' must be {expected}, but this is {found}",
    cure: Wording(vi: "sau “{key}:”, ghi {expected}", en: "after '{key}:', write {expected}"))
}
