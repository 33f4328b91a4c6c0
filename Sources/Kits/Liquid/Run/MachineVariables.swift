import Diagnostics

extension Machine {
  // MARK: Variables

  /// Leaves a variable on the stack: the inner one, the outer one or the data's.
  @inline(__always)
  mutating func load(_ step: Instruction) throws(LiquidFault) {
    if let value = cell(of: step.a).pointee.value { push(value) } else { push(try data(step)) }
  }

  /// The cell that a variable reads from: inner, outer or data.
  @inline(__always)
  func cell(of slot: Int32) -> UnsafeMutablePointer<Cell> {
    let outer = cells + outerCell(slot)
    return outer[1].isSet ? outer + 1 : outer[0].isSet ? outer : outer + 2
  }

  @inline(never)
  private mutating func data(_ step: Instruction) throws(LiquidFault) -> Value {
    let name = program.modules[module].names[Int(step.a)]
    if let value = data(named: name) {
      cells[dataCell(step.a)] = Cell(value)
      return value
    }
    if isStrict, step.detail == 0 { throw undefined(name) }
    return .nil
  }

  func undefined(_ name: String) -> LiquidFault {
    LiquidFault(.undefinedVariable, ["name": .text(name)])
  }

  /// A variable of the data, where the present frame sees it.
  func data(named name: String) -> Value? {
    if !frame.isIsolated {
      if let index = scope.data.shape.index(of: name) {
        options.observer?.read(scope.data, index)
        return scope.data[index]
      }
      options.observer?.missed(scope.data, name)
    }
    guard let index = scope.shared.shape.index(of: name) else { return extras[name] }
    options.observer?.read(scope.shared, index)
    return scope.shared[index]
  }

  /// Leaves the variable whose name is on the stack.
  mutating func loadComputed() throws(LiquidFault) {
    let name = pop().text.string
    if let slot = program.modules[module].names.firstIndex(of: name) {
      try load(Instruction(operation: .load, a: Int32(slot)))
    } else if let value = data(named: name) {
      push(value)
    } else {
      if isStrict { throw undefined(name) }
      push(.nil)
    }
  }

  // MARK: Fields

  /// A field of a value.
  @inline(__always)
  func field(_ value: Value, _ name: Int, _ cache: Int) throws(LiquidFault) -> Value {
    guard case .object(let record) = value else { return command(value, name) }
    let shape = Unmanaged.passUnretained(record.shape)
    if caches[cache].shape?.toOpaque() == shape.toOpaque() {
      let index = caches[cache].index
      if isObserved { options.observer?.read(record, index) }
      return record[index]
    }
    return try findField(record, name, cache)
  }

  @inline(never)
  private func findField(
    _ record: Record, _ name: Int, _ cache: Int
  ) throws(LiquidFault) -> Value {
    let text = program.names[name]
    guard let index = record.shape.index(of: text) else {
      options.observer?.missed(record, text)
      switch text {
      case "size": return .int(record.count)
      case "first": return record.pairs.first ?? .nil
      default: break
      }
      if isStrict {
        throw LiquidFault(
          .undefinedField, ["name": .text(text), "kind": .text(record.shape.name)])
      }
      return .nil
    }
    caches[cache] = FieldCache(shape: Unmanaged.passUnretained(record.shape), index: index)
    options.observer?.read(record, index)
    return record[index]
  }

  /// `size`, `first` and `last` of values that are no objects.
  @inline(never)
  private func command(_ value: Value, _ name: Int) -> Value {
    switch (value, program.names[name]) {
    case (.array(let items), "size"): .int(items.count)
    case (.array(let items), "first"): items.first ?? .nil
    case (.array(let items), "last"): items.last ?? .nil
    case (.range(let first, let last), "size"): .int(max(0, last - first + 1))
    case (.range(let first, _), "first"): .int(first)
    case (.range(_, let last), "last"): .int(last)
    case (.string(let text), "size"), (.safe(let text), "size"), (.mixed(let text), "size"):
      .int(text.unicodeScalars.count)
    case (.string(let text), "first"): text.unicodeScalars.first.map { .string(String($0)) } ?? .nil
    case (.string(let text), "last"): text.unicodeScalars.last.map { .string(String($0)) } ?? .nil
    default: .nil
    }
  }

