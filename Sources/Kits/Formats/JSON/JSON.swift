public import Diagnostics

/// Reads JSON (RFC 8259) with the place of every value and every mistake.
public enum JSON {
  /// Deepest nesting that is read.
  public static let deepest = 200

  /// The value of a text, or nothing when it is not JSON.
  ///
  /// A name that stands twice in an object is reported, and its first value kept.
  public static func read(_ source: SourceText, into report: inout Report) -> JSONNode? {
    if let fault = UTF8Check.firstFault(in: source.bytes[...]) {
      report.add(.jsonNotUTF8, at: source.span(fault))
      return nil
    }
    var parser = JSONParser(source.bytes)
    let result = Result { () throws(JSONFault) in try parser.parse() }
    for twice in parser.duplicates {
      report.add(
        .jsonDuplicateName, at: source.span(twice.place), ["name": .text(twice.name)],
        related: [
          .init(source.span(twice.first), Wording(vi: "lần đầu ở đây", en: "first here"))
        ])
    }
    switch result {
    case .success(let node): return node
    case .failure(let fault):
      report.add(fault.problem, at: source.span(fault.range), fault.arguments)
      return nil
    }
  }
}

extension Problem {
  static let jsonNotUTF8 = Problem(
    .error, "json-not-utf8",
    vi: "chỗ này không phải chữ UTF-8", en: "this is not UTF-8 text",
    cure: Wording(vi: "lưu lại tệp với bảng mã UTF-8", en: "save the file as UTF-8"))
  static let jsonDuplicateName = Problem(
    .error, "json-duplicate-name",
    vi: "tên “{name}” được viết hai lần trong một nhóm",
    en: "the name '{name}' is given twice in one object",
    cure: Wording(vi: "giữ lại một", en: "keep one of them"))
}
