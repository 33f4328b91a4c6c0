/// What an instruction stands in, and so what has to be undone before it is left early.
enum Enclosure {
  case loop(LoopSite)
  case capture(slot: Int)
  case captureValue
  case change
  /// Values that a tag keeps on the stack.
  case stack(Int)
  /// A variable that an include has set.
  case inner(slot: Int)
  /// The loop that binds an included partial to the items of an array; `break` passes through it.
  case binding
}

/// A loop being compiled.
struct LoopSite {
  let isRows: Bool
  var breaks: [Int] = []
  var continues: [Int] = []
}

extension Compiler {
  /// Leaves a loop or goes on with its next item, undoing what stands between.
  mutating func leaveLoop(isBreak: Bool, at range: Range<Int>) {
    for index in enclosures.indices.reversed() {
      switch enclosures[index] {
      case .loop(var site):
        let jump = emit(.jump, at: range)
        if isBreak { site.breaks.append(jump) } else { site.continues.append(jump) }
        enclosures[index] = .loop(site)
        return
      case .capture(let slot): emit(.endCapture, slot, at: range)
      case .captureValue:
        emit(.endCaptureValue, at: range)
        emit(.pop, at: range)
      case .change: emit(.endChange, at: range)
      case .stack(let count): for _ in 0..<count { emit(.pop, at: range) }
      case .inner(let slot): emit(.restore, slot, at: range)
      case .binding: emit(.endLoop, at: range)
      }
    }
    // In no loop of this template: the one that includes it may be in a loop.
    emit(.interrupt, detail: isBreak ? 1 : 2, at: range)
  }

  /// Compiles what happens when the unit called last was left by `break` or `continue`.
  mutating func heedInterruption(at range: Range<Int>) {
    let none = emit(.jumpUnlessInterrupted, at: range)
    let isContinue = emit(.jumpIfContinue, at: range)
    leaveLoop(isBreak: true, at: range)
    land(isContinue)
    leaveLoop(isBreak: false, at: range)
    land(none)
  }

  /// Compiles the body of a loop whose first step has been emitted.
  mutating func loopBody(
    isRows: Bool, at range: Range<Int>, _ body: (inout Compiler) -> Void
  ) {
    enclosures.append(.loop(LoopSite(isRows: isRows)))
    let start = here
    if isRows { emit(.beginCell, at: range) }
    body(&self)
    guard case .loop(let site)? = enclosures.popLast() else { return }
    land(site.continues)
    if isRows {
      // A broken row still ends its cell.
      let goesOn = emit(.jump, at: range)
      land(site.breaks)
      emit(.endCell, detail: 1, at: range)
      let leaves = emit(.jump, at: range)
      land(goesOn)
      emit(.endCell, at: range)
      emit(.nextLoop, start, at: range)
      land(leaves)
      emit(.endRows, at: range)
    } else {
      emit(.nextLoop, start, at: range)
      land(site.breaks)
    }
    emit(.endLoop, at: range)
  }
}
