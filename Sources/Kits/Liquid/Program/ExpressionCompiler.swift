import Diagnostics

extension Compiler {
  /// Leaves the value of an expression on the stack.
  mutating func expression(_ expression: Expression) {
    switch expression.form {
    case .literal(let value): constant(value, at: expression.range)
    case .path(let path): self.path(path, at: expression.range)
    case .range(let first, let last):
      self.expression(first)
      self.expression(last)
      emit(.range, at: expression.range)
    }
  }

  private mutating func path(_ path: Path, at range: Range<Int>) {
    var steps = path.steps[...]
    switch path.root {
    case .computed(let name):
      expression(name)
      emit(.loadComputed, at: path.rootRange)
    case .name("forloop"): loop(&steps, "forloop", ofRows: false, at: range)
    case .name("tablerowloop"): loop(&steps, "tablerowloop", ofRows: true, at: range)
    case .name("block") where openBlocks.last != nil && isSuper(steps):
      superBlock(at: range)
      steps = []
    case .name(let name): emit(.load, slot(name), at: path.rootRange)
    }
    for step in steps { self.step(step, at: range) }
  }

  private mutating func step(_ step: Path.Step, at range: Range<Int>) {
    switch step {
    case .field(let field, let range):
      // One step instead of two where a field of a variable is read.
      if code.last?.operation == .load {
        emit(.loadField, Int(dropLast().step.a), name(field), cache(), at: range)
      } else {
        emit(.field, name(field), cache(), at: range)
      }
    case .index(let index):
      expression(index)
      emit(.index, at: range)
    }
  }

  // The facts of a loop are counted by the machine, so no object is made to read one.
  private mutating func loop(
    _ steps: inout ArraySlice<Path.Step>, _ word: String, ofRows: Bool, at range: Range<Int>
  ) {
    var outward = 0
    var rest = steps
    while !ofRows, case .field("parentloop", _)? = rest.first {
      outward += 1
      rest = rest.dropFirst()
    }
    if case .field(let text, _)? = rest.first, let field = LoopField(text, ofRows: ofRows) {
      emit(
        ofRows ? .rowField : .loopField, Int(field.rawValue), slot(word), outward, at: range)
      steps = rest.dropFirst()
    } else {
      emit(.loopObject, slot(word), outward, ofRows ? 1 : 0, at: range)
      steps = rest
    }
  }

  private func isSuper(_ steps: ArraySlice<Path.Step>) -> Bool {
    if steps.count == 1, case .field("super", _)? = steps.first { true } else { false }
  }

  // MARK: Filters

  /// Leaves the value that comes out of the filters on the stack.
  mutating func filtered(_ filtered: Filtered) {
    expression(filtered.value)
    for use in filtered.filters { filter(use) }
  }

  private mutating func filter(_ use: FilterUse) {
    guard let filter = options.filters[use.name] else {
      let near = NearMiss.nearest(to: use.name, among: options.filters.names)
      return add(Malformed(.unknownFilter, use.nameRange, ["name": .text(use.name)], near: near))
    }
    guard let arguments = arguments(of: use, for: filter) else { return }
    var given = 0
    for (index, argument) in arguments.enumerated() {
      if let argument {
        expression(argument)
        given |= 1 << index
      } else {
        constant(.nil, at: use.nameRange)
      }
    }
    emit(.filter, filterIndex(filter), given, at: use.nameRange)
  }

  /// The arguments in the order of the parameters, or nothing when they do not fit.
  private mutating func arguments(of use: FilterUse, for filter: Filter) -> [Expression?]? {
    let positional = filter.parameters.count { $0.kind != .keyword }
    let required = filter.parameters.count { $0.kind == .required }
    guard (required...positional).contains(use.positional.count) else {
      let few = use.positional.count < required
      let missing = few ? filter.parameters[use.positional.count].name : ""
      add(
        Malformed(
          few ? .missingArgument : .tooManyArguments,
          few ? use.nameRange : use.positional[positional].range,
          ["name": .text(use.name), "argument": .text(missing), "limit": .number(positional)]))
      return nil
    }
    var arguments: [Expression?] = use.positional
    arguments += Array(repeating: nil, count: filter.parameters.count - arguments.count)
    for keyword in use.keywords {
      let index = filter.parameters.firstIndex { $0.kind == .keyword && $0.name == keyword.name }
      guard let index else {
        let known = filter.parameters.filter { $0.kind == .keyword }.map(\.name)
        add(
          Malformed(
            .unknownArgument, keyword.nameRange,
            ["name": .text(use.name), "argument": .text(keyword.name)],
            near: NearMiss.nearest(to: keyword.name, among: known)))
        return nil
      }
      arguments[index] = keyword.value
    }
    return arguments
  }

