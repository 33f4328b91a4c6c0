import Diagnostics

extension Machine {
  /// Instructions that are not worth a place in the innermost loop.
  @inline(never)
  mutating func runRare(
    _ step: Instruction, _ out: inout ByteWriter
  ) throws(LiquidFault) {
    switch step.operation {
    case .loadComputed: try loadComputed()
    case .index: try index()
    case .loopObject: try loopObject(step)
    case .rowField: try rowField(step)
    case .range: try range()
    case .pop: _ = pop()
    case .beginCapture, .endCapture, .endCaptureValue, .beginChange, .endChange:
      capture(step, &out)
    case .count: try count(step, &out)
    case .enter, .restore: enter(step)
    case .beginLoop: try beginLoop(step, &out)
    case .endLoop: endLoop()
    case .loopItem: push(loops.last.pointee.item)
    case .beginCell, .endCell, .endRows: row(step, &out)
    case .cycle: cycle(step)
    case .beginCase, .beginWhen, .when, .nextMatch, .otherwise, .doubtfulWhen:
      try caseStep(step)
    case .fault: throw program.faults[Int(step.a)]
    default: try call(step, &out)
    }
  }

  private mutating func rowField(_ step: Instruction) throws(LiquidFault) {
    guard let field = LoopField(rawValue: step.a), let index = rowLoop() else {
      return try fallBack(step)
    }
    push(value(of: field, inLoop: index))
  }

  private mutating func range() throws(LiquidFault) {
    let last = Self.bound(pop())
    let first = Self.bound(stack[height &- 1])
    let (size, overflow) = last.subtractingReportingOverflow(first)
    if overflow || size >= options.limits.rangeSize {
      throw LiquidFault(.rangeTooLong, ["limit": .number(options.limits.rangeSize)])
    }
    replaceTop(.range(first, last))
  }

  private static func bound(_ value: Value) -> Int {
    switch value.number {
    case .int(let int): int
    case .float(let float): Int(exactly: float.rounded(.towardZero)) ?? 0
    }
  }

  // MARK: Captures

  private mutating func capture(_ step: Instruction, _ out: inout ByteWriter) {
    guard step.operation != .beginCapture, step.operation != .beginChange else {
      return captures.append(out.count)
    }
    let start = captures.removeLast()
    let text = out.string(from: start)
    switch step.operation {
    case .endChange:
      // What is the same as last time is taken back.
      if text.hasSameBytes(as: registers.lastChange) { out.truncate(to: start) }
      registers.lastChange = text
      return
    case .endCapture: cells[outerCell(step.a)] = Cell(captured(text))
    default: push(captured(text))
    }
    out.truncate(to: start)
  }

  // What was printed is escaped already where escaping is on.
  private func captured(_ text: String) -> Value {
    environment.escapes ? .safe(text) : .string(text)
  }

  // MARK: Variables

  private mutating func count(
    _ step: Instruction, _ out: inout ByteWriter
  ) throws(LiquidFault) {
    let name = program.modules[module].names[Int(step.a)]
    let known = cells[dataCell(step.a)].value ?? data(named: name) ?? .int(0)
    var value = 0
    if case .int(let int) = known { value = int }
    let (next, _) = value.addingReportingOverflow(Int(step.b))
    out.write(step.detail == 1 ? next : value)
    cells[dataCell(step.a)] = Cell(.int(next))
  }

  private mutating func enter(_ step: Instruction) {
    let cell = innerCell(step.a)
    if step.operation == .enter {
      entered.append(cells[cell])
      cells[cell] = Cell(pop())
    } else {
      cells[cell] = entered.removeLast()
    }
  }

  // MARK: Loops

  private mutating func beginLoop(
    _ step: Instruction, _ out: inout ByteWriter
  ) throws(LiquidFault) {
    let loop = LoopOptions(rawValue: step.detail)
    let columns = loop.contains(.rows) ? pop() : .nil
    let offset: Value = loop.contains(.hasOffset) ? pop() : .nil
    let limit: Value = loop.contains(.hasLimit) ? pop() : .nil
    let collection = pop()
    if loop.contains(.binds), !collection.isArray { return bind(collection, step) }
    guard var items = items(of: collection, loop) else {
      pc = Int(step.a)
      return
    }
    let name = program.names[Int(step.c)]
    if loop.contains(.rows) {
      items.cut(
        from: Self.bound(offset), limit: loop.contains(.hasLimit) ? Self.bound(limit) : nil)
      out.write("<tr class=\"row1\">\n")
    } else if loop.isDisjoint(with: [.binds, .renders]) {
      try cut(&items, of: collection, offset, limit, loop, name)
    }
    if loop.contains(.reversed) { items.reverse() }
    guard items.count > 0 else {
      if loop.contains(.rows) { out.write("</tr>\n") }
      pc = Int(step.a)
      return
    }
    try start(items, kind(of: loop, over: collection), step, columns)
  }

  private func kind(of loop: LoopOptions, over collection: Value) -> LoopState.Kind {
    if loop.contains(.rows) { return .rows }
    if loop.contains(.binds) { return .binding }
    guard loop.contains(.renders) else { return .items }
    // A partial rendered for one value that is no list is not in a loop.
    switch collection {
    case .array, .range, .object: return .renders
    default: return .binding
    }
  }

