/// A value that a template can read, print or pass to a filter.
public enum Value: Sendable {
  /// Nothing: also what an unknown name reads as where strictness allows it.
  case `nil`
  /// The word `blank`, which equals whatever has nothing to show.
  case blank
  /// The word `empty`, which equals whatever has no parts.
  case empty
  case bool(Bool)
  case int(Int)
  case float(Double)
  /// Text as somebody wrote it: escaped when it is printed.
  case string(String)
  /// HTML that this program produced or the author vouches for: printed as it is.
  case safe(String)
  /// Text with escaped parts: escaped when printed, without escaping an entity again.
  case mixed(String)
  case array([Value])
  case object(Record)
  /// The whole numbers from the first to the second, none when the second is smaller.
  indirect case range(Int, Int)
}

extension Value {
  /// Whether a condition holds: all but `nil` and `false`.
  public var isTruthy: Bool {
    switch self {
    case .nil, .bool(false): false
    default: true
    }
  }

  /// Whether it is nothing at all.
  public var isNil: Bool {
    if case .nil = self { return true }
    return false
  }

  /// The text, with its safety, of a value that is one; otherwise nothing.
  public var string: Text? {
    switch self {
    case .string(let string): Text(string, .unsafe)
    case .safe(let string): Text(string, .safe)
    case .mixed(let string): Text(string, .mixed)
    default: nil
    }
  }

  /// A value that prints a text as its safety says.
  public init(_ text: Text) {
    switch text.safety {
    case .unsafe: self = .string(text.string)
    case .safe: self = .safe(text.string)
    case .mixed: self = .mixed(text.string)
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .float(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
}
