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
  private var taken: Set<Int> = []
  private let keys: [FieldName.Written]

  /// Opens a mapping; an empty node has no fields, any other node is an error.
  public init(_ node: YAMLNode) {
    self.node = node
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
      if required, node.entries != nil || node.isNull { reportMissing(name) }
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

  /// Reports what nobody asked for and hands over all that was found.
  public mutating func finish(into target: inout Report) {
    let names = known.flatMap(\.both)
    for (index, entry) in (node.entries ?? []).enumerated() where !taken.contains(index) {
      report.add(
        .fieldUnknown, at: entry.keySpan, ["key": .text(entry.key), "known": .list(names)],
        near: NearMiss.nearest(to: entry.key, among: names))
    }
    target.merge(report)
    report = Report()
  }

  /// Reports that a field holds something else than was expected.
  public mutating func reportType(_ name: FieldName, _ node: YAMLNode, _ expected: Wording) {
    report.add(
      .fieldType, at: node.span,
      [
        "key": .term(name.wording), "expected": .term(expected), "found": .term(node.kindInWords),
      ])
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

  private mutating func reportMissing(_ name: FieldName) {
    report.add(.fieldMissing, at: node.span, ["key": .term(name.wording)])
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
    cure: Wording(vi: "thêm dòng “{key}: …”", en: "add a line '{key}: …'"))
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
    cure: Wording(vi: "ghi lại giá trị của “{key}”", en: "write the value of '{key}' anew"))
}
