import Diagnostics

/// Runs a program: a stack of values, cells of variables and loops, and a writer.
struct Machine: ~Copyable {
  let program: Program
  let scope: Scope
  let options: RenderOptions
  let environment: FilterEnvironment
  let isStrict: Bool
  let isObserved: Bool

  var pc = 0
  var tables = Tables()
  /// The values that instructions work on.
  var stack: UnsafeMutablePointer<Value>
  var height = 0
  private var stackCapacity: Int
  /// Three cells for each variable: outer, inner, data.
  var cells: UnsafeMutablePointer<Cell>
  var cellCount = 0
  private var cellCapacity: Int
  /// Where the cells of the present frame begin.
  var base = 0
  /// Where each field of a record was found last.
  let caches: UnsafeMutablePointer<FieldCache>
  var loops = LoopStack()
  var frames: [Frame] = []
  var frame = Frame()
  var registers = Registers()
  var savedRegisters: [Registers] = []
  /// What inner variables were before an include set them.
  var entered: [Cell] = []
  var captures: [Int] = []
  var interruption: UInt8 = 0
  var iterations = 0
  /// How deep the caller of this machine was.
  let outerDepth: Int
  /// Variables that a partial named at run time set and this program does not know.
  var extras: [String: Value] = [:]

  /// The program's tables, valid while it runs.
  struct Tables {
    var texts = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var constants = UnsafeBufferPointer<Value>(start: nil, count: 0)
    var filterBodies = UnsafeBufferPointer<Filter.Body>(start: nil, count: 0)
    var parameterCounts = UnsafeBufferPointer<Int>(start: nil, count: 0)
    var entries = UnsafeBufferPointer<Int>(start: nil, count: 0)
  }

  /// A shape and the index of one of its fields.
  struct FieldCache {
    var shape: Unmanaged<Shape>?
    var index = 0
  }

  /// What a called unit has of its own.
  struct Frame {
    var unit = 0
    var returnPC = -1
    var base = 0
    /// The first loop that the unit sees.
    var firstLoop = 0
    /// Whether the unit sees nothing but what it was handed.
    var isIsolated = false
    /// Whether its cells and registers go with it.
    var ownsCells = false
  }

  /// What tags remember from one rendering to the next.
  struct Registers {
    /// Where each loop stopped.
    var offsets: [String: Int] = [:]
    /// Whose turn it is in each cycle.
    var cycles: [String: Int] = [:]
    /// What the last `ifchanged` printed.
    var lastChange = ""
  }

  init(_ program: Program, _ scope: Scope, _ options: RenderOptions, depth: Int = 0) {
    self.program = program
    self.scope = scope
    self.options = options
    isStrict = program.options.isStrict
    isObserved = options.observer != nil
    environment = FilterEnvironment(
      now: options.now, escapes: program.options.escapes, isStrict: isStrict,
      observer: options.observer)
    outerDepth = depth
    stackCapacity = program.code.count + 64
    stack = .allocate(capacity: stackCapacity)
    cellCapacity = max(64, program.modules[0].names.count * 3 * 2)
    cells = .allocate(capacity: cellCapacity)
    caches = .allocate(capacity: program.cacheCount)
    caches.initialize(repeating: FieldCache(), count: program.cacheCount)
    pushCells(of: 0)
  }

  deinit {
    stack.deinitialize(count: height)
    stack.deallocate()
    cells.deinitialize(count: cellCount)
    cells.deallocate()
    caches.deallocate()
    loops.deallocate()
  }

  // MARK: Stack

  @inline(__always)
  mutating func push(_ value: consuming Value) {
    (stack + height).initialize(to: value)
    height &+= 1
  }

  @inline(__always)
  mutating func pop() -> Value {
    height &-= 1
    return (stack + height).move()
  }

  /// Changes the value on top.
  @inline(__always)
  mutating func replaceTop(_ value: consuming Value) { stack[height &- 1] = value }

  /// Makes room for all that a unit can push.
  mutating func reserveStack() {
    let needed = height + program.code.count + 64
    guard needed > stackCapacity else { return }
    stackCapacity = needed * 2
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: stackCapacity)
    larger.moveInitialize(from: stack, count: height)
    stack.deallocate()
    stack = larger
  }

  // MARK: Cells

  /// Adds empty cells for the variables of a module.
  mutating func pushCells(of module: Int) {
    let more = program.modules[module].names.count * 3
    if cellCount + more > cellCapacity {
      cellCapacity = (cellCount + more) * 2
      let larger = UnsafeMutablePointer<Cell>.allocate(capacity: cellCapacity)
      larger.moveInitialize(from: cells, count: cellCount)
      cells.deallocate()
      cells = larger
    }
    (cells + cellCount).initialize(repeating: .unset, count: more)
    base = cellCount
    cellCount += more
  }

  mutating func dropCells() {
    let count = cellCount - base
    (cells + base).deinitialize(count: count)
    cellCount = base
  }

  @inline(__always) func outerCell(_ slot: Int32) -> Int { base &+ Int(slot) &* 3 }
  @inline(__always) func innerCell(_ slot: Int32) -> Int { base &+ Int(slot) &* 3 &+ 1 }
  @inline(__always) func dataCell(_ slot: Int32) -> Int { base &+ Int(slot) &* 3 &+ 2 }

  var module: Int { program.units[frame.unit].module }

  /// Runs to the end of the program.
  mutating func run(_ out: inout ByteWriter) throws(RenderFault) {
    do throws(LiquidFault) {
      try withTables { machine, code throws(LiquidFault) in try machine.run(code, &out) }
    } catch {
      throw RenderFault(diagnostic(of: error))
    }
  }

  // The arrays of the program are looked at without counting references while it runs.
  private mutating func withTables(
    _ body: (inout Machine, UnsafePointer<Instruction>) throws(LiquidFault) -> Void
  ) throws(LiquidFault) {
    let program = program
    try program.code.withUnsafeBufferPointer { code throws(LiquidFault) in
      try program.texts.withUnsafeBufferPointer { texts throws(LiquidFault) in
        try program.constants.withUnsafeBufferPointer { constants throws(LiquidFault) in
          try program.filterBodies.withUnsafeBufferPointer { bodies throws(LiquidFault) in
            try program.parameterCounts.withUnsafeBufferPointer { counts throws(LiquidFault) in
              try program.entries.withUnsafeBufferPointer { entries throws(LiquidFault) in
                tables = Tables(
                  texts: texts, constants: constants, filterBodies: bodies,
                  parameterCounts: counts, entries: entries)
                guard let start = code.baseAddress else { return }
                try body(&self, start)
              }
            }
          }
        }
      }
    }
  }

  private func diagnostic(of fault: LiquidFault) -> Diagnostic {
    var related: [Diagnostic.Related] = []
    // The calls that led here, innermost first; a runaway recursion need not be told in full.
    let calls = [frame] + frames.reversed()
    for call in calls.prefix(6) where call.returnPC > 0 {
      related.append(
        Diagnostic.Related(program.span(of: call.returnPC - 1), Words.calledHere))
    }
    if let inner = fault.diagnostic {
      return Diagnostic(
        inner.problem, at: inner.place, inner.arguments, near: inner.near,
        related: inner.related + related)
    }
    if let origin = options.origin { related.append(origin) }
    return Diagnostic(
      fault.problem, at: program.span(of: max(0, pc - 1)), fault.arguments, near: fault.near,
      related: related)
  }

  private enum Words {
    static let calledHere = Wording(vi: "được gọi từ đây", en: "called from here")
  }
}