  /// value, key → the item of an array or the field of an object.
  mutating func index() throws(LiquidFault) {
    let key = pop()
    let value = stack[height &- 1]
    switch (value, key) {
    case (.array(let items), .int(let index)):
      let place = index < 0 ? items.count + index : index
      replaceTop(items.indices.contains(place) ? items[place] : .nil)
    case (.object(let record), _):
      guard let name = key.string?.string, let index = record.shape.index(of: name) else {
        if let name = key.string?.string { options.observer?.missed(record, name) }
        return replaceTop(.nil)
      }
      options.observer?.read(record, index)
      replaceTop(record[index])
    default: replaceTop(.nil)
    }
  }

  // MARK: Loops

  /// The loop that `forloop` means, so many loops further out.
  func loop(outward: Int) -> Int? {
    var left = outward
    var index = loops.count - 1
    while index >= frame.firstLoop {
      if loops[index].kind == .items || loops[index].kind == .renders {
        if left == 0 { return index }
        left -= 1
      }
      index -= 1
    }
    return nil
  }

  func rowLoop() -> Int? {
    (frame.firstLoop..<loops.count).last { loops[$0].kind == .rows }
  }

  func value(of field: LoopField, inLoop index: Int) -> Value {
    loops[index].value(field, name: program.names[Int(loops[index].name)])
  }

  /// What a path that begins like a loop reads where there is no loop.
  mutating func fallBack(_ step: Instruction) throws(LiquidFault) {
    // `parentloop` of the outermost loop is nothing rather than unknown.
    if step.operation == .loopField, step.c > 0 { return push(.nil) }
    let slot = step.operation == .loopObject ? step.a : step.b
    try load(Instruction(operation: .load, a: slot))
    guard step.operation != .loopObject, let field = LoopField(rawValue: step.a) else { return }
    guard case .object(let record) = pop() else { return push(.nil) }
    push(record[field.word] ?? .nil)
  }

  /// The loop as an object, for a partial or a filter.
  mutating func loopObject(_ step: Instruction) throws(LiquidFault) {
    let isRows = step.c == 1
    let index = isRows ? rowLoop() : loop(outward: Int(step.b))
    guard let index else {
      return step.b > 0 ? push(.nil) : try fallBack(step)
    }
    push(object(ofLoop: index, isRows: isRows))
  }

  private func object(ofLoop index: Int, isRows: Bool) -> Value {
    let fields = isRows ? LoopField.ofRows : LoopField.ofLoop
    let values = fields.map { field in
      if field == .parentloop, let outer = outerLoop(of: index) {
        return object(ofLoop: outer, isRows: false)
      }
      return value(of: field, inLoop: index)
    }
    let shape = isRows ? Self.rowShape : Self.loopShape
    let word: Value = isRows ? "Liquid::TablerowloopDrop" : "Liquid::ForloopDrop"
    return .object(Record(shape, values: values, printed: word))
  }

  private func outerLoop(of index: Int) -> Int? {
    (frame.firstLoop..<index).last { loops[$0].kind == .items || loops[$0].kind == .renders }
  }

  private static let loopShape = Shape("forloop", fields: LoopField.ofLoop.map(\.word))
  private static let rowShape = Shape("tablerowloop", fields: LoopField.ofRows.map(\.word))
}

extension Problem {
  static let undefinedVariable = Problem(
    .error, "liquid-undefined-variable",
    vi: "không có biến nào tên là “{name}”", en: "there is no variable called '{name}'",
    cure: Wording(vi: "xem lại tên biến", en: "check the name of the variable"))
  static let undefinedField = Problem(
    .error, "liquid-undefined-field",
    vi: "“{kind}” này không có trường nào tên là “{name}”",
    en: "this '{kind}' has no field called '{name}'",
    cure: Wording(vi: "xem lại tên trường", en: "check the name of the field"))
}
