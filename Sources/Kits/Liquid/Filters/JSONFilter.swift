/// A value as JSON, for a script or linked data.
enum JSONFilter {
  static let all: [Filter] = [
    Filter("json", summary: "the value as JSON", vouching: .script) {
      input, _, _ throws(LiquidFault) in
      .string(text(of: input))
    }
  ]

  private static func text(of value: Value) -> String {
    switch value {
    case .nil, .blank, .empty: "null"
    case .bool, .int: value.text.string
    case .float(let float): float.isFinite ? value.text.string : "null"
    case .string(let string), .safe(let string), .mixed(let string): quoted(string)
    case .range, .array: "[" + elements(of: value).map(text).joined(separator: ",") + "]"
    case .object(let record): text(of: record)
    }
  }

  private static func elements(of value: Value) -> [Value] {
    if case .array(let items) = value { items } else { value.items }
  }

  private static func text(of record: Record) -> String {
    if let printed = record.printed { return text(of: printed) }
    let fields = record.shape.fields.enumerated().map { index, name in
      quoted(name) + ":" + text(of: record[index])
    }
    return "{" + fields.joined(separator: ",") + "}"
  }

  // `<` is written as an escape, so that no script ends early and no comment begins.
  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", "\u{2028}", "\u{2029}": result += escape(scalar)
      case _ where scalar.value < 0x20: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: UnicodeScalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
