public import Diagnostics

/// What stops a template while it is rendered or a filter while it works.
///
/// It knows no place: the machine adds the template line and the data being rendered.
public struct LiquidFault: Error, Sendable {
  public let problem: Problem
  public let arguments: [String: Argument]
  /// The nearest known name, where one is close.
  let near: String?
  /// The fault of a partial, which knows its place already.
  let diagnostic: Diagnostic?

  public init(
    _ problem: Problem, _ arguments: [String: Argument] = [:], near: String? = nil
  ) {
    self.problem = problem
    self.arguments = arguments
    self.near = near
    diagnostic = nil
  }

  init(_ diagnostic: Diagnostic) {
    problem = diagnostic.problem
    arguments = diagnostic.arguments
    near = diagnostic.near
    self.diagnostic = diagnostic
  }
}

extension Problem {
  static let notAnInteger = Problem(
    .error, "liquid-not-an-integer",
    vi: "cần một số nguyên ở đây, nhưng giá trị là “{value}”",
    en: "a whole number is needed here, but the value is '{value}'",
    cure: Wording(
      vi: "đưa vào một số nguyên, ví dụ 2", en: "give a whole number, such as 2"))
  static let notComparable = Problem(
    .error, "liquid-not-comparable",
    vi: "không so sánh được {left} với {right} vì một bên là số, một bên là chữ",
    en: "{left} and {right} have no common order: one is a number, the other a text",
    cure: Wording(
      vi: "đổi cả hai thành số, ví dụ bằng “| plus: 0”",
      en: "turn both into numbers, for example with '| plus: 0'"))
}
