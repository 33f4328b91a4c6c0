import Diagnostics

/// Filters that compute.
enum NumberFilters {
  static let all: [Filter] = [
    abs, atLeast, atMost, ceil, floor, round, plus, minus, times, dividedBy, modulo,
  ]

  static let abs = Filter("abs", summary: "the number without its sign") {
    input, _, _ throws(LiquidFault) in
    switch input.number {
    case .int(let int): int == .min ? .float(-Double(int)) : .int(int.magnitude.asInt)
    case .float(let float): .float(float.magnitude)
    }
  }

  static let atLeast = Filter("at_least", [.required("limit")], summary: "no less than a limit") {
    input, arguments, _ throws(LiquidFault) in
    let (number, limit) = (input.number, arguments[0].number)
    return Value(limit.double > number.double ? limit : number)
  }

  static let atMost = Filter("at_most", [.required("limit")], summary: "no more than a limit") {
    input, arguments, _ throws(LiquidFault) in
    let (number, limit) = (input.number, arguments[0].number)
    return Value(limit.double < number.double ? limit : number)
  }

  static let ceil = Filter("ceil", summary: "the next whole number upwards") {
    input, _, _ throws(LiquidFault) in
    try whole(input) { $0.rounded(.up) }
  }

  static let floor = Filter("floor", summary: "the next whole number downwards") {
    input, _, _ throws(LiquidFault) in
    try whole(input) { $0.rounded(.down) }
  }

  static let round = Filter(
    "round", [.optional("places")], summary: "the number to so many places, halves away from zero"
  ) { input, arguments, _ throws(LiquidFault) in
    let places = Int(clamping: arguments[0].number.double)
    switch input.number {
    case .int(let int):
      guard places < 0 else { return .int(int) }
      return try whole(Value(ShortDecimal(int).rounded(to: places)?.number ?? .int(0))) { $0 }
    case .float(let float):
      if places <= 0 {
        let rounded = ShortDecimal(float)?.rounded(to: places)?.number.double ?? float
        return try whole(.float(rounded)) { $0.rounded() }
      }
      return .float(ShortDecimal(float)?.rounded(to: places)?.number.double ?? float)
    }
  }

  static let plus = Filter("plus", [.required("number")], summary: "the sum of two numbers") {
    input, arguments, _ throws(LiquidFault) in
    compute(input, arguments[0], { $0.addingReportingOverflow($1) }, { $0 + $1 }, ShortDecimal.sum)
  }

  static let minus = Filter("minus", [.required("number")], summary: "a number less another") {
    input, arguments, _ throws(LiquidFault) in
    compute(
      input, arguments[0], { $0.subtractingReportingOverflow($1) }, { $0 - $1 },
      ShortDecimal.difference)
  }

  static let times = Filter("times", [.required("number")], summary: "the product of two numbers") {
    input, arguments, _ throws(LiquidFault) in
    compute(
      input, arguments[0], { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 },
      ShortDecimal.product)
  }

  static let dividedBy = Filter(
    "divided_by", [.required("number")], summary: "a number divided, whole if both are whole"
  ) { input, arguments, _ throws(LiquidFault) in
    let (left, right) = (input.number, arguments[0].number)
    guard right.double != 0 else { throw LiquidFault(.divisionByZero) }
    guard case (.int(let left), .int(let right)) = (left, right) else {
      return .float(left.double / right.double)
    }
    if right == -1 { return left == .min ? .float(-Double(left)) : .int(-left) }
    let quotient = left / right
    // Towards minus infinity, as the language divides.
    return .int(left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient)
  }

  static let modulo = Filter("modulo", [.required("number")], summary: "what a division leaves") {
    input, arguments, _ throws(LiquidFault) in
    let (left, right) = (input.number, arguments[0].number)
    guard right.double != 0 else { throw LiquidFault(.divisionByZero) }
    guard case (.int(let left), .int(let right)) = (left, right) else {
      if let left = ShortDecimal(left), let right = ShortDecimal(right),
        let rest = ShortDecimal.remainder(left, right)
      {
        return .float(rest.number.double)
      }
      let rest = left.double.truncatingRemainder(dividingBy: right.double)
      return .float(rest != 0 && (rest < 0) != (right.double < 0) ? rest + right.double : rest)
    }
    if right == -1 { return .int(0) }
    let rest = left % right
    return .int(rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest)
  }

  private static func compute(
    _ left: Value, _ right: Value,
    _ whole: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ rough: (Double, Double) -> Double,
    _ exact: (ShortDecimal, ShortDecimal) -> ShortDecimal?
  ) -> Value {
    let (left, right) = (left.number, right.number)
    if case (.int(let left), .int(let right)) = (left, right) {
      let (result, overflow) = whole(left, right)
      return overflow ? .float(rough(Double(left), Double(right))) : .int(result)
    }
    // 0.1 and 0.2 are 0.3 to whoever wrote them.
    if let left = ShortDecimal(left), let right = ShortDecimal(right),
      let result = exact(left, right)
    {
      return .float(result.number.double)
    }
    return .float(rough(left.double, right.double))
  }

  private static func whole(
    _ input: Value, _ rounded: (Double) -> Double
  ) throws(LiquidFault) -> Value {
    switch input.number {
    case .int(let int): return .int(int)
    case .float(let float):
      let result = rounded(float)
      guard let int = Int(exactly: result) else {
        if result.isFinite { return .float(result) }
        throw LiquidFault(.notAnInteger, ["value": .text(FloatForm.string(float))])
      }
      return .int(int)
    }
  }
}

extension Value {
  init(_ number: Number) {
    switch number {
    case .int(let int): self = .int(int)
    case .float(let float): self = .float(float)
    }
  }
}

extension Int {
  fileprivate init(clamping double: Double) {
    self = double.isNaN ? 0 : Int(Swift.max(-1000, Swift.min(1000, double)))
  }
}

extension UInt {
  fileprivate var asInt: Int { Int(self) }
}

extension Problem {
  static let divisionByZero = Problem(
    .error, "liquid-division-by-zero", vi: "phép chia cho 0", en: "a division by zero",
    cure: Wording(
      vi: "chỉ chia khi số chia khác 0, ví dụ trong {% if %}",
      en: "divide only where the divisor is not 0, for example inside {% if %}"))
}
