import Diagnostics

/// `{% include 'name' with value, key: value %}`: a partial that shares the variables.
struct Include: Tag {
  static let name = "include"
  let partial: Expression
  let arguments: PartialArguments
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Include? {
    parser.read(opening) { parser throws(Malformed) in
      let partial = try parser.expression()
      return Include(
        partial: partial, arguments: try PartialArguments(&parser), range: opening.range)
    }
  }

  func compile(into compiler: inout Compiler) {
    if compiler.isInRenderedPartial {
      compiler.refuse(LiquidFault(.includeInRender), at: range)
    } else if case .literal(.string(let name)) = partial.form {
      compileNamed(name, into: &compiler)
    } else {
      compileComputed(into: &compiler)
    }
  }

  private func compileNamed(_ name: String, into compiler: inout Compiler) {
    guard let entry = compiler.partial(name, at: partial.range) else { return }
    let variable = arguments.alias ?? name.split(separator: "/").last.map(String.init) ?? name
    if let bound = arguments.bound {
      compiler.expression(bound)
    } else {
      // Without `with`, a variable of the partial's name is bound, if there is one.
      compiler.emit(.load, detail: 1, compiler.slot(name), at: partial.range)
    }
    for keyword in arguments.keywords {
      compiler.expression(keyword.value)
      compiler.emit(.enter, compiler.slot(keyword.name), at: keyword.nameRange)
      let slot = compiler.slot(keyword.name)
      compiler.enclosures.append(.inner(slot: slot))
    }
    let begin = compiler.emit(
      .beginLoop, detail: LoopOptions.binds.rawValue, 0, compiler.slot(variable),
      compiler.name(name), at: range)
    compiler.enclosures.append(.binding)
    let start = compiler.here
    let unit = compiler.unit(of: name, isolated: false, entry)
    compiler.emit(.call, unit, at: range)
    compiler.heedInterruption(at: range)
    compiler.emit(.nextLoop, start, at: range)
    compiler.emit(.endLoop, at: range)
    compiler.enclosures.removeLast()
    compiler.land(begin)
    for keyword in arguments.keywords.reversed() {
      compiler.emit(.restore, compiler.slot(keyword.name), at: keyword.nameRange)
      compiler.enclosures.removeLast()
    }
  }

  private func compileComputed(into compiler: inout Compiler) {
    compiler.expression(partial)
    if let bound = arguments.bound { compiler.expression(bound) }
    for keyword in arguments.keywords { compiler.expression(keyword.value) }
    let call = Program.PartialCall(
      slots: [], names: arguments.keywords.map(\.name), hasBound: arguments.bound != nil,
      alias: arguments.alias)
    compiler.emit(.callNamed, compiler.call(call), at: range)
    compiler.heedInterruption(at: range)
  }

  func check(with check: inout OfferCheck) {
    let bound = arguments.bound.map { check.type(of: $0) }
    let types = arguments.keywords.map { ($0.name, check.type(of: $0.value)) }
    guard case .literal(.string(let name)) = partial.form else { return }
    var scope = types
    let variable = arguments.alias ?? name.split(separator: "/").last.map(String.init) ?? name
    if let bound { scope.append((variable, bound.itemIfList)) }
    check.scoped(scope) { check in check.partial(name) }
  }

  var outline: Outline { Outline(line: "include \(partial.outline)\(arguments.outline)") }
}

extension Compiler {
  /// A partial known by name; where there is none, that is an error or a fault when it runs.
  mutating func partial(_ name: String, at range: Range<Int>) -> PartialLibrary.Entry? {
    if let entry = library.entry(name) { return entry }
    refuse(
      LiquidFault(
        .unknownPartial, ["name": .text(name)], near: library.nearest(to: name)), at: range)
    return nil
  }

  /// What a site build refuses and the language only minds when it is reached.
  mutating func refuse(_ fault: LiquidFault, at range: Range<Int>) {
    if options.isStrict {
      add(Malformed(fault.problem, range, fault.arguments, near: fault.near))
    } else {
      self.fault(fault, at: range)
    }
  }
}

extension Problem {
  static let includeInRender = Problem(
    .error, "liquid-include-in-render",
    vi: "không dùng được thẻ “include” trong mẫu con gọi bằng “render”",
    en: "'include' cannot be used in a partial called by 'render'",
    cure: Wording(
      vi: "dùng “render” và truyền biến cần thiết", en: "use 'render' and hand over what it needs"))
}
