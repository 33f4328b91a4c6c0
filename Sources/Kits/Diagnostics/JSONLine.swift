/// Writes one JSON object on one line, leaving out what is absent.
struct JSONLine {
  private var fields: [String] = []

  var text: String { "{" + fields.joined(separator: ",") + "}" }

  mutating func add(_ key: String, _ value: String?) {
    if let value { add(key, raw: Self.quoted(value)) }
  }

  mutating func add(_ key: String, _ value: Int?) {
    if let value { add(key, raw: String(value)) }
  }

  mutating func add(_ key: String, raw: String) {
    fields.append("\"\(key)\":\(raw)")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
