/// The filter for what is missing.
enum DefaultFilter {
  static let all: [Filter] = [
    Filter(
      "default", [.optional("value"), .keyword("allow_false")],
      summary: "another value where there is none"
    ) { input, arguments, _ throws(LiquidFault) in
      if case .bool(false) = input, arguments[1].isTruthy { return input }
      guard input.isMissing else { return input }
      return arguments.has(0) ? arguments[0] : .string("")
    }
  ]
}

extension Value {
  fileprivate var isMissing: Bool {
    switch self {
    case .blank, .empty: true
    default: isEmptyOrFalse
    }
  }
}
