import Diagnostics

extension Machine {
  /// Instructions that call units or tell how a called one ended.
  mutating func call(_ step: Instruction, _ out: inout ByteWriter) throws(LiquidFault) {
    switch step.operation {
    case .call: try enterUnit(Int(step.a))
    case .callIsolated: try callIsolated(step)
    case .callNamed: try callNamed(program.calls[Int(step.a)], &out)
    case .interrupt:
      // Outside every loop it ends the template.
      interruption = step.detail
      if frame.returnPC >= 0 { leaveUnit() } else { pc = program.units[0].end }
    case .jumpUnlessInterrupted: if interruption == 0 { pc = Int(step.a) }
    case .jumpIfContinue:
      if interruption == 2 { pc = Int(step.a) }
      interruption = 0
    default: preconditionFailure("an instruction without a meaning")
    }
  }

  private mutating func enterUnit(_ unit: Int) throws(LiquidFault) {
    try checkDepth()
    frames.append(frame)
    frame.unit = unit
    frame.returnPC = pc
    frame.ownsCells = false
    pc = tables.entries[unit]
    reserveStack()
  }

  private mutating func checkDepth() throws(LiquidFault) {
    iterations &+= 1
    if iterations > options.limits.iterations { throw tooManyIterations }
    if frames.count + outerDepth >= options.limits.depth {
      throw LiquidFault(.tooDeep, ["limit": .number(options.limits.depth)])
    }
  }

  private mutating func callIsolated(_ step: Instruction) throws(LiquidFault) {
    try checkDepth()
    let call = program.calls[Int(step.b)]
    frames.append(frame)
    savedRegisters.append(registers)
    let unit = Int(step.a)
    frame = Frame(
      unit: unit, returnPC: pc, base: base,
      firstLoop: call.isLooped ? loops.count - 1 : loops.count, isIsolated: true,
      ownsCells: true)
    // Cycles that have begun go on in the partial.
    registers = Registers(cycles: registers.cycles)
    pushCells(of: program.units[unit].module)
    for slot in call.slots.reversed() { setIfUnset(slot, pop()) }
    pc = program.units[unit].entry
    reserveStack()
  }

  // Of two values for one name the later wins.
  private mutating func setIfUnset(_ slot: Int, _ value: Value) {
    let cell = outerCell(Int32(slot))
    if cells[cell].value == nil { cells[cell] = Cell(value) }
  }

  /// Goes back to where the present unit was called.
  mutating func leaveUnit() {
    let left = frame
    guard let caller = frames.popLast() else { return }
    pc = left.returnPC
    if left.ownsCells {
      dropCells()
      base = left.base
      interruption = 0
      registers = savedRegisters.removeLast()
    }
    frame = caller
  }

  // MARK: Partials named at run time

  /// name (, bound), values → ; runs a partial that is a program of its own.
  private mutating func callNamed(
    _ call: Program.PartialCall, _ out: inout ByteWriter
  ) throws(LiquidFault) {
    var values: [Value] = []
    for _ in call.names { values.append(pop()) }
    let bound: Value? = call.hasBound ? pop() : nil
    guard let name = pop().string?.string else { throw LiquidFault(.partialNameNotText) }
    try checkDepth()
    let partial = try program.library.program(name, program.options)
    let variable = call.alias ?? name.split(separator: "/").last.map(String.init) ?? name
    let items: [Value]
    switch bound ?? variableNamed(name) ?? .nil {
    case .array(let array): items = array
    case let value: items = [value]
    }
    for item in items {
      let parameters = Array(zip(call.names, values.reversed())) + [(variable, item)]
      try run(partial, with: parameters, &out)
      if interruption != 0 { break }
    }
  }

  private func variableNamed(_ name: String) -> Value? {
    guard let slot = program.modules[module].names.firstIndex(of: name) else {
      return data(named: name)
    }
    let cell = base + slot * 3
    return cells[cell + 1].value ?? cells[cell].value ?? cells[cell + 2].value
      ?? data(named: name)
  }

  // The names of both programs are compared only here, at the border between them.
  private mutating func run(
    _ partial: Program, with parameters: [(String, Value)], _ out: inout ByteWriter
  ) throws(LiquidFault) {
    let names = partial.modules[0].names
    let own = program.modules[module].names
    var machine = Machine(
      partial, scope, options, depth: outerDepth + frames.count + 1)
    machine.frame.isIsolated = frame.isIsolated
    for index in loops.indices { machine.loops.append(loops[index]) }
    machine.frame.firstLoop = frame.firstLoop
    machine.extras = extras
    machine.iterations = iterations
    for (slot, name) in names.enumerated() {
      guard let known = own.firstIndex(of: name) else { continue }
      for offset in 0..<3 { machine.cells[slot * 3 + offset] = cells[base + known * 3 + offset] }
    }
    for (name, value) in parameters {
      if let slot = names.firstIndex(of: name) { machine.cells[slot * 3 + 1] = Cell(value) }
    }
    do throws(RenderFault) {
      try machine.run(&out)
    } catch {
      throw LiquidFault(error.diagnostic)
    }
    iterations = machine.iterations
    interruption = machine.interruption
    extras = machine.extras
    for (slot, name) in names.enumerated() {
      if let known = own.firstIndex(of: name) {
        cells[base + known * 3] = machine.cells[slot * 3]
        cells[base + known * 3 + 2] = machine.cells[slot * 3 + 2]
      } else if let value = machine.cells[slot * 3].value {
        extras[name] = value
      }
    }
  }
}

extension Problem {
  static let tooDeep = Problem(
    .error, "liquid-too-deep",
    vi: "các mẫu con gọi nhau quá {limit} tầng",
    en: "partials call one another more than {limit} levels deep",
    cure: Wording(
      vi: "xem mẫu con nào gọi lại chính nó", en: "find the partial that ends up calling itself"))
  static let partialNameNotText = Problem(
    .error, "liquid-partial-name",
    vi: "tên mẫu con sau “include” phải là chữ",
    en: "the name of the partial after 'include' has to be a text",
    cure: Wording(
      vi: "đặt tên mẫu con trong dấu nháy", en: "put the name of the partial in quotes"))
}
