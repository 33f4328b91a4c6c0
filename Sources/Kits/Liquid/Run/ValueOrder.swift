import Diagnostics

extension Value {
  /// Whether two values are equal as the language has it: 1 equals 1.0, "1" equals neither.
  public static func areEqual(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.nil, .nil), (.blank, .blank), (.empty, .empty): return true
    case (.blank, let other), (let other, .blank): return other.equalsBlank
    case (.empty, let other), (let other, .empty): return other.equalsEmpty
    case (.bool(let left), .bool(let right)): return left == right
    case (.int(let left), .int(let right)): return left == right
    case (.int(let left), .float(let right)): return Double(left) == right
    case (.float(let left), .int(let right)): return left == Double(right)
    case (.float(let left), .float(let right)): return left == right
    case (.range(let left, let leftEnd), .range(let right, let rightEnd)):
      return left == right && leftEnd == rightEnd
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy(areEqual)
    case (.object(let left), .object(let right)): return areEqual(left, right)
    default:
      guard let left = left.string, let right = right.string else { return false }
      return left.string.hasSameBytes(as: right.string)
    }
  }

  private static func areEqual(_ left: Record, _ right: Record) -> Bool {
    if left === right { return true }
    guard left.count == right.count else { return false }
    return left.shape.fields.enumerated().allSatisfy { index, name in
      right[name].map { areEqual(left[index], $0) } ?? false
    }
  }

  private var equalsEmpty: Bool {
    switch self {
    case .string(let string), .safe(let string), .mixed(let string): string.isEmpty
    case .array(let items): items.isEmpty
    case .object(let record): record.count == 0
    default: false
    }
  }

  private var equalsBlank: Bool {
    switch self {
    case .nil, .bool(false): true
    case .empty: false
    case .string(let string), .safe(let string), .mixed(let string):
      string.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    default: equalsEmpty
    }
  }

  /// Whether there is nothing in the value: `nil`, `false`, no text, no item, no field.
  public var isEmptyOrFalse: Bool { !isTruthy || equalsEmpty }
}

/// How one value stands to another in order.
public enum Order: Sendable, Hashable {
  case before
  case same
  case after
}

extension Value {
  /// The order of two numbers or two texts; nothing for values that have none, such as `nil`.
  ///
  /// A text and a number are a fault, because each has an order and they have none in common.
  public static func order(_ left: Value, _ right: Value) throws(LiquidFault) -> Order? {
    switch (left, right) {
    case (.int(let left), .int(let right)): return order(of: left, right)
    case (.int, .float), (.float, .int), (.float, .float):
      let (left, right) = (left.number.double, right.number.double)
      return left.isNaN || right.isNaN ? nil : order(of: left, right)
    default: break
    }
    if let left = left.string?.string, let right = right.string?.string {
      return left.hasSameBytes(as: right) ? .same : left.hasBytes(before: right) ? .before : .after
    }
    guard left.hasOrder, right.hasOrder else { return nil }
    throw LiquidFault(
      .notComparable, ["left": .text(left.inspected), "right": .text(right.inspected)])
  }

  private static func order<Element: Comparable>(of left: Element, _ right: Element) -> Order {
    left == right ? .same : left < right ? .before : .after
  }

  private var hasOrder: Bool {
    switch self {
    case .int, .float, .string, .safe, .mixed: true
    default: false
    }
  }
}