  // MARK: Output

  /// Prints a value as the place it lands in demands.
  mutating func output(_ filtered: Filtered) {
    let place = place(of: filtered)
    self.filtered(filtered)
    if let finish = options.finish, options.escapes, !isCapturing, tracker.isInContent {
      emit(.filter, filterIndex(finish), 0, at: filtered.range)
    }
    printTop(place, at: filtered.range)
    if options.escapes { tracker.advancePastValue() }
  }

  // What is kept may land anywhere.
  private var isCapturing: Bool {
    enclosures.contains {
      switch $0 {
      case .capture, .captureValue: true
      default: false
      }
    }
  }

  /// Prints the value on the stack.
  mutating func printTop(_ place: OutputPlace, at range: Range<Int>) {
    if code.last?.operation == .loadField {
      let (field, range) = dropLast()
      emit(
        .printField, detail: place.rawValue, Int(field.a), Int(field.b), Int(field.c), at: range)
    } else {
      emit(.print, detail: place.rawValue, at: range)
    }
  }

  /// The place where a printed value lands, once it is clear that it may be printed there.
  mutating func place(of filtered: Filtered) -> OutputPlace {
    guard options.escapes else { return .verbatim }
    let place = tracker.place
    let vouched = filtered.filters.last.flatMap { options.filters[$0.name]?.vouching } ?? .nothing
    switch place {
    case .script:
      if vouched != .nothing { return .vouchedScript }
    case .tag, .unquoted, .handler, .style:
      if vouched == .html { return .verbatim }
      if options.isStrict { add(Malformed(.unsafePlace, filtered.range)) }
    default: break
    }
    return place
  }

  // MARK: Conditions

  /// Goes on when a condition holds; the jumps given back are taken when it does not.
  mutating func condition(_ condition: Condition) -> [Int] {
    switch condition {
    case .and(let left, let right):
      return self.condition(left) + self.condition(right)
    case .or(let left, let right):
      let otherwise = self.condition(left)
      let range = Self.range(of: left)
      let holds = emit(.jump, at: range)
      land(otherwise)
      let jumps = self.condition(right)
      land(holds)
      return jumps
    case .truth(let expression):
      self.expression(expression)
      return [emit(.jumpUnless, at: expression.range)]
    case .comparison(let left, let comparison, let right):
      expression(left)
      expression(right)
      let range = left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
      emit(.compare, detail: comparison.rawValue, at: range)
      return [emit(.jumpUnless, at: range)]
    }
  }

  private static func range(of condition: Condition) -> Range<Int> {
    switch condition {
    case .truth(let expression): expression.range
    case .comparison(let left, _, let right):
      left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
    case .and(let left, _), .or(let left, _): range(of: left)
    }
  }
}

extension Problem {
  static let unknownFilter = Problem(
    .error, "liquid-unknown-filter",
    vi: "không có bộ lọc nào tên là “{name}”", en: "there is no filter '{name}'",
    cure: Wording(vi: "xem lại tên bộ lọc", en: "check the name of the filter"))
  static let missingArgument = Problem(
    .error, "liquid-missing-argument",
    vi: "bộ lọc “{name}” còn thiếu đối số “{argument}”",
    en: "the filter '{name}' lacks its argument '{argument}'",
    cure: Wording(
      vi: "viết đối số sau dấu hai chấm: “{name}: …”",
      en: "write it after a colon: '{name}: …'"))
  static let tooManyArguments = Problem(
    .error, "liquid-too-many-arguments",
    vi: "bộ lọc “{name}” chỉ nhận nhiều nhất {limit} đối số",
    en: "there are more arguments here than the {limit} that the filter '{name}' takes",
    cure: Wording(vi: "bỏ bớt đối số từ đây trở đi", en: "remove the arguments from here on"))
  static let unknownArgument = Problem(
    .error, "liquid-unknown-argument",
    vi: "bộ lọc “{name}” không có đối số nào tên là “{argument}”",
    en: "the filter '{name}' has no argument called '{argument}'",
    cure: Wording(vi: "xem lại tên đối số", en: "check the name of the argument"))
  static let unsafePlace = Problem(
    .error, "liquid-unsafe-place",
    vi: "không được in giá trị ở đây: trong thẻ, thuộc tính không có dấu nháy, sự kiện hay style",
    en: "a value must not be printed here: in a tag, an unquoted attribute, an event or a style",
    cure: Wording(
      vi: "đặt giá trị trong thuộc tính có dấu nháy, hoặc dùng bộ lọc “raw” nếu chắc chắn an toàn",
      en: "put it in a quoted attribute, or use the filter 'raw' where it is certainly safe"))
}
