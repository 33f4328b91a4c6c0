/// One step of the machine: what to do, and up to three numbers that mean what the step says.
struct Instruction: Sendable, Hashable {
  let operation: Operation
  /// Where a printed value lands, or how a loop runs.
  var detail: UInt8 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// What a step does; `→` names what it leaves on the stack.
enum Operation: UInt8, Sendable {
  // Printing
  /// Prints b bytes of the program's text from a.
  case text
  /// Prints the value on the stack as the place in `detail` demands.
  case print
  /// Prints the field b of the variable a; c is the cache.
  case printField

  // Values
  /// → constant a.
  case constant
  /// → variable a: inner, then outer, then data.
  case load
  /// → variable whose name is on the stack.
  case loadComputed
  /// → field b of the variable a; c is the cache.
  case loadField
  /// value → its field a; b is the cache.
  case field
  /// value, key → the item.
  case index
  /// → field a of the innermost loop; b is the variable to fall back on, c how many loops out.
  case loopField
  /// → the innermost loop as an object; a is the variable to fall back on.
  case loopObject
  /// → the field a of the table row loop; b is the variable to fall back on.
  case rowField
  /// first, last → the range.
  case range
  /// value, arguments → what filter a makes of them; b tells which were given.
  case filter
  /// left, right → whether the comparison in `detail` holds.
  case compare
  case pop

  // Flow
  case jump
  /// value → ; goes to a when it does not hold.
  case jumpUnless
  /// Ends a unit.
  case leave
  /// Ends a unit because of `break` (detail 1) or `continue` (detail 2).
  case interrupt
  /// Goes to a unless a called unit was interrupted.
  case jumpUnlessInterrupted
  /// Goes to a when the interruption is `continue`; forgets it either way.
  case jumpIfContinue
  /// Stops with fault a.
  case fault

  // Variables
  /// value → ; sets the outer variable a.
  case assign
  case beginCapture
  /// Sets the outer variable a to what was printed since.
  case endCapture
  /// → what was printed since.
  case endCaptureValue
  /// Prints the counter a and then adds b, or first where `detail` is 1.
  case count
  /// value → ; sets the inner variable a, keeping what it was.
  case enter
  /// Puts back what the inner variable a was.
  case restore

  // Loops
  /// collection (, limit) (, offset) → ; starts a loop of variable b named c, or goes to a.
  case beginLoop
  /// Goes to a with the next item, or on.
  case nextLoop
  case endLoop
  /// → the item of the innermost loop.
  case loopItem
  /// Prints what stands after a cell.
  case endCell
  /// Prints what stands before a cell.
  case beginCell
  case endRows
  /// (name,) values → the value whose turn it is; a values, b the key or -1.
  case cycle
  case beginChange
  case endChange

  // Cases
  /// Starts a case: subject → subject, no match yet.
  case beginCase
  /// Starts a `when`.
  case beginWhen
  /// value → ; counts it when it equals the subject.
  case when
  /// Goes to a when no more matches are left to be rendered.
  case nextMatch
  /// Goes to a when there was a match.
  case otherwise
  /// Fails with a when the subject is undefined.
  case doubtfulWhen

  // Partials
  /// Runs unit a with the variables as they are.
  case call
  /// values → ; runs unit a with nothing but these variables, described by b.
  case callIsolated
  /// name, values → ; runs the partial of that name, described by a.
  case callNamed
}

/// How a loop runs: the detail of `beginLoop`.
struct LoopOptions: OptionSet, Sendable {
  let rawValue: UInt8

  static let reversed = LoopOptions(rawValue: 1)
  static let hasLimit = LoopOptions(rawValue: 2)
  static let hasOffset = LoopOptions(rawValue: 4)
  static let continues = LoopOptions(rawValue: 8)
  /// Binds an included partial: arrays are looped over, anything else is one item.
  static let binds = LoopOptions(rawValue: 16)
  /// Runs a rendered partial for each item: whatever has items is looped over.
  static let renders = LoopOptions(rawValue: 32)
  static let rows = LoopOptions(rawValue: 64)
  /// Sets no variable of the frame it runs in.
  static let hasNoVariable = LoopOptions(rawValue: 128)
}

/// Which fact of a loop is read.
enum LoopField: Int32, Sendable, CaseIterable {
  case name, length, index, index0, rindex, rindex0, first, last, parentloop
  case col, col0, colFirst, colLast, row

  init?(_ name: String, ofRows: Bool) {
    let all = ofRows ? Self.ofRows : Self.ofLoop
    guard let field = all.first(where: { $0.word == name }) else { return nil }
    self = field
  }

  var word: String {
    switch self {
    case .colFirst: "col_first"
    case .colLast: "col_last"
    default: "\(self)"
    }
  }

  static let ofLoop: [LoopField] = [
    .name, .length, .index, .index0, .rindex, .rindex0, .first, .last, .parentloop,
  ]
  static let ofRows: [LoopField] = [
    .length, .index, .index0, .rindex, .rindex0, .first, .last, .col, .col0, .colFirst, .colLast,
    .row,
  ]
}