  /// Binds an included partial to one value.
  private mutating func bind(_ value: Value, _ step: Instruction) {
    let cell = innerCell(step.b)
    loops.append(
      LoopState(
        kind: .binding, items: [], firstNumber: 0, count: 1, name: step.c, cell: cell,
        saved: cells[cell], columns: 0))
    cells[cell] = Cell(value)
  }

  /// What a loop runs over, or nothing where it does not run at all.
  private func items(of collection: Value, _ loop: LoopOptions) -> LoopItems? {
    if loop.contains(.renders) {
      switch collection {
      case .array, .range, .object: break
      default: return LoopItems(of: .array([collection]))
      }
    }
    if loop.contains(.rows), !collection.isTruthy { return nil }
    return LoopItems(of: collection)
  }

  private mutating func cut(
    _ items: inout LoopItems, of collection: Value, _ offset: Value, _ limit: Value,
    _ loop: LoopOptions, _ name: String
  ) throws(LiquidFault) {
    var from = 0
    if loop.contains(.continues) {
      from = registers.offsets[name] ?? 0
    } else if !offset.isNil {
      from = try offset.integer()
    }
    let most: Int? = limit.isNil ? nil : try limit.integer()
    // A text is one item, which no offset or limit takes away.
    if collection.string == nil { items.cut(from: from, limit: most) }
    registers.offsets[name] = from &+ items.count
  }

  private mutating func start(
    _ items: LoopItems, _ kind: LoopState.Kind, _ step: Instruction, _ columns: Value
  ) throws(LiquidFault) {
    let loop = LoopOptions(rawValue: step.detail)
    iterations &+= 1
    if iterations > options.limits.iterations { throw tooManyIterations }
    let cell = loop.contains(.hasNoVariable) ? -1 : innerCell(step.b)
    let state = LoopState(
      kind: kind, items: items.items, firstNumber: items.firstNumber, count: items.count,
      name: step.c, cell: cell, saved: cell < 0 ? .unset : cells[cell],
      columns: columns.isNil ? items.count : Self.bound(columns))
    if cell >= 0 { cells[cell] = Cell(state.item) }
    loops.append(state)
  }

  private mutating func endLoop() {
    let loop = loops.removeLast()
    if loop.cell >= 0 { cells[loop.cell] = loop.saved }
  }

  private mutating func row(_ step: Instruction, _ out: inout ByteWriter) {
    let loop = loops.last.pointee
    switch step.operation {
    case .beginCell:
      out.write("<td class=\"col")
      out.write(loop.column + 1)
      out.write("\">")
    case .endCell:
      out.write("</td>")
      if step.detail == 0, loop.isLastColumn, loop.index < loop.count - 1 {
        out.write("</tr>\n<tr class=\"row")
        out.write(loop.row + 2)
        out.write("\">")
      }
    default: out.write("</tr>\n")
    }
  }

  private mutating func cycle(_ step: Instruction) {
    let count = Int(step.a)
    let bottom = height - count
    // A named group and an unnamed one of the same text are two.
    let key = (step.b == 1 ? "name " : "values ") + stack[bottom - 1].inspected
    let turn = registers.cycles[key] ?? 0
    let value: Value = turn < count ? stack[bottom + turn] : .nil
    registers.cycles[key] = turn + 1 >= count ? 0 : turn + 1
    (stack + bottom).deinitialize(count: count)
    height = bottom
    replaceTop(value)
  }

  // MARK: Cases

  // On the stack: the subject, whether anything matched, and within a `when` how many more
  // times its body is to be rendered.
  private mutating func caseStep(_ step: Instruction) throws(LiquidFault) {
    switch step.operation {
    case .beginCase: push(false)
    case .beginWhen: push(0)
    case .when:
      let value = pop()
      guard case .int(let matches) = stack[height - 1] else { return }
      if Value.areEqual(stack[height - 3], value) { replaceTop(.int(matches + 1)) }
    case .nextMatch:
      guard case .int(let matches) = stack[height - 1], matches > 0 else {
        _ = pop()
        pc = Int(step.a)
        return
      }
      replaceTop(.int(matches - 1))
      stack[height - 2] = true
    case .otherwise: if stack[height - 1].isTruthy { pc = Int(step.a) }
    default: if stack[height - 3].isNil { throw program.faults[Int(step.a)] }
    }
  }

  // MARK: Limits

  var tooManyIterations: LiquidFault {
    LiquidFault(.tooManyIterations, ["limit": .number(options.limits.iterations)])
  }

  var tooMuchOutput: LiquidFault {
    LiquidFault(.tooMuchOutput, ["limit": .number(options.limits.outputSize >> 20)])
  }
}

extension Problem {
  static let rangeTooLong = Problem(
    .error, "liquid-range-too-long",
    vi: "dãy số này dài quá {limit} số", en: "this range has more than {limit} numbers",
    cure: Wording(vi: "xem lại số đầu và số cuối", en: "check where it begins and ends"))
  static let tooManyIterations = Problem(
    .error, "liquid-too-many-iterations",
    vi: "các vòng lặp của trang này chạy quá {limit} lượt",
    en: "the loops of this page run more than {limit} times",
    cure: Wording(
      vi: "xem lại các vòng lặp lồng nhau", en: "check the loops that stand in one another"))
  static let tooMuchOutput = Problem(
    .error, "liquid-too-much-output",
    vi: "trang này lớn hơn {limit} MB", en: "this page is larger than {limit} MB",
    cure: Wording(
      vi: "xem lại vòng lặp ở đây", en: "check the loop that stands here"))
}
