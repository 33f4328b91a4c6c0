import Diagnostics

extension Value {
  /// What a filter takes the value for when it wants a text.
  public var text: Text {
    switch self {
    case .string(let string): Text(string, .unsafe)
    case .safe(let string): Text(string, .safe)
    case .mixed(let string): Text(string, .mixed)
    case .array, .object: Text(inspected, .unsafe)
    default: Text(scalarString, .safe)
    }
  }

  /// What is printed for the value: as its text, but an array is the texts of its items in a row.
  public var printed: Text {
    switch self {
    case .array(let items): Text(inARow: items.map(\.printed))
    case .object(let record): record.printed?.printed ?? text
    default: text
    }
  }

  private var scalarString: String {
    switch self {
    case .bool(let bool): bool ? "true" : "false"
    case .int(let int): String(int)
    case .float(let float): FloatForm.string(float)
    case .range(let first, let last): "\(first)..\(last)"
    default: ""
    }
  }

  /// The value in the notation of the language's home, as arrays and objects print.
  public var inspected: String {
    switch self {
    case .nil: "nil"
    case .string(let string), .safe(let string), .mixed(let string): Self.quoted(string)
    case .array(let items): "[" + items.map(\.inspected).joined(separator: ", ") + "]"
    case .object(let record):
      if let printed = record.printed {
        printed.text.string
      } else {
        "{"
          + record.shape.fields.enumerated().map { index, name in
            Self.quoted(name) + "=>" + record[index].inspected
          }.joined(separator: ", ") + "}"
      }
    default: scalarString
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A number as arithmetic filters see it.
public enum Number: Sendable, Hashable {
  case int(Int)
  case float(Double)

  /// The number with a fraction.
  public var double: Double {
    switch self {
    case .int(let int): Double(int)
    case .float(let float): float
    }
  }
}

extension Value {
  /// What arithmetic takes the value for: text that is no number counts as far as it reads as one.
  public var number: Number {
    switch self {
    case .int(let int): .int(int)
    case .float(let float): .float(float)
    case .string(let string), .safe(let string), .mixed(let string): NumberReading(string).number
    case .object(let record): record.printed?.number ?? .int(0)
    default: .int(0)
    }
  }

  /// The whole number that an argument such as a limit or a position has to be.
  public func integer() throws(LiquidFault) -> Int {
    switch self {
    case .int(let int): return int
    case .string(let string), .safe(let string), .mixed(let string):
      if let int = NumberReading(string).wholeInteger { return int }
    default: break
    }
    throw LiquidFault(.notAnInteger, ["value": .text(text.string)])
  }

  /// The items that a list filter works on: nested arrays are one, an object is one item.
  public var items: [Value] {
    switch self {
    case .nil, .blank, .empty: return []
    case .array(let items):
      if !items.contains(where: { $0.isArray }) { return items }
      return items.flatMap { $0.isArray ? $0.items : [$0] }
    case .range(let first, let last): return first > last ? [] : (first...last).map(Value.int)
    default: return [self]
    }
  }

  var isArray: Bool {
    if case .array = self { return true }
    return false
  }
}
