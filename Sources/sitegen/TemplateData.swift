import Diagnostics
import Files
import Formats
import Liquid

/// Data of a template from a JSON file.
enum TemplateData {
  /// The file's object as variables.
  static func read(_ path: String, reporting report: inout Report) throws(ReadingFault) -> Scope {
    let source = SourceText(path: path, bytes: try Reading.bytes(of: path))
    guard let node = JSON.read(source, into: &report) else { return Scope([]) }
    guard case .object(let members) = node.content else {
      report.add(.dataIsNoObject, at: source.span(node.range))
      return Scope([])
    }
    // Rows of one form share their shape, so that a loop finds their fields at once.
    var shapes = Shapes()
    return Scope(members.map { ($0.name, value(of: $0.value, &shapes)) })
  }

  private static func value(of node: JSONNode, _ shapes: inout Shapes) -> Value {
    switch node.content {
    case .null: return .nil
    case .boolean(let truth): return .bool(truth)
    case .string(let text): return .string(text)
    case .number(let text): return Int(text).map(Value.int) ?? .float(Double(text) ?? 0)
    case .array(let items): return .array(items.map { value(of: $0, &shapes) })
    case .object(let members):
      return .object(
        shapes.record(members.map { (name: $0.name, value: value(of: $0.value, &shapes)) }))
    }
  }
}

extension Problem {
  static let dataIsNoObject = Problem(
    .error, "data-is-no-object",
    vi: "dữ liệu cho mẫu phải là một đối tượng JSON, viết trong { }",
    en: "data for a template must be a JSON object, written in { }")
}
