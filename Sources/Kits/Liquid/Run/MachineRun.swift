extension Machine {
  /// The loop over instructions; what is rare is done out of line.
  mutating func run(
    _ code: UnsafePointer<Instruction>, _ out: inout ByteWriter
  ) throws(LiquidFault) {
    while true {
      let step = code[pc]
      pc &+= 1
      switch step.operation {
      case .text: write(step, &out)
      case .printField:
        try printField(step, &out)
      case .print: print(pop(), place(step), &out)
      case .constant: push(tables.constants[Int(step.a)])
      case .load: try load(step)
      case .loadField: try loadField(step)
      case .field: replaceTop(try field(stack[height &- 1], Int(step.a), Int(step.b)))
      case .filter: try filter(step)
      case .compare: try compare(step)
      case .jump: pc = Int(step.a)
      case .jumpUnless: if !pop().isTruthy { pc = Int(step.a) }
      case .nextLoop: try nextLoop(step, out.count)
      case .loopField: try loopField(step)
      case .assign: cells[outerCell(step.a)] = Cell(pop())
      case .leave:
        if frame.returnPC < 0 { return }
        leaveUnit()
      default: try runRare(step, &out)
      }
    }
  }

  @inline(__always)
  private func write(_ step: Instruction, _ out: inout ByteWriter) {
    if let start = tables.texts.baseAddress { out.write(start + Int(step.a), Int(step.b)) }
  }

  @inline(__always)
  func place(_ step: Instruction) -> OutputPlace {
    OutputPlace(rawValue: step.detail) ?? .text
  }

  // Where a variable is a record of the shape met last, its field is read in place.
  @inline(__always)
  private mutating func printField(
    _ step: Instruction, _ out: inout ByteWriter
  ) throws(LiquidFault) {
    if let field = knownField(step) { return print(field.pointee, place(step), &out) }
    try load(Instruction(operation: .load, a: step.a))
    print(try field(pop(), Int(step.b), Int(step.c)), place(step), &out)
  }

  @inline(__always)
  private mutating func loadField(_ step: Instruction) throws(LiquidFault) {
    if let field = knownField(step) { return push(field.pointee) }
    try load(Instruction(operation: .load, a: step.a))
    replaceTop(try field(stack[height &- 1], Int(step.b), Int(step.c)))
  }

  @inline(__always)
  private func knownField(_ step: Instruction) -> UnsafePointer<Value>? {
    guard let record = cell(of: step.a).pointee.record, !isObserved else { return nil }
    let cache = caches[Int(step.c)]
    return record._withUnsafeGuaranteedRef { record -> UnsafePointer<Value>? in
      let shape = Unmanaged.passUnretained(record.shape).toOpaque()
      return shape == cache.shape?.toOpaque() ? record.field(at: cache.index) : nil
    }
  }

  /// Prints a value as the place it lands in demands.
  @inline(__always)
  func print(_ value: Value, _ place: OutputPlace, _ out: inout ByteWriter) {
    switch value {
    case .string(let string): out.write(string, .unsafe, in: place)
    case .safe(let string): out.write(string, .safe, in: place)
    case .int(let int): out.write(int)
    default: printRare(value, place, &out)
    }
  }

  @inline(never)
  private func printRare(_ value: Value, _ place: OutputPlace, _ out: inout ByteWriter) {
    switch value {
    case .nil, .blank, .empty: if place == .script { out.write("null") }
    case .bool(let bool): out.write(bool ? "true" : "false")
    case .float(let float): out.write(FloatForm.string(float))
    default: out.write(value.printed, in: place)
    }
  }

  // MARK: Filters and comparisons

  @inline(__always)
  private mutating func filter(_ step: Instruction) throws(LiquidFault) {
    let count = tables.parameterCounts[Int(step.a)]
    let bottom = height &- count
    let arguments = FilterArguments(
      UnsafeBufferPointer(start: stack + bottom, count: count),
      given: UInt64(UInt32(bitPattern: step.b)))
    let result = try tables.filterBodies[Int(step.a)](stack[bottom &- 1], arguments, environment)
    (stack + bottom).deinitialize(count: count)
    height = bottom
    let isTooLarge = Self.size(of: result) > options.limits.outputSize
    replaceTop(result)
    if isTooLarge { throw tooMuchOutput }
  }

  /// The room a value takes, nearly enough to stop a template that doubles one again and again.
  @inline(__always)
  private static func size(of value: borrowing Value) -> Int {
    switch value {
    case .string(let string): string.utf8.count
    case .safe(let string): string.utf8.count
    case .mixed(let string): string.utf8.count
    case .array(let items): items.count &* 16
    default: 0
    }
  }

  private mutating func compare(_ step: Instruction) throws(LiquidFault) {
    let right = pop()
    let left = stack[height &- 1]
    let comparison = Comparison(rawValue: step.detail) ?? .equal
    replaceTop(.bool(try Self.holds(left, comparison, right)))
  }

  private static func holds(
    _ left: Value, _ comparison: Comparison, _ right: Value
  ) throws(LiquidFault) -> Bool {
    switch comparison {
    case .equal: Value.areEqual(left, right)
    case .notEqual: !Value.areEqual(left, right)
    case .less: try Value.order(left, right) == .before
    case .greater: try Value.order(left, right) == .after
    case .lessOrEqual: try [.before, .same].contains(Value.order(left, right))
    case .greaterOrEqual: try [.after, .same].contains(Value.order(left, right))
    case .contains: left.contains(right)
    }
  }

  // MARK: Loops

  @inline(__always)
  private mutating func nextLoop(_ step: Instruction, _ written: Int) throws(LiquidFault) {
    let loop = loops.last
    let index = loop.pointee.index &+ 1
    loop.pointee.index = index
    guard index < loop.pointee.count else { return }
    iterations &+= 1
    if iterations > options.limits.iterations { throw tooManyIterations }
    if written > options.limits.outputSize { throw tooMuchOutput }
    let cell = loop.pointee.cell
    if cell >= 0 { cells[cell] = Cell(loop.pointee.item) }
    pc = Int(step.a)
  }

  private mutating func loopField(_ step: Instruction) throws(LiquidFault) {
    guard let field = LoopField(rawValue: step.a), let index = loop(outward: Int(step.c)) else {
      return try fallBack(step)
    }
    push(value(of: field, inLoop: index))
  }
}

extension Value {
  /// Whether a text has a part, an array an item, an object a field, a range a number.
  fileprivate func contains(_ other: Value) -> Bool {
    guard isTruthy, other.isTruthy else { return false }
    switch self {
    case .string(let text), .safe(let text), .mixed(let text):
      return Array(text.utf8).hasPart(Array(other.text.string.utf8))
    case .array(let items): return items.contains { Value.areEqual($0, other) }
    case .object(let record): return other.string.map { record[$0.string] != nil } ?? false
    case .range(let first, let last):
      if case .int(let int) = other { return first <= int && int <= last }
      return false
    default: return false
    }
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these.
  fileprivate func hasPart(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == first && self[start..<start + part.count].elementsEqual(part)
    }
  }
}
