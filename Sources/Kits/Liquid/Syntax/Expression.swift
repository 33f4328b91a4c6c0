/// A value as it is written in a template.
struct Expression: Sendable {
  indirect enum Form: Sendable {
    case literal(Value)
    case path(Path)
    case range(Expression, Expression)
  }

  let form: Form
  let range: Range<Int>
}

/// A variable and the steps into it: `page.items[0].title`.
struct Path: Sendable {
  enum Root: Sendable {
    case name(String)
    /// `[expression]`: the name is worked out when the template runs.
    case computed(Expression)
  }

  enum Step: Sendable {
    case field(String, Range<Int>)
    case index(Expression)
  }

  let root: Root
  let rootRange: Range<Int>
  var steps: [Step] = []
}

/// A value and the filters it passes through.
struct Filtered: Sendable {
  let value: Expression
  var filters: [FilterUse] = []
  let range: Range<Int>
}

/// One use of a filter.
struct FilterUse: Sendable {
  let name: String
  let nameRange: Range<Int>
  var positional: [Expression] = []
  var keywords: [KeywordArgument] = []
}

/// `name: value`.
struct KeywordArgument: Sendable {
  let name: String
  let nameRange: Range<Int>
  let value: Expression
}

/// What `if`, `elsif` and `unless` test.
indirect enum Condition: Sendable {
  case truth(Expression)
  case comparison(Expression, Comparison, Expression)
  case and(Condition, Condition)
  case or(Condition, Condition)
}

/// How two values are compared.
enum Comparison: UInt8, Sendable {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case contains
}
